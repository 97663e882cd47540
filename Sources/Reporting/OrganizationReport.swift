package import ClaimModel
package import Diagnostics
package import Scoring

/// What a check found out about one organisation, finished and sorted: what formats write.
package struct OrganizationReport: Sendable {
  /// The organisation's folder as it was named, `.` for the working directory.
  package let folder: String
  /// What could be read of the organisation; `nil` if its file or framework could not.
  package private(set) var assessed: Assessed?
  /// What is shown, in the order of the files.
  package let findings: [Finding]
  /// How many findings an option or the policy hides; the verdict counts those an option hides.
  package let hidden: Int
  /// How the check ends.
  package private(set) var verdict: Verdict
  /// How it would end if there were no waivers.
  package private(set) var verdictWithoutWaivers: Verdict
  /// What each waiver did, in the order of the files.
  package let waivers: [WaiverUse]
  /// The files that findings stand in, by `FileID`.
  package let files: [SourceFile]
  /// How the organisation differs from its base; `nil` if it was not compared.
  package private(set) var change: PostureChange?

  /// Adds how the organisation differs from its base, and what that means for the verdict.
  package mutating func add(_ change: PostureChange) {
    self.change = change
    var isDecided = true
    if case .undecided = change.comparability { isDecided = change.conditions.isEmpty }
    verdict = verdict.adding(change.conditions, isDecided: isDecided)
    verdictWithoutWaivers = verdictWithoutWaivers.adding(change.conditions, isDecided: isDecided)
  }

  /// Returns the report of another day, if the day makes no difference to it.
  package func moved(to day: CalendarDay) -> OrganizationReport? {
    guard let model = assessed?.model, model.asOf.sameDay == day else { return nil }
    var report = self
    report.assessed?.model.asOf = AssessmentDay(day)
    return report
  }

  /// The part of a report that needs a readable organisation.
  package struct Assessed: Sendable {
    /// The organisation's files, tied together.
    package fileprivate(set) var model: OrganizationModel
    /// What the policy demands.
    package let requirements: Requirements
    /// What stands behind each item.
    package let assessments: [ItemAssessment]
    /// The figures.
    package let score: Score

    /// Puts the parts together.
    package init(
      model: OrganizationModel,
      requirements: Requirements,
      assessments: [ItemAssessment],
      score: Score
    ) {
      self.model = model
      self.requirements = requirements
      self.assessments = assessments
      self.score = score
    }
  }

  /// Puts a report together.
  package init(
    folder: String,
    assessed: Assessed?,
    findings: [Finding],
    hidden: Int,
    verdict: Verdict,
    withoutWaivers: Verdict? = nil,
    waivers: [WaiverUse] = [],
    files: [SourceFile]
  ) {
    self.folder = folder
    self.assessed = assessed
    self.findings = findings
    self.hidden = hidden
    self.verdict = verdict
    verdictWithoutWaivers = withoutWaivers ?? verdict
    self.waivers = waivers
    self.files = files
  }
}

extension OrganizationReport {
  /// The report on an organisation of which there is nothing left but its base.
  package init(removed folder: String) {
    self.init(
      folder: folder,
      assessed: nil,
      findings: [],
      hidden: 0,
      verdict: Verdict(ofNothing: ()),
      files: []
    )
  }

  /// Whether the organisation is only in the base.
  package var isRemoved: Bool {
    if case .removed = change?.comparability { return true }
    return false
  }
}

/// The totals of a run over all its organisations.
package struct RunSummary: Sendable {
  /// How many organisations were checked.
  package var organizations = 0
  /// How many of them ended in each way, by `VerdictKind.rawValue`.
  package var verdicts = [0, 0, 0, 0]
  /// How many open findings are shown, by `Severity.rawValue`.
  package var findings = [0, 0, 0]
  /// What the process ends with, if not with what belongs to the verdict.
  package var ownExitCode: Int?
  /// What the process ends with.
  package var exitCode: Int { ownExitCode ?? verdict.rawValue }

  /// Starts a summary.
  package init() {}

  /// Adds an organisation.
  package mutating func add(_ verdict: VerdictKind) {
    organizations += 1
    verdicts[verdict.rawValue] += 1
  }

  /// Adds an organisation with what was found.
  package mutating func add(_ report: OrganizationReport) {
    add(report.verdict.kind)
    for finding in report.findings where finding.disposition.isOpen {
      findings[finding.severity.rawValue] += 1
    }
  }

  /// How the run as a whole ends.
  ///
  /// What could not be decided weighs most, then what was not assessed, then what is not met. A
  /// run without organisations assessed nothing.
  package var verdict: VerdictKind {
    let order: [VerdictKind] = [.undecided, .nothingAssessed, .notMet]
    if let worst = order.first(where: { verdicts[$0.rawValue] > 0 }) { return worst }
    return organizations == 0 ? .nothingAssessed : .met
  }
}

/// One output format.
///
/// An organisation's part depends on nothing but its report, so that parts can be made in
/// parallel and put together in order.
package protocol ReportFormat: Sendable {
  /// The name on the command line.
  static var name: String { get }
  /// What stands before the first organisation.
  func header() -> [UInt8]
  /// What stands between two parts that are not empty.
  var separator: [UInt8] { get }
  /// Whether the format says how organisations differ from a base, and so which are gone.
  var tellsOfChanges: Bool { get }
  /// One organisation's part.
  func body(_ report: OrganizationReport, isFirst: Bool) -> [UInt8]
  /// What stands behind the last organisation.
  func footer(_ summary: RunSummary) -> [UInt8]
}

extension ReportFormat {
  package var separator: [UInt8] { [] }

  package var tellsOfChanges: Bool { false }
}
