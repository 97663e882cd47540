internal import ClaimModel
internal import Diagnostics

/// A waiver that holds longer than the policy allows.
struct OverlongWaiver: WaiverRule {
  private static let months = RuleOption(
    "months",
    standard: 12,
    in: 1...36,
    meaning: Bilingual(ja: "承認日から数えた最長の月数", en: "the longest time from approval, in months"),
    reason: Bilingual(
      ja: "年に一度の自己評価ごとに、例外を見直せるようにするためです。",
      en: "So every exception is looked at again with each yearly assessment."
    )
  )

  static let metadata = RuleMetadata(
    id: "overlong-waiver",
    summary: Bilingual(
      ja: "例外承認の期間が、ポリシーの上限より長い",
      en: "a waiver holds longer than the policy allows"
    ),
    severity: .error,
    effect: .invalidates,
    rationale: Bilingual(
      ja: "期限が遠い例外は、直す予定のない例外と変わりません。承認した人が交代しても、残り続けます。",
      en:
        "An exception without a near end is a decision never to mend it, and outlives whoever made it."
    ),
    remedy: Bilingual(
      ja: "expires_on を上限までの日にし、必要ならその前に改めて承認を受けます。",
      en: "Bring expires_on within the limit, and have it approved anew if it is still needed then."
    ),
    options: [months]
  )

  static var examples: [RuleExample] {
    [
      .failing("", files: ExampleWaiver.files(ExampleWaiver.fields(expiresOn: "⟪2027-06-02⟫"))),
      .passing("", files: ExampleWaiver.files(ExampleWaiver.fields())),
      .boundary(
        "",
        Bilingual(ja: "ちょうど 12 か月", en: "exactly twelve months"),
        files: ExampleWaiver.files(ExampleWaiver.fields(expiresOn: "2027-06-01"))
      ),
      .boundary(
        "",
        Bilingual(ja: "ポリシーが 6 か月までとしている", en: "the policy allows six months"),
        files: RuleExample.files(policy: "options: { overlong-waiver: { months: 6 } }")
          + ExampleWaiver.files(ExampleWaiver.fields(expiresOn: "⟪2026-12-31⟫"))
      ),
    ]
  }

  func check(_ waiver: Waiver, in model: OrganizationModel, into findings: inout FindingSink) {
    // Without either day the waiver is malformed and does not hold.
    guard let expires = waiver.expiresOn, let approved = waiver.approvedOn else { return }
    let months = model.value(of: Self.months, of: Self.metadata)
    let lastDay = approved.value.adding(months: months)
    guard expires.value > lastDay else { return }
    findings.report(.overlong(until: lastDay, months), at: expires.range)
  }
}

extension Message {
  fileprivate static func overlong(until lastDay: CalendarDay, _ months: Int) -> Self {
    Message(
      ja: "例外承認の期間が、承認日から \(months) か月を超えています",
      en: "the waiver reaches further than \(months) months from its approval",
      helpJA: "expires_on を \(lastDay) までの日にしてください",
      helpEN: "set expires_on to \(lastDay) or before"
    )
  }
}
