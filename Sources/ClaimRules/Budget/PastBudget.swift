internal import ClaimModel
internal import Diagnostics

/// A budget for another fiscal year than that of the as-of day.
struct PastBudget: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "past-budget",
    summary: Bilingual(
      ja: "予算の年度が基準日の年度ではない",
      en: "a budget is not for the fiscal year of the as-of day"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "前年度の予算はもう使えず、次年度の予算はまだ使えません。今の資源を示すのは今年度の予算だけです。",
      en:
        "Last year's money is gone and next year's cannot be spent yet; only this year's shows what there is today."
    ),
    remedy: Bilingual(
      ja: "基準日の年度の予算を根拠にします。",
      en: "Cite the budget of the fiscal year that the as-of day falls into."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .resource(
          "{ kind: budget, id: B-1, fiscal_year: ⟪2025⟫, planned: 12000000, currency: JPY }"
        )
      ),
      .failing(
        .resource(
          "{ kind: budget, id: B-1, fiscal_year: ⟪2027⟫, planned: 12000000, currency: JPY }"
        ),
        Bilingual(ja: "次年度の予算もまだ根拠にならない", en: "next year's does not count yet")
      ),
      .passing(
        .resource("{ kind: budget, id: B-1, fiscal_year: 2026, planned: 12000000, currency: JPY }")
      ),
      .boundary(
        .resource("{ kind: budget, id: B-1, fiscal_year: 2026, planned: 12000000, currency: JPY }"),
        Bilingual(ja: "年度の最終日", en: "the last day of the fiscal year"),
        asOf: "2027-03-31"
      ),
      .boundary(
        .resource(
          "{ kind: budget, id: B-1, fiscal_year: ⟪2026⟫, planned: 12000000, currency: JPY }"
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
    guard let year = budget.fiscalYear else { return }  // `budget-without-year`
    guard year.value != model.fiscalYear else { return }
    findings.report(.otherYear(year.value, current: model.fiscalYear), at: year.range)
  }
}

extension Message {
  fileprivate static func otherYear(_ year: Int, current: Int) -> Self {
    Message(
      ja: "\(year) 年度の予算です。基準日は \(current) 年度に当たります",
      en: "the budget is for fiscal year \(year), but the as-of day falls into \(current)",
      helpJA: "\(current) 年度の予算を根拠にしてください",
      helpEN: "cite the budget of fiscal year \(current)"
    )
  }
}
