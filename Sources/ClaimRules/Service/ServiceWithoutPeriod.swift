internal import ClaimModel
internal import Diagnostics

/// A contract that does not say from when until when it runs.
struct ServiceWithoutPeriod: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "service-without-period",
    summary: Bilingual(
      ja: "外部サービスの契約期間が書かれていない",
      en: "a service does not give the period of its contract"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "期間の分からない契約は、基準日に有効だったことを示せません。",
      en: "Without its period a contract does not show that it covers the as-of day."
    ),
    remedy: Bilingual(
      ja: "契約の開始日を from に、終了日を until に書きます。",
      en: "Give the first day of the contract in from and the last in until."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .resource("{ kind: service, id: ⟪S-1⟫, vendor: Example Security, from: 2026-04-01 }")
      ),
      .failing(.resource("{ kind: service, id: ⟪S-1⟫, vendor: Example Security }")),
      .passing(
        .resource(
          "{ kind: service, id: S-1, vendor: Example Security, from: 2026-04-01, until: 2027-03-31 }"
        )
      ),
      .boundary(
        .resource("{ kind: service, id: ⟪S-1⟫, vendor: Example Security, until: 2027-03-31 }"),
        Bilingual(ja: "終了日だけでは足りない", en: "the last day alone will not do")
      ),
    ]
  }

  func check(
    _ service: Service,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    switch (service.lacks(service.from), service.lacks(service.until)) {
    case (false, false): break
    case (true, true): findings.report(.withoutPeriod, at: service.place)
    case (true, false): findings.report(.withoutStart, at: service.place)
    case (false, true): findings.report(.withoutEnd, at: service.place)
    }
  }
}

extension Message {
  fileprivate static var withoutPeriod: Self {
    Message(
      ja: "契約の開始日（from）も終了日（until）も書かれていません",
      en: "nothing says from when (from) until when (until) the contract runs",
      helpJA: "契約書にある期間を from と until に書いてください",
      helpEN: "add from and until as in the contract"
    )
  }

  fileprivate static var withoutStart: Self {
    Message(
      ja: "契約の開始日（from）が書かれていません",
      en: "nothing says when the contract starts (from)",
      helpJA: "契約書にある開始日を from に書いてください",
      helpEN: "add from as in the contract"
    )
  }

  fileprivate static var withoutEnd: Self {
    Message(
      ja: "契約の終了日（until）が書かれていません",
      en: "nothing says when the contract ends (until)",
      helpJA: "契約書にある終了日を until に書いてください。自動更新なら今の期間の終了日です",
      helpEN: "add until as in the contract; if it renews itself, the end of the current term"
    )
  }
}
