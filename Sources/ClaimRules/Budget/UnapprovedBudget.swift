internal import ClaimModel
internal import Diagnostics

/// A budget that does not say who approved it, or when.
struct UnapprovedBudget: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "unapproved-budget",
    summary: Bilingual(
      ja: "予算の承認者か承認日が書かれていない",
      en: "a budget does not say who approved it, or when"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "承認されていない予算は要望にすぎません。使えるお金があることを示すのは承認です。",
      en: "Until it is approved a budget is a wish; the approval makes it money that can be spent."
    ),
    remedy: Bilingual(
      ja: "承認した役割を approved_by に、承認日を approved_on に書きます。",
      en: "Give the role that approved it in approved_by and the day in approved_on."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .resource(
          "{ kind: budget, id: ⟪B-1⟫, fiscal_year: 2026, planned: 12000000, approved_on: 2026-03-24 }"
        )
      ),
      .failing(.resource("{ kind: budget, id: ⟪B-1⟫, fiscal_year: 2026, planned: 12000000 }")),
      .passing(
        .resource(
          "{ kind: budget, id: B-1, fiscal_year: 2026, approved_by: board, approved_on: 2026-03-24 }"
        )
      ),
      .boundary(
        .resource(
          "{ kind: budget, id: ⟪B-1⟫, fiscal_year: 2026, resolution: R-12, approved_by: board }"
        ),
        Bilingual(
          ja: "決議の番号は承認日の代わりにならない",
          en: "the number of a resolution does not stand in for its day"
        )
      ),
    ]
  }

  func check(
    _ budget: Budget,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    switch (budget.lacks(budget.approvedBy), budget.lacks(budget.approvedOn)) {
    case (false, false): break
    case (true, true): findings.report(.withoutApproval, at: budget.place)
    case (true, false): findings.report(.withoutApprover, at: budget.place)
    case (false, true): findings.report(.withoutApprovalDate, at: budget.place)
    }
  }
}

extension Message {
  fileprivate static var withoutApproval: Self {
    Message(
      ja: "予算の承認者（approved_by）も承認日（approved_on）も書かれていません",
      en: "nothing says who approved the budget (approved_by), or when (approved_on)",
      helpJA: "承認した役割を approved_by に、承認日を approved_on に書いてください",
      helpEN: "add the role as approved_by and the day as approved_on"
    )
  }

  fileprivate static var withoutApprover: Self {
    Message(
      ja: "誰が予算を承認したか（approved_by）が書かれていません",
      en: "nothing says who approved the budget (approved_by)",
      helpJA: "承認した役割を approved_by に書いてください",
      helpEN: "add the role as approved_by"
    )
  }

  fileprivate static var withoutApprovalDate: Self {
    Message(
      ja: "予算の承認日（approved_on）が書かれていません",
      en: "nothing says when the budget was approved (approved_on)",
      helpJA: "承認日を approved_on に書いてください",
      helpEN: "add the day as approved_on"
    )
  }
}
