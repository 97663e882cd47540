internal import ClaimModel
internal import Diagnostics

/// An open finding that was due before the evaluation that found it.
struct DueBeforeEvaluation: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "due-before-evaluation",
    summary: Bilingual(
      ja: "終わっていない指摘の期限が、評価の実施日より前になっている",
      en: "an open finding was due before the evaluation that found it"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja:
        "見つける前に期限は決められません。日付の誤りなら、本当の期限は誰も見張っていません。前の評価の指摘を引き継いだのなら、期限を過ぎて放置されたことになります。重大さは問いません。",
      en:
        "Nothing can be due before it is found. If the date is wrong, nobody watches the true one; if the finding was carried over from an earlier evaluation, it was left to lie. How grave it is does not matter."
    ),
    remedy: Bilingual(
      ja: "due と評価の on を記録と照らし合わせて直します。引き継いだ指摘なら、期限を正式に決め直します。",
      en:
        "Correct due, or on of the evaluation, from the records; of a finding carried over, set a new date formally."
    )
  )

  static var examples: [RuleExample] {
    func found(_ fields: String) -> String {
      ExampleClaim.evaluated(
        "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, findings: [{ id: F-1, \(fields) }]"
      )
    }
    return [
      .failing(found("severity: medium, due: ⟪2019-01-01⟫")),
      .failing(
        found("severity: low, due: ⟪2026-06-09⟫"),
        Bilingual(ja: "前の日", en: "the day before")
      ),
      .passing(found("severity: medium, due: 2026-08-31")),
      .boundary(
        found("severity: medium, due: 2026-06-10"),
        Bilingual(ja: "その日のうちに直す", en: "to be mended on the same day")
      ),
      .boundary(
        found("severity: medium, due: 2026-06-09, closed_on: 2026-08-20"),
        Bilingual(ja: "終わった指摘の期限は問わない", en: "of a closed finding it is not asked")
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
    for finding in model.evidence.findings[evaluation.findings] where finding.closedOn == nil {
      guard let due = finding.due, due.value < on.value else { continue }
      findings.report(
        .dueTooEarly(model.name(of: finding), due: due.value, on: on.value),
        at: due.range,
        notes: [.evaluated(at: on.range)]
      )
    }
  }
}

extension Message {
  fileprivate static func dueTooEarly(
    _ finding: String,
    due: CalendarDay,
    on day: CalendarDay
  ) -> Self {
    Message(
      ja: "終わっていない指摘 \(finding) の期限 \(due) が、評価の実施日 \(day) より前です",
      en: "the open finding \(finding) was due on \(due), before the evaluation of \(day)",
      helpJA: "due を記録で確かめて直すか、期限を決め直してください",
      helpEN: "check due against the records, or set a new date"
    )
  }
}
