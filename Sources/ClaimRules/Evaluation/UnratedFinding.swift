internal import ClaimModel
internal import Diagnostics

/// An open finding that does not say how grave it is.
///
/// Whether a finding blocks the claim depends on its severity; one without might be high.
struct UnratedFinding: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "unrated-finding",
    summary: Bilingual(
      ja: "終わっていない指摘の重大さが書かれていない",
      en: "an open finding does not say how grave it is"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "重大さが分からなければ、放置してよい指摘かどうか判断できません。",
      en: "Unless it is rated, nobody can tell whether a finding may wait."
    ),
    remedy: Bilingual(
      ja: "severity に high、medium、low のどれかを書きます。",
      en: "Write high, medium or low in severity."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, findings: [{ id: ⟪F-1⟫, due: 2026-12-25 }]"
        )
      ),
      .passing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, findings: [{ id: F-1, severity: low, due: 2026-12-25 }]"
        )
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, findings: [{ id: F-1, closed_on: 2026-08-20 }]"
        ),
        Bilingual(ja: "終わった指摘の重大さは問わない", en: "of a closed finding it is not asked")
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard !evaluation.isMalformed else { return }  // the reader has spoken
    for finding in model.evidence.findings[evaluation.findings]
    where finding.severity == nil && finding.closedOn == nil {
      findings.report(.unrated(model.name(of: finding)), at: finding.place)
    }
  }
}

extension Message {
  fileprivate static func unrated(_ finding: String) -> Self {
    Message(
      ja: "終わっていない指摘 \(finding) の重大さ（severity）がありません",
      en: "the open finding \(finding) has no severity",
      helpJA: "severity に high、medium、low のどれかを書いてください",
      helpEN: "write high, medium or low in severity"
    )
  }
}
