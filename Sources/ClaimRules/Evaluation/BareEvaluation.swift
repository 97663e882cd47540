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
      .failing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, criteria: ⟪なし⟫, scope: 本社, result: ⟪なし⟫"
        ),
        Bilingual(ja: "「なし」としか書かれていない", en: "a word for nothing is all that is written")
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, criteria: 基準 4.0 版, scope: 本社, result: 指摘なし"
        ),
        Bilingual(ja: "指摘がなかったという結果", en: "that nothing was found is a result")
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    let fields = [
      ("criteria", evaluation.criteria), ("scope", evaluation.scope), ("result", evaluation.result),
    ]
    let missing = fields.filter { evaluation.lacks($0.1) }
    if !missing.isEmpty { findings.report(.bare(missing.map(\.0)), at: evaluation.place) }
    for (key, text) in fields {
      guard let text, !text.value.saysSomething else { continue }
      // That nothing was done weighs more: `nothing-done` speaks of it. That there was no occasion,
      // or no effect, is a result.
      guard key != "result" || text.value.emptyAnswer == .nothing else { continue }
      findings.report(.empty(model.text(text), of: key), at: text.range)
    }
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

  fileprivate static func empty(_ words: Bilingual, of key: String) -> Self {
    Message(
      ja: "「\(words.ja)」だけでは、評価の \(key) になりません",
      en: "“\(words.en)” alone does not give the evaluation's \(key)",
      helpJA: "\(key) の中身を書いてください（指摘がなければ「指摘なし」）",
      helpEN: "write what it is; if nothing was found, say “no findings”"
    )
  }
}
