internal import ClaimModel
internal import Diagnostics

/// A claim whose owner nobody in particular is.
struct CollectiveOwner: ClaimRule {
  static let metadata = RuleMetadata(
    id: "collective-owner",
    summary: Bilingual(
      ja: "申告の責任者が、特定の誰でもない",
      en: "the owner of a claim is nobody in particular"
    ),
    severity: .error,
    effect: .advice,
    rationale: Bilingual(
      ja: "全員の責任は、誰の責任でもありません。「未定」やメーリングリストも同じです。",
      en:
        "What everybody answers for, nobody answers for. The same goes for somebody still to be found, or a mailing list."
    ),
    remedy: Bilingual(
      ja: "owner の役割を担う人か部署を、shisei.yaml の held_by に書きます。",
      en: "Name a person or a department in held_by of the role."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          level: 1
          owner: ⟪office⟫
        """,
        files: [("shisei.yaml", RuleExample.organization + "  - { id: office, held_by: 未定 }\n")]
      ),
      .failing(
        """
        - item: 1-2
          level: 1
          owner: ⟪office⟫
        """,
        Bilingual(ja: "役割の名称しかない", en: "only the title of the role says so"),
        files: [("shisei.yaml", RuleExample.organization + "  - { id: office, title: 各部門 }\n")]
      ),
      .passing(
        """
        - item: 1-2
          level: 1
          owner: office
        """,
        files: [("shisei.yaml", RuleExample.organization + "  - { id: office, held_by: 佐藤 一郎 }\n")]
      ),
      .boundary(
        """
        - item: 1-2
          level: 1
          owner: office
        """,
        Bilingual(ja: "部署の名前に「全員」などが含まれるだけ", en: "a name that only contains such a word"),
        files: [
          ("shisei.yaml", RuleExample.organization + "  - { id: office, held_by: 全員参加推進室 }\n")
        ]
      ),
    ]
  }

  func check(
    _ claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let owner = claim.owner, let place = model.placeWhereUnheld(owner.value) else { return }
    findings.report(.unheld(model.text(owner.value)), at: owner.range, notes: [.unheld(at: place)])
  }
}

extension Message {
  fileprivate static func unheld(_ role: String) -> Self {
    Message(
      ja: "責任者の役割「\(role)」を担う人や部署が決まっていません",
      en: "no person or department holds the owner’s role “\(role)”",
      helpJA: "shisei.yaml の held_by に、人か部署の名前を書いてください",
      helpEN: "name a person or a department in its held_by in shisei.yaml"
    )
  }
}
