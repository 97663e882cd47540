internal import ClaimModel
internal import Diagnostics

/// A budget approved by somebody who is not even a manager.
struct BudgetApproverWithoutAuthority: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "budget-approver-without-authority",
    summary: Bilingual(
      ja: "予算の承認者に管理職以上の権限がない",
      en: "a budget was approved by a role below manager"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "会社のお金を割り当てられるのは、その権限を与えられた人だけです。",
      en: "Only somebody whom the company gave that power can assign its money."
    ),
    remedy: Bilingual(
      ja: "管理職以上の役割の承認を得て approved_by を書き直すか、役割の authority が実際と違えば shisei.yaml を直します。",
      en:
        "Have a manager or above approve it and update approved_by, or correct the role's authority in shisei.yaml if it is wrong there."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .resource(
          "{ kind: budget, id: B-1, fiscal_year: 2026, approved_by: ⟪operator⟫, approved_on: 2026-03-24 }"
        )
      ),
      .passing(
        .resource(
          "{ kind: budget, id: B-1, fiscal_year: 2026, approved_by: board, approved_on: 2026-03-24 }"
        )
      ),
      .boundary(
        .resource("{ kind: budget, id: B-1, fiscal_year: 2026, approved_by: infrastructure }"),
        Bilingual(ja: "管理職の承認で足りる", en: "a manager may approve it")
      ),
    ]
  }

  func check(
    _ budget: Budget,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let approver = budget.approvedBy else { return }  // `unapproved-budget`
    findings.checkApprover(approver, of: EvidenceKind.budget.title, needing: .manager, in: model)
  }
}
