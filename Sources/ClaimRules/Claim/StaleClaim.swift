internal import ClaimModel
internal import Diagnostics

/// A claim that was made longer ago than the framework allows.
///
/// It counts as not made. Capping its level would keep alive what nobody has looked at since.
struct StaleClaim: ClaimRule {
  static let metadata = RuleMetadata(
    id: "stale-claim",
    summary: Bilingual(
      ja: "申告が、定められた期間より古い",
      en: "a claim was made longer ago than the framework allows"
    ),
    severity: .error,
    effect: .invalidates,
    rationale: Bilingual(
      ja: "組織も脅威も変わります。自己評価は年に一度はやり直すものです。",
      en: "Organisations and threats change. A self-assessment is made again at least once a year."
    ),
    remedy: Bilingual(
      ja: "申告を見直し、claimed_on を更新します。",
      en: "Look at the claim again and update claimed_on."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          level: 1
          claimed_on: ⟪2025-10-14⟫
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
          claimed_on: 2025-10-15
        """,
        Bilingual(ja: "ちょうど 12 か月前", en: "exactly twelve months ago")
      ),
    ]
  }

  func check(_ claim: Claim, in model: OrganizationModel, into findings: inout FindingSink) {
    guard let claimed = claim.claimedOn else { return }  // `undated-claim` speaks of that
    guard let lastDay = model.lapse(of: claimed.value, within: model.framework.claimWindow) else {
      return
    }
    findings.report(.stale(claimed.value, lastDay: lastDay), at: claimed.range)
  }
}

extension Message {
  fileprivate static func stale(_ day: CalendarDay, lastDay: CalendarDay) -> Self {
    Message(
      ja: "申告日は \(day) で、この申告は \(lastDay) までしか数えません",
      en: "the claim was made on \(day), which counted until \(lastDay)",
      helpJA: "申告を見直し、claimed_on を更新してください",
      helpEN: "look at the claim again and update claimed_on"
    )
  }
}
