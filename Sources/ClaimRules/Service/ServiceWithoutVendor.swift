internal import ClaimModel
internal import Diagnostics

/// A contract with nobody.
struct ServiceWithoutVendor: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "service-without-vendor",
    summary: Bilingual(
      ja: "外部サービスの契約先が書かれていない",
      en: "a service does not name its vendor"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "契約先の分からない契約は確かめようがなく、困ったときに呼ぶ相手も分かりません。",
      en: "A contract with nobody in particular cannot be examined, and nobody knows whom to call."
    ),
    remedy: Bilingual(
      ja: "契約先を vendor に書きます。",
      en: "Name the vendor in vendor."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.resource("{ kind: service, id: ⟪S-1⟫, from: 2026-04-01, until: 2027-03-31 }")),
      .passing(
        .resource(
          "{ kind: service, id: S-1, vendor: Example Security, from: 2026-04-01, until: 2027-03-31 }"
        )
      ),
      .boundary(
        .resource("⟪{ kind: service, subject: ログの監視, from: 2026-04-01, until: 2027-03-31 }⟫"),
        Bilingual(ja: "契約の内容だけでは足りない", en: "what it covers alone will not do")
      ),
    ]
  }

  func check(
    _ service: Service,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard service.lacks(service.vendor) else { return }
    findings.report(.withoutVendor, at: service.place)
  }
}

extension Message {
  fileprivate static var withoutVendor: Self {
    Message(
      ja: "契約先（vendor）が書かれていません",
      en: "nothing says whom the contract is with (vendor)",
      helpJA: "契約先の名称を vendor に書いてください",
      helpEN: "add the vendor's name as vendor"
    )
  }
}
