internal import ClaimModel
internal import Diagnostics

/// An open finding that is due only after the next evaluation.
struct FarDueDate: EvidenceRule {
  private static let period = RuleOption(
    "within",
    standard: 366,
    in: 1...3660,
    meaning: Bilingual(
      ja: "評価から何日以内の期限なら長すぎないか",
      en: "how many days after the evaluation a finding may be due"
    ),
    reason: Bilingual(
      ja: "評価は少なくとも年に 1 度行い、前の指摘が終わったかをそこで確かめるため",
      en: "the next evaluation, within a year, looks at what became of the findings of the last"
    )
  )

  static let metadata = RuleMetadata(
    id: "far-due-date",
    summary: Bilingual(
      ja: "終わっていない指摘の期限が、評価から 1 年より先になっている",
      en: "an open finding is due more than a year after the evaluation"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja:
        "次の評価より先の期限は、過ぎるまで誰も確かめません。時間のかかる対応でも、途中の区切りには期限を置けます。重大な指摘で 3 年より先なら、finding-without-due-date が期限のないものとして扱います。",
      en:
        "Nobody looks at a date that lies behind the next evaluation. What takes longer can still be due step by step. Of a high finding, a date more than three years away counts as none (finding-without-due-date)."
    ),
    remedy: Bilingual(
      ja: "次の評価までに確かめられる期限を due に書きます。長くかかるなら、最初の区切りの期限を書きます。",
      en:
        "Write a date in due that the next evaluation can check; of what takes longer, the date of the first step."
    ),
    options: [period]
  )

  static var examples: [RuleExample] {
    func found(_ fields: String) -> String {
      ExampleClaim.evaluated(
        "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, findings: [{ id: F-1, \(fields) }]"
      )
    }
    return [
      .failing(found("severity: medium, due: ⟪2200-01-01⟫")),
      .failing(
        found("severity: high, due: ⟪2027-06-12⟫"),
        Bilingual(ja: "1 年と 1 日より先", en: "a day more than a year")
      ),
      .passing(found("severity: high, due: 2026-12-25")),
      .boundary(
        found("severity: high, due: 2027-06-11"),
        Bilingual(ja: "次の年の評価に間に合う", en: "in time for the next year's evaluation")
      ),
      .boundary(
        found("severity: high, due: 2029-06-11"),
        Bilingual(
          ja: "3 年より先の重大な指摘は finding-without-due-date が指摘する",
          en: "of a high finding beyond three years finding-without-due-date speaks"
        )
      ),
      .boundary(
        found("severity: low, due: 2200-01-01, closed_on: 2026-08-20"),
        Bilingual(ja: "終わった指摘", en: "a closed finding")
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
    let days = model.value(of: Self.period, of: Self.metadata)
    for finding in model.evidence.findings[evaluation.findings] where finding.closedOn == nil {
      guard let due = finding.due, due.value > on.value.adding(days: days),
        !FindingWithoutDueDate.isBeyondAll(finding, of: evaluation)
      else { continue }
      findings.report(
        .far(model.name(of: finding), due: due.value, days: days),
        at: due.range,
        notes: [.evaluated(at: on.range)]
      )
    }
  }
}

extension Message {
  fileprivate static func far(_ finding: String, due: CalendarDay, days: Int) -> Self {
    Message(
      ja: "指摘 \(finding) の期限 \(due) は、評価から \(days) 日より先です",
      en: "the finding \(finding) is due on \(due), more than \(days) days after the evaluation",
      helpJA: "次の評価までに確かめられる期限を、due に書いてください",
      helpEN: "write a date in due that the next evaluation can check"
    )
  }
}
