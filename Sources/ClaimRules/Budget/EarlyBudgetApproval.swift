internal import ClaimModel
internal import Diagnostics

/// A budget that was approved years before the fiscal year it is for.
struct EarlyBudgetApproval: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "early-budget-approval",
    summary: Bilingual(
      ja: "予算の承認日が、その年度の 2 年以上前である",
      en: "a budget was approved two years or more before its fiscal year"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "年度の予算は、その年度が近づいてから決まります。何年も前の承認は、別の年度の決裁か日付の誤りです。",
      en:
        "A year’s budget is settled when the year draws near. An approval of years before belongs to another year, or its day is wrong."
    ),
    remedy: Bilingual(
      ja: "決裁の記録で年度と承認日を確かめて直します。",
      en: "Check year and day against the resolution, and correct them."
    )
  )

  private static let months = 24

  static var examples: [RuleExample] {
    [
      .failing(budget("⟪1996-03-24⟫")),
      .passing(budget("2026-03-24")),
      .boundary(
        budget("2024-04-01"),
        Bilingual(ja: "年度の初日のちょうど 24 か月前", en: "24 months before the first day of the year")
      ),
      .boundary(
        budget("⟪2024-03-31⟫"),
        Bilingual(ja: "それより 1 日早い", en: "one day earlier")
      ),
    ]
  }

  func check(
    _ budget: Budget,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // `budget-without-year` and `unapproved-budget` speak of what is left out.
    let start = model.organization.fiscalYearStart
    guard let approved = budget.approvedOn, let year = budget.fiscalYear,
      let first = CalendarDay(year: year.value, month: start.month, day: start.day),
      approved.value < first.adding(months: -Self.months)
    else { return }
    findings.report(
      .early(approved.value, year: year.value),
      at: approved.range,
      notes: [Finding.Note(Bilingual(ja: "年度", en: "the fiscal year"), at: year.range)]
    )
  }
}

extension Message {
  fileprivate static func early(_ day: CalendarDay, year: Int) -> Self {
    Message(
      ja: "\(year) 年度の予算なのに、承認日が \(day) です",
      en: "the budget is for fiscal year \(year), but was approved on \(day)",
      helpJA: "決裁の記録で fiscal_year と approved_on を確かめてください",
      helpEN: "check fiscal_year and approved_on against the resolution"
    )
  }
}

private func budget(_ day: String) -> String {
  .resource(
    "{ kind: budget, id: B-1, fiscal_year: 2026, planned: 1, approved_by: board, approved_on: \(day) }"
  )
}
