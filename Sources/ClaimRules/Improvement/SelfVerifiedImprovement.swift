internal import ClaimModel
internal import Diagnostics

/// An improvement whose effect was verified by whoever made it.
struct SelfVerifiedImprovement: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "self-verified-improvement",
    summary: Bilingual(
      ja: "改善を実施した本人が、その効果を確かめている",
      en: "an improvement was verified by whoever made it"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "実施した本人の「効果があった」は、確かめたことになりません。",
      en: "“It works” from the person who did it verifies nothing."
    ),
    remedy: Bilingual(
      ja: "実施者とは別の役割に効果を確かめてもらいます。",
      en: "Have the effect verified by a role other than the one that made it."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        ExampleClaim.improved(
          "id: IMP-1, addresses: [F-1], owner: operator, done_on: 2026-07-20, verified_by: ⟪operator⟫, verified_on: 2026-09-01"
        )
      ),
      .failing(
        ExampleClaim.improved(
          "id: IMP-1, addresses: [F-1], done_on: 2026-07-20, verified_by: ⟪infrastructure⟫, verified_on: 2026-09-01"
        ),
        Bilingual(
          ja: "実施者がなければ、申告の責任者を実施者とみなす",
          en: "without an owner of its own, the owner of the claim made it"
        )
      ),
      .failing(
        ExampleClaim.improved(
          "id: IMP-1, addresses: [F-1], owner: office, done_on: 2026-07-20, verified_by: ⟪checker⟫, verified_on: 2026-09-01"
        ),
        Bilingual(ja: "同じ人が担う別の役割", en: "another role of the same person"),
        files: [
          (
            "shisei.yaml",
            RuleExample.organization
              + "  - { id: office, held_by: 佐藤 }\n  - { id: checker, held_by: 佐藤 }\n"
          )
        ]
      ),
      .passing(
        ExampleClaim.improved(
          "id: IMP-1, addresses: [F-1], owner: infrastructure, done_on: 2026-07-20, verified_by: internal-audit, verified_on: 2026-09-01"
        )
      ),
      .boundary(
        ExampleClaim.improved(
          "id: IMP-1, addresses: [F-1], owner: operator, done_on: 2026-07-20, verified_by: infrastructure, verified_on: 2026-09-01"
        ),
        Bilingual(
          ja: "申告の責任者でも、実施者が別にいれば確かめてよい",
          en: "the owner of the claim may verify what another role did"
        )
      ),
    ]
  }

  func check(
    _ improvement: Improvement,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // `unverified-improvement` speaks of a missing verifier, `improvement-without-owner` of an
    // unknown doer.
    guard let verifier = improvement.verifiedBy, let owner = improvement.owner ?? claim.owner,
      model.isSameHolder(verifier.value, owner.value)
    else { return }
    findings.report(
      .selfVerified(model.title(ofRole: verifier.value)),
      at: verifier.range,
      notes: [
        Finding.Note(Bilingual(ja: "実施した役割", en: "the role that made it"), at: owner.range)
      ]
    )
  }
}

extension Message {
  fileprivate static func selfVerified(_ role: Bilingual) -> Self {
    Message(
      ja: "効果を確かめた「\(role.ja)」は、改善を実施した本人です",
      en: "“\(role.en)”, who verified the improvement, is who made it",
      helpJA: "実施者とは別の役割に確かめてもらってください",
      helpEN: "have it verified by another role"
    )
  }
}
