internal import ClaimModel
internal import Diagnostics

/// An improvement that answers a finding which no evaluation has.
struct UnknownFinding: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "unknown-finding",
    summary: Bilingual(
      ja: "改善が応えた指摘が、どの評価にもない",
      en: "an improvement answers a finding that no evaluation has"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "指摘をたどれなければ、その改善が評価から生まれたことを示せません。",
      en:
        "Unless the finding can be traced, nothing shows that the improvement came from an evaluation."
    ),
    remedy: Bilingual(
      ja: "addresses の識別子を直すか、評価の findings に指摘を書きます。",
      en: "Correct the id in addresses, or add the finding to its evaluation."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(ExampleClaim.improved("id: IMP-1, addresses: [⟪F-2⟫], done_on: 2026-07-20")),
      .passing(ExampleClaim.improved("id: IMP-1, addresses: [F-1], done_on: 2026-07-20")),
      .boundary(
        ExampleClaim.improved("id: IMP-1, addresses: [F-1, ⟪EV-1⟫], done_on: 2026-07-20"),
        Bilingual(ja: "評価の識別子は指摘の識別子ではない", en: "the id of an evaluation is no finding's")
      ),
    ]
  }

  func check(
    _ improvement: Improvement,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    for address in model.evidence.addresses[improvement.addresses]
    where model.finding(address.value) == nil {
      findings.report(.unknownFinding(address.value, in: model), at: address.range)
    }
  }
}

extension Message {
  fileprivate static func unknownFinding(_ finding: Name, in model: OrganizationModel) -> Self {
    .unknown(
      model.text(finding),
      Bilingual(
        ja: "「\(model.text(finding))」という指摘は、どの評価にもありません",
        en: "no evaluation has a finding “\(model.text(finding))”"
      ),
      among: model.evidence.findings.compactMap(\.id?.value).map { model.text($0) },
      otherwise: Bilingual(
        ja: "addresses を直すか、評価の findings に指摘を書いてください",
        en: "correct addresses, or add the finding to its evaluation"
      )
    )
  }
}
