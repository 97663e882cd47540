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
    guard realPath(folder) != nil else { throw .noFolder(folder) }
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
      head: head == nil ? nil : endSeconds.map { CommitMoment(id: end, seconds: $0) },
      isBehind: id == end && start != end,
      promisor: { promisor(in: folder) }
    )
  }

  /// The remote that a partial clone left contents at; `nil` for a whole clone.
  private static func promisor(in folder: String) -> String? {
    let key = line(
      ["config", "--name-only", "--get-regexp", #"^remote\..*\.promisor$"#],
      in: folder
    )
    return key.map { String($0.dropFirst("remote.".count).dropLast(".promisor".count)) }
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
    guard let id else {
      throw isShallow ? .gap(.shallow) : unfetched(name, in: folder) ?? .unknownCommit(name)
    }
    return id
  }

  /// The branch of a remote that a name stands for; `nil` unless it is one that can be fetched by a
  /// line to paste.
  private static func unfetched(_ name: String, in folder: String) -> ComparisonFailure? {
    let isPlain = name.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "-._/".utf8.contains(byte)
    }
    guard isPlain, !name.contains(".."), !name.hasSuffix("/") else { return nil }
    for remote in lines(["remote"], in: folder) where name.hasPrefix(remote + "/") {
      let branch = String(name.dropFirst(remote.count + 1))
      if !branch.isEmpty, branch != "HEAD" { return .unfetched(remote: remote, branch: branch) }
    }
    return nil
  }

  private static func line(_ arguments: [String], in folder: String) -> String? {
    lines(arguments, in: folder).first
  }

  private static func lines(_ arguments: [String], in folder: String) -> [String] {
    guard let answer = GitProcess.run(arguments, in: folder, limit: 1 << 16), answer.isComplete
    else { return [] }
    return String(decoding: answer.output, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
