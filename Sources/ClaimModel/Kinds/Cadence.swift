internal import Diagnostics

/// Who must have done what a cadence counts.
enum CadenceDoer: String, WordChoice {
  case anybody
  case otherThanOwner = "other_than_owner"
}

/// How often something is asked for, over how long, and by whom.
package struct Cadence: Hashable, Sendable, BitwiseCopyable {
  /// On how many different days it is asked for.
  package var atLeast = 1
  /// The period up to the as-of day that is looked at.
  package var within = Window.unlimited
  /// How far apart two neighbours may lie; the ends of the period count as neighbours.
  package var gap = Window.unlimited
  /// Whether only what somebody else than the owner did counts.
  package var isByOthers = false

  /// Makes a cadence that asks for nothing yet.
  package init() {}

  static let format = RecordFormat<Cadence>(
    "Cadence",
    Bilingual(ja: "どれだけ続けて行うことを求めるか", en: "how often something is asked for"),
    [
      Field.integer(
        "at_least",
        1...366,
        ja: "期間内に必要な日数（同じ日は 1 回）",
        en: "on how many days of the period; two of one day are one"
      ) {
        $0.atLeast = $1.value
      },
      Field.window(
        "within",
        ja: "基準日までの期間。鮮度の期限とは別に、この期間の記録を数える",
        en: "the period up to the as-of day; what lies in it counts, however old"
      ) {
        $0.within = $1
      }.required,
      .window(
        "gap",
        ja: "間隔の上限。期間の初日と基準日との間も数える",
        en: "how far apart neighbours may lie, the period's first day and the as-of day included"
      ) {
        $0.gap = $1
      },
      .choice(
        "by",
        ja: "誰が行ったものを数えるか。省略時は誰でもよい",
        en: "whose work counts; anybody's if left out"
      ) {
        (cadence: inout Cadence, doer: Located<CadenceDoer>) in
        cadence.isByOthers = doer.value == .otherThanOwner
      },
    ]
  )
}

/// Where a row of days falls short of a cadence.
package struct CadenceBreak: Hashable, Sendable, BitwiseCopyable {
  /// The first and the last day of the longest stretch, or of the period if there are too few.
  package var from: CalendarDay
  package var to: CalendarDay
  /// How many days counted.
  package var count: Int
  /// The positions, among the days given, of the one before the stretch and the one after it.
  package var before: Int?
  package var after: Int?
  /// Whether a stretch is too long; else there are too few.
  package var isGap: Bool

  /// What does not move with the period.
  struct Place: Equatable {
    let count: Int
    let before: Int?
    let after: Int?
    let isGap: Bool
  }

  /// What does not move with the period.
  var place: Place { Place(count: count, before: before, after: after, isGap: isGap) }
}

extension Cadence {
  /// Returns where days fall short; `nil` if they do not.
  ///
  /// A stretch is told before a mere lack: whoever fills it has one more. Of several stretches the
  /// first that is too long is told.
  ///
  /// - Parameters:
  ///   - days: The days on which it was done, earliest first; those outside the period are skipped.
  ///   - asOf: The last day of the period.
  /// - Returns: The first stretch that is too long, else that there are too few days.
  package func firstBreak(of days: [CalendarDay], asOf: CalendarDay) -> CadenceBreak? {
    let start = within.firstDay(until: asOf)
    var count = 0
    var last = start
    var before: Int?
    for (position, day) in days.enumerated() where start <= day && day <= asOf {
      if before == nil || day > last { count += 1 }
      if isTooFar(last, day) {
        return CadenceBreak(
          from: last,
          to: day,
          count: count,
          before: before,
          after: position,
          isGap: true
        )
      }
      (last, before) = (day, position)
    }
    if before != nil, isTooFar(last, asOf) {
      return CadenceBreak(
        from: last,
        to: asOf,
        count: count,
        before: before,
        after: nil,
        isGap: true
      )
    }
    guard count < atLeast else { return nil }
    return CadenceBreak(
      from: start,
      to: asOf,
      count: count,
      before: before,
      after: nil,
      isGap: false
    )
  }

  private func isTooFar(_ day: CalendarDay, _ next: CalendarDay) -> Bool {
    gap.lastDay(from: day).map { $0 < next } ?? false
  }
}
