internal import ClaimModel
internal import Diagnostics
internal import Reporting
internal import Scoring

/// Checks one organisation and its base, and says what differs and why.
///
/// The base is always judged anew by today's engine from what its commit holds, never taken from a
/// file that the change could edit. Between the two stand up to two more judgements of the base,
/// each with one thing as the change has it: the day, then the policy and the framework. What
/// differs from one to the next has that one cause, and the differences add up exactly.
struct OrganizationComparison {
  let base: ComparisonBase
  let request: CheckRequest
  let disk: any FileTree
  /// The history of the change.
  let history: any HistorySource

  /// Returns the report on an organisation with how it differs from its base.
  func report(on folder: ComparedFolder) -> OrganizationReport {
    guard let head = folder.head else { return removed(folder.base ?? ".") }
    let losses = Losses()
    let commit =
      base.commits.head == nil
      ? nil : base.files(of: head, upTo: history, disk, losses: losses)
    let own = judge(
      head,
      commit ?? disk,
      history,
      request.asOf,
      beside: .instant(base.commits.base.seconds),
      isCommit: commit != nil,
      keepsReading: true
    )
    guard let before = folder.base else {
      return finished(own.report, change(.new, own.report, own.point), isLossy: losses.isAny)
    }
    let today = day(of: own.report)
    let then = min(baseDay(for: own.report), today)
    if isUnchanged(own, at: head, and: before) {
      if let first = then == today ? own : own.moved(to: then) {
        let change = self.change(own, first, today: own, ruled: own, on: then, .report)
        return finished(own.report, change, isLossy: losses.isAny)
      }
      if let report = own.check.report(on: then) {
        let first = Side(check: own.check, report: report)
        let change = self.change(own, first, today: own, ruled: own, on: then, .files)
        return finished(own.report, change, isLossy: losses.isAny)
      }
    }
    guard let files = base.files(of: before, upTo: base.history, disk, losses: losses) else {
      return finished(own.report, change(.undecided, own.report, own.point), isLossy: true)
    }
    let first = judge(
      before,
      files,
      base.history,
      .day(then),
      beside: .day(today),
      isCommit: true
    )
    let aged =
      (then == today ? first : first.moved(to: today))
      ?? judge(before, files, base.history, .day(today), isCommit: true)
    var ruled = aged
    let rules = own.check.inForce
    if let rules, rules.sources != aged.check.inForce?.sources,
      rules.framework?.idText == aged.check.inForce?.framework?.idText
    {
      ruled = judge(
        before,
        files,
        base.history,
        .day(today),
        isCommit: true,
        by: rules.withoutPlaces()
      )
    }
    let change = self.change(own, first, today: aged, ruled: ruled, on: then)
    return finished(own.report, change, isLossy: losses.isAny)
  }

  private func judge(
    _ folder: String,
    _ files: any FileTree,
    _ history: any HistorySource,
    _ asOf: AsOf,
    beside other: AsOf? = nil,
    isCommit: Bool,
    by rules: RulesInForce? = nil,
    keepsReading: Bool = false
  ) -> Side {
    var check = OrganizationCheck(
      folder: folder,
      files: files,
      history: history,
      overrides: request.overrides,
      asOf: asOf
    )
    check.callerFiles = disk
    check.otherDay = other
    check.isCommit = isCommit
    check.rules = rules
    check.keepsReading = keepsReading
    let report = check.run()
    return Side(check: check, report: report)
  }

  /// The report on an organisation that only the base has.
  private func removed(_ folder: String) -> OrganizationReport {
    let losses = Losses()
    let files = base.files(of: folder, upTo: base.history, disk, losses: losses)
    var report = OrganizationReport(removed: folder)
    var change = self.change(.removed, report, PosturePoint(report))
    if let files {
      let first = judge(folder, files, base.history, .day(change.baseDay), isCommit: true)
      change.base = BaseReport(first.report)
      change.before = first.point
      let limits = self.limits(own: nil, first.check)
      if limits.isAny { change.conditions = [.incomparable(.removed)] }
    }
    report.add(change)
    return report
  }

  private func finished(
    _ report: OrganizationReport,
    _ change: PostureChange,
    isLossy: Bool
  ) -> OrganizationReport {
    var (report, change) = (report, change)
    if isLossy {
      // What is not there cannot be compared, whatever the policy asks for.
      (change.comparability, change.promisor) = (.undecided, base.commits.promisor())
      change.conditions = [.incomparable(.undecidedBase)]
    }
    report.add(change)
    return report
  }
}

/// Days and limits.
extension OrganizationComparison {
  private func utcOffset(of report: OrganizationReport) -> Int {
    report.assessed?.model.organization.utcOffset ?? 0
  }

  private func day(of report: OrganizationReport) -> CalendarDay {
    report.assessed?.model.asOf.day ?? request.asOf.day(utcOffset: utcOffset(of: report))
  }

  private func baseDay(for report: OrganizationReport) -> CalendarDay {
    CalendarDay(
      secondsSinceEpoch: base.commits.base.seconds,
      utcOffset: utcOffset(of: report)
    )
  }

