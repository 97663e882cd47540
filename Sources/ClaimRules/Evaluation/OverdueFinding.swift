internal import ClaimModel
internal import Diagnostics

/// A high finding that is still open after its due date.
struct OverdueFinding: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "overdue-finding",
    summary: Bilingual(
      ja: "重大な指摘が、期限を過ぎても終わっていない",
      en: "a high finding is open past its due date"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "重大な指摘を放置したままでは、評価が改善につながっているとは言えません。",
      en: "An evaluation whose gravest finding is left to lie leads nowhere."
    ),
    remedy: Bilingual(
      ja: "対応を終えて closed_on を書きます。延長するなら、理由とともに正式に期限を決め直します。",
      en: "Close the finding and write closed_on; if it takes longer, set a new date formally."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, findings: [{ id: F-1, severity: high, due: ⟪2026-10-14⟫ }]"
        )
      ),
      .passing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, findings: [{ id: F-1, severity: high, due: 2026-08-31, closed_on: 2026-08-20 }]"
        )
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, findings: [{ id: F-1, severity: high, due: 2026-10-15 }]"
        ),
        Bilingual(ja: "期限は今日", en: "due today")
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, findings: [{ id: F-1, severity: medium, due: 2026-08-31 }]"
        ),
        Bilingual(ja: "重大でない指摘", en: "a finding that is not high")
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    for finding in model.evidence.findings[evaluation.findings] {
      // `unrated-finding` and `finding-without-due-date` speak of what is left out.
      guard finding.severity?.value == .high, finding.closedOn == nil, let due = finding.due,
        due.value < model.asOf
      else { continue }
      findings.report(.overdue(model.name(of: finding), since: due.value), at: due.range)
    }
  }
}

extension Message {
  fileprivate static func overdue(_ finding: String, since due: CalendarDay) -> Self {
    Message(
      ja: "重大な指摘 \(finding) が、期限 \(due) を過ぎても終わっていません",
      en: "the high finding \(finding) was due on \(due) and is still open",
      helpJA: "対応を終えて closed_on を書いてください",
      helpEN: "close the finding and write closed_on"
    )
  }
}
