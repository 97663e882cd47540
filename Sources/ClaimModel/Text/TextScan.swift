/// Finds the words in a text that rules look for, in one pass over its bytes.
///
/// Most texts hold none; for them it costs a look at each character's first byte and no memory.
package enum TextScan {
  /// Returns the marks of a text in the order in which they stand.
  ///
  /// - Parameter bytes: UTF-8; the whole text, because its ends count as boundaries.
  /// - Returns: Marks that do not overlap.
  package static func marks(in bytes: borrowing Span<UInt8>) -> [TextMark] {
    let starts = TextStarts.shared
    guard var offset = starts.next(in: bytes, from: 0) else {
      return isBlankSign(bytes) ? [TextMark(kind: .placeholder, range: 0..<bytes.count)] : []
    }
    var marks: [TextMark] = []
    while true {
      if let mark = mark(in: bytes, at: offset, starts) {
        marks.append(mark)
        offset = mark.range.upperBound
      } else {
        offset = UTF8Scalars.scalar(in: bytes, at: offset).next
      }
      guard let next = starts.next(in: bytes, from: offset) else { break }
      offset = next
    }
    if marks.isEmpty, isBlankSign(bytes) {
      marks.append(TextMark(kind: .placeholder, range: 0..<bytes.count))
    }
    return marks
  }

  /// Returns where a text leaves open what should be said: `TODO`, `未定`, `○○株式会社`, `20XX年`.
  ///
  /// For files of any kind; a clause ends at a line's end, at signs and at blanks.
  package static func placeholders(in bytes: [UInt8]) -> [Range<Int>] {
    marks(in: bytes.span).filter(\.isPlaceholder).map(\.range)
  }

  /// Whether a text is a few signs and no word: `-`, `…`, `？`; but ○ and ✓ are an answer.
  private static func isBlankSign(_ bytes: borrowing Span<UInt8>) -> Bool {
    guard bytes.count <= 12, bytes.count > 0, !bytes[0].isLatinLetterOrDigit else { return false }
    var offset = 0
    while offset < bytes.count {
      let (value, next) = UTF8Scalars.scalar(in: bytes, at: offset)
      guard !value.isWordPart, !isAnswer(value), !isUnit(value) else { return false }
      offset = next
    }
    return true
  }

  /// Whether a sign says yes, no or in between, as people in Japan tick lists: ○ ◎ △ × ✓; or is a
  /// picture.
  private static func isAnswer(_ value: UInt32) -> Bool {
    switch value {
    case 0x25CB, 0x25CE, 0x25EF, 0x25B3, 0xD7, 0x2611, 0x2713...0x2718, 0x1F000...: true
    default: false
    }
  }

  /// Whether a sign is a unit or a currency: % ％ ‰ ° ℃ ¥ ￥ $ € £ and the square units ㎡ ㎏.
  private static func isUnit(_ value: UInt32) -> Bool {
    switch value {
    case 0x24, 0x25, 0xA2...0xA5, 0xB0, 0x2030...0x2033, 0x20A0...0x20BF, 0x2103, 0x2109: true
    case 0x3300...0x33FF, 0xFE69, 0xFE6A, 0xFF04, 0xFF05, 0xFFE0, 0xFFE1, 0xFFE5: true
    default: false
    }
  }

  private static func mark(
    in bytes: borrowing Span<UInt8>,
    at offset: Int,
    _ starts: TextStarts
  ) -> TextMark? {
    let (first, next) = UTF8Scalars.scalar(in: bytes, at: offset)
    if TextShape.isStart(first), let end = TextShape.end(in: bytes, at: offset) {
      return TextMark(kind: .placeholder, range: offset..<end)
    }
    var (second, third): (UInt32, UInt32) = (0, 0)
    if next < bytes.count {
      let (value, next) = UTF8Scalars.scalar(in: bytes, at: next)
      second = value.narrowed
      if next < bytes.count { third = UTF8Scalars.scalar(in: bytes, at: next).value.narrowed }
    }
    let narrow = first.narrowed
    if let mark = mark(in: bytes, at: offset, starts, (narrow, second, third)) { return mark }
    guard first >= 0x80 || first == 0x28 else { return nil }  // no Latin word is shorter
    return mark(in: bytes, at: offset, starts, (narrow, second, 0))
      ?? mark(in: bytes, at: offset, starts, (narrow, 0, 0))
  }

  /// Returns the mark of the longest pattern that starts with three scalars and fits.
  private static func mark(
    in bytes: borrowing Span<UInt8>,
    at offset: Int,
    _ starts: TextStarts,
    _ scalars: (UInt32, UInt32, UInt32)
  ) -> TextMark? {
    var longest: TextMark?
    var next = starts.pattern(startingWith: scalars.0, scalars.1, scalars.2)
    while let position = next {
      next = starts.pattern(startingWith: scalars.0, scalars.1, scalars.2, after: position)
      let pattern = TextPattern.all[position]
      guard let end = end(of: pattern.words, pattern.isMindingCase, in: bytes, at: offset),
        end > longest?.range.upperBound ?? offset,
        isAllowed(pattern, in: bytes, offset..<end)
      else { continue }
      longest = TextMark(kind: pattern.kind, range: offset..<end)
    }
    return longest
  }

  private static func isAllowed(
    _ pattern: TextPattern,
    in bytes: borrowing Span<UInt8>,
    _ range: Range<Int>
  ) -> Bool {
    if let before = UTF8Scalars.scalar(in: bytes, before: range.lowerBound)?.value,
      pattern.unlessBehind.unicodeScalars.contains(where: { $0.value == before })
    {
      return false
    }
    for words in pattern.unlessBefore
    where end(of: words, false, in: bytes, at: range.upperBound) != nil {
      return false
    }
    if pattern.isAboutWork, TextMention.isLookedAfter(in: bytes, behind: range.upperBound) {
      return false
    }
    let isBounded =
      switch pattern.boundary {
      case .none: true
      case .latin: TextBoundary.isLatinWord(in: bytes, range)
      case .nameStart: TextBoundary.startsName(in: bytes, at: range.lowerBound)
      case .nameEnd: TextBoundary.endsName(in: bytes, at: range.upperBound)
      case .clause: TextBoundary.isClause(in: bytes, range)
      case .whole: TextBoundary.isWhole(in: bytes, range)
      }
    guard isBounded, pattern.kind == .openClause else { return isBounded }
    return !TextMention.isSpokenOf(pattern, in: bytes, range)
  }

  /// Returns where words end if they stand at an offset, in either width.
  static func end(
    of words: String,
    _ isMindingCase: Bool,
    in bytes: borrowing Span<UInt8>,
    at offset: Int
  ) -> Int? {
    var end = offset
    for scalar in words.unicodeScalars {
      guard end < bytes.count else { return nil }
      let (value, next) = UTF8Scalars.scalar(in: bytes, at: end)
      let narrow = isMindingCase ? value.narrowed : value.narrowed.lowercased
      guard narrow == scalar.value else { return nil }
      end = next
    }
    return end
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter or digit.
  var isLatinLetterOrDigit: Bool { UInt32(self).isLatinWordPart }
}
