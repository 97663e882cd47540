/// How the age of evidence looks on the as-of day.
extension OrganizationModel {
  /// How many days before the end of a contract or certificate its renewal should be under way.
  package static let noticeInDays = 60

  /// Returns the last day on which something of a day counted, if that day is over.
  @inline(__always)
  package func lapse(of day: CalendarDay, within window: Window) -> CalendarDay? {
    guard let lastDay = window.lastDay(from: day), lastDay < asOf else { return nil }
    return lastDay
  }

  /// Returns how many days are left until a last day, if it is so near that a renewal is due.
  ///
  /// Nothing is left to say once the day is over.
  package func daysOfNotice(before lastDay: CalendarDay) -> Int? {
    guard asOf.ask({ (0...Self.noticeInDays).contains($0.days(until: lastDay)) }) else {
      return nil
    }
    return asOf.day.days(until: lastDay)
  }
}
