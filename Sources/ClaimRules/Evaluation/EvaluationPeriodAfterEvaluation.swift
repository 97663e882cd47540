internal import ClaimModel
internal import Diagnostics

/// An evaluation of a period that had not ended when it was done.
struct EvaluationPeriodAfterEvaluation: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "evaluation-period-after-evaluation",
    summary: Bilingual(
      ja: "評価の対象期間が、実施日より後に終わっている",
      en: "an evaluation covers days after it was done"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "まだ来ていない日のことは評価できません。",
      en: "Nobody can evaluate days still to come."
    ),
    remedy: Bilingual(
      ja: "covers の to を、実施日までに直します。",
      en: "End covers on or before the day of the evaluation."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, covers: { from: 2025-07-01, to: ⟪2026-06-11⟫ }"
        )
      ),
      .passing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, covers: { from: 2025-04-01, to: 2026-03-31 }"
        )
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, covers: { from: 2025-07-01, to: 2026-06-10 }"
        ),
        Bilingual(ja: "実施した当日まで", en: "up to the day itself")
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // `undated-evaluation` speaks of a missing day; a period need not be given.
    guard let on = evaluation.on, let end = evaluation.coversTo, end.value > on.value else {
      return
    }
    findings.report(
      .endsTooLate(end.value, on: on.value),
      at: end.range,
      notes: [.evaluated(at: on.range)]
    )
  }
}

extension Message {
  fileprivate static func endsTooLate(_ end: CalendarDay, on day: CalendarDay) -> Self {
    Message(
      ja: "対象期間が \(end) までで、実施日 \(day) より後に終わっています",
      en: "the period runs to \(end), past the evaluation of \(day)",
      helpJA: "covers の to を実施日までに直してください",
      helpEN: "end covers on or before the day of the evaluation"
    )
  }
}
