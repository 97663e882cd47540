internal import ClaimModel
internal import Diagnostics

/// An item that was found not to apply longer ago than a claim may be old.
struct StaleExclusion: ClaimRule {
  static let metadata = RuleMetadata(
    id: "stale-exclusion",
    summary: Bilingual(
      ja: "当てはまらないという判断の承認が、定められた期間より古い",
      en: "an exclusion was approved longer ago than the framework allows"
    ),
    severity: .error,
    effect: .invalidates,
    rationale: Bilingual(
      ja: "事業もシステムも変わります。一度の承認で、項目をいつまでも点数から外すことはできません。",
      en:
        "Business and systems change. One approval cannot keep an item out of the score for ever."
    ),
    remedy: Bilingual(
      ja: "今も当てはまらないか確かめて承認を受け直し、approved_on を更新します。",
      en: "Check that it still does not apply, have that approved again, and update approved_on."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(claim("⟪2025-10-14⟫")),
      .passing(claim("2026-04-01")),
      .boundary(claim("2025-10-15"), Bilingual(ja: "ちょうど 12 か月前", en: "exactly twelve months ago")),
    ]
  }

  func check(_ claim: Claim, in model: OrganizationModel, into findings: inout FindingSink) {
    // `unapproved-exclusion` speaks of a day left out or still to come.
    guard let approved = claim.notApplicable?.approvedOn,
      let lastDay = model.lapse(of: approved.value, within: model.framework.claimWindow)
    else { return }
    findings.report(.stale(approved.value, lastDay: lastDay), at: approved.range)
  }
}

extension Message {
  fileprivate static func stale(_ day: CalendarDay, lastDay: CalendarDay) -> Self {
    Message(
      ja: "当てはまらないと承認されたのは \(day) です（有効なのは \(lastDay) まで）",
      en: "the exclusion was approved on \(day), which counted until \(lastDay)",
      helpJA: "今も当てはまらないか確かめて承認を受け直し、approved_on を更新してください",
      helpEN: "check that it still does not apply, have that approved again, and update approved_on"
    )
  }
}

private func claim(_ approved: String) -> String {
  """
  - item: 5-3
    owner: ciso
    claimed_on: 2026-10-01
    not_applicable: { reason: 開発をしていない, approved_by: ceo, approved_on: \(approved) }
  """
}
