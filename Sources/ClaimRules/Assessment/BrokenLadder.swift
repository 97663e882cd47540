internal import ClaimModel
internal import Diagnostics

/// A level whose evidence holds while that of a lower level does not.
struct BrokenLadder: AssessmentRule {
  static let metadata = RuleMetadata(
    id: "broken-ladder",
    summary: Bilingual(
      ja: "上のレベルの根拠はあるのに、下のレベルの根拠がない",
      en: "the evidence of a level holds while that of a lower one does not"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "レベルは積み重ねです。文書のない評価や、担当のない改善は、土台を欠いています。",
      en:
        "Levels build on each other. An evaluation without a document, or an improvement without people, lacks its footing."
    ),
    remedy: Bilingual(
      ja: "下のレベルの根拠を先に整えます。",
      en: "See to the evidence of the lower level first."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          level: ⟪1⟫
          claimed_on: 2026-10-01
          owner: ciso
          evaluations:
            - { id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, criteria: 基本方針, scope: 全社, result: 指摘なし, reported_to: ceo, reported_on: 2026-06-24 }
        """
      ),
      .passing(
        """
        - item: 1-2
          level: 2
          claimed_on: 2026-10-01
          documents:
            - \(ExampleClaim.document(id: "DOC-1", type: "policy"))
        """
      ),
      .boundary(
        """
        - item: 1-2
          level: ⟪2⟫
          claimed_on: 2026-10-01
          owner: ciso
          documents:
            - \(ExampleClaim.document(id: "DOC-1", type: "policy"))
          evaluations:
            - { id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, criteria: 基本方針, scope: 全社, result: 指摘なし, reported_to: ceo, reported_on: 2026-06-24 }
        """,
        Bilingual(ja: "間のレベルだけが抜けている", en: "only the level between is missing")
      ),
    ]
  }

  func check(
    _ assessment: ItemAssessment,
    in model: OrganizationModel,
    disqualified: [Bool],
    into findings: inout FindingSink
  ) {
    guard assessment.state == .claimed, let index = assessment.claim else { return }
    let demands = model.framework.items[assessment.item].demands
    var missing: Int?
    for position in 0..<assessment.outcomes.count {
      let level = model.framework.lowestLevel + 1 + position
      // A level that asks for nothing is met by nothing.
      guard demands.contains(where: { model.framework.demands[$0].level == level }) else {
        continue
      }
      let isMet = assessment.outcomes[position] == .met
      if let missing, isMet {
        let claim = model.claims[index]
        return findings.report(
          .broken(level, missing: missing),
          at: claim.level?.range ?? claim.place
        )
      }
      if missing == nil, !isMet { missing = level }
    }
  }
}

extension Message {
  fileprivate static func broken(_ level: Int, missing: Int) -> Self {
    Message(
      ja: "レベル \(level) の根拠はありますが、その下のレベル \(missing) の根拠が足りません",
      en: "the evidence of level \(level) holds, but that of level \(missing) below it does not",
      helpJA: "先にレベル \(missing) の根拠を整えてください",
      helpEN: "see to the evidence of level \(missing) first"
    )
  }
}
