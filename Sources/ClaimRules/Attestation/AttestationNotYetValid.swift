internal import ClaimModel
internal import Diagnostics

/// A certificate that is valid only later.
struct AttestationNotYetValid: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "attestation-not-yet-valid",
    summary: Bilingual(
      ja: "第三者証明の有効期間がまだ始まっていない",
      en: "an attestation is not yet valid"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "まだ有効でない証明書は、基準日の状態について何も保証していません。",
      en: "A certificate that is valid only later vouches for nothing today."
    ),
    remedy: Bilingual(
      ja: "有効期間が始まってから根拠にします。",
      en: "Cite the certificate once it is valid."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .attestation(
          "{ id: ISMS, scheme: ISO/IEC 27001, certificate: IS-1234, valid_from: ⟪2026-12-01⟫, valid_until: 2029-11-30 }"
        )
      ),
      .passing(
        .attestation(
          "{ id: ISMS, scheme: ISO/IEC 27001, certificate: IS-1234, valid_from: 2025-04-01, valid_until: 2028-03-31 }"
        )
      ),
      .boundary(
        .attestation(
          "{ id: ISMS, scheme: ISO/IEC 27001, certificate: IS-1234, valid_from: 2026-10-15, valid_until: 2029-10-14 }"
        ),
        Bilingual(ja: "有効期間の初日", en: "its first day")
      ),
      .boundary(
        .attestation(
          "{ id: ISMS, scheme: ISO/IEC 27001, certificate: IS-1234, valid_from: ⟪2026-10-16⟫, valid_until: 2029-10-15 }"
        ),
        Bilingual(ja: "翌日から有効", en: "valid from the day after")
      ),
    ]
  }

  func check(
    _ attestation: Attestation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let from = attestation.validFrom else { return }  // `attestation-without-validity`
    guard from.value > model.asOf else { return }
    findings.report(.notYetValid(until: from.value, on: model.asOf.day), at: from.range)
  }
}

extension Message {
  fileprivate static func notYetValid(until day: CalendarDay, on asOf: CalendarDay) -> Self {
    Message(
      ja: "証明が有効になるのは \(day) で、基準日（\(asOf)）より後です",
      en: "the certificate is valid from \(day), after the as-of day \(asOf)",
      helpJA: "有効期間が始まってから根拠にしてください",
      helpEN: "cite it once it is valid"
    )
  }
}
