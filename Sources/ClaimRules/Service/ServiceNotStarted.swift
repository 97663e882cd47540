internal import ClaimModel
internal import Diagnostics

/// A contract that starts later.
struct ServiceNotStarted: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "service-not-started",
    summary: Bilingual(
      ja: "外部サービスの契約がまだ始まっていない",
      en: "the contract of a service has not started yet"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "始まっていない契約は、基準日の対策を支えていません。",
      en: "A contract that starts later supports nothing today."
    ),
    remedy: Bilingual(
      ja: "契約が始まってから根拠にします。",
      en: "Cite the contract once it has started."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .resource(
          "{ kind: service, id: S-1, vendor: Example Security, from: ⟪2027-04-01⟫, until: 2028-03-31 }"
        )
      ),
      .passing(
        .resource(
          "{ kind: service, id: S-1, vendor: Example Security, from: 2026-04-01, until: 2027-03-31 }"
        )
      ),
      .boundary(
        .resource(
          "{ kind: service, id: S-1, vendor: Example Security, from: 2026-10-15, until: 2027-10-14 }"
        ),
        Bilingual(ja: "契約の初日", en: "the first day of the contract")
      ),
      .boundary(
        .resource(
          "{ kind: service, id: S-1, vendor: Example Security, from: ⟪2026-10-16⟫, until: 2027-10-15 }"
        ),
        Bilingual(ja: "翌日に始まる", en: "it starts the day after")
      ),
    ]
  }

  func check(
    _ service: Service,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let from = service.from else { return }  // `service-without-period`
    guard from.value > model.asOf else { return }
    findings.report(.notStarted(until: from.value, on: model.asOf.day), at: from.range)
  }
}

extension Message {
  fileprivate static func notStarted(until day: CalendarDay, on asOf: CalendarDay) -> Self {
    Message(
      ja: "契約は \(day) に始まり、基準日（\(asOf)）にはまだ有効ではありません",
      en: "the contract starts on \(day), after the as-of day \(asOf)",
      helpJA: "契約が始まってから根拠にするか、いま有効な契約を根拠にしてください",
      helpEN: "cite it once it has started, or cite a contract that runs today"
    )
  }
}
