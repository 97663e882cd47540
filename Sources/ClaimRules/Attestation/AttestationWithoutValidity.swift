internal import ClaimModel
internal import Diagnostics

/// A certificate that does not say from when until when it is valid.
struct AttestationWithoutValidity: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "attestation-without-validity",
    summary: Bilingual(
      ja: "第三者証明の有効期間が書かれていない",
      en: "an attestation does not give its period of validity"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "期間の分からない証明書は、基準日に有効だったことを示せません。",
      en: "Without its period a certificate does not show that it is valid on the as-of day."
    ),
    remedy: Bilingual(
      ja: "証明書にある期間を valid_from と valid_until に書きます。",
      en: "Give the period on the certificate in valid_from and valid_until."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.attestation("{ id: ⟪ISMS⟫, certificate: IS-1234, valid_from: 2025-04-01 }")),
      .failing(.attestation("{ id: ⟪ISMS⟫, certificate: IS-1234 }")),
      .passing(
        .attestation(
          "{ id: ISMS, scheme: ISO/IEC 27001, certificate: IS-1234, valid_from: 2025-04-01, valid_until: 2028-03-31 }"
        )
      ),
      .boundary(
        .attestation("{ id: ⟪ISMS⟫, certificate: IS-1234, valid_until: 2028-03-31 }"),
        Bilingual(ja: "最終日だけでは足りない", en: "the last day alone will not do")
      ),
    ]
  }

  func check(
    _ attestation: Attestation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    switch (attestation.lacks(attestation.validFrom), attestation.lacks(attestation.validUntil)) {
    case (false, false): break
    case (true, true): findings.report(.withoutValidity, at: attestation.place)
    case (true, false): findings.report(.withoutFirstDay, at: attestation.place)
    case (false, true): findings.report(.withoutLastDay, at: attestation.place)
    }
  }
}

extension Message {
  fileprivate static var withoutValidity: Self {
    Message(
      ja: "有効期間（valid_from と valid_until）が書かれていません",
      en: "nothing says from when (valid_from) until when (valid_until) the certificate is valid",
      helpJA: "証明書にある期間を valid_from と valid_until に書いてください",
      helpEN: "add valid_from and valid_until as on the certificate"
    )
  }

  fileprivate static var withoutFirstDay: Self {
    Message(
      ja: "有効期間の開始日（valid_from）が書かれていません",
      en: "nothing says from when the certificate is valid (valid_from)",
      helpJA: "証明書にある開始日を valid_from に書いてください",
      helpEN: "add valid_from as on the certificate"
    )
  }

  fileprivate static var withoutLastDay: Self {
    Message(
      ja: "有効期間の最終日（valid_until）が書かれていません",
      en: "nothing says until when the certificate is valid (valid_until)",
      helpJA: "証明書にある最終日を valid_until に書いてください",
      helpEN: "add valid_until as on the certificate"
    )
  }
}
