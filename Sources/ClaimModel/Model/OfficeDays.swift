package import Diagnostics

extension OrganizationModel {
  /// Visits the days of a piece on which people must have met: decisions of the board, and
  /// evaluations of a type that is done in office hours.
  package func forEachOfficeDay(
    of key: EvidenceKey,
    _ visit: (Located<CalendarDay>) -> Void
  ) {
    let index = Int(key.index)
    switch key.kind {
    case .document:
      let document = evidence.documents[index]
      if let day = document.approvedOn, isBoard(document.approvedBy) { visit(day) }
    case .budget:
      let budget = evidence.budgets[index]
      if let day = budget.approvedOn, isBoard(budget.approvedBy) { visit(day) }
    case .evaluation:
      let evaluation = evidence.evaluations[index]
      if let day = evaluation.on, type(of: evaluation)?.isOfficeWork == true { visit(day) }
      if let day = evaluation.reportedOn, isBoard(evaluation.reportedTo) { visit(day) }
    case .person, .training, .service, .operation, .improvement, .attestation: break
    }
  }

  private func isBoard(_ name: Located<Name>?) -> Bool {
    name.flatMap { authority(of: $0.value) } == .board
  }

  /// Returns why a day is one off; `nil` if it is a working day.
  ///
  /// Holidays are those of Japan, if the organisation keeps its time.
  package func dayOff(_ day: CalendarDay) -> Bilingual? {
    if day.weekday == 6 { return Bilingual(ja: "土曜日", en: "a Saturday") }
    if day.weekday == 0 { return Bilingual(ja: "日曜日", en: "a Sunday") }
    guard organization.utcOffset == 9 * 3600, JapaneseHoliday.contains(day) else { return nil }
    return Bilingual(ja: "祝日または休日", en: "a national holiday of Japan")
  }
}
