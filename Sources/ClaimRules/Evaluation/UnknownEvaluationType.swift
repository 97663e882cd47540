internal import ClaimModel
internal import Diagnostics

/// An evaluation of a type that the framework does not know.
struct UnknownEvaluationType: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "unknown-evaluation-type",
    summary: Bilingual(
      ja: "フレームワークにない種類の評価",
      en: "an evaluation has a type that the framework does not know"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "未知の種類には有効期間も独立性の決まりもないため、根拠として数えられません。",
      en: "An unknown type has neither a window nor a rule on independence, so it cannot count."
    ),
    remedy: Bilingual(
      ja: "type をフレームワークの評価の種類のどれかに直します。",
      en: "Change type to one of the framework's evaluation types."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        ExampleClaim.evaluated(
          "id: EV-1, type: ⟪internal_adit⟫, on: 2026-06-10, by: internal-audit"
        )
      ),
      .passing(
        ExampleClaim.evaluated("id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit")
      ),
      .boundary(
        ExampleClaim.evaluated("id: EV-1, type: ⟪policy⟫, on: 2026-06-10, by: internal-audit"),
        Bilingual(ja: "文書の種類は評価の種類ではない", en: "a type of document is no type of evaluation")
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let type = evaluation.type else { return }  // `evaluation-without-type` speaks of that
    guard model.framework.evaluationTypes[type.value] == nil else { return }
    findings.report(.unknownType(type.value, in: model), at: type.range)
  }
}

extension Message {
  fileprivate static func unknownType(_ type: Name, in model: OrganizationModel) -> Self {
    let names = model.framework.evaluationTypeNames
    let known = names.map { model.text($0) }.joined(separator: ", ")
    return .unknown(
      model.text(type),
      Bilingual(
        ja: "「\(model.text(type))」という評価の種類はありません",
        en: "there is no evaluation type “\(model.text(type))”"
      ),
      among: names.map { model.text($0) },
      otherwise: Bilingual(ja: "type を次から選んでください: \(known)", en: "choose a type: \(known)")
    )
  }
}
