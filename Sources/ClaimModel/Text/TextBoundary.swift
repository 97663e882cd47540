/// What stands around words of a text.
enum TextBoundary {
  /// Whether no ASCII letter or digit, in either width, stands beside the words.
  static func isLatinWord(in bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    let before = UTF8Scalars.scalar(in: bytes, before: range.lowerBound)?.value.narrowed ?? 0
    guard range.upperBound < bytes.count else { return !before.isLatinWordPart }
    let after = UTF8Scalars.scalar(in: bytes, at: range.upperBound).value.narrowed
    let last = bytes[range.upperBound - 1]
    return !before.isLatinWordPart && !(last.isLatinLetterOrDigit && after.isLatinWordPart)
  }

  /// Whether no letter that company names are made of stands in front.
  static func startsName(in bytes: borrowing Span<UInt8>, at offset: Int) -> Bool {
    !isNamePart(UTF8Scalars.scalar(in: bytes, before: offset)?.value ?? 0)
  }

  /// Whether no letter that company names are made of stands behind.
  static func endsName(in bytes: borrowing Span<UInt8>, at offset: Int) -> Bool {
    offset >= bytes.count || !isNamePart(UTF8Scalars.scalar(in: bytes, at: offset).value)
  }

  /// Whether a scalar is a kanji, katakana or Latin letter; hiragana are particles more often.
  private static func isNamePart(_ value: UInt32) -> Bool {
    switch value {
    case 0x3005, 0x30A1...0x30FA, 0x30FC, 0x3400...0x9FFF, 0xF900...0xFAFF: true
    default: value.narrowed.isLatinWordPart
    }
  }

  /// Whether the words are all that stands between two signs or blanks.
  static func isClause(in bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    let before = UTF8Scalars.scalar(in: bytes, before: range.lowerBound)?.value ?? 0
    guard !before.isWordPart else { return false }
    guard range.upperBound < bytes.count else { return true }
    return !UTF8Scalars.scalar(in: bytes, at: range.upperBound).value.isWordPart
  }

  /// Whether the words are a whole line or table cell, or stand in brackets at the start or end of
  /// one.
  ///
  /// `復旧手順（仮）` is a draft; `抜き取り（サンプル）調査` and `サンプル 10 件` are not.
  static func isWhole(in bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    let (before, start) = significant(in: bytes, before: range.lowerBound)
    let (after, end) = significant(in: bytes, after: range.upperBound)
    if isEdge(before), isEdge(after) { return true }
    guard let before, let after, let close = closing(before.narrowed), after.narrowed == close
    else {
      return false
    }
    return isEdge(significant(in: bytes, before: start).value)
      || isEdge(significant(in: bytes, after: end).value)
  }

  /// The scalar in front, blanks left out; `nil` at the start of the text.
  private static func significant(
    in bytes: borrowing Span<UInt8>,
    before offset: Int
  ) -> (value: UInt32?, start: Int) {
    var offset = offset
    while let (value, start) = UTF8Scalars.scalar(in: bytes, before: offset) {
      guard value.narrowed == 0x20 else { return (value, start) }
      offset = start
    }
    return (nil, 0)
  }

  /// The scalar behind, blanks and a full stop left out; `nil` at the end of the text.
  private static func significant(
    in bytes: borrowing Span<UInt8>,
    after offset: Int
  ) -> (value: UInt32?, end: Int) {
    var offset = offset
    while offset < bytes.count {
      let (value, next) = UTF8Scalars.scalar(in: bytes, at: offset)
      guard value.narrowed == 0x20 || value == 0x3002 || value == 0x2E else { return (value, next) }
      offset = next
    }
    return (nil, bytes.count)
  }

  /// Whether a line, a table's cell or the text ends here.
  private static func isEdge(_ value: UInt32?) -> Bool {
    switch value {
    case nil, 0x0A, 0x0D, 0x7C, 0x23: true  // | and # of Markdown
    default: false
    }
  }

  /// The bracket that closes one that opens.
  private static func closing(_ open: UInt32) -> UInt32? {
    switch open {
    case 0x28: 0x29
    case 0x5B: 0x5D
    case 0x7B: 0x7D
    case 0x3C: 0x3E
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014: open + 1
    default: nil
    }
  }
}
