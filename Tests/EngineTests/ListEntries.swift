import Diagnostics
import YAMLSyntax

/// The entries of the lists of a file, each on lines of its own, so that a test can take one away
/// or put one in.
struct ListEntries {
  /// One entry: the lines that it stands on.
  struct Entry {
    /// The key of its list, such as `documents`.
    let list: String
    /// The id or the reference, if it has one.
    let id: String?
    /// The bytes of its lines, from the indentation to the line break.
    let lines: Range<Int>
    /// How far it is indented.
    let indentation: Int
  }

  /// The entries of lists of evidence, in claims and registers.
  private(set) var evidence: [Entry] = []
  /// The claims.
  private(set) var claims: [Entry] = []
  private let tree: YAMLTree

  init(_ bytes: [UInt8]) {
    tree = LibYAMLReader.parse(bytes, file: FileID(0)).tree
    guard let root = tree.roots.first else { return }
    visit(root)
  }

  private mutating func visit(_ index: YAMLTree.Index) {
    let node = tree.nodes[Int(index)]
    var child = index + 1
    while child < node.next {
      if node.kind == .mapping {
        let value = tree.nodes[Int(child)].next
        if tree.nodes[Int(value)].kind == .sequence {
          addEntries(of: value, in: tree.string(of: child))
        }
        visit(value)
        child = tree.nodes[Int(value)].next
      } else {
        visit(child)
        child = tree.nodes[Int(child)].next
      }
    }
  }

  private mutating func addEntries(of list: YAMLTree.Index, in key: String) {
    let lists = ["documents", "resources", "evaluations", "improvements", "attestations"]
    guard key == "claims" || lists.contains(key) else { return }
    var child = list + 1
    while child < tree.nodes[Int(list)].next {
      if let entry = entry(child, in: key) {
        if key == "claims" { claims.append(entry) } else { evidence.append(entry) }
      }
      child = tree.nodes[Int(child)].next
    }
  }

  /// Returns an entry if it starts its line with a hyphen and nothing else follows on its last.
  private func entry(_ index: YAMLTree.Index, in key: String) -> Entry? {
    let node = tree.nodes[Int(index)]
    guard node.kind == .mapping else { return nil }
    var start = Int(node.start)
    while start > 0, tree.bytes[start - 1] != 0x0A { start -= 1 }
    let before = tree.bytes[start..<Int(node.start)]
    guard let hyphen = before.firstIndex(of: UInt8(ascii: "-")),
      before[..<hyphen].allSatisfy({ $0 == 0x20 })
    else { return nil }
    var end = Int(node.end)
    while end < tree.sourceLength, tree.bytes[end] != 0x0A { end += 1 }
    return Entry(
      list: key,
      id: id(of: index),
      lines: start..<min(end + 1, tree.sourceLength),
      indentation: hyphen - start
    )
  }

  private func id(of index: YAMLTree.Index) -> String? {
    var child = index + 1
    while child < tree.nodes[Int(index)].next {
      let value = tree.nodes[Int(child)].next
      if ["id", "ref"].contains(tree.string(of: child)) { return tree.string(of: value) }
      child = tree.nodes[Int(value)].next
    }
    return nil
  }
}
