internal import ClaimModel
internal import Diagnostics

/// An evaluation that does not say what it is.
struct EvaluationWithoutType: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "evaluation-without-type",
    summary: Bilingual(
      ja: "評価の種類が書かれていない",
      en: "an evaluation has no type"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "種類が分からなければ、有効期間も、独立した評価者が必要かどうかも決まりません。",
      en:
        "The type decides how long an evaluation counts and whether the evaluator must be independent."
    ),
    remedy: Bilingual(
      ja: "type に、フレームワークが定める評価の種類を書きます。",
      en: "Give one of the framework's evaluation types in type."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(ExampleClaim.evaluated("id: ⟪EV-1⟫, on: 2026-06-10, by: internal-audit")),
      .passing(
        ExampleClaim.evaluated("id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit")
      ),
      .boundary(
        ExampleClaim.evaluated("id: EV-1, type: audit, on: 2026-06-10, by: internal-audit"),
        Bilingual(
          ja: "未知の種類については unknown-evaluation-type が指摘する",
          en: "of an unknown type, unknown-evaluation-type speaks"
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
    guard evaluation.lacks(evaluation.type) else { return }
    findings.report(.untyped(like: model), at: evaluation.place)
  }
}

extension Message {
  fileprivate static func untyped(like model: OrganizationModel) -> Self {
    let known = model.framework.evaluationTypeNames.map { model.text($0) }.joined(separator: ", ")
    return Message(
      ja: "評価の種類（type）がありません",
      en: "the evaluation has no type",
      helpJA: "type を次から選んでください: \(known)",
      helpEN: "choose a type: \(known)"
    )
  }
}
