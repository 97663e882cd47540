internal import ClaimModel
internal import YAMLSyntax

/// Follows the entries of an organisation's YAML files through its history.
struct EntryHistory {
  private let reader: HistoryReader
  private let changes: [FileChange]
  private var repository: RepositoryHistory { reader.repository }

  /// Gathers the changes of YAML files; `nil` if there are more contents than a limit.
  init?(_ reader: HistoryReader, yaml paths: [String], limit: Int) {
    self.reader = reader
    var seen: Set<FileChange> = []
    for path in paths { seen.formUnion(reader.repository.versions(of: path)) }
    guard seen.count <= limit else { return nil }
    changes = seen.sorted { ($0.commit, $0.path) < ($1.commit, $1.path) }
  }

  /// What was said of items and pieces, by step, oldest first; `nil` if old contents are missing.
  func changes(
    workingTree trees: [String: YAMLTree]
  ) -> (claims: [String: [EntryChange<ClaimState>]], pieces: [String: [EntryChange<PieceState>]])? {
    guard let states = states(workingTree: trees) else { return nil }
    var claims: [String: [EntryChange<ClaimState>]] = [:]
    var pieces: [String: [EntryChange<PieceState>]] = [:]
    func compare(_ before: EntryStates, _ after: EntryStates, at point: HistoryPoint) {
      Self.compare(before.claims, after.claims, at: point, into: &claims)
      Self.compare(before.pieces, after.pieces, at: point, into: &pieces)
    }
    var next = changes.startIndex
    while next < changes.endIndex {
      let commit = changes[next].commit
      var (before, after) = (EntryStates(), EntryStates())
      // A version that cannot be read hides what was said, so nothing is concluded from the step.
      var isClear = true
      while next < changes.endIndex, changes[next].commit == commit {
        for (content, isNew) in [(changes[next].old, false), (changes[next].new, true)]
        where content >= 0 {
          guard let state = states[content] ?? nil else {
            isClear = false
            continue
          }
          if isNew { after.merge(state) } else { before.merge(state) }
        }
        next += 1
      }
      guard isClear else { continue }
      compare(before, after, at: repository.point(commit, utcOffset: reader.utcOffset))
    }
    let (before, after) = workingStates(trees, states)
    compare(before, after, at: reader.workingTree)
    return (claims, pieces)
  }

  /// What every content of the YAML files says; `nil` inside if it cannot be understood.
  private func states(workingTree trees: [String: YAMLTree]) -> [Int32: EntryStates?]? {
    var wanted: Set<Int32> = []
    for change in changes {
      if change.old >= 0 { wanted.insert(change.old) }
      if change.new >= 0 { wanted.insert(change.new) }
    }
    var states = present(trees)
    let numbers = wanted.filter { states[$0] == nil }.sorted()
    let ids = numbers.map { repository.contents[Int($0)] }
    let limit = YAMLLimits.standard.fileSize
    let contents = reader.source.contents(of: ids, in: reader.folder, limit: limit)
    for (number, bytes) in zip(numbers, contents) {
      guard let bytes else { return nil }
      states[number] = .some(bytes.count > limit ? nil : EntryStates(bytes))
    }
    return states
  }

  /// What the contents say that the working tree has too: those files are parsed already.
  private func present(_ trees: [String: YAMLTree]) -> [Int32: EntryStates?] {
    var states: [Int32: EntryStates?] = [:]
    for (own, tree) in trees where !tree.roots.isEmpty {
      let path = (reader.prefix + own).normalizedPath
      guard repository.working[path] == nil, let content = repository.head[path],
        states[content] == nil
      else { continue }
      states[content] = .some(EntryStates(tree))
    }
    return states
  }

  /// What the files that differ from the latest commit said there, and say now.
  private func workingStates(
    _ trees: [String: YAMLTree],
    _ states: [Int32: EntryStates?]
  ) -> (before: EntryStates, after: EntryStates) {
    var (before, after) = (EntryStates(), EntryStates())
    for (path, state) in repository.working.sorted(by: { $0.key < $1.key })
    where path.utf8.starts(with: reader.prefix.utf8) {
      let own = String(decoding: path.utf8.dropFirst(reader.prefix.utf8.count), as: UTF8.self)
      if let content = repository.head[path], let old = states[content] ?? nil { before.merge(old) }
      if state != .deleted, let tree = trees[own] { after.merge(EntryStates(tree)) }
    }
    return (before, after)
  }

  private static func compare<State: Equatable & Sendable>(
    _ before: [String: State],
    _ after: [String: State],
    at point: HistoryPoint,
    into changes: inout [String: [EntryChange<State>]]
  ) {
    for (name, state) in after where before[name] != state {
      changes[name, default: []]
        .append(EntryChange(point: point, before: before[name], after: state))
    }
    for (name, state) in before where after[name] == nil {
      changes[name, default: []].append(EntryChange(point: point, before: state, after: nil))
    }
  }
}
