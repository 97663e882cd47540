internal import ClaimModel
internal import Diagnostics

/// An improvement that was verified before it was done.
struct VerifiedBeforeDone: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "verified-before-done",
    summary: Bilingual(
      ja: "効果を確かめた日が、改善の完了日より前になっている",
      en: "an improvement was verified before it was done"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "終わっていない改善の効果は確かめられません。",
      en: "The effect of something unfinished cannot be seen."
    ),
    remedy: Bilingual(
      ja: "done_on と verified_on を記録と照らし合わせて直します。",
      en: "Correct done_on or verified_on from the records."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        ExampleClaim.improved(
          "id: IMP-1, addresses: [F-1], done_on: 2026-07-20, verified_by: internal-audit, verified_on: ⟪2026-07-19⟫"
        )
      ),
      .passing(
        ExampleClaim.improved(
          "id: IMP-1, addresses: [F-1], done_on: 2026-07-20, verified_by: internal-audit, verified_on: 2026-09-01"
        )
      ),
      .boundary(
        ExampleClaim.improved(
          "id: IMP-1, addresses: [F-1], done_on: 2026-07-20, verified_by: internal-audit, verified_on: 2026-07-20"
        ),
        Bilingual(ja: "終えたその日に確かめた", en: "verified on the day it was done")
      ),
    ]
  }

  func check(
    _ improvement: Improvement,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // `unfinished-improvement` and `unverified-improvement` speak of days left out.
    guard let done = improvement.doneOn, let verified = improvement.verifiedOn,
      verified.value < done.value
    else { return }
    findings.report(
      .tooEarly(verified.value, done: done.value),
      at: verified.range,
      notes: [Finding.Note(Bilingual(ja: "完了日", en: "the day it was done"), at: done.range)]
    )
  }
}

extension Message {
  fileprivate static func tooEarly(_ verified: CalendarDay, done: CalendarDay) -> Self {
    Message(
      ja: "効果を確かめた日 \(verified) が、完了日 \(done) より前です",
      en: "verified on \(verified), before it was done on \(done)",
      helpJA: "done_on と verified_on を記録で確かめ、直してください",
      helpEN: "check done_on and verified_on against the records"
    )
  }
}
