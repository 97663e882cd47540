internal import ClaimModel
internal import Diagnostics

/// An evaluation by the vendor of a service that the same claim rests on.
struct SupplierEvaluator: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "supplier-evaluator",
    summary: Bilingual(
      ja: "評価者が、評価される外部サービスの契約先である",
      en: "the evaluator is the vendor of a service that the claim rests on"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "自社のサービスを売り先の会社で監査しても、独立した評価にはなりません。",
      en: "A vendor who audits what it sells judges its own work."
    ),
    remedy: Bilingual(
      ja: "そのサービスに関わりのない評価者に見てもらいます。",
      en: "Have it evaluated by somebody without a stake in the service."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(claim(by: "⟪vendor⟫"), files: [("shisei.yaml", roles)]),
      .passing(claim(by: "assessor"), files: [("shisei.yaml", roles)]),
      .boundary(
        claim(by: "assessor", vendor: "ミナセ"),
        Bilingual(ja: "名前の一部が同じだけの別の会社", en: "another company that shares part of the name"),
        files: [("shisei.yaml", roles)]
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // Whoever reports to somebody, and is no outsider, is one of the organisation's own.
    guard let by = evaluation.by, let role = model.role(by.value),
      role.isExternal || role.reportsTo == nil,
      let type = model.type(of: evaluation), type.isIndependent
    else { return }
    for index in claim.citations {
      guard let key = model.citations[index].key, key.kind == .service,
        let vendor = model.evidence.services[Int(key.index)].vendor,
        model.isCompany(of: role, named: vendor)
      else { continue }
      return findings.report(
        .vendor(model.title(ofRole: by.value), type: model.framework.title(of: type)),
        at: by.range,
        notes: [Finding.Note(Bilingual(ja: "契約先", en: "the vendor"), at: vendor.range)]
      )
    }
  }
}

extension Message {
  fileprivate static func vendor(_ role: Bilingual, type: Bilingual) -> Self {
    Message(
      ja: "\(type.ja)を行った「\(role.ja)」は、この申告の根拠である外部サービスの契約先です",
      en:
        "“\(role.en)”, who did this \(type.en), is the vendor of a service that the claim rests on",
      helpJA: "そのサービスに関わりのない評価者に見てもらってください",
      helpEN: "have it evaluated by somebody without a stake in the service"
    )
  }
}

private let roles =
  RuleExample.organization
  + "  - { id: vendor, title: ミサゴモニタリング（監視会社）, external: true }\n  - { id: assessor, title: ㈱ミナセ・リサーチ, external: true }\n"

private func claim(by evaluator: String, vendor: String = "ミサゴモニタリング株式会社") -> String {
  """
  - item: 5-7
    level: 4
    owner: infrastructure
    resources:
      - { kind: service, id: S-1, vendor: \(vendor), subject: 監視, from: 2026-04-01, until: 2027-03-31 }
    evaluations:
      - { id: EV-1, type: external_audit, on: 2026-06-10, by: \(evaluator) }
  """
}
