/// Writes texts of people as YAML scalars that are read back as the same texts.
package enum YAMLText {
  /// Returns a scalar for any text: as it stands where that is safe, else in double quotes.
  ///
  /// In doubt it quotes: what other readers of YAML take for a number, a date, a truth value or
  /// nothing at all must stay a text for them too.
  package static func scalar(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  /// Returns a scalar in double quotes, on one line.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      // Readers break lines at these, and some fold what they break.
      case "\u{85}": result += "\\N"
      case "\u{2028}": result += "\\L"
      case "\u{2029}": result += "\\P"
      case "\u{0}"..<"\u{20}", "\u{7F}": result += "\\x" + hexadecimal(scalar.value)
      case "\u{FEFF}": result += "\\uFEFF"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return digits.utf8.count == 1 ? "0" + digits : digits
  }

  /// Whether a text may stand without quotes, in block and in flow context alike.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return false
    }
    guard isLetter(first), last != " ", !looksTyped(text) else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      isLetter(scalar) || isDigit(scalar) || " ._/+()-".unicodeScalars.contains(scalar)
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Letters of Latin script and of Japanese; everything else is quoted rather than thought about.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "\u{C0}"..."\u{24F}": true
    case "\u{3005}"..."\u{3007}", "\u{3041}"..."\u{3096}", "\u{30A1}"..."\u{30FA}": true
    case "\u{30FB}", "\u{30FC}", "\u{4E00}"..."\u{9FFF}", "\u{FF10}"..."\u{FF19}": true
    default: false
    }
  }

  /// Whether YAML 1.1 or 1.2 gives the word a type other than text.
  private static func looksTyped(_ text: String) -> Bool {
    ["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased())
  }

  /// Returns an id where a reader of YAML would take it for something else: in quotes then.
  ///
  /// Ids are letters, digits, `.`, `_` and `-`, so only those that look like numbers, dates or words
  /// with a meaning need quotes. The program itself reads either alike.
  package static func identifier(_ id: String) -> String {
    let isWord = id.unicodeScalars.first.map(isLetter) == true && !looksTyped(id)
    return isWord || isItemNumber(id) ? id : quoted(id)
  }

  /// Two numbers joined by a hyphen, as items are numbered, are a text for every reader.
  private static func isItemNumber(_ id: String) -> Bool {
    let parts = id.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { !$0.isEmpty && $0.unicodeScalars.allSatisfy(isDigit) }
  }
}
