package import ClaimModel

/// What version control knows of the repository that a folder lies in.
package enum RepositoryAccess: Sendable {
  case unavailable(HistoryGap)
  /// The history, and the folder's path from the repository's top: empty, or with a slash behind it.
  case available(RepositoryHistory, prefix: String)
}

/// Where history comes from.
package protocol HistorySource: Sendable {
  /// Returns the history of the repository that a folder lies in; asked once per organisation,
  /// while the repository is read once per run.
  func repository(of folder: String) -> RepositoryAccess

  /// Returns old contents of files; `nil` for those that are not there.
  ///
  /// - Parameters:
  ///   - ids: The contents, in hexadecimal digits.
  ///   - folder: A folder of the repository.
  ///   - limit: The most bytes that are of interest; of larger ones a byte more is returned.
  /// - Returns: The bytes, in the order of the ids.
  func contents(of ids: [String], in folder: String, limit: Int) -> [[UInt8]?]
}

extension HistorySource {
  /// Returns the repository of a folder and its path there; a folder that is gone from the working
  /// tree has one too: that of its nearest parent which is still there, the anchor.
  func place(
    of folder: String
  ) -> (repository: RepositoryHistory, prefix: String, anchor: String)? {
    if case .available(let repository, let prefix) = repository(of: folder) {
      return (repository, prefix, folder)
    }
    guard folder != ".", folder != "/" else { return nil }
    let slash = folder.lastIndex(of: "/")
    let parent = slash.map { String(folder[..<$0]) } ?? "."
    let name = slash.map { folder[folder.index(after: $0)...] } ?? folder[...]
    return place(of: parent).map { ($0.repository, $0.prefix + name + "/", $0.anchor) }
  }
}

/// A history that nobody looks at, for tests that are about something else.
package struct WithoutHistory: HistorySource {
  /// Makes a history without anything.
  package init() {}

  package func repository(of folder: String) -> RepositoryAccess { .unavailable(.notAsked) }

  package func contents(of ids: [String], in folder: String, limit: Int) -> [[UInt8]?] {
    ids.map { _ in nil }
  }
}
