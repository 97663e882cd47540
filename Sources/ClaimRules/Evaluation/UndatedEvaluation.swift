internal import ClaimModel
internal import Diagnostics

/// An evaluation that does not say when it was done.
struct UndatedEvaluation: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "undated-evaluation",
    summary: Bilingual(
      ja: "評価の実施日が書かれていない",
      en: "an evaluation does not say when it was done"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "いつの状態を確かめたのかが分からなければ、その評価が今の状態を語るものか判断できません。",
      en: "Without a day nobody can tell whether the evaluation speaks of the present."
    ),
    remedy: Bilingual(
      ja: "on に実施日を書きます。",
      en: "Write the day of the evaluation in on."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(ExampleClaim.evaluated("id: ⟪EV-1⟫, type: internal_audit, by: internal-audit")),
      .passing(
        ExampleClaim.evaluated("id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit")
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: ⟪EV-1⟫, type: internal_audit, by: internal-audit, reported_to: ceo, reported_on: 2026-06-24"
        ),
        Bilingual(ja: "報告日は実施日の代わりにならない", en: "the day of the report is no substitute")
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard evaluation.lacks(evaluation.on) else { return }
    findings.report(.undated, at: evaluation.place)
  }
}

extension Message {
  fileprivate static var undated: Self {
    Message(
      ja: "評価に実施日（on）がありません",
      en: "the evaluation has no date (on)",
      helpJA: "on に実施日を書いてください",
      helpEN: "write the day of the evaluation in on"
    )
  }
}
