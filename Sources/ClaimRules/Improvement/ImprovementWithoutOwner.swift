internal import ClaimModel
internal import Diagnostics

/// An improvement of which nobody knows who made it.
///
/// Without that nothing shows that somebody else verified it.
struct ImprovementWithoutOwner: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "improvement-without-owner",
    summary: Bilingual(
      ja: "改善を誰が実施したのか分からない",
      en: "nobody knows who made an improvement"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "実施者が分からなければ、効果を確かめたのが別の人だと示せません。",
      en: "Unless it is known who made it, nothing shows that somebody else verified it."
    ),
    remedy: Bilingual(
      ja: "改善に owner を書きます。申告の owner が実施したのなら、申告に owner を書くだけでもかまいません。",
      en: "Give the improvement an owner; if the owner of the claim made it, that one will do."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        ExampleClaim.improved("id: ⟪IMP-1⟫, addresses: [F-1], done_on: 2026-07-20", owner: nil)
      ),
      .passing(
        ExampleClaim.improved(
          "id: IMP-1, addresses: [F-1], owner: operator, done_on: 2026-07-20",
          owner: nil
        )
      ),
      .boundary(
        ExampleClaim.improved("id: IMP-1, addresses: [F-1], done_on: 2026-07-20"),
        Bilingual(ja: "申告の責任者を実施者とみなす", en: "the owner of the claim made it")
      ),
    ]
  }

  func check(
    _ improvement: Improvement,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard improvement.lacks(improvement.owner), claim.owner == nil else { return }
    findings.report(.ownerless, at: improvement.place)
  }
}

extension Message {
  fileprivate static var ownerless: Self {
    Message(
      ja: "改善を誰が実施したのか（owner）が、改善にも申告にも書かれていません",
      en: "neither the improvement nor the claim says who made it (owner)",
      helpJA: "改善に owner を書いてください",
      helpEN: "give the improvement an owner"
    )
  }
}
