internal import ClaimModel
internal import Diagnostics

/// A waiver whose approval still lies ahead, or that ends before it was approved.
struct PrematureWaiver: WaiverRule {
  static let metadata = RuleMetadata(
    id: "premature-waiver",
    summary: Bilingual(
      ja: "例外承認の承認日が、基準日や期限より後である",
      en: "a waiver was approved after the day of the assessment, or after its own last day"
    ),
    severity: .error,
    effect: .invalidates,
    rationale: Bilingual(
      ja: "まだ承認されていない例外は、誰も認めていない例外です。",
      en: "Until it is approved, nobody has accepted the risk."
    ),
    remedy: Bilingual(ja: "承認を受けた日を approved_on に書きます。", en: "Write the day of the approval.")
  )

  static var examples: [RuleExample] {
    [
      .failing("", files: ExampleWaiver.files(ExampleWaiver.fields(approvedOn: "⟪2026-10-16⟫"))),
      .failing(
        "",
        files: ExampleWaiver.files(
          ExampleWaiver.fields(approvedOn: "⟪2026-10-15⟫", expiresOn: "2026-10-14"),
          ExampleWaiver.fields()
        )
      ),
      .passing("", files: ExampleWaiver.files(ExampleWaiver.fields())),
      .boundary(
        "",
        Bilingual(ja: "基準日当日の承認", en: "approved on the day of the assessment"),
        files: ExampleWaiver.files(ExampleWaiver.fields(approvedOn: "2026-10-15"))
      ),
    ]
  }

  func check(_ waiver: Waiver, in model: OrganizationModel, into findings: inout FindingSink) {
    guard let approved = waiver.approvedOn else { return }  // `missing-key`
    if approved.value > model.asOf {
      findings.report(.premature(approved.value, model.asOf.day), at: approved.range)
    } else if let expires = waiver.expiresOn, approved.value > expires.value {
      findings.report(.reversed(approved.value, expires.value), at: approved.range)
    }
  }
}

extension Message {
  fileprivate static func premature(_ day: CalendarDay, _ asOf: CalendarDay) -> Self {
    Message(
      ja: "承認日 \(day) が、評価の基準日 \(asOf) より後です",
      en: "approved on \(day), after the day of the assessment, \(asOf)",
      helpJA: "承認を受けた日を approved_on に書いてください",
      helpEN: "write the day of the approval in approved_on"
    )
  }

  fileprivate static func reversed(_ day: CalendarDay, _ expires: CalendarDay) -> Self {
    Message(
      ja: "承認日 \(day) が、期限 \(expires) より後です",
      en: "approved on \(day), after its own last day, \(expires)",
      helpJA: "approved_on と expires_on を確かめてください",
      helpEN: "check approved_on and expires_on"
    )
  }
}
