internal import ClaimModel
internal import Diagnostics

/// An open high finding without a due date, or with one that nobody will live to check.
///
/// It weighs as much as one past its date: otherwise leaving the date out would be the way round
/// `overdue-finding`.
struct FindingWithoutDueDate: EvidenceRule {
  /// The days after the evaluation within which a date counts as one: even a large replacement
  /// fits into a plan of three years, and a date beyond moves with every revision of it.
  private static let furthest = 1096

  static let metadata = RuleMetadata(
    id: "finding-without-due-date",
    summary: Bilingual(
      ja: "終わっていない重大な指摘に、期限がないか、遠すぎる期限しかない",
      en: "an open high finding has no due date, or one too far away to be one"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "期限のない指摘は、いつまでも終わらないまま残ります。期限を書かないことが抜け道にならないよう、期限切れと同じに扱います。誰も確かめることのない遠い期限も同じです。",
      en:
        "Without a date a finding stays open for ever. It counts like an overdue one, so that leaving the date out gains nothing, nor does a date in a far future."
    ),
    remedy: Bilingual(
      ja: "due に、守る対応期限を書きます。",
      en: "Write a date in due that will be kept."
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
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, findings: [{ id: F-1, severity: high, due: ⟪2200-01-01⟫ }, { id: F-2, severity: high, due: ⟪2029-06-11⟫ }]"
        ),
        Bilingual(ja: "遠すぎる期限", en: "dates too far away")
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, findings: [{ id: F-1, severity: high, due: 2029-06-10 }, { id: F-2, severity: low, due: 2200-01-01 }]"
        ),
        Bilingual(
          ja: "ちょうど 3 年先と、重大でない指摘",
          en: "exactly three years, and a finding that is not high"
        )
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
    for finding in model.evidence.findings[evaluation.findings]
    where Self.isBeyondAll(finding, of: evaluation) {
      guard let due = finding.due else { continue }
      findings.report(.beyond(model.name(of: finding), due: due.value), at: due.range)
    }
  }

  /// Whether the due date of an open high finding is too far away to count as one.
  static func isBeyondAll(
    _ finding: EvaluationFinding,
    of evaluation: Evaluation
  ) -> Bool {
    guard finding.severity?.value == .high, finding.closedOn == nil, let due = finding.due,
      let on = evaluation.on
    else { return false }
    return due.value > on.value.adding(days: furthest)
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

  fileprivate static func beyond(_ finding: String, due: CalendarDay) -> Self {
    Message(
      ja: "重大な指摘 \(finding) の期限 \(due) は評価から 3 年より先で、期限がないのと同じです",
      en:
        "the high finding \(finding) is due on \(due), more than three years after the evaluation, which is no due date",
      helpJA: "due に、守る対応期限を書いてください",
      helpEN: "write a date in due that will be kept"
    )
  }
}
