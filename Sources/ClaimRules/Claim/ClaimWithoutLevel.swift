internal import ClaimModel
internal import Diagnostics

/// A claim that neither claims a level nor says that the item does not apply.
struct ClaimWithoutLevel: ClaimRule {
  static let metadata = RuleMetadata(
    id: "claim-without-level",
    summary: Bilingual(
      ja: "申告に、レベルも「当てはまらない」旨の記載もない",
      en: "a claim has neither a level nor a reason why the item does not apply"
    ),
    severity: .error,
    effect: .invalidates,
    rationale: Bilingual(
      ja: "レベルのない申告は、答えていないのと同じです。",
      en: "A claim without a level answers nothing."
    ),
    remedy: Bilingual(
      ja: "level を書きます。当てはまらない項目なら not_applicable を書きます。",
      en: "Write level, or not_applicable if the item does not apply."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: ⟪1-2⟫
          owner: ciso
        """
      ),
      .passing(
        """
        - item: 1-2
          level: 1
        """
      ),
      .boundary(
        """
        - item: 5-3
          not_applicable: { reason: 開発をしていない, approved_by: ceo, approved_on: 2026-04-01 }
        """,
        Bilingual(ja: "当てはまらない項目にレベルは要らない", en: "an item that does not apply needs no level")
      ),
    ]
  }

  func check(_ claim: Claim, in model: OrganizationModel, into findings: inout FindingSink) {
    guard claim.level == nil, claim.notApplicable == nil, !claim.isMalformed else { return }
    findings.report(.withoutLevel, at: claim.place)
  }
}

extension Message {
  fileprivate static var withoutLevel: Self {
    Message(
      ja: "レベル（level）がありません",
      en: "the claim has no level",
      helpJA: "level を書くか、当てはまらないなら not_applicable を書いてください",
      helpEN: "write level, or not_applicable if the item does not apply"
    )
  }
}
