/// How many columns a text takes in a terminal.
extension Unicode.Scalar {
  /// Two for East Asian Wide and Fullwidth, none for what combines with the character before or
  /// has no shape, else one; ambiguous characters take one column, as outside old East Asian
  /// encodings.
  ///
  /// - Source: Unicode Standard Annex #11.
  package var columns: Int {
    switch value {
    case 0x20...0x7E: return 1
    case 0x3041...0x3096, 0x30A1...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
      return 2
    // Vowels and final consonants of Hangul join the wide consonant before them.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
    default: break
    }
    if isHidden { return 0 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return isWide ? 2 : 1
    }
  }

  private var isWide: Bool {
    let ranges = WideCharacters.ranges
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].last < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].first <= value
  }
}

extension Character {
  /// The columns of what readers take for one character: never more than two, so that an emoji
  /// with a skin tone or a flag of two letters is as wide as any other.
  package var columns: Int {
    var columns = 0
    for scalar in unicodeScalars {
      // U+FE0F asks for the emoji shape, which is wide.
      columns += scalar.value == 0xFE0F && columns == 1 ? 1 : scalar.columns
    }
    return min(2, columns)
  }
}

extension String {
  /// The columns of a text without line breaks.
  package var columns: Int {
    let span = utf8Span
    if span.isKnownASCII { return utf8.count }
    return reduce(0) { $0 + $1.columns }
  }

  /// The text with blanks behind it, to fill some columns.
  package func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - columns))
  }

  /// The text with blanks before it, to fill some columns.
  package func rightAligned(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - columns)) + self
  }

  /// The text cut to some columns, with `…` where something is missing.
  package func truncated(to width: Int) -> String {
    guard columns > width else { return self }
    var text = ""
    var used = 0
    for character in self {
      guard used + character.columns < width else { break }
      text.append(character)
      used += character.columns
    }
    return width > 0 ? text + "…" : ""
  }
}