  /// What a change may do: as strict as the command line, the change's policy and the base's
  /// together, so that no change loosens what it is judged by.
  private func limits(own: OrganizationCheck?, _ base: OrganizationCheck) -> RegressionLimits {
    [own?.inForce?.policy?.regression, base.inForce?.policy?.regression].compactMap(\.self)
      .reduce(request.overrides.regression) { $0.tightened(by: $1) }
  }
}

/// What differs.
extension OrganizationComparison {
  private func change(
    _ comparability: PostureChange.Comparability,
    _ report: OrganizationReport,
    _ point: PosturePoint
  ) -> PostureChange {
    PostureChange(
      baseName: base.commits.baseName,
      baseCommit: base.commits.base.id,
      baseDay: min(baseDay(for: report), day(of: report)),
      comparability: comparability,
      after: point
    )
  }

  /// Describes the way from the base to the change.
  ///
  /// - Parameters:
  ///   - own: The change.
  ///   - first: The base on its day.
  ///   - aged: The base today.
  ///   - ruled: The base today, by the change's policy and framework.
  ///   - then: The base's day.
  ///   - sameness: What needs no comparing, because it is known to be equal.
  /// - Returns: What differs, and why.
  private func change(
    _ own: Side,
    _ first: Side,
    today aged: Side,
    ruled: Side,
    on then: CalendarDay,
    _ sameness: Sameness = .nothing
  ) -> PostureChange {
    var change = self.change(.full, own.report, own.point)
    change.baseDay = then
    change.base = BaseReport(first.report)
    change.before = first.point
    let limits = self.limits(own: own.check, first.check)
    let between = [aged.report, ruled.report]
    guard let before = first.report.assessed, let earlier = first.point.side,
      let today = aged.point.side, ruled.report.assessed != nil,
      first.report.verdict.kind != .undecided
    else {
      change.comparability = .undecided
      if limits.isAny { change.conditions = [.incomparable(.undecidedBase)] }
      return change
    }
    guard let after = own.report.assessed, let now = own.point.side, after.model.isComplete else {
      // Claims that cannot be read are not gone, nor are their findings; but what is in the way of
      // reading is new. The verdict is open anyway.
      change.comparability = .undecided
      change.compareFindings(first.report, own.report, through: between)
      change.fixedFindings = []
      change.unchangedFindings = 0
      return change
    }
    let (old, new) = (before.model.framework, after.model.framework)
    let regression = Regression(from: earlier, today, to: now, limits, framework: new)
    change.order = new.items.indices.map { new.itemID($0) }
    let points = [first, aged, ruled, own].map(\.point)
    if old.idText == new.idText {
      change.conditions = regression.conditions(limits)
      let causes: [ChangeCause] = [.time, .rules, .facts]
      change.steps = causes.indices.map {
        ChangeStep(causes[$0], from: points[$0], to: points[$0 + 1], of: new, old)
      }
    } else {
      change.comparability = .otherFramework(before: old.idText, after: new.idText)
      if limits.isAny {
        var overall = RegressionLimits()
        overall.overall = limits.overall
        change.conditions =
          regression.conditions(overall) + [.incomparable(.otherFramework(old.idText, new.idText))]
      }
    }
    change.lowered = lowered(own.check, first.check, own.report)
    if let rules = own.check.inForce, let before = first.check.inForce {
      change.rulePaths = rules.changedPaths(since: before)
        .map { own.report.folder.appending(path: $0 ?? Discovery.fileName).normalizedPath }
    }
    change.waivers = WaiverDifferences.between(first.report, own.report)
    guard sameness != .report else {
      change.unchangedFindings = own.report.findings.count
      return change
    }
    guard sameness != .files else {
      change.compareFindings(first.report, own.report, through: [])
      return change
    }
    let differences = EntryDifferences(before: first.report, after: own.report) { path, isAfter in
      content(of: path, in: isAfter ? own.report.folder : first.report.folder, isAfter: isAfter)
    }
    change.entries = differences.entries
    change.compareFindings(
      first.report,
      own.report,
      through: between,
      renamed: differences.renamedFiles
    )
    return change
  }

  private func lowered(
    _ own: OrganizationCheck,
    _ base: OrganizationCheck,
    _ report: OrganizationReport
  ) -> [LoweredDemand] {
    guard request.overrides.policy == nil, let policy = own.inForce?.policy,
      let before = base.inForce?.policy, let model = report.assessed?.model
    else { return [] }
    return policy.loosened(since: before).map { key in
      let range = own.range(of: key.path, in: model)
      return LoweredDemand(
        key: key.path.joined(separator: "."),
        before: key.before,
        after: key.after,
        path: report.path(of: range.file),
        line: report.line(of: range)
      )
    }
  }
}

/// What of the two sides of a comparison is known to be equal.
private enum Sameness {
  case nothing
  /// Every file that the reports rest on.
  case files
  /// The reports themselves, but for their days.
  case report
}
