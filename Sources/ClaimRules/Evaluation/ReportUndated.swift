internal import ClaimModel
internal import Diagnostics

/// An evaluation with somebody it was reported to, but no day, where a level asks for a report.
struct ReportUndated: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "report-undated",
    summary: Bilingual(
      ja: "評価の報告日が書かれていない",
      en: "an evaluation was reported on no known day"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "日付のない報告は、これからする予定なのか、済んだのかが分かりません。",
      en: "A report without a day may not have happened yet."
    ),
    remedy: Bilingual(
      ja: "reported_on に報告した日を書きます。まだなら reported_to を消します。",
      en:
        "Write the day of the report in reported_on, or remove reported_to if it is still to come."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, reported_to: ⟪ceo⟫"
        )
      ),
      .passing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, reported_to: ceo, reported_on: 2026-06-24"
        )
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit"
        ),
        Bilingual(ja: "報告先がなければ、日付も求めない", en: "without a recipient no day is asked for")
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard evaluation.lacks(evaluation.reportedOn) else { return }
    guard let recipient = evaluation.reportedTo else { return }  // see `unreported-evaluation`
    guard model.levelAskingForReport(of: evaluation, in: claim) != nil else { return }
    findings.report(.undated(model.title(ofRole: recipient.value)), at: recipient.range)
  }
}

extension Message {
  fileprivate static func undated(_ role: Bilingual) -> Self {
    Message(
      ja: "「\(role.ja)」に報告した日（reported_on）がありません",
      en: "nothing says when it was reported to “\(role.en)” (reported_on)",
      helpJA: "reported_on に報告した日を書いてください",
      helpEN: "write the day of the report in reported_on"
    )
  }
}
