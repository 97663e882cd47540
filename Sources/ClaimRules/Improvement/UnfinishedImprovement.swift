internal import ClaimModel
internal import Diagnostics

/// An improvement that is not done.
struct UnfinishedImprovement: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "unfinished-improvement",
    summary: Bilingual(
      ja: "改善がまだ終わっていない（完了日がない）",
      en: "an improvement is not done yet"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "これから行う改善は計画であり、レベル 5 の根拠になりません。",
      en: "An improvement still to come is a plan, which supports no level 5."
    ),
    remedy: Bilingual(
      ja: "終えてから done_on に完了日を書きます。",
      en: "Finish it, then write the day in done_on."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(ExampleClaim.improved("id: ⟪IMP-1⟫, addresses: [F-1]")),
      .passing(ExampleClaim.improved("id: IMP-1, addresses: [F-1], done_on: 2026-07-20")),
      .boundary(
        ExampleClaim.improved(
          "id: ⟪IMP-1⟫, addresses: [F-1], verified_by: internal-audit, verified_on: 2026-09-01"
        ),
        Bilingual(ja: "効果を確かめた日は、完了日の代わりにならない", en: "the day of verification is no substitute")
      ),
    ]
  }

  func check(
    _ improvement: Improvement,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard improvement.lacks(improvement.doneOn) else { return }
    findings.report(.unfinished, at: improvement.place)
  }
}

extension Message {
  fileprivate static var unfinished: Self {
    Message(
      ja: "改善の完了日（done_on）がありません",
      en: "nothing says when the improvement was done (done_on)",
      helpJA: "終えてから done_on に完了日を書いてください",
      helpEN: "finish it, then write the day in done_on"
    )
  }
}
