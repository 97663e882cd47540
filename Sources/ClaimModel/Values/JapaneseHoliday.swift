/// The national holidays of Japan.
///
/// - Source: Act on National Holidays (国民の祝日に関する法律, 昭和23年法律第178号) as amended up to 2018,
///   in force since 2007 (昭和の日), 2016 (山の日) and 2020 (天皇誕生日, スポーツの日); the acts that moved
///   holidays in 2019 (平成30年法律第99号) and in 2020 and 2021 (平成三十二年東京オリンピック特措法). The
///   equinoxes are announced a year ahead; the formula is the usual approximation for 1980 to 2099.
package enum JapaneseHoliday {
  /// The years for which holidays are known; of others only weekends are.
  private static let years = 2007...2099

  /// Whether a day is a Saturday or Sunday.
  package static func isWeekend(_ day: CalendarDay) -> Bool { day.weekday == 0 || day.weekday == 6 }

  /// Returns whether a day is a national holiday, a substitute one, or one between two.
  package static func contains(_ day: CalendarDay) -> Bool {
    guard years.contains(day.components.year) else { return false }
    if isNamed(day) { return true }
    // Article 3, paragraph 2: if one falls on a Sunday, the next day that is none takes its place.
    var before = day.adding(days: -1)
    while isNamed(before) {
      if before.weekday == 0 { return true }
      before = before.adding(days: -1)
    }
    // Paragraph 3: a day between two is one as well.
    return isNamed(day.adding(days: -1)) && isNamed(day.adding(days: 1))
  }

  /// Whether the act names the day.
  private static func isNamed(_ day: CalendarDay) -> Bool {
    let (year, month, date) = day.components
    if let moved = moved[year], moved.added.contains(month * 100 + date) { return true }
    if let moved = moved[year], moved.removed.contains(month * 100 + date) { return false }
    switch (month, date) {
    case (1, 1), (2, 11), (4, 29), (5, 3), (5, 4), (5, 5), (11, 3), (11, 23): return true
    case (2, 23): return year >= 2020
    case (12, 23): return year <= 2018
    case (8, 11): return year >= 2016
    case (1, 8...14), (10, 8...14): return day.weekday == 1
    case (7, 15...21), (9, 15...21): return day.weekday == 1
    case (3, _): return date == equinox(year, 208_431)
    case (9, _): return date == equinox(year, 232_488)
    default: return false
    }
  }

  /// The day of an equinox in its month, from that of 1980 in ten-thousandths of a day.
  private static func equinox(_ year: Int, _ base: Int) -> Int {
    let years = year - 1980
    return (base * 100 + 242_194 * years) / 1_000_000 - years / 4
  }

  /// The holidays that one year alone had or had not, as month × 100 + day.
  private static let moved: [Int: (added: Set<Int>, removed: Set<Int>)] = [
    2019: ([501, 1022], []),
    2020: ([723, 724, 810], [720, 811, 1012]),
    2021: ([722, 723, 808], [719, 811, 1011]),
  ]
}
