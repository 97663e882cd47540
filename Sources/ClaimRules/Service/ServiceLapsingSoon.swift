internal import ClaimModel
internal import Diagnostics

/// A contract that ends within sixty days.
struct ServiceLapsingSoon: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "service-lapsing-soon",
    summary: Bilingual(
      ja: "外部サービスの契約が 60 日以内に終わる",
      en: "the contract of a service ends within 60 days"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "更新の見積もりや稟議には時間がかかります。今始めなければ、契約の切れる期間ができます。",
      en: "Quotes and approvals take time; unless the renewal is under way, there will be a gap."
    ),
    remedy: Bilingual(
      ja: "契約の更新を始めます。",
      en: "Start renewing the contract."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .resource(
          "{ kind: service, id: S-1, vendor: Example Security, from: 2025-11-01, until: ⟪2026-10-31⟫ }"
        )
      ),
      .passing(
        .resource(
          "{ kind: service, id: S-1, vendor: Example Security, from: 2026-04-01, until: 2027-03-31 }"
        )
      ),
      .boundary(
        .resource(
          "{ kind: service, id: S-1, vendor: Example Security, from: 2025-12-15, until: ⟪2026-12-14⟫ }"
        ),
        Bilingual(ja: "ちょうど 60 日後", en: "exactly sixty days ahead")
      ),
      .boundary(
        .resource(
          "{ kind: service, id: S-1, vendor: Example Security, from: 2025-12-16, until: 2026-12-15 }"
        ),
        Bilingual(ja: "61 日後", en: "sixty-one days ahead")
      ),
      .boundary(
        .resource(
          "{ kind: service, id: S-1, vendor: Example Security, from: 2025-10-16, until: ⟪2026-10-15⟫ }"
        ),
        Bilingual(ja: "契約の最終日", en: "the last day of the contract")
      ),
      .boundary(
        .resource(
          "{ kind: service, id: S-1, vendor: Example Security, from: 2025-10-15, until: 2026-10-14 }"
        ),
        Bilingual(
          ja: "もう終わっている（lapsed-service が指摘する）",
          en: "over already; lapsed-service speaks of that"
        )
      ),
    ]
  }

  func check(
    _ service: Service,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let until = service.until else { return }  // `service-without-period`
    guard let days = model.daysOfNotice(before: until.value) else { return }
    findings.report(.lapsing(on: until.value, in: days), at: until.range)
  }
}

extension Message {
  fileprivate static func lapsing(on day: CalendarDay, in days: Int) -> Self {
    Message(
      ja: "契約は \(day) に終わります（残り \(days) 日）",
      en: "the contract ends on \(day) (days left: \(days))",
      helpJA: "更新の手続きを始めてください",
      helpEN: "start its renewal"
    )
  }
}
