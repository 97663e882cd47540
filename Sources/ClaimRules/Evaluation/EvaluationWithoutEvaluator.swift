internal import ClaimModel
internal import Diagnostics

/// An evaluation that does not say who did it.
struct EvaluationWithoutEvaluator: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "evaluation-without-evaluator",
    summary: Bilingual(
      ja: "誰が評価したのかが書かれていない",
      en: "an evaluation does not say who did it"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "評価した人が分からなければ、自己評価でないことを示せません。",
      en:
        "Unless the evaluator is known, nothing shows that the owner did not judge their own work."
    ),
    remedy: Bilingual(
      ja: "by に評価した役割を書きます。社外の評価者も shisei.yaml に役割として登録します。",
      en: "Name the evaluating role in by; an outside evaluator is a role of shisei.yaml too."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(ExampleClaim.evaluated("id: ⟪EV-1⟫, type: internal_audit, on: 2026-06-10")),
      .passing(
        ExampleClaim.evaluated("id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit")
      ),
      .boundary(
        ExampleClaim.evaluated("id: ⟪EV-1⟫, type: kpi, on: 2026-09-10", item: "5-7"),
        Bilingual(
          ja: "独立性が要らない種類でも、評価者は要る",
          en: "a type that needs no independence still needs an evaluator"
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
    guard evaluation.lacks(evaluation.by) else { return }
    findings.report(.nobody, at: evaluation.place)
  }
}

extension Message {
  fileprivate static var nobody: Self {
    Message(
      ja: "誰が評価したのか（by）がありません",
      en: "the evaluation does not say who did it (by)",
      helpJA: "by に評価した役割を書いてください",
      helpEN: "name the evaluating role in by"
    )
  }
}
