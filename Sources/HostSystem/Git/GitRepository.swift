internal import ClaimModel
internal import Engine

/// One repository, read by a fixed number of runs of git: what it is, its log, the latest commit's
/// files and what it did, the working tree, and one process that hands out old contents.
enum GitRepository {
  /// How many commits are looked at.
  private static let commitLimit = 100_000
  /// How many bytes of any one answer are looked at.
  private static let byteLimit = 1 << 29

  /// Reads the history of the repository at a folder.
  static func history(at top: String, now: Int) -> (history: RepositoryHistory?, gap: HistoryGap) {
    switch state(at: top) {
    case .gap(let gap): return (nil, gap)
    case .head(let hasParent): return read(at: top, hasParent: hasParent, now: now)
    }
  }

  private enum State {
    case gap(HistoryGap)
    case head(hasParent: Bool)
  }

  private static func state(at top: String) -> State {
    let answer = GitProcess.run(
      ["rev-parse", "--is-shallow-repository", "--verify", "--quiet", "HEAD^{commit}"],
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
      ["rev-parse", "--verify", "--quiet", "HEAD^1"],
      in: top,
      limit: 1 << 10
    )
    return .head(hasParent: parent?.isComplete ?? false)
  }

  private static func read(
    at top: String,
    hasParent: Bool,
    now: Int
  ) -> (history: RepositoryHistory?, gap: HistoryGap) {
    var log = GitLog()
    guard
      let first = GitProcess.run(
        GitLog.arguments + ["--max-count=\(commitLimit + 1)", "HEAD"],
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
        "--ignore-submodules=none", "HEAD^1", "HEAD",
      ]) : []
    guard let tree = output(["ls-tree", "-r", "-z", "--full-tree", "HEAD"]), log.readTree(tree),
      let step, log.readLastStep(step),
      let status = output([
        "status", "--porcelain=v2", "-z", "--untracked-files=all", "--no-renames",
        "--ignore-submodules=all",
      ]), log.readStatus(status)
    else { return (nil, .failed) }
    let history = RepositoryHistory(
      commits: log.commits,
      changes: log.changes,
      paths: log.paths,
      contents: log.contents,
      head: log.head,
      working: log.working,
      staged: log.staged,
      beforeHead: log.beforeHead,
      now: now
    )
    return (history, .failed)
  }
}
