internal import ClaimModel
internal import Diagnostics

/// A claim of a level that asks for an evaluation, resting on evaluations that need no independence.
struct SelfCheckAlone: ClaimRule {
  static let metadata = RuleMetadata(
    id: "self-check-alone",
    summary: Bilingual(
      ja: "評価の根拠が、独立性を求めない種類（自己点検・棚卸し・KPI など）だけである",
      en: "all evaluations of a claim are of types that need no independent evaluator"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "自分たちで確かめるだけでは、見慣れた抜けに気付けません。取引先や監査人は、別の目による評価を重く見ます。",
      en:
        "Looking at one’s own work misses what one is used to. Customers and auditors give more weight to another pair of eyes."
    ),
    remedy: Bilingual(
      ja: "内部監査、演習、外部の診断など、独立した評価を加えます。",
      en: "Add an independent evaluation: an audit, a drill, an outside test."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        ExampleClaim.evaluated(
          "id: ⟪EV-1⟫, type: inventory, on: 2026-06-10, by: infrastructure",
          item: "4-1"
        )
      ),
      .passing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit",
          item: "4-1"
        )
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: inventory, on: 2026-06-10, by: infrastructure",
          item: "4-1",
          level: 3
        ),
        Bilingual(ja: "評価を求めないレベルの申告", en: "a level that asks for no evaluation")
      ),
    ]
  }

  func check(_ claim: Claim, in model: OrganizationModel, into findings: inout FindingSink) {
    guard let level = claim.level?.value, let item = model.itemIndex(of: claim) else { return }
    var first: Int?
    for index in claim.citations {
      guard let key = model.citations[index].key, key.kind == .evaluation else { continue }
      let evaluation = model.evidence.evaluations[Int(key.index)]
      // Of a missing or unknown type other rules speak.
      guard let type = model.type(of: evaluation), !type.isIndependent else { return }
      first = first ?? Int(key.index)
    }
    guard let first else { return }
    // By position: demands and evaluations are large.
    let asks = model.framework.items[item].demands.contains { demand in
      model.framework.demands[demand].level <= level
        && model.framework.demands[demand].kinds == [.evaluation]
        && model.framework.demands[demand].fields.contains(.reportedTo)
    }
    guard asks else { return }
    findings.report(.alone(level), at: model.evidence.evaluations[first].place)
  }
}

extension Message {
  fileprivate static func alone(_ level: Int) -> Self {
    Message(
      ja: "レベル \(level) の評価が、独立性を求めない種類だけです",
      en: "level \(level) rests on evaluations of types that need no independence alone",
      helpJA: "内部監査や外部の診断など、独立した評価を加えてください",
      helpEN: "add an independent evaluation, such as an audit"
    )
  }
}
