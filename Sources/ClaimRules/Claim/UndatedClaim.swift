internal import ClaimModel
internal import Diagnostics

/// A claim that does not say when it was made.
///
/// It weighs as much as a stale one: otherwise leaving the day out would be the way round
/// `stale-claim`.
struct UndatedClaim: ClaimRule {
  static let metadata = RuleMetadata(
    id: "undated-claim",
    summary: Bilingual(
      ja: "申告日が書かれていない",
      en: "a claim does not say when it was made"
    ),
    severity: .error,
    effect: .advice,
    rationale: Bilingual(
      ja: "いつの自己評価なのかが分からなければ、今も正しいと言えません。",
      en: "Unless it is known when the claim was made, nobody can say that it still holds."
    ),
    remedy: Bilingual(
      ja: "claimed_on に申告した日を書きます。",
      en: "Write the day of the claim in claimed_on."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: ⟪1-2⟫
          level: 1
        """
      ),
      .passing(
        """
        - item: 1-2
          level: 1
          claimed_on: 2026-10-01
        """
      ),
      .boundary(
        """
        - item: ⟪5-3⟫
          not_applicable: { reason: 開発をしていない, approved_by: ceo, approved_on: 2026-04-01 }
        """,
        Bilingual(ja: "承認日は申告日の代わりにならない", en: "the day of approval is no substitute")
      ),
    ]
  }

  func check(_ claim: Claim, in model: OrganizationModel, into findings: inout FindingSink) {
    guard claim.claimedOn == nil, !claim.isMalformed else { return }
    findings.report(.undated, at: claim.place)
  }
}

extension Message {
  fileprivate static var undated: Self {
    Message(
      ja: "申告日（claimed_on）がありません",
      en: "the claim has no date (claimed_on)",
      helpJA: "claimed_on に申告した日を書いてください",
      helpEN: "write the day of the claim in claimed_on"
    )
  }
}
