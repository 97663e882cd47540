import Diagnostics
import TestSupport
import YAMLSyntax

/// What both parsers make of one file.
struct Differential {
  /// Whether the plain parser took the file.
  let isPlain: Bool
  /// What differs; `nil` if the plain parser may take the file as it did, or left it alone.
  let difference: String?

  init(_ bytes: [UInt8], limits: YAMLLimits = .standard, documents: Int = .max) {
    let file = FileID(0)
    let plain = PlainYAMLReader.parse(bytes, file: file, limits: limits, documents: documents)
    isPlain = plain != nil
    guard let plain else {
      difference = nil
      return
    }
    let (tree, findings) = LibYAMLReader.parse(
      bytes,
      file: file,
      limits: limits,
      documents: documents
    )
    difference = Self.difference(of: plain, from: tree, findings)
  }

  private static func difference(
    of plain: YAMLTree,
    from tree: YAMLTree,
    _ findings: [Finding]
  ) -> String? {
    if let finding = findings.first { return "libyaml refuses: \(finding.message.text.en)" }
    if plain.roots != tree.roots { return "roots \(plain.roots), not \(tree.roots)" }
    for (index, (plain, node)) in zip(plain.nodes, tree.nodes).enumerated()
    where Shape(plain) != Shape(node) {
      return "node \(index) is \(plain), not \(node)"
    }
    if plain.nodes.count != tree.nodes.count {
      return "\(plain.nodes.count) nodes, not \(tree.nodes.count)"
    }
    if plain.bytes != tree.bytes { return "other texts" }
    return plain.sourceLength == tree.sourceLength ? nil : "another length"
  }

  /// All that a node is.
  private struct Shape: Equatable {
    let numbers: [UInt32]
    let kind: YAMLNode.Kind
    let style: ScalarStyle

    init(_ node: YAMLNode) {
      kind = node.kind
      style = node.style
      numbers = [
        node.start, node.end, node.text.start, node.text.end, UInt32(bitPattern: node.next),
        node.hash,
      ]
    }
  }
}

/// Small changes to a file, such as people and broken disks make.
enum ByteMutation {
  /// The bytes that mean most to YAML, and the starts and ends of characters that do.
  private static let telling: [[UInt8]] =
    Array(" \t\n\r-?:,[]{}#&*!|>'\"%@`\\ax0~.=<".utf8).map { [$0] }
    + [
      "- ", ": ", " #", "\n\n", "\r\n", "''", "\\\"", "---\n", "...\n", "\n---\n", "  ", "? ", "{}",
      "[]",
    ]
    .map { Array($0.utf8) }
    + ["\u{85}", "\u{2028}", "\u{FEFF}", "\u{202A}", "\u{2067}", "日", "🦊", "\u{FFFD}", "\u{FFFF}"]
    .map { Array($0.utf8) }
    + [[0], [0x80], [0xBF], [0xC0], [0xC2], [0xE2], [0xE3], [0xED], [0xEF], [0xF0], [0xF4], [0xFF]]

  /// Changes a file in one place.
  static func apply(to bytes: inout [UInt8], with random: inout SeededRandom) {
    let place = random.below(bytes.count + 1)
    let piece = telling[random.below(telling.count)]
    switch random.below(9) {
    case 0, 1: bytes.insert(contentsOf: piece, at: place)
    case 2, 3: bytes.replaceSubrange(place..<min(place + piece.count, bytes.count), with: piece)
    case 4: bytes.removeSubrange(place..<min(place + 1 + random.below(3), bytes.count))
    case 5 where place < bytes.count: bytes[place] ^= 1 << UInt8(random.below(8))
    case 6: bytes.removeSubrange(place...)
    case 7: indentLine(at: place, of: &bytes, with: &random)
    default: copyLine(at: place, of: &bytes, with: &random)
    }
  }

  private static func indentLine(
    at place: Int,
    of bytes: inout [UInt8],
    with random: inout SeededRandom
  ) {
    let start = line(at: place, of: bytes).lowerBound
    if random.below(2) == 0 || start == bytes.count || bytes[start] != 0x20 {
      bytes.insert(0x20, at: start)
    } else {
      bytes.remove(at: start)
    }
  }

  private static func copyLine(
    at place: Int,
    of bytes: inout [UInt8],
    with random: inout SeededRandom
  ) {
    let copied = line(at: place, of: bytes)
    let target = line(at: random.below(bytes.count + 1), of: bytes).lowerBound
    bytes.insert(contentsOf: Array(bytes[copied]), at: target)
  }

  private static func line(at place: Int, of bytes: [UInt8]) -> Range<Int> {
    let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    return start..<end
  }
}
