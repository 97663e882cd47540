internal import ClaimModel
internal import Engine

/// One repository, read by a fixed number of runs of git: what it is, its log, the latest commit's
/// files and what it did, the working tree and what is hidden of it, and one process that hands out
/// old contents.
enum GitRepository {
  /// How many commits are looked at.
  private static let commitLimit = 100_000
  /// How many bytes of any one answer are looked at.
  private static let byteLimit = 1 << 29

  /// Reads the history of the repository at a folder, up to a commit.
  ///
  /// - Parameters:
  ///   - top: The repository's top folder.
  ///   - commit: The full id of a commit; `nil` for the latest one with the working tree on it.
  ///   - now: The machine's time, in seconds since 1970-01-01 UTC.
  /// - Returns: The history, or why there is none.
  static func history(
    at top: String,
    upTo commit: String? = nil,
    now: Int
  ) -> (history: RepositoryHistory?, gap: HistoryGap) {
    switch state(at: top, commit ?? "HEAD") {
    case .gap(let gap): return (nil, gap)
    case .head(let hasParent): return read(at: top, upTo: commit, hasParent: hasParent, now: now)
    }
  }

  private enum State {
    case gap(HistoryGap)
    case head(hasParent: Bool)
  }

  private static func state(at top: String, _ commit: String) -> State {
    let answer = GitProcess.run(
      ["rev-parse", "--is-shallow-repository", "--verify", "--quiet", commit + "^{commit}"],
      in: top,
      showsErrors: true,
      limit: 1 << 16
    )
    guard let answer else { return .gap(.noGit) }
    let text = String(decoding: answer.output, as: UTF8.self)
    if text.contains("dubious ownership") { return .gap(.dubiousOwnership) }
    let lines = text.split(separator: "\n")
    if lines.contains("true") { return .gap(.shallow) }
    guard lines.contains("false") else { return .gap(.failed) }
    guard answer.isComplete else { return .gap(.noCommits) }
    let parent = GitProcess.run(
      ["rev-parse", "--verify", "--quiet", commit + "^1"],
      in: top,
      limit: 1 << 10
    )
    return .head(hasParent: parent?.isComplete ?? false)
  }

  private static let statusArguments = [
    "status", "--porcelain=v2", "-z", "--untracked-files=all", "--no-renames",
    "--ignore-submodules=all",
  ]

  private static func read(
    at top: String,
    upTo commit: String?,
    hasParent: Bool,
    now: Int
  ) -> (history: RepositoryHistory?, gap: HistoryGap) {
    var log = GitLog()
    let last = commit ?? "HEAD"
    guard
      let first = GitProcess.run(
        GitLog.arguments + ["--max-count=\(commitLimit + 1)", last],
        in: top,
        limit: byteLimit
      )
    else { return (nil, .failed) }
    guard !first.isTooLong else { return (nil, .tooLong) }
    guard first.isComplete, log.readLog(first.output) else { return (nil, .failed) }
    guard log.commits.count <= commitLimit else { return (nil, .tooLong) }
    func output(_ arguments: [String]) -> [UInt8]? {
      let answer = GitProcess.run(arguments, in: top, limit: byteLimit)
      return answer?.isComplete == true ? answer?.output : nil
    }
    let step =
      hasParent
      ? output([
        "diff", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff",
        "--ignore-submodules=none", last + "^1", last,
      ]) : []
    guard let tree = output(["ls-tree", "-r", "-z", "--full-tree", last]), log.readTree(tree),
      let step, log.readLastStep(step),
      let status = commit == nil ? output(statusArguments) : [], log.readStatus(status),
      let marks = commit == nil ? output(["ls-files", "-v", "-z", "--full-name"]) : []
    else { return (nil, .failed) }
    log.readMarks(marks)
    let history = RepositoryHistory(
      commits: log.commits,
      changes: log.changes,
      paths: log.paths,
      contents: log.contents,
      head: log.head,
      working: log.working,
      staged: log.staged,
      hidden: log.hidden,
      beforeHead: log.beforeHead,
      links: log.links,
      now: now
    )
    return (history, .failed)
  }
}
