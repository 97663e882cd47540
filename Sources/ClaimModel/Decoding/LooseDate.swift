/// Reads dates as people write them, only to suggest the ISO form: never to accept them.
package struct LooseDate {
  /// The day that was meant.
  package let day: CalendarDay
  /// Whether the text is that day and nothing else, so that it may be rewritten unasked.
  ///
  /// A time of day may lie in another zone, a weekday may belong to another date, and an era may
  /// have been over: then somebody should look.
  let isExact: Bool

  /// Returns the day that was surely meant, or `nil` if the text leaves a doubt.
  ///
  /// Understood: `2026/10/1`, `2026.10.1`, `2026年10月1日`, `20261001`, `令和8年10月1日`,
  /// `R8.10.1`, `平成31年4月1日`, `令和七年四月一日`, each also in full-width digits, with a weekday,
  /// and with a trailing time. `01/02/03` is not: it has three readings.
  package static func read(_ text: String) -> LooseDate? {
    guard text.utf8.count <= 100 else { return nil }
    let scalars = Self.normalized(text)
    var reading = ExactReading(scalars)
    if let exact = reading.date() { return exact }
    return loose(scalars).map { LooseDate(day: $0, isExact: false) }
  }

  /// Narrow digits and signs, small letters, eras in one spelling, Chinese numerals as digits.
  private static func normalized(_ text: String) -> [UInt32] {
    var result: [UInt32] = []
    for scalar in text.unicodeScalars {
      switch scalar.value.narrowed.lowercased {
      case 0x32FF: result += [0x4EE4, 0x548C]  // ㋿
      case 0x337B: result += [0x5E73, 0x6210]  // ㍻
      case 0x337C: result += [0x662D, 0x548C]  // ㍼
      case 0x5143: result.append(0x31)  // 元年 is the first year
      case 0x2010, 0x2011, 0x2012, 0x2013, 0x2212: result.append(0x2D)
      case 0x2F, 0xFF0F, 0x2215: result.append(0x2F)
      case let value where value.isInvisible:
        if result.last != 0x20 { result.append(0x20) }
      case let value: result.append(value)
      }
    }
    while result.first == 0x20 { result.removeFirst() }
    while result.last == 0x20 { result.removeLast() }
    return ChineseNumerals.replaced(in: result)
  }

  /// The three numbers of a date with something else behind or between them.
  private static func loose(_ scalars: [UInt32]) -> CalendarDay? {
    var rest = scalars[...]
    let era = Era.removePrefix(of: &rest)
    let numbers = rest.split { !(0x30...0x39).contains($0) }.map { digits in
      (count: digits.count, value: digits.count <= 8 ? Self.number(digits) : -1)
    }
    // What follows a day is a time, or else a second day or a number of another kind.
    let hasTime = rest.contains(0x3A) || rest.contains(0x6642)  // `:` or 時
    guard numbers.count == 3 || (numbers.count > 3 && hasTime) else { return nil }
    if let era {
      guard (1...99).contains(numbers[0].value) else { return nil }
      return CalendarDay(
        year: era.before + numbers[0].value,
        month: numbers[1].value,
        day: numbers[2].value
      )
    }
    guard numbers[0].count == 4 else { return nil }
    return CalendarDay(
      year: numbers[0].value,
      month: numbers[1].value,
      day: numbers[2].value
    )
  }

  fileprivate static func number(_ digits: ArraySlice<UInt32>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

/// A text that is a date from its first character to its last.
private struct ExactReading {
  private var rest: ArraySlice<UInt32>

  init(_ scalars: [UInt32]) { rest = scalars[...] }

  mutating func date() -> LooseDate? {
    let era = Era.removePrefix(of: &rest)
    guard let year = number() else { return nil }
    if era == nil, year.count == 8, rest.isEmpty {
      return made(year.value / 10_000, year.value / 100 % 100, year.value % 100, nil)
    }
    guard era != nil ? (1...2).contains(year.count) && year.value > 0 : year.count == 4 else {
      return nil
    }
    guard let first = separator(), let month = number(), month.count <= 2,
      let second = separator(), let day = number(), day.count <= 2
    else { return nil }
    let (nen, gatsu, nichi): (UInt32, UInt32, UInt32) = (0x5E74, 0x6708, 0x65E5)
    if first == nen {
      guard second == gatsu, take(nichi) else { return nil }
    } else {
      guard first == second, [0x2F, 0x2D, 0x2E].contains(first) else { return nil }
    }
    return made((era?.before ?? 0) + year.value, month.value, day.value, era)
  }

  private mutating func made(_ year: Int, _ month: Int, _ day: Int, _ era: Era?) -> LooseDate? {
    guard let day = CalendarDay(year: year, month: month, day: day) else { return nil }
    let isOfEra = era.map { $0.days.contains(day.daysSinceEpoch) } ?? true
    let weekday = weekday()
    guard rest.isEmpty else { return nil }
    return LooseDate(day: day, isExact: isOfEra && (weekday ?? day.weekday) == day.weekday)
  }

  private mutating func skipBlanks() { while rest.first == 0x20 { rest.removeFirst() } }

  private mutating func take(_ scalar: UInt32) -> Bool {
    skipBlanks()
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func number() -> (value: Int, count: Int)? {
    skipBlanks()
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty, digits.count <= 8 else { return nil }
    rest = rest.dropFirst(digits.count)
    return (LooseDate.number(digits), digits.count)
  }

  private mutating func separator() -> UInt32? {
    skipBlanks()
    return rest.popFirst()
  }

  /// The weekday behind the date, 0 for Sunday: `（水）`, `水曜日`.
  private mutating func weekday() -> Int? {
    let before = rest
    let isInBrackets = take(0x28)
    skipBlanks()
    let days: [UInt32] = [0x65E5, 0x6708, 0x706B, 0x6C34, 0x6728, 0x91D1, 0x571F]  // 日月火水木金土
    guard let first = rest.first, let found = days.firstIndex(of: first) else {
      rest = before
      return nil
    }
    rest.removeFirst()
    let hasName = take(0x66DC)  // 曜
    if hasName { _ = take(0x65E5) }
    guard isInBrackets ? take(0x29) : hasName else {
      rest = before
      return nil
    }
    return found
  }
}

/// A Japanese era.
///
/// - Source: JIS X 0301; the days on which the eras began, from the cabinet orders that named them.
private struct Era {
  /// The year before its first.
  let before: Int
  /// Its days, counted from 1970-01-01.
  let days: ClosedRange<Int32>

  private static let all: [(names: [[UInt32]], era: Era)] = [
    ("令和", "r", 2018, (2019, 5, 1), (9999, 12, 31)),
    ("平成", "h", 1988, (1989, 1, 8), (2019, 4, 30)),
    ("昭和", "s", 1925, (1926, 12, 25), (1989, 1, 7)),
  ].map { name, letter, before, first, last in
    let names = [name, letter].map { $0.unicodeScalars.map(\.value) }
    let from = CalendarDay(year: first.0, month: first.1, day: first.2)?.daysSinceEpoch ?? 0
    let to = CalendarDay(year: last.0, month: last.1, day: last.2)?.daysSinceEpoch ?? from
    return (names, Era(before: before, days: from...to))
  }

  /// Takes an era's name away from the start of a text.
  static func removePrefix(of text: inout ArraySlice<UInt32>) -> Era? {
    for (names, era) in all {
      for name in names where text.starts(with: name) {
        let rest = text.dropFirst(name.count).drop { $0 == 0x20 || $0 == 0x2E }
        // `Rev 8.4.1` starts with an R, too.
        guard let next = rest.first, (0x30...0x39).contains(next) else { continue }
        text = rest
        return era
      }
    }
    return nil
  }
}

/// Numbers below a hundred, and years, in Chinese characters.
private enum ChineseNumerals {
  private static let digits: [UInt32] = [
    0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D,
  ]
  private static let ten: UInt32 = 0x5341

  /// Writes each run of numerals in ASCII digits: `二十三` as `23`, `二〇二六` as `2026`.
  static func replaced(in scalars: [UInt32]) -> [UInt32] {
    guard scalars.contains(where: { $0 == ten || digits.contains($0) }) else { return scalars }
    var result: [UInt32] = []
    var position = 0
    while position < scalars.count {
      let run = scalars[position...].prefix { $0 == ten || digits.contains($0) }
      guard !run.isEmpty else {
        result.append(scalars[position])
        position += 1
        continue
      }
      position += run.count
      result += String(value(of: run)).unicodeScalars.map(\.value)
    }
    return result
  }

  private static func value(of run: ArraySlice<UInt32>) -> Int {
    var (total, digit) = (0, 0)
    for scalar in run.prefix(8) {
      if scalar == ten {
        (total, digit) = (total + max(digit, 1) * 10, 0)
      } else {
        digit = digit * 10 + (digits.firstIndex(of: scalar) ?? 0)
      }
    }
    return total + digit
  }
}
