internal import ClaimModel
internal import Diagnostics
internal import Reporting
internal import Scoring

extension OrganizationReport {
  /// Whether an organisation looks no better than before some findings were fixed.
  ///
  /// Claims say the same, no level rose, what was open is open still, and what could not be decided
  /// cannot be decided yet. Scores and coverage follow from that.
  func isNoBetter(than before: OrganizationReport, but fixed: Set<Finding>) -> Bool {
    guard (assessed == nil) == (before.assessed == nil) else { return false }
    if before.verdict.kind == .undecided, verdict.kind != .undecided { return false }
    let (old, new) = (before.assessed?.assessments ?? [], assessed?.assessments ?? [])
    guard old.count == new.count else { return false }
    for (old, new) in zip(old, new) {
      guard new.state == old.state, new.claimed == old.claimed, new.supported <= old.supported
      else { return false }
    }
    return keepsFindings(of: before, but: fixed)
  }

  /// Whether every open finding but the fixed ones is there still, wherever it moved.
  private func keepsFindings(of before: OrganizationReport, but fixed: Set<Finding>) -> Bool {
    var counts: [FindingContent: Int] = [:]
    for finding in findings where finding.disposition.isOpen {
      counts[content(of: finding), default: 0] += 1
    }
    for finding in before.findings where finding.disposition.isOpen && !fixed.contains(finding) {
      counts[before.content(of: finding), default: 0] -= 1
    }
    // How many are not shown changes with every fix.
    counts = counts.filter { $0.key.rule != RuleID(.tooManyFindings) }
    return counts.values.allSatisfy { $0 >= 0 } && hidden >= before.hidden
  }

  private func content(of finding: Finding) -> FindingContent {
    FindingContent(
      path: files[Int(finding.range.file.rawValue)].path,
      rule: finding.rule,
      text: finding.message.text.en,
      subject: finding.subject
    )
  }
}

/// What a finding says, without the place that other fixes may move.
private struct FindingContent: Hashable {
  let path: String
  let rule: RuleID
  let text: String
  let subject: Finding.Subject
}
