internal import ClaimModel
internal import Diagnostics

/// A budget without money.
struct BudgetWithoutAmount: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "budget-without-amount",
    summary: Bilingual(
      ja: "予算額がないか、0 になっている",
      en: "a budget has no amount, or none but zero"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "金額のない予算では、資源を割り当てたことになりません。",
      en: "A budget without money assigns nothing."
    ),
    remedy: Bilingual(
      ja: "承認された金額を planned に書きます。",
      en: "Give the approved amount in planned."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.resource("{ kind: budget, id: ⟪B-1⟫, fiscal_year: 2026, currency: JPY }")),
      .passing(
        .resource("{ kind: budget, id: B-1, fiscal_year: 2026, planned: 12000000, currency: JPY }")
      ),
      .boundary(
        .resource("{ kind: budget, id: B-1, fiscal_year: 2026, planned: ⟪0⟫, currency: JPY }"),
        Bilingual(ja: "0 円は割り当てではない", en: "zero is no amount")
      ),
      .boundary(
        .resource("{ kind: budget, id: B-1, fiscal_year: 2026, planned: 1, currency: JPY }"),
        Bilingual(ja: "金額の大小は問わない", en: "no amount is too small")
      ),
    ]
  }

  func check(
    _ budget: Budget,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let planned = budget.planned else {
      if budget.lacks(budget.planned) { findings.report(.withoutAmount, at: budget.place) }
      return
    }
    guard planned.value == 0 else { return }
    findings.report(.nothing, at: planned.range)
  }
}

extension Message {
  fileprivate static var withoutAmount: Self {
    Message(
      ja: "予算額（planned）が書かれていません",
      en: "the budget has no amount (planned)",
      helpJA: "承認された金額を planned に書いてください",
      helpEN: "add the approved amount as planned"
    )
  }

  fileprivate static var nothing: Self {
    Message(
      ja: "予算額が 0 です",
      en: "the budget amounts to nothing",
      helpJA: "実際に割り当てた金額を書くか、この予算を根拠から外してください",
      helpEN: "give the amount really assigned, or do not cite this budget"
    )
  }
}
