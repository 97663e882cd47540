/// One day of the proleptic Gregorian calendar; no time, no zone.
package struct CalendarDay: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// Days since 1970-01-01, negative before it.
  package let daysSinceEpoch: Int32

  /// Names a day by its distance from 1970-01-01.
  package init(daysSinceEpoch: Int32) { self.daysSinceEpoch = daysSinceEpoch }

  /// Names a day by its date; `nil` if the calendar has no such day or the year is not 1…9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    // Years that start in March put the leap day at their end (Hinnant, "chrono-compatible
    // low-level date algorithms").
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    daysSinceEpoch = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads `2026-10-01`; `nil` for anything else, impossible days included.
  package init?(_ text: String) {
    self.init(iso: Array(text.utf8)[...])
  }

  /// Reads the ten bytes of `2026-10-01`.
  package init?(iso bytes: ArraySlice<UInt8>) {
    guard bytes.count == 10 else { return nil }
    let first = bytes.startIndex
    guard bytes[first + 4] == UInt8(ascii: "-"), bytes[first + 7] == UInt8(ascii: "-") else {
      return nil
    }
    var number = 0
    for offset in 0..<10 where offset != 4 && offset != 7 {
      let digit = bytes[first + offset] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = number * 10 + Int(digit)
    }
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// The year, month and day.
  package var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(daysSinceEpoch) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let calendarMonth = month < 10 ? month + 3 : month - 9
    return (yearOfEra + era * 400 + (calendarMonth <= 2 ? 1 : 0), calendarMonth, day)
  }

  /// The day of the week, 0 for Sunday.
  package var weekday: Int { ((Int(daysSinceEpoch) + 4) % 7 + 7) % 7 }

  /// Returns how many days later another day is; negative if it is earlier.
  package func days(until other: CalendarDay) -> Int {
    Int(other.daysSinceEpoch) - Int(daysSinceEpoch)
  }

  /// Returns the day some months later; the last of the month if it is too short, and the
  /// calendar's first or last day if it ends before.
  package func adding(months: Int) -> CalendarDay {
    let (year, month, day) = components
    let count = year * 12 + month - 1 + months
    let length = Self.length(ofMonth: count % 12 + 1, year: count / 12)
    return CalendarDay(year: count / 12, month: count % 12 + 1, day: min(day, length))
      ?? (months < 0 ? .first : .last)
  }

  /// Returns the day some days later, or the calendar's first or last day if it ends before.
  package func adding(days: Int) -> CalendarDay {
    let (sum, overflow) = Int(daysSinceEpoch).addingReportingOverflow(days)
    if overflow { return days < 0 ? .first : .last }
    let first = Int(Self.first.daysSinceEpoch)
    let last = Int(Self.last.daysSinceEpoch)
    return CalendarDay(daysSinceEpoch: Int32(min(max(sum, first), last)))
  }

  /// 0001-01-01, the first day of the calendar.
  static let first = CalendarDay(daysSinceEpoch: -719_162)
  /// 9999-12-31, the last day that four digits can name.
  private static let last = CalendarDay(daysSinceEpoch: 2_932_896)

  /// Whether two days are one.
  package static func == (left: CalendarDay, right: CalendarDay) -> Bool {
    left.daysSinceEpoch == right.daysSinceEpoch
  }

  /// Orders days by time.
  package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDay: CustomStringConvertible {
  /// The ISO form, `2026-10-01`.
  package var description: String {
    let (year, month, day) = components
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

/// How long a piece of evidence speaks for the present.
package enum Window: Hashable, Sendable, BitwiseCopyable {
  case months(Int)
  case days(Int)
  case unlimited

  /// Returns the last day on which something of a day still counts; `nil` if it always does.
  package func lastDay(from day: CalendarDay) -> CalendarDay? {
    switch self {
    case .months(let count): day.adding(months: count)
    case .days(let count): day.adding(days: count)
    case .unlimited: nil
    }
  }

  /// Returns the earliest day of which something still counts on a day.
  package func firstDay(until day: CalendarDay) -> CalendarDay {
    switch self {
    case .unlimited: return .first
    case .days(let count): return day.adding(days: -count)
    case .months(let count):
      var first = day.adding(months: -count)
      // Months differ in length: going back and forth may end up a few days short.
      while first < day, let last = lastDay(from: first), last < day {
        first = first.adding(days: 1)
      }
      return first
    }
  }
}

/// The first day of a fiscal year.
package struct MonthDay: Hashable, Sendable, BitwiseCopyable {
  /// The month, 1…12.
  package let month: Int
  /// The day of the month.
  package let day: Int

  /// The first of April, when most Japanese fiscal years start.
  package static let april = MonthDay(month: 4, day: 1)

  /// Makes a month and a day; the caller knows that there is such a day.
  package init(month: Int, day: Int) {
    self.month = month
    self.day = day
  }

  /// Reads `04-01`; `nil` unless every year has the day.
  package init?(_ text: String) {
    guard let day = CalendarDay("2023-" + text) else { return nil }
    self.init(month: day.components.month, day: day.components.day)
  }

  /// Returns the fiscal year (年度) of a day, named after the year that it starts in.
  package func fiscalYear(of date: CalendarDay) -> Int {
    let (year, month, day) = date.components
    return (month, day) >= (self.month, self.day) ? year : year - 1
  }
}
