internal import ClaimModel
internal import Diagnostics

/// An evaluation of a period that ends before it starts.
struct ReversedPeriod: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "reversed-period",
    summary: Bilingual(
      ja: "評価の対象期間の最初の日が、最後の日より後になっている",
      en: "the period of an evaluation ends before it starts"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "対象期間が成り立たなければ、何を評価したのか分かりません。",
      en: "A period that cannot be leaves open what was evaluated."
    ),
    remedy: Bilingual(
      ja: "covers の from と to を直します。",
      en: "Correct from and to in covers."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, covers: { from: ⟪2026-04-01⟫, to: 2026-03-31 }"
        )
      ),
      .passing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, covers: { from: 2025-04-01, to: 2026-03-31 }"
        )
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, covers: { from: 2026-03-31, to: 2026-03-31 }"
        ),
        Bilingual(ja: "1 日だけの期間", en: "a period of one day")
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let start = evaluation.coversFrom, let end = evaluation.coversTo, start.value > end.value
    else { return }
    findings.report(.reversed(from: start.value, to: end.value), at: start.range)
  }
}

extension Message {
  fileprivate static func reversed(from start: CalendarDay, to end: CalendarDay) -> Self {
    Message(
      ja: "対象期間の最初の日 \(start) が、最後の日 \(end) より後です",
      en: "the period starts on \(start), after its end on \(end)",
      helpJA: "covers の from と to を直してください",
      helpEN: "correct from and to in covers"
    )
  }
}
