internal import ClaimModel
internal import Diagnostics

/// A claim that does not say when it was made.
///
/// Without a day it counts as not made, as a stale one does: otherwise leaving the day out, or
/// writing it so that nobody can read it, would be the way round every comparison with it.
struct UndatedClaim: ClaimRule {
  static let metadata = RuleMetadata(
    id: "undated-claim",
    summary: Bilingual(
      ja: "申告日が書かれていない",
      en: "a claim does not say when it was made"
    ),
    severity: .error,
    effect: .invalidates,
    rationale: Bilingual(
      ja: "いつの自己評価なのかが分からなければ、今も正しいとも、根拠がその前からあったとも言えません。",
      en:
        "Unless it is known when the claim was made, nobody can say that it still holds, or that its evidence came first."
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
      .boundary(
        """
        - item: ⟪1-2⟫
          level: 1
          claimed_on: 先月
        """,
        Bilingual(ja: "読み取れない日付は、ないのと同じ", en: "a day that cannot be read is none")
      ),
    ]
  }

  func check(_ claim: Claim, in model: OrganizationModel, into findings: inout FindingSink) {
    // An entry that does not even say which item it is about was not read: `wrong-type` and
    // `missing-key` speak of it, and it counts for nothing anyway.
    guard claim.claimedOn == nil, claim.item != nil else { return }
    findings.report(.undated, at: claim.place)
  }
}

extension Message {
  fileprivate static var undated: Self {
    Message(
      ja: "読み取れる申告日（claimed_on）がないため、この申告は数えません",
      en: "the claim has no date that can be read (claimed_on), so it counts as not made",
      helpJA: "claimed_on に申告した日を書いてください",
      helpEN: "write the day of the claim in claimed_on"
    )
  }
}
