internal import ClaimModel
internal import Diagnostics

/// An evaluation of a period before the last fiscal year.
struct PeriodOutsideFiscalYear: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "period-outside-fiscal-year",
    summary: Bilingual(
      ja: "評価の対象期間が、今年度にも前年度にもかかっていない",
      en: "an evaluation covers neither this fiscal year nor the last"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "評価そのものは新しくても、見たのが何年も前の状態であれば、今の状態は分かりません。",
      en: "A recent evaluation of years long past says little about the present."
    ),
    remedy: Bilingual(
      ja: "直近の期間を対象にした評価を示します。",
      en: "Cite an evaluation of a recent period."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, covers: { from: 2024-04-01, to: ⟪2025-03-31⟫ }"
        )
      ),
      .passing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, covers: { from: 2025-04-01, to: 2026-03-31 }"
        )
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, covers: { from: 2024-04-01, to: 2025-04-01 }"
        ),
        Bilingual(ja: "前年度の最初の日にかかっている", en: "it reaches the first day of the last fiscal year")
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // A period in the future is past the evaluation, of which other rules speak.
    guard let end = evaluation.coversTo,
      model.organization.fiscalYearStart.fiscalYear(of: end.value) < model.fiscalYear - 1
    else { return }
    findings.report(.longAgo(until: end.value, fiscalYear: model.fiscalYear), at: end.range)
  }
}

extension Message {
  fileprivate static func longAgo(until end: CalendarDay, fiscalYear: Int) -> Self {
    Message(
      ja: "対象期間は \(end) までで、\(fiscalYear) 年度にも \(fiscalYear - 1) 年度にもかかっていません",
      en: "the period ended on \(end), before the fiscal years \(fiscalYear - 1) and \(fiscalYear)",
      helpJA: "直近の期間を対象にした評価を示してください",
      helpEN: "cite an evaluation of a recent period"
    )
  }
}
