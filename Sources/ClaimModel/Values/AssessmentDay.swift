internal import Synchronization

/// The day of an assessment, and whether another day would have made any difference to it.
///
/// Whatever depends on the day asks this type, which answers for the other day as well. As long as
/// both answers are the same, everything goes the same way on both days: if no answer differed in a
/// whole assessment, the other day's has the same findings, levels and score.
package struct AssessmentDay: Sendable {
  /// The day, to be shown or counted from; what is decided by it is asked of this type.
  package let day: CalendarDay
  private let other: CalendarDay
  private let watch: DayWatch?

  /// Names the day, and another to watch for differences.
  package init(_ day: CalendarDay, beside other: CalendarDay? = nil) {
    self.init(day, other ?? day, other.map { _ in DayWatch() })
  }

  private init(_ day: CalendarDay, _ other: CalendarDay, _ watch: DayWatch?) {
    self.day = day
    self.other = other
    self.watch = watch
  }

  /// The day that is watched; `nil` if an answer differed from this day's, or if none is watched.
  package var sameDay: CalendarDay? {
    watch.flatMap { $0.hasDiffered ? nil : other }
  }

  /// Returns what a question about the day comes to.
  ///
  /// - Parameter answer: The answer for a day; equal answers lead to the same findings.
  /// - Returns: The answer for this day.
  package func ask<Answer: Equatable>(_ answer: (CalendarDay) -> Answer) -> Answer {
    ask(answer, comparing: { $0 })
  }

  /// Returns what a question about the day comes to, where only a part of the answer matters.
  ///
  /// - Parameters:
  ///   - answer: The answer for a day.
  ///   - part: What leads to the same findings if it is equal.
  /// - Returns: The answer for this day.
  func ask<Answer>(
    _ answer: (CalendarDay) -> Answer,
    comparing part: (Answer) -> some Equatable
  ) -> Answer {
    let own = answer(day)
    if let watch, part(own) != part(answer(other)) { watch.differ() }
    return own
  }

  /// Returns the day some days later.
  package func adding(days: Int) -> AssessmentDay {
    AssessmentDay(day.adding(days: days), other.adding(days: days), watch)
  }

  /// Returns the day some months later.
  package func adding(months: Int) -> AssessmentDay {
    AssessmentDay(day.adding(months: months), other.adding(months: months), watch)
  }

  /// Returns the earliest day of which something still counts.
  package func first(of window: Window) -> AssessmentDay {
    AssessmentDay(window.firstDay(until: day), window.firstDay(until: other), watch)
  }

  /// Whether a day lies before the assessment.
  package static func < (day: CalendarDay, asOf: AssessmentDay) -> Bool { asOf.ask { day < $0 } }

  /// Whether a day lies before the assessment, or is its day.
  package static func <= (day: CalendarDay, asOf: AssessmentDay) -> Bool { asOf.ask { day <= $0 } }

  /// Whether a day lies after the assessment.
  package static func > (day: CalendarDay, asOf: AssessmentDay) -> Bool { asOf.ask { day > $0 } }

  /// Whether a day lies after the assessment, or is its day.
  package static func >= (day: CalendarDay, asOf: AssessmentDay) -> Bool { asOf.ask { day >= $0 } }
}

/// Remembers that something differed; a class, because it is told from wherever a day is asked.
private final class DayWatch: Sendable {
  private let flag = Atomic(false)

  var hasDiffered: Bool { flag.load(ordering: .relaxed) }

  func differ() { flag.store(true, ordering: .relaxed) }
}
