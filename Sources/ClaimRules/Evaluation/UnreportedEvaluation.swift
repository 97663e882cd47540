internal import ClaimModel
internal import Diagnostics

/// An evaluation that was reported to nobody, where a claimed level asks for a report.
struct UnreportedEvaluation: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "unreported-evaluation",
    summary: Bilingual(
      ja: "経営へ報告したことを求めるレベルなのに、評価の報告先が書かれていない",
      en: "an evaluation was reported to nobody where the claimed level asks for a report"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "結果が経営に届いて初めて、評価は次の判断に使われます。報告先のない評価は、そのレベルの根拠に数えません。",
      en:
        "An evaluation serves a decision only once management has heard of it. Without a report it does not count for that level."
    ),
    remedy: Bilingual(
      ja: "結果を経営へ報告し、reported_to と reported_on を書きます。",
      en: "Report the result to management, and fill in reported_to and reported_on."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        ExampleClaim.evaluated(
          "id: ⟪EV-1⟫, type: internal_audit, on: 2026-06-10, by: internal-audit"
        )
      ),
      .passing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, reported_to: ceo, reported_on: 2026-06-24"
        )
      ),
      .boundary(
        ExampleClaim.evaluated("id: EV-1, type: kpi, on: 2026-09-10, by: operator", item: "6-1"),
        Bilingual(ja: "測定そのものには報告を求めない", en: "a measurement as such need not be reported")
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit",
          level: 3
        ),
        Bilingual(ja: "申告したレベルが報告を求めていない", en: "the claimed level asks for no report")
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard evaluation.lacks(evaluation.reportedTo), let claimed = claim.level?.value,
      let level = model.levelAskingForReport(of: evaluation, in: claim), level <= claimed
    else { return }
    findings.report(.unreported(level: level), at: evaluation.place)
  }
}

extension Message {
  fileprivate static func unreported(level: Int) -> Self {
    Message(
      ja: "評価の報告先（reported_to）がなく、レベル \(level) の根拠に数えられません",
      en:
        "the evaluation was reported to nobody (reported_to), so it does not count for level \(level)",
      helpJA: "結果を経営へ報告し、reported_to と reported_on を書いてください",
      helpEN: "report it to management and fill in reported_to and reported_on"
    )
  }
}
