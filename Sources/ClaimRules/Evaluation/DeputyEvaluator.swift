internal import ClaimModel
internal import Diagnostics

/// An evaluation by whoever stands in for the owner of the claim.
struct DeputyEvaluator: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "deputy-evaluator",
    summary: Bilingual(
      ja: "独立した評価が必要なのに、評価者が申告の責任者の代行者である",
      en: "the evaluator stands in for the owner of the claim where independence is needed"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "代行者は、責任者の不在の間その仕事を自分で進めます。あとでそれを評価すれば、自己評価と変わりません。",
      en:
        "A deputy does the owner's work while the owner is away. Judging it afterwards is judging one's own."
    ),
    remedy: Bilingual(
      ja: "代行者ではない、責任者の指揮下にもない役割に評価してもらいます。",
      en: "Have it evaluated by a role that neither stands in for the owner nor reports to them."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: ⟪legal⟫",
          owner: "office"
        ),
        files: [("shisei.yaml", roles(deputy: "legal"))]
      ),
      .failing(
        """
        - item: 5-6
          level: 4
          owner: office
          resources:
            - { kind: person, role: office, deputy: legal, appointed_on: 2026-04-01 }
          evaluations:
            - { id: EV-1, type: internal_audit, on: 2026-06-10, by: ⟪legal⟫ }
        """,
        Bilingual(ja: "申告の担当者欄で代行者とされている", en: "named as deputy in the claim itself"),
        files: [("shisei.yaml", roles(deputy: "operator"))]
      ),
      .passing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: legal",
          owner: "office"
        ),
        files: [("shisei.yaml", roles(deputy: "operator"))]
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: office",
          owner: "legal"
        ),
        Bilingual(
          ja: "責任者が評価者の代行者であるのはかまわない",
          en: "that the owner stands in for the evaluator is no objection"
        ),
        files: [("shisei.yaml", roles(deputy: "legal"))]
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let by = evaluation.by, let owner = claim.owner,
      let type = model.type(of: evaluation), type.isIndependent,
      !model.isSameHolder(by.value, owner.value),  // `evaluator-is-owner`, `same-person-evaluator`
      model.role(by.value, isDeputyOf: owner.value, in: claim)
    else { return }
    findings.report(
      .deputy(
        model.title(ofRole: by.value),
        of: model.title(ofRole: owner.value),
        type: model.framework.title(of: type)
      ),
      at: by.range,
      notes: [.owner(at: owner.range)]
    )
  }
}

extension Message {
  fileprivate static func deputy(_ role: Bilingual, of owner: Bilingual, type: Bilingual) -> Self {
    Message(
      ja: "\(type.ja)を行った「\(role.ja)」は、責任者「\(owner.ja)」の代行者です",
      en: "“\(role.en)”, who did this \(type.en), stands in for the owner, “\(owner.en)”",
      helpJA: "代行者ではない役割に評価してもらってください",
      helpEN: "have it evaluated by a role that does not stand in for the owner"
    )
  }
}

private func roles(deputy: String) -> String {
  RuleExample.organization
    + "  - { id: office, reports_to: ceo, deputy: \(deputy) }\n  - { id: legal, reports_to: ceo }\n"
}
