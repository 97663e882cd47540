internal import ClaimModel
internal import YAMLSyntax

/// Finds out what a repository's history says about one organisation.
struct HistoryReader {
  /// How many old versions of YAML files of one organisation are read.
  private static let limit = 50_000

  let repository: RepositoryHistory
  /// The organisation's folder from the repository's top, with a slash behind it.
  let prefix: String
  let source: any HistorySource
  let folder: String
  let utcOffset: Int
  let asOf: CalendarDay

  /// Returns the history of an organisation.
  ///
  /// - Parameters:
  ///   - paths: The files that evidence points to and that are there.
  ///   - trees: The YAML files of the working tree, by path.
  ///   - own: Those of them that claims and evidence are read from.
  /// - Returns: The facts, or why there are none.
  func history(
    ofEvidence paths: [String],
    trees: [String: YAMLTree],
    own: [String]
  ) -> History {
    let versions = repository.versions(of: prefix + "shisei.yaml")
    guard let first = versions.first, repository.head[prefix + "shisei.yaml"] != nil else {
      return .unavailable(.noCommits)
    }
    var facts = HistoryFacts(start: repository.point(first.commit, utcOffset: utcOffset).day)
    for path in paths {
      if let file = file(path) { facts.files[path] = file } else { facts.unfollowed.insert(path) }
    }
    facts.unfollowedSources = own.filter { !repository.follows((prefix + $0).normalizedPath) }
      .compactMap { trees[$0]?.file }
    let all = ownPaths
    facts.implausible = implausibleCommits(touching: all)
    guard
      let entries = EntryHistory(
        self,
        yaml: all.map { repository.paths[Int($0)] }.filter(\.isYAML),
        limit: Self.limit
      )
    else {
      return .unavailable(.tooLong)
    }
    guard let changes = entries.changes(workingTree: trees) else { return .unavailable(.partial) }
    (facts.claims, facts.pieces) = changes
    return .known(facts)
  }

  /// The working tree as a step: behind all commits, on the day of the assessment.
  ///
  /// What is not committed cannot be older than it looks, so it is judged as if committed then.
  var workingTree: HistoryPoint {
    let latest = repository.commits.indices.last
      .map { repository.point(Int32($0), utcOffset: utcOffset).day }
    return HistoryPoint(
      order: Int.max,
      day: max(asOf, latest ?? asOf),
      commit: nil,
      people: []
    )
  }

  /// The history of a file that is there now; `nil` for what git does not look into.
  private func file(_ path: String) -> FileHistory? {
    let full = prefix + path
    let state = repository.working[full]
    var versions = repository.versions(of: full).map {
      FileHistory.Version(
        point: repository.point($0.commit, utcOffset: utcOffset),
        content: $0.new < 0 ? nil : $0.new
      )
    }
    guard repository.follows(full) else { return nil }
    if state != nil { versions.append(FileHistory.Version(point: workingTree, content: -1)) }
    guard let oldest = versions.first else { return nil }
    // A file that `git mv` has moved but nobody committed has the bytes of one that was there.
    let content = versions.lazy.compactMap(\.content).first { $0 >= 0 } ?? repository.staged[full]
    let elsewhere = content.flatMap(repository.firstCommit)
      .map { repository.point($0, utcOffset: utcOffset) }
    return FileHistory(
      first: elsewhere.map { min($0, oldest.point) } ?? oldest.point,
      versions: versions
    )
  }

  /// The paths below the organisation's folder that belong to no organisation further down.
  private var ownPaths: [Int32] {
    let all = repository.paths(below: prefix)
    let others = all.lazy.map { repository.paths[Int($0)] }
      .filter { $0.hasSuffix("/shisei.yaml") && repository.head[$0] != nil }
      .map { String($0.dropLast("shisei.yaml".count)) }
      .filter { $0 != prefix }
    let inner = Array(others)
    guard !inner.isEmpty else { return all }
    return all.filter { number in !inner.contains { repository.paths[Int(number)].hasPrefix($0) } }
  }

  /// The commits of these paths whose dates cannot be true.
  private func implausibleCommits(touching paths: [Int32]) -> [ImplausibleCommit] {
    var commits: Set<Int32> = []
    for path in paths {
      for change in repository.changes(ofPath: path) { commits.insert(change.commit) }
    }
    return commits.sorted().compactMap { number in
      let commit = repository.commits[Int(number)]
      let reason: ImplausibleCommit.Reason
      if commit.seconds < Self.birthOfGit {
        reason = .tooEarly
      } else if commit.seconds > repository.now + Self.day {
        reason = .future
      } else if commit.parents.contains(where: { parent in
        let date = repository.commits[parent].seconds
        // A parent from the future is what is wrong then, not this commit.
        return date > commit.seconds + Self.day && date <= repository.now
      }) {
        reason = .beforeParent
      } else {
        return nil
      }
      return ImplausibleCommit(
        commit: String(commit.id.prefix(9)),
        day: CalendarDay(secondsSinceEpoch: commit.seconds, utcOffset: utcOffset),
        reason: reason
      )
    }
  }

  /// The start of 2005, the year of git's first commit.
  private static let birthOfGit = 1_104_537_600
  /// What clocks may differ by.
  private static let day = 86_400
}

extension String {
  /// Whether a file may hold claims or evidence.
  fileprivate var isYAML: Bool { hasSuffix(".yaml") || hasSuffix(".yml") }
}
