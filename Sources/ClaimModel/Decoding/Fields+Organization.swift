internal import Diagnostics
internal import YAMLSyntax

extension Field {
  /// A month and a day, `04-01`.
  static func monthDay(
    _ key: String,
    ja: String,
    en: String,
    _ set: @escaping @Sendable (inout Record, MonthDay) -> Void
  ) -> Field {
    Field(key, .monthDay, Bilingual(ja: ja, en: en), isRequired: false) { record, index, decoder in
      guard decoder.word(index) != nil else { return }
      let text = decoder.tree.string(of: index)
      guard let day = CalendarDay("2023-" + text) else {
        return decoder.report(
          .invalidDate,
          .invalidMonthDay(text),
          at: decoder.tree.range(of: index)
        )
      }
      set(&record, MonthDay(month: day.components.month, day: day.components.day))
    }
  }

  /// A time zone without summer time, as seconds east of UTC.
  static func timeZone(
    _ key: String,
    ja: String,
    en: String,
    _ set: @escaping @Sendable (inout Record, Int) -> Void
  ) -> Field {
    Field(key, .word, Bilingual(ja: ja, en: en), isRequired: false) { record, index, decoder in
      guard decoder.word(index) != nil else { return }
      let text = decoder.tree.string(of: index)
      guard let offset = secondsEastOfUTC(text) else {
        return decoder.report(
          .invalidChoice,
          .invalidTimeZone(text),
          at: decoder.tree.range(of: index)
        )
      }
      set(&record, offset)
    }
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

/// Reads a zone; only those whose offset never changes, so that no zone database is needed.
package func secondsEastOfUTC(_ text: String) -> Int? {
  if text == "Asia/Tokyo" { return 9 * 3600 }
  if text == "UTC" { return 0 }
  let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
  guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy(isDigit) }),
    let hours = Int(parts[0]), let minutes = Int(parts[1]), hours <= 14, minutes <= 59
  else { return nil }
  switch text.first {
  case "+": return hours * 3600 + minutes * 60
  case "-": return -(hours * 3600 + minutes * 60)
  default: return nil
  }
}
