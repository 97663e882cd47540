internal import ClaimModel
internal import Diagnostics

/// An open high finding without a due date.
///
/// It weighs as much as one past its date: otherwise leaving the date out would be the way round
/// `overdue-finding`.
struct FindingWithoutDueDate: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "finding-without-due-date",
    summary: Bilingual(
      ja: "終わっていない重大な指摘に期限がない",
      en: "an open high finding has no due date"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "期限のない指摘は、いつまでも終わらないまま残ります。期限を書かないことが抜け道にならないよう、期限切れと同じに扱います。",
      en:
        "Without a date a finding stays open for ever. It counts like an overdue one, so that leaving the date out gains nothing."
    ),
    remedy: Bilingual(
      ja: "due に対応期限を書きます。",
      en: "Write a date in due."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, findings: [{ id: ⟪F-1⟫, severity: high }]"
        )
      ),
      .passing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, findings: [{ id: F-1, severity: high, due: 2026-12-25 }]"
        )
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, findings: [{ id: F-1, severity: high, closed_on: 2026-08-20 }]"
        ),
        Bilingual(ja: "終わった指摘に期限は要らない", en: "a closed finding needs no date")
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard !evaluation.isMalformed else { return }  // the reader has spoken
    for finding in model.evidence.findings[evaluation.findings]
    where finding.severity?.value == .high && finding.closedOn == nil && finding.due == nil {
      findings.report(.withoutDate(model.name(of: finding)), at: finding.place)
    }
  }
}

extension Message {
  fileprivate static func withoutDate(_ finding: String) -> Self {
    Message(
      ja: "終わっていない重大な指摘 \(finding) に期限（due）がありません",
      en: "the open high finding \(finding) has no due date",
      helpJA: "due に対応期限を書いてください",
      helpEN: "write a date in due"
    )
  }
}
