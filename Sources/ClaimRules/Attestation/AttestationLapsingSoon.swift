internal import ClaimModel
internal import Diagnostics

/// A certificate that runs out within sixty days.
struct AttestationLapsingSoon: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "attestation-lapsing-soon",
    summary: Bilingual(
      ja: "第三者証明の有効期間が 60 日以内に終わる",
      en: "an attestation runs out within 60 days"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "更新の審査には時間がかかります。今始めなければ、証明のない期間ができます。",
      en: "A renewal audit takes time; unless it is under way, there will be a gap."
    ),
    remedy: Bilingual(
      ja: "更新の審査を手配します。",
      en: "Arrange the renewal audit."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .attestation(
          "{ id: ISMS, scheme: ISO/IEC 27001, certificate: IS-1234, valid_from: 2023-11-01, valid_until: ⟪2026-10-31⟫ }"
        )
      ),
      .passing(
        .attestation(
          "{ id: ISMS, scheme: ISO/IEC 27001, certificate: IS-1234, valid_from: 2025-04-01, valid_until: 2028-03-31 }"
        )
      ),
      .boundary(
        .attestation(
          "{ id: ISMS, scheme: ISO/IEC 27001, certificate: IS-1234, valid_from: 2023-12-15, valid_until: ⟪2026-12-14⟫ }"
        ),
        Bilingual(ja: "ちょうど 60 日後", en: "exactly sixty days ahead")
      ),
      .boundary(
        .attestation(
          "{ id: ISMS, scheme: ISO/IEC 27001, certificate: IS-1234, valid_from: 2023-12-16, valid_until: 2026-12-15 }"
        ),
        Bilingual(ja: "61 日後", en: "sixty-one days ahead")
      ),
      .boundary(
        .attestation(
          "{ id: ISMS, scheme: ISO/IEC 27001, certificate: IS-1234, valid_from: 2023-10-15, valid_until: 2026-10-14 }"
        ),
        Bilingual(
          ja: "もう切れている（lapsed-attestation が指摘する）",
          en: "over already; lapsed-attestation speaks of that"
        )
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
    guard let days = model.daysOfNotice(before: until.value) else { return }
    findings.report(.lapsing(on: until.value, in: days), at: until.range)
  }
}

extension Message {
  fileprivate static func lapsing(on day: CalendarDay, in days: Int) -> Self {
    Message(
      ja: "証明の有効期間は \(day) に終わります（残り \(days) 日）",
      en: "the certificate is valid until \(day) (days left: \(days))",
      helpJA: "更新の審査を手配してください",
      helpEN: "arrange its renewal"
    )
  }
}
