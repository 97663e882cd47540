internal import ClaimModel
internal import Diagnostics

/// An item that is said not to apply, without the approval of somebody who may give it: a manager or
/// above, other than the owner of the claim.
struct UnapprovedExclusion: ClaimRule {
  static let metadata = RuleMetadata(
    id: "unapproved-exclusion",
    summary: Bilingual(
      ja: "当てはまらないという判断が、権限のある別の役割に承認されていない",
      en: "an exclusion was not approved by another role with the authority to do so"
    ),
    severity: .error,
    effect: .invalidates,
    rationale: Bilingual(
      ja: "除外した項目は点数に入りません。担当者だけで決められるなら、低い項目は除外すれば済んでしまいます。",
      en:
        "Excluded items leave the score. If the people in charge could decide that alone, they would exclude what is low."
    ),
    remedy: Bilingual(
      ja: "管理職以上の、責任者とは別の役割の承認を受け、approved_by と approved_on を書きます。",
      en:
        "Have it approved by a manager or above other than the owner, and fill in approved_by and approved_on."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 5-3
          not_applicable: ⟪{ reason: 開発をしていない }⟫
        """
      ),
      .failing(
        """
        - item: 5-3
          not_applicable: { reason: 開発をしていない, approved_by: ⟪ceo⟫, approved_on: 2026-04-01 }
        """,
        Bilingual(
          ja: "責任者が書かれていなければ、別の人の承認だと言えない",
          en: "without an owner nothing shows that somebody else approved it"
        )
      ),
      .failing(
        """
        - item: 5-3
          not_applicable: { reason: 開発をしていない, approved_by: ⟪operator⟫, approved_on: 2026-04-01 }
        """,
        Bilingual(ja: "担当者による承認", en: "approved by staff")
      ),
      .failing(
        """
        - item: 5-3
          owner: ciso
          not_applicable: { reason: 開発をしていない, approved_by: ⟪ciso⟫, approved_on: 2026-04-01 }
        """,
        Bilingual(ja: "責任者自身による承認", en: "approved by the owner")
      ),
      .failing(
        """
        - item: 5-3
          owner: office
          not_applicable: { reason: 開発をしていない, approved_by: ⟪checker⟫, approved_on: 2026-04-01 }
        """,
        Bilingual(ja: "責任者が兼ねる別の役割による承認", en: "approved by another role of the owner"),
        files: [
          (
            "shisei.yaml",
            RuleExample.organization
              + "  - { id: office, held_by: 佐藤 }\n  - { id: checker, authority: manager, held_by: 総務部長　佐藤様 }\n"
          )
        ]
      ),
      .failing(
        """
        - item: 5-3
          not_applicable: { reason: 開発をしていない, approved_by: ⟪president⟫, approved_on: 2026-04-01 }
        """,
        Bilingual(ja: "未知の役割による承認", en: "approved by no known role")
      ),
      .boundary(
        """
        - item: 5-3
          owner: infrastructure
          not_applicable: { reason: 開発をしていない, approved_by: yakuin, approved_on: 2026-04-01 }
        """,
        Bilingual(
          ja: "読み取れない権限については invalid-choice が指摘する",
          en: "of an authority that cannot be read invalid-choice speaks"
        ),
        files: [("shisei.yaml", RuleExample.organizationWithUnreadableAuthority)]
      ),
      .passing(
        """
        - item: 5-3
          owner: ciso
          not_applicable: { reason: 開発をしていない, approved_by: ceo, approved_on: 2026-04-01 }
        """
      ),
      .boundary(
        """
        - item: 5-3
          owner: ciso
          not_applicable: { reason: 開発をしていない, approved_by: infrastructure, approved_on: 2026-10-15 }
        """,
        Bilingual(ja: "管理職が基準日に承認した", en: "approved by a manager on the day of the assessment")
      ),
      .boundary(
        """
        - item: 5-3
          owner: ciso
          not_applicable: { reason: 開発をしていない, approved_by: infrastructure, approved_on: ⟪2026-10-16⟫ }
        """,
        Bilingual(ja: "承認日がまだ来ていない", en: "the day of approval is still to come")
      ),
    ]
  }

  func check(_ claim: Claim, in model: OrganizationModel, into findings: inout FindingSink) {
    guard let statement = claim.notApplicable else { return }
    guard let approver = statement.approvedBy else {
      return findings.report(.unapproved("approved_by"), at: statement.range)
    }
    guard let approved = statement.approvedOn else {
      return findings.report(.unapproved("approved_on"), at: statement.range)
    }
    guard !model.hasUnreadableAuthority(approver.value) else { return }
    guard let authority = model.authority(of: approver.value) else {
      return findings.report(.unknownApprover(approver.value, in: model), at: approver.range)
    }
    guard authority >= .manager else {
      let title = model.title(ofRole: approver.value)
      return findings.report(.tooLow(title, authority: authority), at: approver.range)
    }
    guard let owner = claim.owner, model.role(owner.value) != nil else {
      return findings.report(.ownerless, at: approver.range)
    }
    if model.isSameHolder(owner.value, approver.value) {
      let title = model.title(ofRole: approver.value)
      findings.report(.byOwner(title), at: approver.range, notes: [.owner(at: owner.range)])
    }
    guard approved.value > model.asOf else { return }
    findings.report(.notYet(approved.value, asOf: model.asOf.day), at: approved.range)
  }
}

extension Message {
  fileprivate static func unapproved(_ key: String) -> Self {
    Message(
      ja: "当てはまらないという判断の承認（\(key)）がありません",
      en: "nothing shows that the exclusion was approved (\(key))",
      helpJA: "管理職以上の承認を受け、approved_by と approved_on を書いてください",
      helpEN: "have a manager or above approve it, and fill in approved_by and approved_on"
    )
  }

  fileprivate static func unknownApprover(_ approver: Name, in model: OrganizationModel) -> Self {
    .unknown(
      model.text(approver),
      Bilingual(
        ja: "承認した「\(model.text(approver))」という役割はありません",
        en: "the approver “\(model.text(approver))” is no role"
      ),
      among: model.roleNames,
      otherwise: .addRole
    )
  }

  fileprivate static func tooLow(_ role: Bilingual, authority: Authority) -> Self {
    Message(
      ja: "承認した「\(role.ja)」の権限は\(authority.title.ja)で、管理職に達しません",
      en:
        "“\(role.en)”, who approved it, has the authority of \(authority.title.en), less than a manager",
      helpJA: "管理職以上の役割の承認を受けてください",
      helpEN: "have it approved by a manager or above"
    )
  }

  fileprivate static var ownerless: Self {
    Message(
      ja: "申告の責任者が分からないため、別の役割が承認したと確かめられません",
      en: "the owner of the claim is not known, so nothing shows that another role approved this",
      helpJA: "申告に owner を書いてください",
      helpEN: "give the claim an owner"
    )
  }

  fileprivate static func byOwner(_ role: Bilingual) -> Self {
    Message(
      ja: "承認した「\(role.ja)」は、申告の責任者自身です",
      en: "“\(role.en)”, who approved the exclusion, owns the claim too",
      helpJA: "責任者とは別の役割の承認を受けてください",
      helpEN: "have it approved by another role"
    )
  }

  fileprivate static func notYet(_ day: CalendarDay, asOf: CalendarDay) -> Self {
    Message(
      ja: "承認日 \(day) が、評価の基準日 \(asOf) より後です",
      en: "approved on \(day), after the day of the assessment, \(asOf)",
      helpJA: "承認を受けた日を approved_on に書いてください",
      helpEN: "write the day of the approval in approved_on"
    )
  }
}
