internal import ClaimModel
internal import Diagnostics

/// A contract that has ended.
struct LapsedService: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "lapsed-service",
    summary: Bilingual(
      ja: "外部サービスの契約が終わっている",
      en: "the contract of a service has ended"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "終わった契約では、基準日に誰も助けに来ません。",
      en: "Under a contract that has ended nobody comes to help."
    ),
    remedy: Bilingual(
      ja: "契約を更新して until を書き直すか、いま有効な契約を根拠にします。",
      en: "Renew the contract and update until, or cite a contract that runs today."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .resource(
          "{ kind: service, id: S-1, vendor: Example Security, from: 2025-04-01, until: ⟪2026-03-31⟫ }"
        )
      ),
      .passing(
        .resource(
          "{ kind: service, id: S-1, vendor: Example Security, from: 2026-04-01, until: 2027-03-31 }"
        )
      ),
      .boundary(
        .resource(
          "{ kind: service, id: S-1, vendor: Example Security, from: 2025-10-16, until: 2026-10-15 }"
        ),
        Bilingual(ja: "契約の最終日", en: "the last day of the contract")
      ),
      .boundary(
        .resource(
          "{ kind: service, id: S-1, vendor: Example Security, from: 2025-10-15, until: ⟪2026-10-14⟫ }"
        ),
        Bilingual(ja: "前日に終わった", en: "it ended the day before")
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
    guard until.value < model.asOf else { return }
    findings.report(.lapsed(on: until.value), at: until.range)
  }
}

extension Message {
  fileprivate static func lapsed(on day: CalendarDay) -> Self {
    Message(
      ja: "契約は \(day) に終わっています",
      en: "the contract ended on \(day)",
      helpJA: "契約を更新して until を書き直すか、いま有効な契約を根拠にしてください",
      helpEN: "renew it and update until, or cite a contract that runs today"
    )
  }
}
