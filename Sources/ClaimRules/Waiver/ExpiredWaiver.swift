internal import ClaimModel
internal import Diagnostics

/// A waiver whose last day has passed, and that no later one replaced.
struct ExpiredWaiver: WaiverRule {
  static let metadata = RuleMetadata(
    id: "expired-waiver",
    summary: Bilingual(ja: "例外承認の期限が切れている", en: "a waiver has expired"),
    severity: .error,
    effect: .invalidates,
    rationale: Bilingual(
      ja: "例外は、期限までに直すという約束で認められます。期限を過ぎた例外をそのままにすると、約束が破られたことに誰も気づきません。",
      en:
        "An exception is granted on the promise to mend the matter in time. Left to stand, it hides that the promise was broken."
    ),
    remedy: Bilingual(
      ja: "元の問題を直して例外承認を消すか、新しい期限と承認日で、もう一件の例外承認を加えます。古い一件は記録として残せます。",
      en:
        "Mend the matter and delete the waiver, or have it approved anew as another entry with its own days; the old one may stay as a record."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing("", files: ExampleWaiver.files(ExampleWaiver.fields(expiresOn: "⟪2026-10-14⟫"))),
      .passing("", files: ExampleWaiver.files(ExampleWaiver.fields())),
      .boundary(
        "",
        Bilingual(ja: "今日が最後の日", en: "today is the last day"),
        files: ExampleWaiver.files(ExampleWaiver.fields(expiresOn: "2026-10-15"))
      ),
      .boundary(
        "",
        Bilingual(ja: "後の承認が引き継いだ", en: "a later one took its place"),
        files: ExampleWaiver.files(
          ExampleWaiver.fields(approvedOn: "2026-01-01", expiresOn: "2026-06-30"),
          ExampleWaiver.fields()
        )
      ),
    ]
  }

  func check(_ waiver: Waiver, in model: OrganizationModel, into findings: inout FindingSink) {
    // `missing-key` and `invalid-date` speak of a waiver without a last day; it does not hold.
    guard let expires = waiver.expiresOn, expires.value < model.asOf else { return }
    guard model.successor(of: waiver) == nil else { return }
    findings.report(.expired(on: expires.value), at: expires.range)
  }
}

extension Message {
  fileprivate static func expired(on day: CalendarDay) -> Self {
    Message(
      ja: "例外承認は \(day) に切れています",
      en: "the waiver expired on \(day)",
      helpJA: "元の問題を直して消すか、改めて承認を受けて新しい一件を加えてください",
      helpEN: "mend the matter and delete it, or add a new entry that was approved anew"
    )
  }
}
