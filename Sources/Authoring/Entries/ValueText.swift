internal import ClaimModel
internal import Diagnostics

/// Values from a command line, as YAML of the shape that the format asks for.
enum ValueText {
  /// Returns what is expected of a value that does not fit; `nil` if it fits.
  static func expected(of shape: ValueShape, for value: String) -> Bilingual? {
    guard !value.allSatisfy(\.isWhitespace) else { return Bilingual(ja: "空でない値", en: "a value") }
    switch shape {
    case .word, .text, .path: return nil
    case .identifier:
      return NewOrganization.isIdentifier(value)
        ? nil : Bilingual(ja: "英数字とハイフンなどの識別子", en: "an id of letters, digits and hyphens")
    case .day:
      return CalendarDay(value) != nil
        ? nil : Bilingual(ja: "2026-10-01 の形の日付", en: "a date such as 2026-10-01")
    case .monthDay:
      return MonthDay(value) != nil ? nil : Bilingual(ja: "04-01 の形", en: "a day such as 04-01")
    case .window: return Bilingual(ja: "12 months の形の期間", en: "a window such as 12 months")
    case .sha256:
      return value.utf8.count == 64 && value.allSatisfy(\.isHexDigit)
        ? nil : Bilingual(ja: "64 桁の 16 進数", en: "64 hexadecimal digits")
    case .integer(let bounds):
      let number = Decimal(Array(value.utf8)[...])
      return number.map { $0.scale == 0 && bounds.contains($0.digits) } == true
        ? nil
        : Bilingual(
          ja: "\(bounds.lowerBound) 以上の整数",
          en: "a whole number from \(bounds.lowerBound)"
        )
    case .decimal:
      let number = Decimal(Array(value.utf8)[...])
      return number.map { (0..<1_000_000).contains($0.digits) } == true
        ? nil : Bilingual(ja: "数値", en: "a number")
    case .choice(let words):
      return words.contains(value)
        ? nil
        : Bilingual(
          ja: words.joined(separator: "、") + " のどれか",
          en: "one of " + words.joined(separator: ", ")
        )
    case .list(let element):
      return parts(of: value).compactMap { expected(of: element, for: $0) }.first
    case .either, .record, .records, .table:
      return Bilingual(ja: "ファイルに直接書く値", en: "a value that is written into the file")
    }
  }

  /// Whether a value has parts of its own, too many for a command line.
  static func isWrittenByHand(_ shape: ValueShape) -> Bool {
    switch shape {
    case .either, .record, .records, .table: true
    case .list(let element): isWrittenByHand(element)
    default: false
    }
  }

  /// Returns a value that fits, as YAML.
  static func yaml(_ value: String, _ shape: ValueShape, isQuoted: Bool) -> String {
    switch shape {
    case .identifier: YAMLText.identifier(value)
    case .word, .text, .path: isQuoted ? YAMLText.quoted(value) : YAMLText.scalar(value)
    case .list(let element):
      "[" + parts(of: value).map { yaml($0, element, isQuoted: false) }.joined(separator: ", ")
        + "]"
    default: value
    }
  }

  private static func parts(of value: String) -> [String] {
    value.split(separator: ",").map { String($0.drop { $0 == " " }) }
  }
}
