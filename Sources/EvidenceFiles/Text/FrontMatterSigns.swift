internal import ClaimModel
internal import Diagnostics

/// What shows that somebody meant to write properties.
enum FrontMatterSigns {
  /// A line that gives a property.
  struct Line {
    /// Where it stands, without its end.
    let bytes: Range<Int>
    /// What stands between its key and its value.
    let sign: Character
  }

  /// Returns what is wrong with a block which is not read: one that nothing closes, one between
  /// other signs, such as TOML's `+++`, or in braces; `nil` if no line of it gives a property.
  static func fault(
    in bytes: [UInt8],
    from start: Int,
    after signs: String
  ) -> (fault: FrontMatterFault, bytes: Range<Int>)? {
    let opening = bytes.endOfLine(from: start)
    let sign = bytes[start..<opening.end].prefix(3)
    guard let first = sign.first, signs.utf8.contains(first) else { return nil }
    let isFence = sign.count == 3 && sign.allSatisfy { $0 == first }
    guard isFence || first == UInt8(ascii: "{") else { return nil }
    // What nothing closes ends with its first paragraph: a rule may stand above any text.
    var (line, closing, paragraph) = (opening, bytes.count, bytes.count)
    while line.next < closing {
      let from = line.next
      line = bytes.endOfLine(from: from)
      if isFence, bytes[from..<line.end].starts(with: sign) { closing = from }
      if from > opening.next, line.end == from, paragraph == bytes.count { paragraph = from }
    }
    let end = closing < bytes.count ? closing : paragraph
    guard let found = self.line(in: bytes, start..<end) else { return nil }
    let isUnclosed = closing == bytes.count && bytes[start..<opening.end].isFence(0x2D)
    return isUnclosed ? (.unclosed, start..<opening.end) : (.otherFormat, found.bytes)
  }

  /// Returns the first line that gives a property: `status: draft`, `Status = "draft"`.
  static func line(in bytes: [UInt8], _ range: Range<Int>) -> Line? {
    var next = range.lowerBound
    while next < range.upperBound {
      let line = bytes.endOfLine(from: next)
      let text = String(decoding: bytes[next..<min(line.end, next + 64)], as: UTF8.self)
      if let sign = text.firstIndex(where: { ":=：＝".contains($0) }),
        FrontMatterKeys.knows(text[..<sign].filter { !"*{\"'`".contains($0) })
      {
        return Line(bytes: next..<line.end, sign: text[sign])
      }
      guard line.next > next else { return nil }
      next = line.next
    }
    return nil
  }

  /// Returns the first line of a block whose key is parted from its value by a full-width colon
  /// only, as input methods write it: no YAML.
  static func wideColon(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var next = range.lowerBound
    while next < range.upperBound {
      let line = bytes.endOfLine(from: next)
      let text = String(decoding: bytes[next..<min(line.end, next + 64)], as: UTF8.self)
      let sign = text.firstIndex { ":：#\"'".contains($0) }
      if let sign, text[sign] == "：", let first = text.first, !" \t-".contains(first) {
        return next..<line.end
      }
      guard line.next > next else { return nil }
      next = line.next
    }
    return nil
  }
}
