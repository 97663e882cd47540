internal import ClaimModel
internal import Diagnostics

/// A budget whose amount has no currency.
struct BudgetWithoutCurrency: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "budget-without-currency",
    summary: Bilingual(
      ja: "予算の通貨が書かれていない",
      en: "a budget does not state its currency"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "通貨のない金額は、いくらなのか分かりません。",
      en: "Without a currency nobody knows how much an amount is."
    ),
    remedy: Bilingual(
      ja: "通貨を currency に書きます。",
      en: "Give the currency in currency."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.resource("{ kind: budget, id: ⟪B-1⟫, fiscal_year: 2026, planned: 12000000 }")),
      .passing(
        .resource("{ kind: budget, id: B-1, fiscal_year: 2026, planned: 12000000, currency: JPY }")
      ),
      .boundary(
        .resource("{ kind: budget, id: B-1, fiscal_year: 2026, planned: 80000, currency: EUR }"),
        Bilingual(ja: "円でなくてもよい", en: "it need not be yen")
      ),
    ]
  }

  func check(
    _ budget: Budget,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard budget.lacks(budget.currency) else { return }
    findings.report(.withoutCurrency, at: budget.place)
  }
}

extension Message {
  fileprivate static var withoutCurrency: Self {
    Message(
      ja: "予算の通貨（currency）が書かれていません",
      en: "the budget does not state its currency (currency)",
      helpJA: "「currency: JPY」のように書いてください",
      helpEN: "add it, such as “currency: JPY”"
    )
  }
}
