package import Engine
internal import ClaimModel
internal import Synchronization

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The history of the machine's repositories, each read once per run.
///
/// A class, because the threads of a run share what one of them has read.
package final class GitHistory: HistorySource {
  private let now: Int
  private let commit: String?
  private let repositories = Mutex<[String: Repository]>([:])
  /// The tops found from folders that hold organisations, which are seldom many.
  private let tops = Mutex<[String: String?]>([:])

  /// Makes a view on the machine's repositories.
  ///
  /// - Parameters:
  ///   - now: The machine's time, for commits that lie ahead of it.
  ///   - commit: The full id of the commit to look back from; `nil` for the latest one with the
  ///     working tree on it.
  package init(now: Int, upTo commit: String? = nil) {
    self.now = now
    self.commit = commit
  }

  package func repository(of folder: String) -> RepositoryAccess {
    guard let folder = realPath(folder), let top = top(of: folder) else {
      return .unavailable(.noRepository)
    }
    let (history, gap) = shared(top).history(upTo: commit, now: now)
    guard let history else { return .unavailable(gap) }
    let inside = folder.utf8.dropFirst(top == "/" ? 1 : top.utf8.count + 1)
    let prefix = inside.isEmpty ? "" : String(decoding: inside, as: UTF8.self) + "/"
    return .available(history, prefix: prefix)
  }

  package func contents(of ids: [String], in folder: String, limit: Int) -> [[UInt8]?] {
    guard let folder = realPath(folder), let top = top(of: folder) else {
      return ids.map { _ in nil }
    }
    return shared(top).contents(of: ids, limit: limit)
  }

  private func shared(_ top: String) -> Repository {
    repositories.withLock { known in
      if let repository = known[top] { return repository }
      let repository = Repository(top: top)
      known[top] = repository
      return repository
    }
  }

  /// The top of a folder's repository; what lies above a folder is looked for once.
  private func top(of folder: String) -> String? {
    if Self.isTop(folder) { return folder }
    guard let parent = Self.parent(of: folder) else { return nil }
    return tops.withLock { tops in
      if let known = tops[parent] { return known }
      let top = Self.top(of: parent)
      tops[parent] = .some(top)
      return top
    }
  }

  /// The nearest folder upwards that holds `.git`: a folder, or in worktrees and submodules a file.
  ///
  /// Found without git, so that outside repositories no process is started.
  private static func top(of folder: String) -> String? {
    var current = folder
    while true {
      if isTop(current) { return current }
      guard let parent = parent(of: current) else { return nil }
      current = parent
    }
  }

  private static func isTop(_ folder: String) -> Bool {
    var info = stat()
    return unsafe stat(folder == "/" ? "/.git" : folder + "/.git", &info) == 0
  }

  private static func parent(of folder: String) -> String? {
    guard folder != "/", let slash = folder.lastIndex(of: "/") else { return nil }
    return slash == folder.startIndex ? "/" : String(folder[..<slash])
  }
}

/// One repository and the process that hands out its contents.
///
/// A class, because the threads of a run share it.
private final class Repository: Sendable {
  private let top: String
  private let read = Mutex<(history: RepositoryHistory?, gap: HistoryGap)?>(nil)
  private let contents = Mutex(Contents())

  init(top: String) { self.top = top }

  /// The history; whoever asks first reads it, and the others wait.
  func history(upTo commit: String?, now: Int) -> (history: RepositoryHistory?, gap: HistoryGap) {
    read.withLock { read in
      if let read { return read }
      let history = GitRepository.history(at: top, upTo: commit, now: now)
      read = history
      return history
    }
  }

  func contents(of ids: [String], limit: Int) -> [[UInt8]?] {
    contents.withLock { $0.bytes(of: ids, at: top, limit: limit) }
  }
}

/// The process that hands out contents, started when first asked; it must be locked.
private struct Contents: ~Copyable {
  private var git: GitProcess?
  private var hasFailed = false
  /// So few that neither side waits for the other with a full pipe.
  private static let portion = 64

  mutating func bytes(of ids: [String], at top: String, limit: Int) -> [[UInt8]?] {
    var all: [[UInt8]?] = []
    all.reserveCapacity(ids.count)
    var next = 0
    while next < ids.count {
      let portion = ids[next..<min(next + Self.portion, ids.count)]
      all += some(portion, at: top, limit: limit) ?? portion.map { _ in nil }
      next += portion.count
    }
    return all
  }

  private mutating func some(
    _ ids: ArraySlice<String>,
    at top: String,
    limit: Int
  ) -> [[UInt8]?]? {
    guard !hasFailed else { return nil }
    if git == nil { git = GitProcess(["cat-file", "--batch"], in: top) }
    guard let git, git.write(Array(ids.joined(separator: "\n").utf8) + [0x0A]),
      let all = Self.answers(ids.count, from: git, limit: limit)
    else {
      hasFailed = true
      self.git = nil
      return nil
    }
    return all
  }

  /// Reads `id type size`, the bytes and a line feed, or `id missing`.
  private static func answers(_ count: Int, from git: GitProcess, limit: Int) -> [[UInt8]?]? {
    var all: [[UInt8]?] = []
    for _ in 0..<count {
      guard let line = git.readLine() else { return nil }
      let words = line.split(separator: 0x20)
      guard words.count == 3, let size = Int(String(decoding: words[2], as: UTF8.self)) else {
        all.append(nil)
        continue
      }
      guard let bytes = git.read(size + 1) else { return nil }
      // One byte more than the limit says that there is more.
      all.append(Array(bytes.prefix(min(size, limit + 1))))
    }
    return all
  }
}
