internal import ClaimModel
internal import Diagnostics

/// A budget that was approved only after its year was over.
struct BudgetApprovedLate: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "budget-approved-late",
    summary: Bilingual(
      ja: "予算が、その年度が終わってから承認されている",
      en: "a budget was approved after its fiscal year was over"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "使い終わってからの承認は、資源を割り当てる決定ではなく、追認です。",
      en: "An approval after the money is spent assigns nothing; it only ratifies."
    ),
    remedy: Bilingual(
      ja: "年度の初めまでに承認した記録があれば、その日に直します。なければ、次の年度から先に承認を得ます。",
      en:
        "If there is a record of an earlier approval, give that day; if not, have the next budget approved before its year."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .resource(
          "{ kind: budget, id: B-1, fiscal_year: 2025, planned: 12000000, currency: JPY, approved_by: board, approved_on: ⟪2026-04-01⟫ }"
        )
      ),
      .passing(
        .resource(
          "{ kind: budget, id: B-1, fiscal_year: 2026, planned: 12000000, currency: JPY, approved_by: board, approved_on: 2026-03-24 }"
        )
      ),
      .boundary(
        .resource(
          "{ kind: budget, id: B-1, fiscal_year: 2025, planned: 12000000, currency: JPY, approved_by: board, approved_on: 2026-03-31 }"
        ),
        Bilingual(ja: "年度の最終日", en: "the last day of the year")
      ),
    ]
  }

  func check(
    _ budget: Budget,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let year = budget.fiscalYear, let approved = budget.approvedOn,
      model.organization.fiscalYearStart.fiscalYear(of: approved.value) > year.value
    else { return }
    findings.report(.late(approved.value, year: year.value), at: approved.range)
  }
}

extension Message {
  fileprivate static func late(_ day: CalendarDay, year: Int) -> Self {
    Message(
      ja: "\(year) 年度の予算が、年度の終わった後の \(day) に承認されています",
      en: "the budget of fiscal year \(year) was approved on \(day), after the year was over",
      helpJA: "実際の承認日を確かめて approved_on を直してください",
      helpEN: "check when it was really approved, and correct approved_on"
    )
  }
}
