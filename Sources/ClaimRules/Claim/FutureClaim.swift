internal import ClaimModel
internal import Diagnostics

/// A claim that is dated after the day of the assessment.
struct FutureClaim: ClaimRule {
  static let metadata = RuleMetadata(
    id: "future-claim",
    summary: Bilingual(
      ja: "申告日が、評価の基準日より後になっている",
      en: "a claim is dated after the day of the assessment"
    ),
    severity: .error,
    effect: .invalidates,
    rationale: Bilingual(
      ja: "まだしていない申告は数えられません。日付の誤りか、先の予定です。",
      en: "A claim still to be made does not count. The day is wrong, or it is a plan."
    ),
    remedy: Bilingual(
      ja: "claimed_on を直します。",
      en: "Correct claimed_on."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          level: 1
          claimed_on: ⟪2026-10-16⟫
        """
      ),
      .passing(
        """
        - item: 1-2
          level: 1
          claimed_on: 2026-10-01
        """
      ),
      .boundary(
        """
        - item: 1-2
          level: 1
          claimed_on: 2026-10-15
        """,
        Bilingual(ja: "基準日の当日", en: "the day of the assessment itself")
      ),
    ]
  }

  func check(_ claim: Claim, in model: OrganizationModel, into findings: inout FindingSink) {
    guard let claimed = claim.claimedOn, claimed.value > model.asOf else { return }
    findings.report(.ahead(claimed.value, asOf: model.asOf.day), at: claimed.range)
  }
}

extension Message {
  fileprivate static func ahead(_ day: CalendarDay, asOf: CalendarDay) -> Self {
    Message(
      ja: "申告日 \(day) が、評価の基準日 \(asOf) より後です",
      en: "the claim is dated \(day), after the day of the assessment, \(asOf)",
      helpJA: "claimed_on を直してください",
      helpEN: "correct claimed_on"
    )
  }
}
