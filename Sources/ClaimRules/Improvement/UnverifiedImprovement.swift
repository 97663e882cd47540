internal import ClaimModel
internal import Diagnostics

/// An improvement whose effect nobody verified.
struct UnverifiedImprovement: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "unverified-improvement",
    summary: Bilingual(
      ja: "改善の効果を確かめた記録がない",
      en: "nobody verified the effect of an improvement"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "対策を変えただけでは、良くなったとは言えません。別の人が効果を確かめて初めて改善になります。",
      en: "A change is not an improvement until somebody else has seen that it works."
    ),
    remedy: Bilingual(
      ja: "効果を確かめ、verified_by と verified_on を書きます。",
      en: "Verify the effect, and fill in verified_by and verified_on."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(ExampleClaim.improved("id: ⟪IMP-1⟫, addresses: [F-1], done_on: 2026-07-20")),
      .failing(
        ExampleClaim.improved(
          "id: ⟪IMP-1⟫, addresses: [F-1], done_on: 2026-07-20, verified_on: 2026-09-01"
        ),
        Bilingual(ja: "誰が確かめたか分からない", en: "nobody knows who verified it")
      ),
      .passing(
        ExampleClaim.improved(
          "id: IMP-1, addresses: [F-1], done_on: 2026-07-20, verified_by: internal-audit, verified_on: 2026-09-01"
        )
      ),
      .boundary(
        ExampleClaim.improved(
          "id: ⟪IMP-1⟫, addresses: [F-1], done_on: 2026-07-20, verified_by: internal-audit"
        ),
        Bilingual(ja: "役割だけでは確かめたことにならない", en: "a role without a day has not verified yet")
      ),
    ]
  }

  func check(
    _ improvement: Improvement,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    switch (improvement.lacks(improvement.verifiedBy), improvement.lacks(improvement.verifiedOn)) {
    case (false, false): return
    case (true, true):
      findings.report(.unverified("verified_by / verified_on"), at: improvement.place)
    case (true, false): findings.report(.unverified("verified_by"), at: improvement.place)
    case (false, true): findings.report(.unverified("verified_on"), at: improvement.place)
    }
  }
}

extension Message {
  fileprivate static func unverified(_ keys: String) -> Self {
    Message(
      ja: "改善の効果を確かめた記録（\(keys)）がありません",
      en: "nothing shows that the effect was verified (\(keys))",
      helpJA: "効果を確かめ、\(keys) を書いてください",
      helpEN: "verify the effect and fill in \(keys)"
    )
  }
}
