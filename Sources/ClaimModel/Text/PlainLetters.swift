/// Texts whose letters can be compared without knowing all of Unicode.
///
/// Nearly all texts of a check are made of ASCII, kana and common kanji alone. Of those every scalar
/// is one character, has one width and no decomposition, and only A…Z have another case; so rules
/// that compare letters can do so on scalars, ten times as fast as on `String`.
package enum PlainLetters {
  /// Returns the letters and digits of a text in lower case; `nil` if it has any other scalar than
  /// those of plain texts and their usual signs.
  package static func letters(of text: String) -> [UInt32]? {
    var letters: [UInt32] = []
    letters.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      guard let kind = kind(of: scalar.value) else { return nil }
      if kind == .letter { letters.append(scalar.value.lowercased) }
    }
    return letters
  }

  /// Returns all scalars of a text in lower case; `nil` if it is not plain.
  static func scalars(of text: String) -> [UInt32]? {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      guard kind(of: scalar.value) != nil else { return nil }
      scalars.append(scalar.value.lowercased)
    }
    return scalars
  }

  /// Whether a scalar of a plain text is a letter or a digit.
  static func isLetter(_ scalar: UInt32) -> Bool { kind(of: scalar) == .letter }

  /// Returns plain scalars as a text.
  static func text(_ scalars: [UInt32]) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars { if let scalar = Unicode.Scalar(scalar) { text.append(scalar) } }
    return String(text)
  }

  private enum Kind {
    case letter
    case sign
  }

  @inline(__always)
  private static func kind(of scalar: UInt32) -> Kind? {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .letter
    // Hiragana, katakana with its long vowel, and the kanji of the first version of Unicode but
    // for 髙, which stands for 高.
    case 0x3041...0x3094, 0x30A1...0x30FA, 0x30FC, 0x4E00...0x9AD8, 0x9ADA...0x9FA5: .letter
    case 0x20...0x7E: .sign
    case 0x3000...0x3002, 0x300C, 0x300D, 0x30FB: .sign
    default: nil
    }
  }
}
