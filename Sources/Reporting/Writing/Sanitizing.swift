/// What must not reach a screen as it is.
///
/// Texts of a report come from files that anybody may have written. A control character could
/// command the terminal, a bidirectional control could make a line read as something else
/// (CVE-2021-42574), and a character without a shape could make two ids look alike.
extension Unicode.Scalar {
  /// Whether the character has no shape of its own but acts on what stands around it.
  ///
  /// Variation selectors are not among them: Japanese names are written with them (辻󠄀).
  ///
  /// - Source: Unicode 16, DerivedCoreProperties.txt, Default_Ignorable_Code_Point without
  ///   Variation_Selector; PropList.txt, Bidi_Control; general categories Cc, Zl and Zp.
  package var isHidden: Bool {
    switch value {
    case 0x20...0x7E, 0x3165...0xD7FF, 0x3000...0x3163: false
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x034F, 0x061C, 0x115F...0x1160, 0x17B4...0x17B5: true
    case 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164: true
    case 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0xFFFE...0xFFFF: true
    case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE00FF, 0xE01F0...0xE0FFF: true
    default: false
    }
  }

  /// The character written so that it can be seen: `\n`, `\t`, `\r` or `\u{202E}`.
  fileprivate var escape: String {
    switch value {
    case 0x09: "\\t"
    case 0x0A: "\\n"
    case 0x0D: "\\r"
    default: "\\u{" + String(value, radix: 16, uppercase: true) + "}"
    }
  }
}

extension String {
  /// The text with every hidden character written as an escape, on one line.
  package var visible: String {
    guard hasHiddenCharacters else { return self }
    var text = ""
    for scalar in unicodeScalars {
      if scalar.isHidden { text += scalar.escape } else { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  /// Whether some character of the text is hidden.
  var hasHiddenCharacters: Bool { unicodeScalars.contains(where: \.isHidden) }
}
