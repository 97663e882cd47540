internal import ClaimModel
internal import Diagnostics

/// Properties as lines of `key: value` at the very start of a text, between no lines of `---`: as
/// MultiMarkdown has them, and as people write them over a plain text.
///
/// They count like those of a front matter: a text that begins with `status: draft` is a draft.
enum FrontMatterLines {
  /// How many lines a list of properties has at most.
  private static let limit = 50

  /// Returns the properties in the first paragraph, if its first line has the form of one.
  static func properties(
    of bytes: [UInt8],
    from start: Int,
    file: FileID
  ) -> [FrontMatter.Property] {
    var properties: [FrontMatter.Property] = []
    var next = start
    for number in 0..<limit where next < bytes.count {
      let line = bytes.endOfLine(from: next)
      guard let parts = Parts(bytes, next..<line.end) else {
        let isEnd = bytes[next..<line.end].allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: "-") }
        guard number > 0, !isEnd else { break }
        next = line.next
        continue
      }
      let range = SourceRange(
        file: file,
        start: UInt32(parts.value.lowerBound),
        end: UInt32(parts.value.upperBound)
      )
      let value = String(decoding: bytes[parts.value], as: UTF8.self)
      if let property = FrontMatterKeys.property(parts.name, value, at: range) {
        properties.append(property)
      }
      next = line.next
    }
    return properties
  }

  /// A line taken apart.
  private struct Parts {
    let name: Substring
    let value: Range<Int>

    /// Finds the sign between key and value; signs of lists, quotes and emphasis aside.
    init?(_ bytes: [UInt8], _ line: Range<Int>) {
      guard line.lowerBound < line.upperBound, bytes[line.lowerBound] != UInt8(ascii: "#") else {
        return nil
      }
      let text = String(decoding: bytes[line].prefix(96), as: UTF8.self)
      guard let sign = text.firstIndex(where: { ":=：＝".contains($0) }) else { return nil }
      let ornaments = "*_`>-+・●■□◆◇○ \t\u{3000}\""
      let key = text[..<sign].drop { ornaments.contains($0) }
      guard let last = key.lastIndex(where: { !ornaments.contains($0) }) else { return nil }
      name = key[...last]
      // A sentence may have a colon too; keys are short.
      guard name.count <= 24 else { return nil }
      var start = line.lowerBound + text[...sign].utf8.count
      var end = line.upperBound
      while start < end, Self.isOrnament(bytes[start]) { start += 1 }
      while start + 2 < end, bytes[start..<start + 3].elementsEqual([0xE3, 0x80, 0x80]) {
        start += 3
      }
      while end > start, Self.isOrnament(bytes[end - 1]) { end -= 1 }
      value = start..<end
    }

    private static func isOrnament(_ byte: UInt8) -> Bool { " \t*_`\"'\\".utf8.contains(byte) }
  }
}
