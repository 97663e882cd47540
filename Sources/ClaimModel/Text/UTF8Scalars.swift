/// Steps through UTF-8 without making a `String`; what is no UTF-8 counts as U+FFFD, byte by byte.
enum UTF8Scalars {
  /// The replacement character, which no pattern holds.
  private static let malformed: UInt32 = 0xFFFD

  /// Returns the scalar at an offset and the offset behind it.
  static func scalar(in bytes: borrowing Span<UInt8>, at offset: Int) -> (value: UInt32, next: Int)
  {
    let first = bytes[offset]
    if first < 0x80 { return (UInt32(first), offset + 1) }
    // Kana and kanji, of which nearly all texts are.
    if first & 0xF0 == 0xE0, offset + 2 < bytes.count {
      let (second, third) = (bytes[offset + 1], bytes[offset + 2])
      if second & 0xC0 == 0x80, third & 0xC0 == 0x80 {
        let value = UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6
        return (value | UInt32(third & 0x3F), offset + 3)
      }
    }
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, offset + count <= bytes.count else {
      return (malformed, offset + 1)
    }
    var value = UInt32(first) & (0x7F >> UInt32(count))
    for position in offset + 1..<offset + count {
      guard bytes[position] & 0xC0 == 0x80 else { return (malformed, offset + 1) }
      value = value << 6 | UInt32(bytes[position] & 0x3F)
    }
    return (value, offset + count)
  }

  /// Returns the scalar that ends before an offset, and where it starts; `nil` at the start.
  static func scalar(
    in bytes: borrowing Span<UInt8>,
    before offset: Int
  ) -> (value: UInt32, start: Int)? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, offset - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let found = scalar(in: bytes, at: start)
    return found.next == offset ? (found.value, start) : (malformed, offset - 1)
  }
}

extension BidirectionalCollection<UInt8> {
  /// Whether UTF-8 ends with a text, byte by byte: `hasSuffix` puts characters together first, which
  /// takes fifty times as long.
  func ends(with text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}

/// What a character is to somebody who searches.
extension UInt32 {
  /// A full-width letter, digit or sign as its ASCII form, the wide blank as a space; of anything
  /// else itself.
  ///
  /// - Source: Unicode Standard, Halfwidth and Fullwidth Forms, U+FF01…U+FF5E.
  var narrowed: UInt32 {
    switch self {
    case 0xFF01...0xFF5E: self - 0xFEE0
    case 0x3000: 0x20
    default: self
    }
  }

  /// An ASCII capital as the small letter; of anything else itself.
  var lowercased: UInt32 { (0x41...0x5A).contains(self) ? self + 0x20 : self }

  /// Whether the scalar is part of a word: a letter or a digit of any script, in either width.
  var isWordPart: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0xC0, 0xD7, 0xF7, 0x2000...0x2BFF: false
    case 0x3005...0x3007, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF: true
    case 0x3000...0x33FF: false
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF66...0xFF9F: true
    case 0xFE00...0xFFFF: false
    case 0x1F000...0x1FFFF, 0xE0000...0x10FFFF: false
    default: true
    }
  }

  /// Whether nobody can see the scalar: blanks of every width, controls, marks without a shape.
  ///
  /// - Source: Unicode Character Database, `White_Space` and `Default_Ignorable_Code_Point`; the
  ///   empty Braille pattern and the object replacement show nothing either.
  var isInvisible: Bool {
    switch self {
    case 0...0x20, 0x7F...0xA0, 0xAD, 0x034F, 0x061C, 0x115F...0x1160, 0x1680, 0x17B4...0x17B5,
      0x180B...0x180F, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x2800, 0x3000, 0x3164,
      0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFC, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A,
      0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// Whether the scalar is a numeral: ASCII, full-width or one of the Chinese characters.
  var isNumeral: Bool {
    switch narrowed {
    case 0x30...0x39: true
    // 一二三四五六七八九十百千, and 〇 itself
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E,
      0x5343, 0x3007:
      true
    default: false
    }
  }
}
