/// Reads dates as people write them, only to suggest the ISO form: never to accept them.
package enum LooseDate {
  /// Returns the day that was surely meant, or `nil` if the text leaves a doubt.
  ///
  /// Understood: `2026/10/1`, `2026.10.1`, `2026年10月1日`, `20261001`, `令和8年10月1日`,
  /// `R8.10.1`, `平成31年4月1日`, each also in full-width digits, and a trailing time. `01/02/03`
  /// is not: it has three readings.
  package static func read(_ text: String) -> CalendarDay? {
    guard text.utf8.count <= 100 else { return nil }
    let text = normalized(text)
    let (era, rest) = splitEra(text)
    let numbers = rest.split(whereSeparator: { !$0.isNumber }).map(String.init)
    if era == nil, numbers.count == 1, numbers[0].utf8.count == 8, let number = Int(rest) {
      return CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    // What follows a day is a time, or else a second day or a number of another kind.
    guard numbers.count == 3 || (numbers.count > 3 && (rest.contains(":") || rest.contains("時"))),
      let month = Int(numbers[1]), let day = Int(numbers[2])
    else { return nil }
    if let era {
      guard let year = Int(numbers[0]), (1...99).contains(year) else { return nil }
      return CalendarDay(year: era + year, month: month, day: day)
    }
    guard numbers[0].utf8.count == 4, let year = Int(numbers[0]) else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// Full-width digits and signs as ASCII, 元年 as year 1.
  private static func normalized(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        result.unicodeScalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x5143: result.append("1")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The year before the first of an era (JIS X 0301), and what follows the era's name.
  private static func splitEra(_ text: String) -> (before: Int?, rest: Substring) {
    let eras = [("令和", 2018), ("平成", 1988), ("昭和", 1925), ("R", 2018), ("H", 1988), ("S", 1925)]
    for (name, before) in eras where text.uppercased().hasPrefix(name) {
      let rest = text.dropFirst(name.count)
      // `Rev 8.4.1` starts with an R, too.
      guard let next = rest.first(where: { $0 != " " && $0 != "." }), next.isNumber else { break }
      return (before, rest)
    }
    return (nil, text[...])
  }
}
