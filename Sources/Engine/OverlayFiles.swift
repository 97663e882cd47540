internal import ClaimModel

/// Files of which some have other bytes than they have where they come from.
struct OverlayFiles<Base: FileTree>: FileTree {
  let base: Base
  /// The other bytes, by path.
  var changed: [String: [UInt8]] = [:]

  func entries(of folder: String) throws(FileTreeError) -> [FolderEntry] {
    try base.entries(of: folder)
  }

  func bytes(at path: String, within root: String?, limit: Int) throws(FileTreeError) -> [UInt8] {
    guard let bytes = changed[path.normalizedPath] else {
      return try base.bytes(at: path, within: root, limit: limit)
    }
    return Array(bytes.prefix(limit + 1))
  }

  func facts(of path: String, within root: String) -> FileFacts {
    base.facts(of: path, within: root)
  }
}
