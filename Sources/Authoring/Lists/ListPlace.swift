internal import Diagnostics
internal import YAMLSyntax

/// A mapping that holds the list to which something is added, with what its file looks like.
struct ListPlace {
  let tree: YAMLTree
  let mapping: YAMLTree.Index
  let key: String

  /// The file's own bytes.
  var length: Int { tree.sourceLength }

  /// The line break that the file uses first, else LF.
  var lineBreak: String {
    guard let end = tree.bytes[..<length].firstIndex(of: 0x0A), end > 0 else { return "\n" }
    return tree.bytes[end - 1] == 0x0D ? "\r\n" : "\n"
  }

  /// The keys and values of the mapping as they are written, aliases not followed.
  var pairs: [(key: YAMLTree.Index, value: YAMLTree.Index)] { Self.pairs(of: mapping, in: tree) }

  static func pairs(
    of mapping: YAMLTree.Index,
    in tree: YAMLTree
  ) -> [(key: YAMLTree.Index, value: YAMLTree.Index)] {
    var pairs: [(key: YAMLTree.Index, value: YAMLTree.Index)] = []
    var child = mapping + 1
    while child < tree.nodes[Int(mapping)].next {
      let value = tree.nodes[Int(child)].next
      pairs.append((child, value))
      child = tree.nodes[Int(value)].next
    }
    return pairs
  }

  /// The entries of a list.
  static func entries(of list: YAMLTree.Index, in tree: YAMLTree) -> [YAMLTree.Index] {
    var entries: [YAMLTree.Index] = []
    var child = list + 1
    while child < tree.nodes[Int(list)].next {
      entries.append(child)
      child = tree.nodes[Int(child)].next
    }
    return entries
  }

  /// The list's value as it is written; `nil` if the mapping has no such key.
  var value: YAMLTree.Index? { pairs.first { tree.string(of: $0.key) == key }?.value }

  func start(_ index: YAMLTree.Index) -> Int { Int(tree.nodes[Int(index)].start) }
  func end(_ index: YAMLTree.Index) -> Int { Int(tree.nodes[Int(index)].end) }

  func isFlow(_ index: YAMLTree.Index) -> Bool {
    let byte = start(index) < length ? tree.bytes[start(index)] : 0
    return byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
  }

  /// The offset behind the line of an offset; the file's end if no line follows.
  func nextLine(after offset: Int) -> Int {
    var offset = offset
    while offset < length, tree.bytes[offset] != 0x0A { offset += 1 }
    return min(offset + 1, length)
  }

  /// Where the line of an offset starts.
  func lineStart(of offset: Int) -> Int {
    var offset = offset
    while offset > 0, tree.bytes[offset - 1] != 0x0A { offset -= 1 }
    // A byte-order mark is no part of the line.
    return offset == 0 && tree.bytes.hasByteOrderMark ? 3 : offset
  }

  /// How many bytes stand before an offset on its line; `nil` unless they are blanks or the dashes
  /// of lists, so that as many blanks line up with it.
  func column(of offset: Int) -> Int? {
    let start = lineStart(of: offset)
    let before = tree.bytes[start..<offset]
    return before.allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "-") } ? before.count : nil
  }

  /// The offset behind comments that belong to what stands before: those indented at least so far,
  /// with the blank lines between them.
  func behindComments(from offset: Int, indentedBy least: Int) -> Int {
    var (result, line) = (offset, offset)
    while line < length {
      let end = nextLine(after: line)
      let indent = tree.bytes[line..<end].prefix { $0 == 0x20 }.count
      let first = line + indent < end ? tree.bytes[line + indent] : 0x0A
      if first == UInt8(ascii: "#"), indent >= least {
        result = end
      } else if first != 0x0A, first != 0x0D {
        break
      }
      line = end
    }
    return result
  }

  func edit(_ start: Int, _ end: Int, _ replacement: String) -> TextEdit {
    TextEdit(
      SourceRange(file: tree.file, start: UInt32(start), end: UInt32(end)),
      with: replacement
    )
  }

  /// Inserts whole lines at the start of a line, or at the end of a file whose last line has no
  /// line break; it has none afterwards either.
  func insert(lines text: String, at offset: Int) -> TextEdit {
    let isOpenEnd = offset == length && length > 0 && tree.bytes[length - 1] != 0x0A
    return edit(offset, offset, isOpenEnd ? lineBreak + text : text + lineBreak)
  }
}
