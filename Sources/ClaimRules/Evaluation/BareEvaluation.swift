internal import ClaimModel
internal import Diagnostics

/// An evaluation that does not say against what it looked, at what, or what came out.
struct BareEvaluation: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "bare-evaluation",
    summary: Bilingual(
      ja: "評価に、基準・範囲・結果のどれかが書かれていない",
      en: "an evaluation does not give its criteria, its scope or its result"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "何を何に照らして見て、どうだったのかが分からない評価は、後から確かめようがありません。",
      en:
        "Unless it says what was judged against what, and how it came out, nobody can check it afterwards."
    ),
    remedy: Bilingual(
      ja: "criteria・scope・result を書きます。",
      en: "Fill in criteria, scope and result."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        ExampleClaim.evaluated(
          "id: ⟪EV-1⟫, type: internal_audit, on: 2026-06-10, by: internal-audit, criteria: 基準 4.0 版"
        )
      ),
      .passing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, criteria: 基準 4.0 版, scope: 本社, result: 指摘 2 件"
        )
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: ⟪EV-1⟫, type: internal_audit, on: 2026-06-10, by: internal-audit, criteria: 基準 4.0 版, scope: 本社"
        ),
        Bilingual(ja: "結果だけがない", en: "only the result is missing")
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    let missing = [
      ("criteria", evaluation.lacks(evaluation.criteria)),
      ("scope", evaluation.lacks(evaluation.scope)),
      ("result", evaluation.lacks(evaluation.result)),
    ].filter(\.1)
    guard !missing.isEmpty else { return }
    findings.report(.bare(missing.map(\.0)), at: evaluation.place)
  }
}

extension Message {
  fileprivate static func bare(_ keys: [String]) -> Self {
    let names = keys.joined(separator: ", ")
    return Message(
      ja: "評価に \(names) が書かれていません",
      en: "the evaluation does not give its \(names)",
      helpJA: "\(names) を書いてください",
      helpEN: "fill in \(names)"
    )
  }
}
