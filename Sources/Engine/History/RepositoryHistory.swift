internal import ClaimModel

/// One commit of a repository.
package struct RepositoryCommit: Sendable {
  /// The full id in hexadecimal digits.
  package let id: String
  /// The positions of its parents, all before its own.
  package let parents: [Int]
  /// The committer's date, in seconds since 1970-01-01 UTC.
  ///
  /// Not the author's, which `git commit --date` sets as one likes.
  package let seconds: Int
  /// The e-mail addresses of author and committer, by the mailmap.
  package let people: [String]

  /// Describes a commit.
  package init(id: String, parents: [Int], seconds: Int, people: [String]) {
    self.id = id
    self.parents = parents
    self.seconds = seconds
    self.people = people
  }
}

/// What one commit did to one file; of a merge, only where it differs from all parents.
package struct FileChange: Hashable, Sendable, BitwiseCopyable {
  /// The position of the commit.
  package let commit: Int32
  /// The number of the path.
  package let path: Int32
  /// The number of the content before; -1 for none.
  package let old: Int32
  /// The number of the content after; -1 for none.
  package let new: Int32

  /// Describes a change.
  package init(commit: Int32, path: Int32, old: Int32, new: Int32) {
    self.commit = commit
    self.path = path
    self.old = old
    self.new = new
  }
}

/// How a file of the working tree differs from the latest commit.
package enum WorkingFile: Hashable, Sendable {
  /// It has other bytes.
  case modified
  /// It is not in the latest commit.
  case added
  /// It is only in the latest commit.
  case deleted
}

