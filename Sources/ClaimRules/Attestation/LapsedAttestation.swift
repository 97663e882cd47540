internal import ClaimModel
internal import Diagnostics

/// A certificate that is no longer valid.
struct LapsedAttestation: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "lapsed-attestation",
    summary: Bilingual(
      ja: "第三者証明の有効期間が過ぎている",
      en: "an attestation is no longer valid"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "期限の切れた証明書について、発行者はもう何も保証していません。",
      en: "Its issuer no longer vouches for anything once a certificate has run out."
    ),
    remedy: Bilingual(
      ja: "更新後の証明書を根拠にします。",
      en: "Cite the renewed certificate."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .attestation(
          "{ id: ISMS, scheme: ISO/IEC 27001, certificate: IS-1234, valid_from: 2023-04-01, valid_until: ⟪2026-03-31⟫ }"
        )
      ),
      .passing(
        .attestation(
          "{ id: ISMS, scheme: ISO/IEC 27001, certificate: IS-1234, valid_from: 2025-04-01, valid_until: 2028-03-31 }"
        )
      ),
      .boundary(
        .attestation(
          "{ id: ISMS, scheme: ISO/IEC 27001, certificate: IS-1234, valid_from: 2023-10-16, valid_until: 2026-10-15 }"
        ),
        Bilingual(ja: "有効期間の最終日", en: "its last day")
      ),
      .boundary(
        .attestation(
          "{ id: ISMS, scheme: ISO/IEC 27001, certificate: IS-1234, valid_from: 2023-10-15, valid_until: ⟪2026-10-14⟫ }"
        ),
        Bilingual(ja: "前日に切れた", en: "it ran out the day before")
      ),
    ]
  }

  func check(
    _ attestation: Attestation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let until = attestation.validUntil else { return }  // `attestation-without-validity`
    guard until.value < model.asOf else { return }
    findings.report(.lapsed(on: until.value), at: until.range)
  }
}

extension Message {
  fileprivate static func lapsed(on day: CalendarDay) -> Self {
    Message(
      ja: "証明の有効期間は \(day) に終わっています",
      en: "the certificate was valid until \(day)",
      helpJA: "更新後の証明書を根拠にしてください",
      helpEN: "cite the renewed certificate"
    )
  }
}
