package import ClaimModel
package import Engine

/// Files in memory, for tests: by path, in an organisation's folder called `.`.
package struct MemoryFiles: FileTree {
  private let files: [String: [UInt8]]
  private let statuses: [String: FileStatus]

  /// Holds texts by path.
  ///
  /// - Parameters:
  ///   - files: The texts; the folders of their paths exist.
  ///   - statuses: What to say of other paths, such as links that lead outside.
  package init(_ files: [String: String], statuses: [String: FileStatus] = [:]) {
    self.init(bytes: files.mapValues { Array($0.utf8) }, statuses: statuses)
  }

  /// Holds bytes by path.
  package init(bytes: [String: [UInt8]], statuses: [String: FileStatus] = [:]) {
    files = bytes
    self.statuses = statuses
  }

  package func entries(of folder: String) throws(FileTreeError) -> [FolderEntry] {
    if statuses[folder] == .unreadable { throw .unreadable }
    let prefix = folder == "." ? "" : folder + "/"
    var entries: Set<FolderEntry> = []
    for path in files.keys where path.hasPrefix(prefix) {
      let rest = path.dropFirst(prefix.count)
      let name = rest.prefix { $0 != "/" }
      entries.insert(FolderEntry(name: String(name), isFolder: name.count < rest.count))
    }
    guard folder == "." || !entries.isEmpty else { throw .missing }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  package func bytes(
    at path: String,
    within root: String?,
    limit: Int
  ) throws(FileTreeError) -> [UInt8] {
    let path = path.normalizedPath
    switch statuses[path] {
    case .outside: throw .outside
    case .unreadable: throw .unreadable
    case .directory: throw .directory
    case .missing, .misspelt: throw .missing
    case .present, .empty, nil: break
    }
    if let bytes = files[path] { return bytes }
    throw files.keys.contains { $0.hasPrefix(path + "/") } ? .directory : .missing
  }

  package func facts(of path: String, within root: String) -> FileFacts {
    let path = path.normalizedPath
    if let status = statuses[path] { return FileFacts(status) }
    if let bytes = files[path] {
      return bytes.isEmpty ? FileFacts(.empty) : FileFacts(.present, size: bytes.count)
    }
    return FileFacts(files.keys.contains { $0.hasPrefix(path + "/") } ? .directory : .missing)
  }
}
