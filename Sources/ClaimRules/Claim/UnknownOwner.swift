internal import ClaimModel
internal import Diagnostics

/// A claim whose owner is no role of the organisation.
struct UnknownOwner: ClaimRule {
  static let metadata = RuleMetadata(
    id: "unknown-owner",
    summary: Bilingual(
      ja: "申告の責任者が、組織の役割にない",
      en: "the owner of a claim is no role of the organisation"
    ),
    severity: .error,
    effect: .advice,
    rationale: Bilingual(
      ja: "役割として登録されていない責任者は、上下関係が分からないため、評価者の独立性も確かめられません。",
      en:
        "Of an owner who is no role nobody knows the line of reporting, so no evaluator can be shown to be independent."
    ),
    remedy: Bilingual(
      ja: "owner を直すか、shisei.yaml の roles に役割を加えます。",
      en: "Correct owner, or add the role to shisei.yaml."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 5-6
          level: 3
          owner: ⟪infrastructur⟫
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
          level: 3
          owner: ⟪CISO⟫
        """,
        Bilingual(ja: "大文字と小文字は区別する", en: "capitals make a difference")
      ),
    ]
  }

  func check(_ claim: Claim, in model: OrganizationModel, into findings: inout FindingSink) {
    guard let owner = claim.owner, model.role(owner.value) == nil else { return }
    findings.report(.unknownOwner(owner.value, in: model), at: owner.range)
  }
}

extension Message {
  fileprivate static func unknownOwner(_ owner: Name, in model: OrganizationModel) -> Self {
    .unknown(
      model.text(owner),
      Bilingual(
        ja: "責任者「\(model.text(owner))」という役割はありません",
        en: "the owner “\(model.text(owner))” is no role"
      ),
      among: model.roleNames,
      otherwise: .addRole
    )
  }
}
