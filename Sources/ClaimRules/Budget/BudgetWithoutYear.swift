internal import ClaimModel
internal import Diagnostics

/// A budget that does not say for which year it is.
struct BudgetWithoutYear: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "budget-without-year",
    summary: Bilingual(
      ja: "予算の年度が書かれていない",
      en: "a budget does not state its fiscal year"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "年度の分からない予算では、今の資源を示せません。",
      en: "Money of no particular year does not show what there is today."
    ),
    remedy: Bilingual(
      ja: "予算の年度を fiscal_year に書きます。",
      en: "Give the fiscal year in fiscal_year."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.resource("{ kind: budget, id: ⟪B-1⟫, planned: 12000000, currency: JPY }")),
      .passing(
        .resource("{ kind: budget, id: B-1, fiscal_year: 2026, planned: 12000000, currency: JPY }")
      ),
      .boundary(
        .resource("⟪{ kind: budget, planned: 12000000, approved_on: 2026-03-24 }⟫"),
        Bilingual(ja: "承認日は年度の代わりにならない", en: "the day of approval does not stand in for it")
      ),
    ]
  }

  func check(
    _ budget: Budget,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard budget.lacks(budget.fiscalYear) else { return }
    findings.report(.withoutYear(current: model.fiscalYear), at: budget.place)
  }
}

extension Message {
  fileprivate static func withoutYear(current: Int) -> Self {
    Message(
      ja: "予算の年度（fiscal_year）が書かれていません",
      en: "the budget does not state its fiscal year (fiscal_year)",
      helpJA: "年度の始まる年を「fiscal_year: \(current)」の形で書いてください",
      helpEN: "add the year in which it starts, such as “fiscal_year: \(current)”"
    )
  }
}
