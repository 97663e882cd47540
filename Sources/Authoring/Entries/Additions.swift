internal import Diagnostics
package import YAMLSyntax
internal import ClaimModel

/// Files on their way to having more in them, each addition made to the result of the one before.
package struct Additions: Sendable {
  /// One file and what becomes of it.
  package struct Change: Sendable {
    /// The path below the organisation's folder.
    package let path: String
    /// The bytes before; `nil` if the file is new.
    package let old: [UInt8]?
    /// The bytes after.
    package var new: [UInt8]
  }

  /// The changes, in the order in which they were asked for.
  package private(set) var changes: [Change] = []

  /// Starts without changes.
  package init() {}

  /// Adds an entry to a list of a file.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - key: The list.
  ///   - path: The file.
  ///   - bytes: The file's bytes; `nil` if it is new.
  ///   - header: What a file without content starts with.
  ///   - mapping: Finds the mapping that holds the list; the top one unless told otherwise.
  /// - Returns: Whether the list could be added to.
  package mutating func add(
    _ entry: NewEntry,
    to key: String,
    of path: String,
    bytes: [UInt8]?,
    header: String,
    in mapping: (YAMLTree) -> YAMLTree.Index? = { $0.roots.first }
  ) -> Bool {
    let index = changes.firstIndex { $0.path == path }
    let current = index.map { changes[$0].new } ?? bytes ?? []
    guard let changed = Self.changed(current, entry, key, header, mapping) else { return false }
    if let index {
      changes[index].new = changed
    } else {
      changes.append(Change(path: path, old: bytes, new: changed))
    }
    return true
  }

  private static func changed(
    _ bytes: [UInt8],
    _ entry: NewEntry,
    _ key: String,
    _ header: String,
    _ mapping: (YAMLTree) -> YAMLTree.Index?
  ) -> [UInt8]? {
    let (tree, findings) = YAMLReader.parse(bytes, file: FileID(0))
    guard findings.isEmpty else { return nil }
    guard !tree.roots.isEmpty else {
      // Nothing but comments, if anything.
      let gap = bytes.isEmpty || bytes.last == 0x0A ? "" : "\n"
      let list = entry.block(column: 2, offset: 2, lineBreak: "\n")
      let result = bytes + Array((gap + header + "\(key):\n\(list)\n").utf8)
      return YAMLReader.parse(result, file: FileID(0)).findings.isEmpty ? result : nil
    }
    return mapping(tree).flatMap { ListEditor.edits(adding: entry, to: key, of: $0, in: tree) }
      .flatMap { bytes.applying($0) }
  }

  /// Returns the claim of an item in a file of claims; `nil` if there is none of its own.
  package static func claim(of item: String, in tree: YAMLTree) -> YAMLTree.Index? {
    guard let top = tree.roots.first, let list = tree.value(of: "claims", in: top),
      tree.nodes[Int(list)].kind == .sequence
    else { return nil }
    return ListPlace.entries(of: list, in: tree).first { entry in
      tree.value(of: "item", in: entry).map(tree.string) == item
    }
  }
}
