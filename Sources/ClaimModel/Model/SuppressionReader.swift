internal import Diagnostics
internal import YAMLSyntax

/// Finds the suppressions of a file and what each of them stands beside.
struct SuppressionReader {
  private let tree: YAMLTree

  /// What a node is to the node that it stands in.
  private enum Part: UInt8 {
    case root
    case entry
    case key
    case topKey
    case value
  }

  private var parts: [Part] = []
  /// The first node that may stand behind the comment at hand; comments and nodes are in order.
  private var next = 0
  /// The end of the last comment that was looked behind, and where the text behind it starts.
  private var text = (comment: 0, start: 0)

  /// Returns the suppressions of a file, in order.
  static func suppressions(in tree: YAMLTree) -> [Suppression] {
    // Nearly all files end here: the comments of a file are looked for only if one may be ours.
    guard tree.mayHaveComment(startingWith: "shisei") else { return [] }
    var reader = SuppressionReader(tree: tree)
    return reader.read()
  }

  private init(tree: YAMLTree) { self.tree = tree }

  private mutating func read() -> [Suppression] {
    var found: [Suppression] = []
    for comment in tree.comments() {
      guard var suppression = Suppression(comment: comment, in: tree.bytes) else { continue }
      if parts.isEmpty { readParts() }
      let lineStart = startOfLine(before: Int(comment.start))
      let textEnd = endOfText(before: Int(comment.start))
      if textEnd > lineStart {
        suppression.scope = range(lineStart, Int(comment.start))
        suppression.removal = range(textEnd, Int(comment.end))
      } else {
        suppression.scope = scope(behind: Int(comment.end))
        suppression.removal = lineRemoval(of: comment, from: lineStart)
      }
      found.append(suppression)
    }
    return found
  }

  /// The next entry of a list with everything in it, or the next key with its value.
  ///
  /// Of a key at the top of a file only its line is meant: nothing reaches over a whole file.
  private mutating func scope(behind end: Int) -> SourceRange? {
    guard let start = startOfText(behind: end) else { return nil }
    let isEntry = isHyphen(at: start)
    let wanted = isEntry ? start + 1 : start
    while next < tree.nodes.count, Int(tree.nodes[next].start) < start { next += 1 }
    var node = next
    while node < tree.nodes.count, Int(tree.nodes[node].start) < wanted { node += 1 }
    if !isEntry {
      // A mapping in lines starts where its first key does.
      while node < tree.nodes.count, tree.nodes[node].kind == .mapping,
        tree.bytes[Int(tree.nodes[node].start)] != UInt8(ascii: "{")
      { node += 1 }
    }
    guard node < tree.nodes.count else { return nil }
    switch parts[node] {
    case .key where !isEntry:
      return range(start, Int(tree.nodes[Int(tree.nodes[node].next)].end))
    case .topKey where !isEntry:
      let value = tree.nodes[Int(tree.nodes[node].next)]
      let isOfOneLine = value.kind == .scalar || value.kind == .alias
      return range(start, isOfOneLine ? Int(value.end) : endOfLine(from: start))
    case .root, .entry, .key, .topKey, .value:
      return range(start, Int(tree.nodes[node].end))
    }
  }

  private mutating func readParts() {
    parts = Array(repeating: .root, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() {
      var child = index + 1
      var isKey = true
      while child < Int(node.next) {
        switch node.kind {
        case .sequence: parts[child] = .entry
        case .mapping:
          parts[child] = isKey ? (parts[index] == .root ? .topKey : .key) : .value
          isKey.toggle()
        case .scalar, .alias: break
        }
        child = Int(tree.nodes[child].next)
      }
    }
  }

  /// The whole line; `nil` behind a block scalar, to which an empty line more may belong.
  private func lineRemoval(of comment: SourceRange, from lineStart: Int) -> SourceRange? {
    if let before = lastNode(before: comment.start), before.kind == .scalar, before.style == .block
    {
      return nil
    }
    var end = Int(comment.end)
    if end < tree.sourceLength, tree.bytes[end] == 0x0D { end += 1 }
    if end < tree.sourceLength, tree.bytes[end] == 0x0A { end += 1 }
    return range(lineStart, end)
  }

  /// Where the first thing behind an offset starts that is neither blank, comment nor `---`.
  private mutating func startOfText(behind end: Int) -> Int? {
    // Of many comments in a row all but the first stand before the same text.
    if (text.comment...text.start).contains(end) {
      return text.start < tree.sourceLength ? text.start : nil
    }
    let start = findText(behind: end)
    text = (end, start)
    return start < tree.sourceLength ? start : nil
  }

  private func findText(behind end: Int) -> Int {
    var offset = end
    while offset < tree.sourceLength {
      switch tree.bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      case UInt8(ascii: "#"): offset = endOfLine(from: offset)
      case UInt8(ascii: "-") where tree.bytes[offset...].starts(with: Array("---".utf8)):
        offset += 3
      default: return offset
      }
    }
    return offset
  }

  /// The last node that starts before an offset.
  private func lastNode(before offset: UInt32) -> YAMLNode? {
    var (low, high) = (0, tree.nodes.count)
    while low < high {
      let middle = (low + high) / 2
      if tree.nodes[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? tree.nodes[low - 1] : nil
  }

  private func isHyphen(at offset: Int) -> Bool {
    guard tree.bytes[offset] == UInt8(ascii: "-") else { return false }
    guard offset + 1 < tree.sourceLength else { return true }
    return [0x20, 0x09, 0x0A, 0x0D].contains(tree.bytes[offset + 1])
  }

  private func startOfLine(before offset: Int) -> Int {
    var start = offset
    while start > 0, tree.bytes[start - 1] != 0x0A, tree.bytes[start - 1] != 0x0D { start -= 1 }
    return start == 0 && tree.bytes.hasByteOrderMark ? min(3, offset) : start
  }

  private func endOfLine(from start: Int) -> Int {
    var offset = start
    while offset < tree.sourceLength, tree.bytes[offset] != 0x0A, tree.bytes[offset] != 0x0D {
      offset += 1
    }
    return offset
  }

  /// Where the text in front of a comment ends; blanks and line breaks are none.
  private func endOfText(before offset: Int) -> Int {
    var end = offset
    while end > 0, tree.bytes[end - 1] == 0x20 || tree.bytes[end - 1] == 0x09 { end -= 1 }
    return end
  }

  private func range(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(file: tree.file, start: UInt32(start), end: UInt32(end))
  }
}
