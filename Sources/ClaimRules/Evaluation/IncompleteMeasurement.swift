internal import ClaimModel
internal import Diagnostics

/// A figure without a value, or without a target to compare it with.
struct IncompleteMeasurement: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "incomplete-measurement",
    summary: Bilingual(
      ja: "測ったものに、値か目標が書かれていない",
      en: "a figure has no value, or no target"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "目標のない値は良し悪しを言えず、値のない目標は測ったことになりません。",
      en: "A value without a target says nothing, and a target without a value was not measured."
    ),
    remedy: Bilingual(
      ja: "actual と、at_least か at_most を書きます。",
      en: "Give actual, and at_least or at_most."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(claim("what: ⟪期限内の適用率⟫, actual: 93")),
      .failing(
        claim("what: ⟪期限内の適用率⟫, at_least: 95"),
        Bilingual(ja: "一度も測っていない", en: "never measured")
      ),
      .passing(claim("what: 期限内の適用率, actual: 93, at_least: 95")),
      .boundary(
        claim("what: 期限を過ぎた指摘, actual: 0, at_most: 0"),
        Bilingual(ja: "ゼロも値であり、目標である", en: "zero is a value, and a target")
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    for figure in model.evidence.measurements[evaluation.measured] where !figure.isComplete {
      findings.report(
        .incomplete(hasValue: figure.actual != nil),
        at: figure.what?.range ?? figure.range
      )
    }
  }
}

extension Message {
  fileprivate static func incomplete(hasValue: Bool) -> Self {
    hasValue
      ? Message(
        ja: "目標（at_least か at_most）が書かれていません",
        en: "the figure has no target (at_least or at_most)",
        helpJA: "多いほど良いなら at_least、少ないほど良いなら at_most に目標を書いてください",
        helpEN: "give the target in at_least if more is better, in at_most if less is"
      )
      : Message(
        ja: "測った値（actual）が書かれていません",
        en: "the figure has no value (actual)",
        helpJA: "測った値を actual に書いてください",
        helpEN: "give the value in actual"
      )
  }
}

private func claim(_ figure: String) -> String {
  ExampleClaim.evaluated(
    "id: EV-1, type: kpi, on: 2026-09-10, by: operator, measured: [{ \(figure) }]",
    item: "5-7"
  )
}
