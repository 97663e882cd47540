extension SourceBytes {
  /// Whether the file is valid UTF-8 of characters that neither libyaml nor we have a question
  /// about: no control characters, no lone carriage returns, and no line breaks that editors do
  /// not show.
  ///
  /// The whole file is looked at even if only its first documents are read, because libyaml reads
  /// ahead and may refuse it for what stands there.
  var areReadableCharacters: Bool {
    var offset = startsWithMark ? 3 : 0
    while offset < count {
      let word = word(at: offset)
      // Every line has a line feed, so they are made printable by the bit of the space.
      let lineFeeds = (word ^ .each(.lineFeed)).exactZeros
      let open = word & .each(0x80) | (word | lineFeeds >> 2).controls | (word ^ .each(0x7F)).zeros
      guard open != 0 else {
        offset += 8
        continue
      }
      offset += open.trailingZeroBitCount >> 3
      while isKanaOrKanji(at: offset) { offset += 3 }
      guard offset < count else { break }
      let length = lengthOfReadableCharacter(at: offset)
      if length == 0 { return false }
      offset += length
    }
    return true
  }

  /// Whether a character of U+3000 to U+CFFF stands here, which are all readable.
  @inline(__always)
  private func isKanaOrKanji(at offset: Int) -> Bool {
    let word = UInt32(truncatingIfNeeded: word(at: offset))
    return word & 0xC0_C000 == 0x80_8000 && (0xE3...0xEC).contains(word & 0xFF)
  }

  /// How many bytes the character here has; none if it is not readable.
  @inline(__always)
  private func lengthOfReadableCharacter(at offset: Int) -> Int {
    let word = UInt32(truncatingIfNeeded: word(at: offset))
    let lead = UInt8(truncatingIfNeeded: word)
    switch lead {
    case 0x20...0x7E, .tab, .lineFeed: return 1
    case .carriageReturn: return self[offset + 1] == .lineFeed ? 1 : 0
    case 0xC2...0xDF: return isReadablePair(word) ? 2 : 0
    case 0xE0...0xEF: return isReadableTriple(word) ? 3 : 0
    case 0xF0...0xF4: return isReadableQuadruple(word) ? 4 : 0
    default: return 0
    }
  }

  /// U+0080 to U+009F are control characters.
  @inline(__always)
  private func isReadablePair(_ word: UInt32) -> Bool {
    guard word & 0xC000 == 0x8000 else { return false }
    return word & 0xFF != 0xC2 || (word >> 8) & 0xFF >= 0xA0
  }

  /// Not readable are U+2028 to U+202E and U+2066 to U+2069, which break lines or turn texts around,
  /// surrogates, the byte-order mark, U+FFFE, U+FFFF, and what fits in two bytes.
  @inline(__always)
  private func isReadableTriple(_ word: UInt32) -> Bool {
    guard word & 0xC0_C000 == 0x80_8000 else { return false }
    let lead = (word & 0x0F) << 12
    let character = lead | (word >> 2) & 0xFC0 | (word >> 16) & 0x3F
    switch character {
    case 0x800...0x2027, 0x202F...0x2065, 0x206A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD:
      return true
    default: return false
    }
  }

  @inline(__always)
  private func isReadableQuadruple(_ word: UInt32) -> Bool {
    guard word & 0xC0C0_C000 == 0x8080_8000 else { return false }
    let lead = (word & 0x07) << 18
    let character = lead | (word << 4) & 0x3F000 | (word >> 10) & 0xFC0 | (word >> 24) & 0x3F
    return (0x1_0000...0x10_FFFF).contains(character)
  }
}
