internal import Diagnostics

/// Reads JSON strictly: what two readers could understand differently is refused.
///
/// - Source: RFC 8259; a key given twice is an error here, as I-JSON (RFC 7493, §2.3) demands.
struct JSONParser {
  /// The deepest nesting.
  private static let depth = 64

  private var tree: JSONTree
  private var position: Int

  /// Parses a whole text.
  static func parse(_ bytes: [UInt8]) throws(RecordError) -> JSONTree {
    try bytes.checkEncoding()
    var parser = JSONParser(tree: JSONTree(bytes: bytes), position: bytes.hasByteOrderMark ? 3 : 0)
    try parser.value(depth: 0)
    parser.skipBlanks()
    guard parser.position == bytes.count else { throw parser.unexpected() }
    return parser.tree
  }

  private init(tree: JSONTree, position: Int) {
    self.tree = tree
    self.position = position
  }

  private var next: UInt8? { position < tree.bytes.count ? tree.bytes[position] : nil }

  private func unexpected() -> RecordError {
    RecordError(.notJSON, at: position..<min(position + 1, tree.bytes.count))
  }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      position += 1
    }
  }

  private mutating func value(depth: Int) throws(RecordError) {
    guard depth < Self.depth else { throw RecordError(.tooDeep, at: position..<position + 1) }
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): try collection(.object, depth)
    case UInt8(ascii: "["): try collection(.array, depth)
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "t"): try word("true", .boolean)
    case UInt8(ascii: "f"): try word("false", .boolean)
    case UInt8(ascii: "n"): try word("null", .null)
    default: try number()
    }
  }

  private mutating func collection(_ kind: JSONTree.Kind, _ depth: Int) throws(RecordError) {
    let end = kind == .object ? UInt8(ascii: "}") : UInt8(ascii: "]")
    let (start, index) = (position, tree.nodes.count)
    tree.nodes.append(JSONTree.Node(kind: kind, bytes: start..<start, next: 0))
    position += 1
    skipBlanks()
    var keys: Set<String> = []
    var isFirst = true
    while next != end {
      if !isFirst { try expect(UInt8(ascii: ",")) }
      isFirst = false
      if kind == .object {
        skipBlanks()
        guard next == UInt8(ascii: "\"") else { throw unexpected() }
        let key = tree.nodes.count
        try string()
        guard keys.insert(tree.text(of: key)).inserted else {
          throw RecordError(.keyTwice(tree.text(of: key)), at: tree.nodes[key].bytes)
        }
        try expect(UInt8(ascii: ":"))
      }
      try value(depth: depth + 1)
      skipBlanks()
    }
    position += 1
    tree.nodes[index].bytes = start..<position
    tree.nodes[index].next = tree.nodes.count
  }

  private mutating func expect(_ byte: UInt8) throws(RecordError) {
    skipBlanks()
    guard next == byte else { throw unexpected() }
    position += 1
  }

  private mutating func scalar(_ kind: JSONTree.Kind, from start: Int) {
    let next = tree.nodes.count + 1
    tree.nodes.append(JSONTree.Node(kind: kind, bytes: start..<position, next: next))
  }

  private mutating func word(_ word: String, _ kind: JSONTree.Kind) throws(RecordError) {
    guard tree.bytes[position...].starts(with: word.utf8) else { throw unexpected() }
    position += word.utf8.count
    scalar(kind, from: position - word.utf8.count)
  }

  private mutating func string() throws(RecordError) {
    let start = position
    position += 1
    var isEscaped = false
    while let byte = next {
      guard byte >= 0x20 else { throw unexpected() }
      position += 1
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        position += 1
      } else if byte == UInt8(ascii: "\"") {
        guard !isEscaped || Self.unescaped(tree.bytes[start + 1..<position - 1]) != nil else {
          throw RecordError(.badEscape, at: start..<position)
        }
        return scalar(.string, from: start)
      }
    }
    throw RecordError(.notJSON, at: start..<start + 1)
  }

  private mutating func number() throws(RecordError) {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    let first = next
    let count = digits()
    // A zero in front of other digits is another notation elsewhere.
    guard count == 1 || (count > 1 && first != UInt8(ascii: "0")) else { throw unexpected() }
    if next == UInt8(ascii: ".") {
      position += 1
      guard digits() > 0 else { throw unexpected() }
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      guard digits() > 0 else { throw unexpected() }
    }
    scalar(.number, from: start)
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
    return position - start
  }

  /// Returns what a string with escapes stands for; `nil` if one of them stands for nothing.
  static func unescaped(_ bytes: ArraySlice<UInt8>) -> String? {
    var units: [UInt16] = []
    var result = ""
    var rest = bytes
    func hex(_ digits: ArraySlice<UInt8>) -> UInt16? {
      digits.count == 4 ? UInt16(String(decoding: digits, as: UTF8.self), radix: 16) : nil
    }
    while let byte = rest.first {
      guard byte == UInt8(ascii: "\\") else {
        let plain = rest.prefix { $0 != UInt8(ascii: "\\") }
        result += String(decoding: plain, as: UTF8.self)
        rest = rest.dropFirst(plain.count)
        continue
      }
      guard let letter = rest.dropFirst().first else { return nil }
      rest = rest.dropFirst(2)
      switch letter {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(letter))
      case UInt8(ascii: "b"): result += "\u{8}"
      case UInt8(ascii: "f"): result += "\u{C}"
      case UInt8(ascii: "n"): result += "\n"
      case UInt8(ascii: "r"): result += "\r"
      case UInt8(ascii: "t"): result += "\t"
      case UInt8(ascii: "u"):
        guard let unit = hex(rest.prefix(4)) else { return nil }
        rest = rest.dropFirst(4)
        units = [unit]
        if UTF16.isLeadSurrogate(unit) {
          guard rest.starts(with: "\\u".utf8), let other = hex(rest.dropFirst(2).prefix(4)),
            UTF16.isTrailSurrogate(other)
          else { return nil }
          units.append(other)
          rest = rest.dropFirst(6)
        } else if UTF16.isTrailSurrogate(unit) {
          return nil
        }
        result += String(decoding: units, as: UTF16.self)
      default: return nil
      }
    }
    return result
  }
}
