internal import ClaimModel
internal import Diagnostics

/// A claim of a level at which somebody must answer for the item, without an owner.
struct ClaimWithoutOwner: ClaimRule {
  static let metadata = RuleMetadata(
    id: "claim-without-owner",
    summary: Bilingual(
      ja: "担当を置くはずのレベルなのに、責任者が書かれていない",
      en: "a claim has no owner at a level where somebody must answer for it"
    ),
    severity: .error,
    effect: .advice,
    rationale: Bilingual(
      ja: "資源が割り当てられていると言うには、誰が責任を負うのかが決まっていなければなりません。",
      en: "Nobody can say that resources are assigned if nobody answers for the item."
    ),
    remedy: Bilingual(
      ja: "owner に、責任を負う役割を書きます。",
      en: "Name the role that answers for the item in owner."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: ⟪5-6⟫
          level: 3
        """
      ),
      .passing(
        """
        - item: 5-6
          level: 3
          owner: infrastructure
        """
      ),
      .boundary(
        """
        - item: 5-6
          level: 2
        """,
        Bilingual(ja: "文書化までなら責任者を問わない", en: "up to documentation no owner is asked for")
      ),
    ]
  }

  func check(_ claim: Claim, in model: OrganizationModel, into findings: inout FindingSink) {
    guard claim.owner == nil, !claim.isMalformed, let level = claim.level?.value,
      level >= model.framework.lowestLevel + 2
    else { return }
    findings.report(.ownerless(level), at: claim.place)
  }
}

extension Message {
  fileprivate static func ownerless(_ level: Int) -> Self {
    Message(
      ja: "レベル \(level) を申告していますが、責任者（owner）がありません",
      en: "level \(level) is claimed without an owner",
      helpJA: "owner に、責任を負う役割を書いてください",
      helpEN: "name the role that answers for it in owner"
    )
  }
}
