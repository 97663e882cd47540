internal import ClaimModel
internal import Diagnostics

/// A budget that the owner of the claim granted to themself.
///
/// Executives may: above them there is only the board.
struct SelfApprovedBudget: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "self-approved-budget",
    summary: Bilingual(
      ja: "予算を、申告の責任者自身が承認している",
      en: "a budget was approved by the owner of the claim"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "自分の仕事の予算を自分で認めただけでは、会社が資源を割り当てたことにはなりません。",
      en: "Granting one's own work a budget does not show that the company assigned the money."
    ),
    remedy: Bilingual(
      ja: "責任者とは別の、予算の権限を持つ役割の承認を得ます。",
      en: "Have another role with the authority approve it."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(claim(owner: "infrastructure", budget("⟪infrastructure⟫"))),
      .failing(
        claim(owner: "office", budget("⟪infrastructure⟫")),
        Bilingual(ja: "責任者が別の役割で承認した", en: "the owner approved it in another role"),
        files: [
          (
            "shisei.yaml",
            RuleExample.organization.replacing(
              "id: infrastructure,",
              with: "id: infrastructure, held_by: 佐藤,"
            ) + "  - { id: office, held_by: 佐藤 }\n"
          )
        ]
      ),
      .passing(claim(owner: "infrastructure", budget("ciso"))),
      .boundary(
        claim(owner: "ciso", budget("ciso")),
        Bilingual(ja: "役員は自分の担当の予算を承認できる", en: "an executive may approve it")
      ),
    ]
  }

  func check(
    _ budget: Budget,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // `unapproved-budget` and `claim-without-owner` speak of what is left out.
    guard let approver = budget.approvedBy, let owner = claim.owner,
      model.isSameHolder(approver.value, owner.value),
      let authority = model.authority(of: approver.value), authority < .executive
    else { return }
    findings.report(
      .byOwner(model.title(ofRole: approver.value)),
      at: approver.range,
      notes: [.owner(at: owner.range)]
    )
  }
}

extension Message {
  fileprivate static func byOwner(_ role: Bilingual) -> Self {
    Message(
      ja: "予算を承認した「\(role.ja)」は、申告の責任者自身です",
      en: "“\(role.en)”, who approved the budget, owns the claim",
      helpJA: "責任者とは別の役割の承認を得て、approved_by を書き直してください",
      helpEN: "have another role approve it, and update approved_by"
    )
  }
}

private func budget(_ approver: String) -> String {
  "{ kind: budget, id: B-1, fiscal_year: 2026, approved_by: \(approver), approved_on: 2026-03-24 }"
}

private func claim(owner: String, _ budget: String) -> String {
  """
  - item: 5-6
    level: 3
    owner: \(owner)
    resources:
      - \(budget)
  """
}
