internal import ClaimModel
internal import Diagnostics

/// An evaluation that was reported before it was done.
struct ReportedBeforeEvaluation: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "reported-before-evaluation",
    summary: Bilingual(
      ja: "評価の報告日が、実施日より前になっている",
      en: "an evaluation was reported before it was done"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "まだ行っていない評価の結果は報告できません。どちらかの日付が誤りか、後から作られた記録です。",
      en:
        "Nobody can report what has not been evaluated. One of the days is wrong, or the record was made up later."
    ),
    remedy: Bilingual(
      ja: "on と reported_on を記録と照らし合わせて直します。",
      en: "Correct on or reported_on from the records."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, reported_to: ceo, reported_on: ⟪2026-06-09⟫"
        )
      ),
      .passing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, reported_to: ceo, reported_on: 2026-06-24"
        )
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, reported_to: ceo, reported_on: 2026-06-10"
        ),
        Bilingual(ja: "実施したその日に報告した", en: "reported on the day itself")
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // `undated-evaluation` and `report-undated` speak of days left out.
    guard let on = evaluation.on, let reported = evaluation.reportedOn, reported.value < on.value
    else {
      return
    }
    findings.report(
      .tooEarly(reported.value, on: on.value),
      at: reported.range,
      notes: [.evaluated(at: on.range)]
    )
  }
}

extension Message {
  fileprivate static func tooEarly(_ reported: CalendarDay, on day: CalendarDay) -> Self {
    Message(
      ja: "報告日 \(reported) が、評価の実施日 \(day) より前です",
      en: "reported on \(reported), before the evaluation of \(day)",
      helpJA: "on と reported_on を記録で確かめ、直してください",
      helpEN: "check on and reported_on against the records"
    )
  }
}
