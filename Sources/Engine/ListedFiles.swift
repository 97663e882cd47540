internal import ClaimModel

/// Files of which some folders were listed before, so that nobody need list them again.
///
/// Finding organisations lists every folder in them. Globs and the spelling of paths ask for the same
/// lists, and these also show on which paths there is no link, so that none need be looked for.
struct ListedFiles<Base: FileTree>: FileTree {
  let base: Base
  /// What stands in the folders that were listed, by path.
  let listings: Discovery.Listings

  func entries(of folder: String) throws(FileTreeError) -> [FolderEntry] {
    if let known = listings[folder] { return known }
    return try base.entries(of: folder)
  }

  func bytes(at path: String, within root: String?, limit: Int) throws(FileTreeError) -> [UInt8] {
    let root = root.flatMap { mayHaveLinks(path, below: $0) ? $0 : nil }
    return try base.bytes(at: path, within: root, limit: limit)
  }

  func facts(of path: String, within root: String) -> FileFacts {
    base.facts(of: path, within: root)
  }

  func look(at path: String, within root: String, mayHaveLinks: Bool, limit: Int) -> FileLook {
    base.look(
      at: path,
      within: root,
      mayHaveLinks: mayHaveLinks && self.mayHaveLinks(path, below: root),
      limit: limit
    )
  }

  /// Whether a link may be on the way from a folder to a file; not if every step was listed as
  /// something else.
  private func mayHaveLinks(_ path: String, below root: String) -> Bool {
    let bytes = Array(path.utf8)
    var end = bytes.count
    while true {
      let slash = bytes[..<end].lastIndex(of: UInt8(ascii: "/"))
      let folder = slash.map { String(decoding: bytes[..<$0], as: UTF8.self) } ?? "."
      let name = bytes[(slash.map { $0 + 1 } ?? 0)..<end]
      guard let entries = listings[folder], let entry = entries.entry(named: name), !entry.isLink
      else { return true }
      if folder == root { return false }
      guard let slash else { return true }
      end = slash
    }
  }
}

extension [FolderEntry] {
  /// The entry of a name, byte for byte; entries are sorted by the bytes of their names.
  fileprivate func entry(named name: ArraySlice<UInt8>) -> FolderEntry? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].name.utf8.lexicographicallyPrecedes(name) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < count && self[low].name.utf8.elementsEqual(name) ? self[low] : nil
  }
}
