internal import ClaimModel
internal import YAMLSyntax

/// The files of an organisation as they were before the latest change, or before what is not
/// committed.
struct EarlierFiles: FileTree {
  /// How far back.
  enum Moment {
    /// The latest commit, without what the working tree adds.
    case latestCommit
    /// The first parent of the latest commit.
    case commitBefore
  }

  let files: any FileTree
  let folder: String
  let repository: RepositoryHistory
  let prefix: String
  let source: any HistorySource
  let moment: Moment

  /// The content that a file of the organisation's folder had then, -1 if it was not there; `nil`
  /// if it is the same now.
  func earlier(_ path: String) -> Int32? {
    let full = (prefix + path).normalizedPath
    if moment == .commitBefore, let content = repository.beforeHead[full] { return content }
    guard repository.working[full] != nil else { return nil }
    return repository.head[full] ?? -1
  }

  /// The path from the organisation's folder of one from the working directory.
  private func own(_ path: String) -> String {
    if folder == "." { return path }
    return path.hasPrefix(folder + "/")
      ? String(path.dropFirst(folder.count + 1)) : folder.relativePath(to: path)
  }

  func entries(of folder: String) throws(FileTreeError) -> [FolderEntry] {
    try files.entries(of: folder)
  }

  func facts(of path: String, within root: String) -> FileFacts {
    files.facts(of: path, within: root)
  }

  func bytes(at path: String, within root: String?, limit: Int) throws(FileTreeError) -> [UInt8] {
    guard let content = earlier(own(path)) else {
      return try files.bytes(at: path, within: root, limit: limit)
    }
    guard content >= 0 else { throw .missing }
    let ids = [repository.contents[Int(content)]]
    guard let bytes = source.contents(of: ids, in: folder, limit: limit).first ?? nil else {
      throw .unreadable
    }
    return bytes
  }
}
