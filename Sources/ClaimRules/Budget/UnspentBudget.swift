internal import ClaimModel
internal import Diagnostics

/// A budget whose year is over and of which nothing was spent, or nobody says what.
struct UnspentBudget: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "unspent-budget",
    summary: Bilingual(
      ja: "年度が終わったのに、予算の実績がない",
      en: "the year of a budget is over, and nothing shows that money was spent"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "計画だけの予算は、資源が実際に使われたことを示しません。",
      en: "Money that was only planned does not show that anything was done with it."
    ),
    remedy: Bilingual(
      ja: "実績額を actual に書きます。使わなかったのなら、根拠から外します。",
      en: "Give the amount spent in actual; if nothing was, do not cite the budget."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .resource(
          "{ kind: budget, id: ⟪B-1⟫, fiscal_year: 2025, planned: 12000000, currency: JPY }"
        )
      ),
      .failing(
        .resource(
          "{ kind: budget, id: B-1, fiscal_year: 2025, planned: 12000000, actual: ⟪0⟫, currency: JPY }"
        ),
        Bilingual(ja: "実績が 0", en: "nothing spent")
      ),
      .passing(
        .resource(
          "{ kind: budget, id: B-1, fiscal_year: 2025, planned: 12000000, actual: 11800000, currency: JPY }"
        )
      ),
      .boundary(
        .resource("{ kind: budget, id: B-1, fiscal_year: 2026, planned: 12000000, currency: JPY }"),
        Bilingual(ja: "年度の最終日", en: "the last day of the year"),
        asOf: "2027-03-31"
      ),
      .boundary(
        .resource(
          "{ kind: budget, id: ⟪B-1⟫, fiscal_year: 2026, planned: 12000000, currency: JPY }"
        ),
        Bilingual(ja: "翌年度の初日", en: "the first day of the next"),
        asOf: "2027-04-01"
      ),
    ]
  }

  func check(
    _ budget: Budget,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let year = budget.fiscalYear, year.value < model.fiscalYear else { return }
    if budget.lacks(budget.actual) {
      return findings.report(.unspent(year.value), at: budget.place)
    }
    guard let actual = budget.actual, actual.value == 0, budget.planned?.value ?? 1 > 0 else {
      return
    }
    findings.report(.unspent(year.value), at: actual.range)
  }
}

extension Message {
  fileprivate static func unspent(_ year: Int) -> Self {
    Message(
      ja: "\(year) 年度は終わりましたが、予算を使った実績（actual）がありません",
      en: "fiscal year \(year) is over, but nothing of the budget is shown as spent (actual)",
      helpJA: "実績額を actual に書いてください",
      helpEN: "give the amount spent in actual"
    )
  }
}
