import ClaimModel
import TestSupport
import Testing

/// A cadence judged day by day, without any arithmetic: the oracle.
private struct DayByDay {
  let cadence: Cadence
  let days: Set<CalendarDay>
  let asOf: CalendarDay

  /// The days that count, found by asking each whether it still speaks for the as-of day.
  var period: [CalendarDay] {
    var period: [CalendarDay] = []
    var day = asOf
    while let last = cadence.within.lastDay(from: day), last >= asOf {
      period.append(day)
      day = day.adding(days: -1)
    }
    return period.reversed()
  }

  /// Whether enough was done, and no day of the period waits too long after the last one.
  var isKept: Bool {
    let period = period
    guard var last = period.first else { return false }
    for day in period {
      if let limit = cadence.gap.lastDay(from: last), day > limit { return false }
      if days.contains(day) { last = day }
    }
    return days.intersection(period).count >= cadence.atLeast
  }
}

@Suite struct `A cadence` {
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `is broken exactly where counting day by day says so`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<150 {
      // Around the ends of months and of Februaries, where month arithmetic is uneven.
      let asOf = CalendarDay(daysSinceEpoch: Int32(19_700 + random.below(1_500)))
      var cadence = Cadence()
      cadence.atLeast = 1 + random.below(6)
      cadence.within =
        random.below(2) == 0 ? .months(1 + random.below(14)) : .days(1 + random.below(400))
      switch random.below(4) {
      case 0: cadence.gap = .unlimited
      case 1: cadence.gap = .months(1 + random.below(7))
      default: cadence.gap = .days(1 + random.below(150))
      }
      let days = (0..<random.below(12)).map { _ in asOf.adding(days: 20 - random.below(460)) }
        .sorted()
      let oracle = DayByDay(cadence: cadence, days: Set(days), asOf: asOf)
      let found = cadence.firstBreak(of: days, asOf: asOf)
      #expect(
        (found == nil) == oracle.isKept,
        "\(seed): \(cadence) \(days) as of \(asOf): \(String(describing: found))"
      )
      if let found { check(found, cadence, days, oracle) }
    }
  }

  /// What is told of a break is true.
  private func check(
    _ found: CadenceBreak,
    _ cadence: Cadence,
    _ days: [CalendarDay],
    _ oracle: DayByDay
  ) {
    if let after = found.after { #expect(days[after] == found.to) }
    if let before = found.before, found.isGap { #expect(days[before] == found.from) }
    if found.before == nil { #expect(found.from == oracle.period.first) }
    if found.after == nil { #expect(found.to == oracle.asOf) }
    guard found.isGap else {
      #expect(found.count == oracle.days.intersection(oracle.period).count)
      #expect(found.count < cadence.atLeast)
      return
    }
    #expect(!days.contains { found.from < $0 && $0 < found.to })
    #expect(cadence.gap.lastDay(from: found.from).map { $0 < found.to } == true)
  }

  @Test func `is not kept by doing it twice on one day`() throws {
    var cadence = Cadence()
    cadence.atLeast = 2
    cadence.within = .months(12)
    let day = try #require(CalendarDay("2026-09-01"))
    let asOf = try #require(CalendarDay("2026-10-15"))
    #expect(cadence.firstBreak(of: [day, day], asOf: asOf)?.count == 1)
    #expect(cadence.firstBreak(of: [day, day.adding(days: 1)], asOf: asOf) == nil)
  }

  @Test func `counts from the first day that its period still covers`() throws {
    let leap = try #require(CalendarDay("2024-02-29"))
    #expect(Window.months(12).firstDay(until: leap) == CalendarDay("2023-03-01"))
    #expect(Window.days(30).firstDay(until: leap) == CalendarDay("2024-01-30"))
  }
}
