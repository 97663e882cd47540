internal import ClaimModel
internal import Diagnostics

/// An evaluation by a role that the same person holds as the owner of the claim.
struct SamePersonEvaluator: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "same-person-evaluator",
    summary: Bilingual(
      ja: "独立した評価が必要なのに、評価者と責任者が同じ人である",
      en: "the evaluator and the owner are the same person where independence is needed"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "肩書きが違っても、同じ人なら自己評価です。",
      en: "Under two titles it is still the same person judging their own work."
    ),
    remedy: Bilingual(
      ja: "別の人に評価してもらいます。小さな組織では、別の部署や社外の専門家でもかまいません。",
      en:
        "Have it evaluated by somebody else; in a small organisation, another department or an outsider will do."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: ⟪auditor⟫",
          owner: "office"
        ),
        files: [
          (
            "shisei.yaml",
            RuleExample.organization
              + "  - { id: office, held_by: 佐藤 }\n  - { id: auditor, held_by: 佐藤 }\n"
          )
        ]
      ),
      .passing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: auditor",
          owner: "office"
        ),
        files: [
          (
            "shisei.yaml",
            RuleExample.organization
              + "  - { id: office, held_by: 佐藤 }\n  - { id: auditor, held_by: 鈴木 }\n"
          )
        ]
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: ⟪auditor⟫",
          owner: "office"
        ),
        Bilingual(
          ja: "肩書き・敬称・全角の空白が違うだけ",
          en: "only titles, forms of address and widths differ"
        ),
        files: [
          (
            "shisei.yaml",
            RuleExample.organization
              + "  - { id: office, held_by: 情報システム部長　佐藤 健 }\n  - { id: auditor, held_by: 佐藤健様（兼務） }\n"
          )
        ]
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: ⟪auditor⟫",
          owner: "office"
        ),
        Bilingual(
          ja: "字体・役職・資格・括弧書きが違うだけ",
          en: "only the shape of characters, titles and additions differ"
        ),
        files: [
          (
            "shisei.yaml",
            RuleExample.organization
              + "  - { id: office, held_by: 渡邉 龍太・CISSP }\n  - { id: auditor, held_by: 常務　渡辺・竜太（社外） }\n"
          )
        ]
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: ⟪auditor⟫",
          owner: "office"
        ),
        Bilingual(ja: "ローマ字の姓名の順が違うだけ", en: "only the order of a Latin name differs"),
        files: [
          (
            "shisei.yaml",
            RuleExample.organization
              + "  - { id: office, held_by: Ken Mizuno }\n  - { id: auditor, held_by: MIZUNO Ken }\n"
          )
        ]
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: auditor",
          owner: "office"
        ),
        Bilingual(ja: "括弧の中の名で分けている", en: "told apart by the given name in brackets"),
        files: [
          (
            "shisei.yaml",
            RuleExample.organization
              + "  - { id: office, held_by: 佐藤（健） }\n  - { id: auditor, held_by: 佐藤（翔） }\n"
          )
        ]
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: ⟪auditor⟫",
          owner: "office"
        ),
        Bilingual(
          ja: "姓だけでは、別人だと言えない",
          en: "a bare surname does not show that it is somebody else"
        ),
        files: [
          (
            "shisei.yaml",
            RuleExample.organization
              + "  - { id: office, held_by: 佐藤 }\n  - { id: auditor, held_by: 佐藤 翔 }\n"
          )
        ]
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: auditor",
          owner: "office"
        ),
        Bilingual(ja: "同じ姓の別の人", en: "another person with the same surname"),
        files: [
          (
            "shisei.yaml",
            RuleExample.organization
              + "  - { id: office, held_by: 佐藤 健 }\n  - { id: auditor, held_by: 佐藤 翔 }\n"
          )
        ]
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: infrastructure"
        ),
        Bilingual(
          ja: "同じ役割については evaluator-is-owner が指摘する",
          en: "of the same role evaluator-is-owner speaks"
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
    guard let by = evaluation.by, let owner = claim.owner, by.value != owner.value,
      let type = model.type(of: evaluation), type.isIndependent,
      model.isSameHolder(by.value, owner.value)
    else { return }
    let holders = [by.value, owner.value].compactMap { model.role($0)?.heldBy?.range }
    findings.report(
      .samePerson(
        model.title(ofRole: by.value),
        model.title(ofRole: owner.value),
        type: model.framework.title(of: type)
      ),
      at: by.range,
      notes: holders.map {
        Finding.Note(Bilingual(ja: "この役割を担う人", en: "who holds the role"), at: $0)
      }
    )
  }
}

extension Message {
  fileprivate static func samePerson(
    _ evaluator: Bilingual,
    _ owner: Bilingual,
    type: Bilingual
  ) -> Self {
    Message(
      ja: "\(type.ja)を行った「\(evaluator.ja)」と責任者「\(owner.ja)」は、同じ人が担っています",
      en:
        "the same person holds “\(evaluator.en)”, who did this \(type.en), and “\(owner.en)”, the owner",
      helpJA: "別の人に評価してもらってください。同姓の別人なら、held_by に氏名を書いてください",
      helpEN: "have it evaluated by somebody else; of two people, write full names in held_by"
    )
  }
}
