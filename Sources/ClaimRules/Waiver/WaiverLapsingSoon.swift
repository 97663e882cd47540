internal import ClaimModel
internal import Diagnostics

/// A waiver that ends soon.
struct WaiverLapsingSoon: WaiverRule {
  private static let days = RuleOption(
    "days",
    standard: 30,
    in: 1...365,
    meaning: Bilingual(ja: "何日前から知らせるか", en: "how many days ahead it is said"),
    reason: Bilingual(
      ja: "承認の会議は月に一度が多く、その一回を逃さないためです。",
      en: "Bodies that approve often meet once a month; this leaves time for one meeting."
    )
  )

  static let metadata = RuleMetadata(
    id: "waiver-lapsing-soon",
    summary: Bilingual(ja: "例外承認がまもなく切れる", en: "a waiver ends soon"),
    severity: .info,
    effect: .advice,
    rationale: Bilingual(
      ja: "切れた日から、例外とされていた指摘がビルドを止めます。",
      en: "From the day after, what it excuses fails the build."
    ),
    remedy: Bilingual(
      ja: "期限までに元の問題を直すか、改めて承認を受けます。",
      en: "Mend the matter before then, or have it approved anew."
    ),
    options: [days]
  )

  static var examples: [RuleExample] {
    [
      .failing("", files: ExampleWaiver.files(ExampleWaiver.fields(expiresOn: "⟪2026-11-01⟫"))),
      .passing("", files: ExampleWaiver.files(ExampleWaiver.fields())),
      .boundary(
        "",
        Bilingual(ja: "ちょうど 30 日後", en: "exactly thirty days ahead"),
        files: ExampleWaiver.files(ExampleWaiver.fields(expiresOn: "⟪2026-11-14⟫"))
      ),
      .boundary(
        "",
        Bilingual(ja: "31 日後", en: "thirty-one days ahead"),
        files: ExampleWaiver.files(ExampleWaiver.fields(expiresOn: "2026-11-15"))
      ),
    ]
  }

  func check(_ waiver: Waiver, in model: OrganizationModel, into findings: inout FindingSink) {
    guard let expires = waiver.expiresOn, !waiver.isMalformed else { return }
    let last = model.asOf.adding(days: model.value(of: Self.days, of: Self.metadata))
    guard expires.value >= model.asOf, expires.value <= last else { return }
    let isRenewed = model.waivers.contains { later in
      model.isSameMatter(later, waiver)
        && (later.expiresOn?.value).map { $0 > expires.value } ?? false
    }
    guard !isRenewed else { return }
    let days = model.asOf.day.days(until: expires.value)
    findings.report(.lapsing(on: expires.value, in: days), at: expires.range)
  }
}

extension Message {
  fileprivate static func lapsing(on day: CalendarDay, in days: Int) -> Self {
    Message(
      ja: "例外承認は \(day) に切れます（残り \(days) 日）",
      en: "the waiver ends on \(day) (days left: \(days))",
      helpJA: "それまでに元の問題を直すか、改めて承認を受けてください",
      helpEN: "mend the matter before then, or have it approved anew"
    )
  }
}
