internal import ClaimModel
internal import Diagnostics

/// An evaluation that was done after the claim that it is to support.
struct EvaluationAfterClaim: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "evaluation-after-claim",
    summary: Bilingual(
      ja: "評価の実施日が、申告日より後になっている",
      en: "an evaluation was done after the claim that it supports"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "申告した時点でなかった評価は、その申告の根拠になりません。",
      en: "What did not exist when the claim was made cannot have supported it."
    ),
    remedy: Bilingual(
      ja: "評価を踏まえて申告し直し、claimed_on を更新します。",
      en: "Make the claim again in the light of the evaluation, and update claimed_on."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: ⟪2026-10-02⟫, by: internal-audit",
          claimedOn: "2026-10-01"
        )
      ),
      .passing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit",
          claimedOn: "2026-10-01"
        )
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-10-01, by: internal-audit",
          claimedOn: "2026-10-01"
        ),
        Bilingual(ja: "評価した日に申告した", en: "claimed on the day of the evaluation")
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // `undated-evaluation` and `undated-claim` speak of days left out; a claim without a day counts
    // as made on the as-of day.
    guard let on = evaluation.on, let claimed = claim.claimedOn, on.value > claimed.value else {
      return
    }
    findings.report(
      .afterClaim(on.value, claimed: claimed.value),
      at: on.range,
      notes: [Finding.Note(Bilingual(ja: "申告日", en: "the day of the claim"), at: claimed.range)]
    )
  }
}

extension Message {
  fileprivate static func afterClaim(_ day: CalendarDay, claimed: CalendarDay) -> Self {
    Message(
      ja: "評価の実施日 \(day) が、申告日 \(claimed) より後です",
      en: "the evaluation was done on \(day), after the claim of \(claimed)",
      helpJA: "評価を踏まえて申告し直し、claimed_on を更新してください",
      helpEN: "make the claim again in its light, and update claimed_on"
    )
  }
}
