/// What shows nothing to a reader: white space of any kind, signs without width, NUL.
package enum Blanks {
  /// Returns the offset of the first sign that can be seen; the end if there is none.
  ///
  /// Costs one look at a byte for any file that says something.
  package static func end(in bytes: [UInt8], from start: Int = 0) -> Int {
    var offset = start
    if start == 0, bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      offset = 2
    }
    let span = bytes.span
    while offset < bytes.count {
      let length = length(in: span, at: offset)
      guard length > 0 else { break }
      offset += length
    }
    return offset
  }

  /// Whether nothing can be seen in a file, as far as it was read.
  ///
  /// - Parameters:
  ///   - bytes: The file, or its first part.
  ///   - isWhole: Whether that is all; if not, its last sign may be cut off.
  /// - Returns: Whether there is no sign to see.
  package static func fill(_ bytes: [UInt8], isWhole: Bool) -> Bool {
    end(in: bytes) >= bytes.count - (isWhole ? 0 : 3)
  }

  /// How many bytes the blank at an offset takes; 0 if there is none.
  static func length(in bytes: borrowing Span<UInt8>, at offset: Int) -> Int {
    let first = bytes[offset]
    if first <= 0x20 || first == 0x7F { return 1 }
    guard first >= 0xC2, offset + 1 < bytes.count else { return 0 }
    let second = bytes[offset + 1]
    // U+0085, no-break space, soft hyphen.
    if first == 0xC2 { return second == 0x85 || second == 0xA0 || second == 0xAD ? 2 : 0 }
    guard offset + 2 < bytes.count else { return 0 }
    return isBlank(first, second, bytes[offset + 2]) ? 3 : 0
  }

  /// Whether three bytes are a blank sign.
  ///
  /// - Source: Unicode 16, `White_Space` and `Default_Ignorable_Code_Point`; and U+2800.
  private static func isBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0xE1, 0x85, 0x9F...0xA0), (0xE1, 0x9A, 0x80), (0xE1, 0xA0, 0x8B...0x8F): true
    case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xAF): true
    case (0xE2, 0x81, 0x9F...0xAF), (0xE2, 0xA0, 0x80): true
    case (0xE3, 0x80, 0x80), (0xE3, 0x85, 0xA4): true
    case (0xEF, 0xB8, 0x80...0x8F), (0xEF, 0xBB, 0xBF), (0xEF, 0xBE, 0xA0): true
    default: false
    }
  }
}
