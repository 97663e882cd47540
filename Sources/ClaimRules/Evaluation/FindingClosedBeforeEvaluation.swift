internal import ClaimModel
internal import Diagnostics

/// A finding that was closed before the evaluation that found it.
struct FindingClosedBeforeEvaluation: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "finding-closed-before-evaluation",
    summary: Bilingual(
      ja: "指摘の対応を終えた日が、評価の実施日より前になっている",
      en: "a finding was closed before the evaluation that found it"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "見つかる前に対応を終えることはできません。",
      en: "Nothing can be closed before it is found."
    ),
    remedy: Bilingual(
      ja: "closed_on と、評価の on を記録と照らし合わせて直します。",
      en: "Correct closed_on, or on of the evaluation, from the records."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, findings: [{ id: F-1, severity: low, closed_on: ⟪2026-06-09⟫ }]"
        )
      ),
      .passing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, findings: [{ id: F-1, severity: low, closed_on: 2026-08-20 }]"
        )
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, findings: [{ id: F-1, severity: low, closed_on: 2026-06-10 }]"
        ),
        Bilingual(ja: "その場で直した", en: "mended on the spot")
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let on = evaluation.on else { return }  // `undated-evaluation` speaks of that
    for finding in model.evidence.findings[evaluation.findings] {
      guard let closed = finding.closedOn, closed.value < on.value else { continue }
      findings.report(
        .closedTooEarly(model.name(of: finding), closed: closed.value, on: on.value),
        at: closed.range,
        notes: [.evaluated(at: on.range)]
      )
    }
  }
}

extension Message {
  fileprivate static func closedTooEarly(
    _ finding: String,
    closed: CalendarDay,
    on day: CalendarDay
  ) -> Self {
    Message(
      ja: "指摘 \(finding) の対応を終えた日 \(closed) が、評価の実施日 \(day) より前です",
      en: "the finding \(finding) was closed on \(closed), before the evaluation of \(day)",
      helpJA: "closed_on を記録で確かめ、直してください",
      helpEN: "check closed_on against the records"
    )
  }
}