/// The history of a repository up to its latest commit, all its organisations together.
package struct RepositoryHistory: Sendable {
  /// The commits, parents before children.
  package let commits: [RepositoryCommit]
  /// What they did, by commit.
  package let changes: [FileChange]
  /// The paths from the repository's top, by number.
  package let paths: [String]
  /// The ids of contents in hexadecimal digits, by number.
  package let contents: [String]
  /// The contents of the latest commit by path.
  package let head: [String: Int32]
  /// How the working tree differs from it, by path.
  package let working: [String: WorkingFile]
  /// The contents of files that are added but not committed, as far as they are known.
  package let staged: [String: Int32]
  /// The files whose changes git was told not to see.
  package let hidden: Set<String>
  /// What the latest commit did as compared with its first parent: the contents before, by path.
  package let beforeHead: [String: Int32]
  /// The ids of what the latest commit's symbolic links say, by path.
  package let links: [String: String]
  /// The machine's time, against which dates in the future are known.
  package let now: Int

  /// The seconds of each commit, never before those of its ancestors unless those lie ahead.
  let effective: [Int]
  /// The positions of paths in the order of their bytes.
  private let sortedPaths: [Int32]
  private let pathNumbers: [String: Int32]
  /// The positions of changes by path, oldest first: those of a path between two starts.
  private let byPath: [Int32]
  private let pathStarts: [Int32]
  /// The paths at which commits removed a content; looked up, because a first commit adds so many
  /// files that going through it for each of them would take minutes.
  private let removals: [Removal: Int32]
  /// The first commit that had a content anywhere; -1 for none.
  private let firstCommits: [Int32]

  /// A content that a commit took away.
  private struct Removal: Hashable {
    let commit: Int32
    let content: Int32
  }

  /// Indexes a history.
  package init(
    commits: [RepositoryCommit],
    changes: [FileChange],
    paths: [String],
    contents: [String],
    head: [String: Int32],
    working: [String: WorkingFile],
    staged: [String: Int32] = [:],
    hidden: Set<String> = [],
    beforeHead: [String: Int32],
    links: [String: String] = [:],
    now: Int
  ) {
    self.commits = commits
    self.changes = changes
    self.paths = paths
    self.contents = contents
    self.head = head
    self.working = working
    self.staged = staged
    self.hidden = hidden
    self.beforeHead = beforeHead
    self.links = links
    self.now = now
    effective = Self.effectiveSeconds(of: commits, now: now)
    sortedPaths = paths.indices.map(Int32.init)
      .sorted { paths[Int($0)].utf8.lexicographicallyPrecedes(paths[Int($1)].utf8) }
    pathNumbers = Dictionary(
      paths.enumerated().map { ($0.element, Int32($0.offset)) },
      uniquingKeysWith: { first, _ in first }
    )
    (byPath, pathStarts) = Self.group(changes, by: \.path, count: paths.count)
    var removals: [Removal: Int32] = [:]
    for change in changes where change.new < 0 {
      let removal = Removal(commit: change.commit, content: change.old)
      removals[removal] = min(change.path, removals[removal] ?? change.path)
    }
    self.removals = removals
    var firstCommits = Array(repeating: Int32(-1), count: contents.count)
    for change in changes where change.new >= 0 && firstCommits[Int(change.new)] < 0 {
      firstCommits[Int(change.new)] = change.commit
    }
    self.firstCommits = firstCommits
  }

  /// How long a branch may wait for its merge and keep its dates.
  private static let patience = 90 * 86_400

  /// The dates of commits, none of them before that of an ancestor, nor long before the merge by
  /// which it came to the branch that is looked at.
  ///
  /// Only rewriting what followed would set such a date back: a branch that nobody saw until its
  /// merge can be made on that day with whatever dates one likes. Dates ahead of the machine's are
  /// not handed on, for they are wrong themselves.
  private static func effectiveSeconds(of commits: [RepositoryCommit], now: Int) -> [Int] {
    let arrivals = arrivals(of: commits)
    var effective: [Int] = []
    effective.reserveCapacity(commits.count)
    for (index, commit) in commits.enumerated() {
      let earlier = commit.parents.lazy.map { effective[$0] }.filter { $0 <= now }
      var seconds = max(commit.seconds, earlier.max() ?? commit.seconds)
      let arrival = commits[arrivals[index]].seconds
      if arrival <= now, arrival - seconds > patience { seconds = arrival }
      effective.append(seconds)
    }
    return effective
  }

  /// By which commit of the first parents' line each commit came to it; one on the line by itself.
  private static func arrivals(of commits: [RepositoryCommit]) -> [Int] {
    var arrivals = Array(repeating: -1, count: commits.count)
    var line: [Int] = []
    var next = commits.indices.last
    while let index = next {
      line.append(index)
      arrivals[index] = index
      next = commits[index].parents.first
    }
    for arrival in line.reversed() where commits[arrival].parents.count > 1 {
      var open = Array(commits[arrival].parents.dropFirst())
      while let index = open.popLast() {
        guard arrivals[index] < 0 else { continue }
        arrivals[index] = arrival
        open += commits[index].parents
      }
    }
    // Of a commit that the latest one does not build on nothing more is known.
    return arrivals.enumerated().map { $0.element < 0 ? $0.offset : $0.element }
  }

  private static func group(
    _ changes: [FileChange],
    by key: KeyPath<FileChange, Int32>,
    count: Int
  ) -> (positions: [Int32], starts: [Int32]) {
    var starts = Array(repeating: Int32(0), count: count + 1)
    for change in changes { starts[Int(change[keyPath: key]) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var next = starts
    var positions = Array(repeating: Int32(0), count: changes.count)
    for (index, change) in changes.enumerated() {
      let slot = Int(change[keyPath: key])
      positions[Int(next[slot])] = Int32(index)
      next[slot] += 1
    }
    return (positions, starts)
  }
}

/// What is asked of it.
extension RepositoryHistory {
  /// Returns the numbers of all paths that ever were below a folder, in the order of their bytes.
  ///
  /// - Parameter prefix: The folder with a slash behind it; empty for the repository's top.
  /// - Returns: Their numbers.
  func paths(below prefix: String) -> [Int32] {
    var (low, high) = (0, sortedPaths.count)
    while low < high {
      let middle = (low + high) / 2
      if paths[Int(sortedPaths[middle])].utf8.lexicographicallyPrecedes(prefix.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return Array(
      sortedPaths[low...].prefix { paths[Int($0)].utf8.starts(with: prefix.utf8) }
    )
  }

  /// Returns the changes of a path, oldest first.
  func changes(ofPath number: Int32) -> some BidirectionalCollection<FileChange> {
    byPath[Int(pathStarts[Int(number)])..<Int(pathStarts[Int(number) + 1])]
      .lazy.map { changes[Int($0)] }
  }

  /// Whether git follows a file that is there now: it is committed, or new.
  ///
  /// What is ignored, lies behind a link or in a repository of its own, or is marked so that git
  /// does not look at it, may have changed at any time.
  func follows(_ path: String) -> Bool {
    (head[path] != nil || working[path] == .added) && !hidden.contains(path)
  }

  /// Returns the versions of a file through its renames, oldest first; none if it never was there.
  ///
  /// A rename is a deletion and an addition of the same bytes in one commit; it shows as a step
  /// that changed nothing.
  func versions(of path: String) -> [FileChange] {
    guard var number = pathNumbers[path] else { return [] }
    var found: [FileChange] = []
    var before = Int32(commits.count)
    while true {
      var previous: Int32?
      for change in changes(ofPath: number).reversed() where change.commit < before {
        guard change.old < 0, let source = source(of: change) else {
          found.append(change)
          continue
        }
        found.append(
          FileChange(commit: change.commit, path: number, old: change.new, new: change.new)
        )
        (previous, before) = (source, change.commit)
        break
      }
      guard let previous else { return found.reversed() }
      number = previous
    }
  }

  /// The path that a file had before the commit that added it here.
  private func source(of change: FileChange) -> Int32? {
    let source = removals[Removal(commit: change.commit, content: change.new)]
    return source == change.path ? nil : source
  }

  /// The first commit that had a content anywhere in the repository.
  func firstCommit(ofContent number: Int32) -> Int32? {
    firstCommits[Int(number)] < 0 ? nil : firstCommits[Int(number)]
  }

  /// Returns the step of a commit, in the calendar so many seconds east of UTC.
  func point(_ commit: Int32, utcOffset: Int) -> HistoryPoint {
    let index = Int(commit)
    return HistoryPoint(
      order: index,
      day: CalendarDay(secondsSinceEpoch: effective[index], utcOffset: utcOffset),
      commit: String(commits[index].id.prefix(9)),
      people: commits[index].people
    )
  }
}

extension CalendarDay {
  /// The day of an instant in a calendar so many seconds east of UTC.
  init(secondsSinceEpoch seconds: Int, utcOffset: Int) {
    let local = seconds + utcOffset
    self.init(daysSinceEpoch: Int32(clamping: (local >= 0 ? local : local - 86_399) / 86_400))
  }
}
