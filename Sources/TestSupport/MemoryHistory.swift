package import ClaimModel
package import Diagnostics
package import Engine

/// A history that is written down, for tests: one commit after the other, none of them merged.
package struct MemoryHistory: HistorySource {
  private let access: RepositoryAccess
  private let texts: [[UInt8]]

  /// Writes down the history of an example.
  ///
  /// - Parameters:
  ///   - history: What is known.
  ///   - files: The working tree.
  package init(_ history: RuleExample.History, of files: [String: [UInt8]]) {
    switch history {
    case .notAsked: self.init(gap: .notAsked)
    case .noRepository: self.init(gap: .noRepository)
    case .shallow: self.init(gap: .shallow)
    case .commits(let commits):
      self.init(
        commits.map { commit in
          Commit(
            day: CalendarDay(commit.day) ?? CalendarDay(daysSinceEpoch: 0),
            people: [commit.person],
            files: commit.files.map { written in
              Dictionary(
                written.map { ($0.path, Array($0.text.utf8)) },
                uniquingKeysWith: { _, last in last }
              )
            } ?? files
          )
        },
        workingTree: files
      )
    }
  }

  /// One commit; its files are those that it wrote.
  package struct Commit: Sendable {
    package var day: CalendarDay
    package var people: [String]
    package var files: [String: [UInt8]]

    /// Describes a commit.
    package init(day: CalendarDay, people: [String], files: [String: [UInt8]]) {
      self.day = day
      self.people = people
      self.files = files
    }
  }

  /// Knows nothing, for some reason.
  package init(gap: HistoryGap) {
    access = .unavailable(gap)
    texts = []
  }

  /// Writes down commits, at noon in Japan.
  package init(_ commits: [Commit], workingTree: [String: [UInt8]]) {
    var (texts, numbers): ([[UInt8]], [[UInt8]: Int32]) = ([], [:])
    var (paths, pathNumbers): ([String], [String: Int32]) = ([], [:])
    var (head, beforeHead): ([String: Int32], [String: Int32]) = ([:], [:])
    var changes: [FileChange] = []
    for (index, commit) in commits.enumerated() {
      beforeHead = [:]
      for (path, text) in commit.files.sorted(by: { $0.key < $1.key }) {
        let content = numbers[text] ?? Int32(texts.count)
        if numbers.updateValue(content, forKey: text) == nil { texts.append(text) }
        let number = pathNumbers[path] ?? Int32(paths.count)
        if pathNumbers.updateValue(number, forKey: path) == nil { paths.append(path) }
        guard head[path] != content else { continue }
        beforeHead[path] = head[path] ?? -1
        changes.append(
          FileChange(commit: Int32(index), path: number, old: head[path] ?? -1, new: content)
        )
        head[path] = content
      }
    }
    var working: [String: WorkingFile] = [:]
    for (path, text) in workingTree {
      if head[path] == nil {
        working[path] = .added
      } else if numbers[text] != head[path] {
        working[path] = .modified
      }
    }
    for path in head.keys where workingTree[path] == nil { working[path] = .deleted }
    let days = commits.map { Int($0.day.daysSinceEpoch) * 86_400 + 3 * 3600 }
    access = .available(
      RepositoryHistory(
        commits: commits.enumerated().map { index, commit in
          RepositoryCommit(
            id: String(repeating: "0", count: 39) + String(index, radix: 16),
            parents: index > 0 ? [index - 1] : [],
            seconds: days[index],
            people: commit.people
          )
        },
        changes: changes,
        paths: paths,
        contents: texts.indices.map { "\($0)" },
        head: head,
        working: working,
        beforeHead: beforeHead,
        now: 1_800_000_000
      ),
      prefix: ""
    )
    self.texts = texts
  }

  package func repository(of folder: String) -> RepositoryAccess { access }

  package func contents(of ids: [String], in folder: String, limit: Int) -> [[UInt8]?] {
    ids.map { id in Int(id).map { texts[$0] } }
  }
}
