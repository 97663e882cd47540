internal import ClaimModel
package import Engine

/// Finds the commit that a change is compared with.
package enum GitBase {
  /// Returns the commit at which a change left its base: the merge base of both sides.
  ///
  /// What happened on the base's branch since then is not the change's doing.
  ///
  /// - Parameters:
  ///   - base: What the user calls the base: a branch, a tag or a commit.
  ///   - head: What the user calls the change; `nil` for the working tree.
  ///   - folder: A folder of the repository.
  /// - Returns: The commits.
  /// - Throws: `ComparisonFailure` if there is no such commit, or if so little of the history was
  ///   fetched that another one might be the merge base.
  package static func comparison(
    of base: String,
    with head: String?,
    in folder: String
  ) throws(ComparisonFailure) -> ComparedCommits {
    let state = GitProcess.run(
      ["rev-parse", "--is-shallow-repository"],
      in: folder,
      showsErrors: true,
      limit: 1 << 16
    )
    guard let state else { throw .gap(.noGit) }
    let text = String(decoding: state.output, as: UTF8.self)
    if text.contains("dubious ownership") { throw .gap(.dubiousOwnership) }
    guard state.isComplete else { throw .gap(.noRepository) }
    let isShallow = text.split(separator: "\n").contains("true")
    let start = try commit(base, in: folder, isShallow: isShallow)
    let end = try commit(head ?? "HEAD", in: folder, isShallow: isShallow)
    if isShallow { throw .gap(.shallow) }
    guard let id = line(["merge-base", start, end], in: folder) else {
      throw .noMergeBase(base, head ?? "HEAD")
    }
    guard
      let time = line(["show", "--no-patch", "--format=%ct", id], in: folder).flatMap({ Int($0) })
    else { throw .gap(.failed) }
    var endSeconds: Int?
    if head != nil {
      endSeconds = line(["show", "--no-patch", "--format=%ct", end], in: folder).flatMap { Int($0) }
    }
    return ComparedCommits(
      baseName: base,
      base: CommitMoment(id: id, seconds: time),
      head: head == nil ? nil : endSeconds.map { CommitMoment(id: end, seconds: $0) }
    )
  }

  private static func commit(
    _ name: String,
    in folder: String,
    isShallow: Bool
  ) throws(ComparisonFailure) -> String {
    // A name that starts with a dash would be an option.
    let id =
      name.hasPrefix("-") || name.isEmpty
      ? nil
      : line(["rev-parse", "--verify", "--quiet", name + "^{commit}"], in: folder)
    guard let id else { throw isShallow ? .gap(.shallow) : .unknownCommit(name) }
    return id
  }

  private static func line(_ arguments: [String], in folder: String) -> String? {
    guard let answer = GitProcess.run(arguments, in: folder, limit: 1 << 16), answer.isComplete
    else { return nil }
    let line = String(decoding: answer.output, as: UTF8.self).split(separator: "\n").first
    return line.map(String.init)
  }
}
