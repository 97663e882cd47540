internal import ClaimModel
internal import Reporting

extension OrganizationComparison {
  /// One side, judged.
  struct Side {
    let check: OrganizationCheck
    let report: OrganizationReport
    /// The report in figures.
    let point: PosturePoint

    init(check: OrganizationCheck, report: OrganizationReport) {
      self.check = check
      self.report = report
      point = PosturePoint(report)
    }

    /// The side on another day, if the day makes no difference to it.
    func moved(to day: CalendarDay) -> Side? {
      report.moved(to: day).map { Side(check: check, report: $0, point: point) }
    }

    private init(check: OrganizationCheck, report: OrganizationReport, point: PosturePoint) {
      (self.check, self.report, self.point) = (check, report, point)
    }
  }
}
