internal import ClaimModel
internal import Diagnostics

/// A claim of a lower level than its evidence supports.
struct UnderClaim: AssessmentRule {
  static let metadata = RuleMetadata(
    id: "under-claim",
    summary: Bilingual(
      ja: "根拠の裏付けるレベルが、申告したレベルより高い",
      en: "the evidence supports a higher level than is claimed"
    ),
    severity: .info,
    effect: .advice,
    rationale: Bilingual(
      ja: "控えめな申告は誤りではありませんが、進んだところが見えなくなります。",
      en: "Modesty is no mistake, but it hides progress."
    ),
    remedy: Bilingual(
      ja: "内容を確かめたうえで、level を上げることを検討します。",
      en: "Consider raising level, once you are sure of the substance."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          level: ⟪1⟫
          claimed_on: 2026-10-01
          documents:
            - \(ExampleClaim.document(id: "DOC-1", type: "policy"))
        """
      ),
      .passing(
        """
        - item: 1-2
          level: 3
          claimed_on: 2026-10-01
          documents:
            - \(ExampleClaim.document(id: "DOC-1", type: "policy"))
        """
      ),
      .boundary(
        """
        - item: 1-2
          level: 2
          claimed_on: 2026-10-01
          documents:
            - \(ExampleClaim.document(id: "DOC-1", type: "policy"))
        """,
        Bilingual(ja: "裏付けのあるレベルちょうど", en: "exactly the supported level")
      ),
    ]
  }

  func check(
    _ assessment: ItemAssessment,
    in model: OrganizationModel,
    disqualified: [Bool],
    into findings: inout FindingSink
  ) {
    guard assessment.state == .claimed, let claimed = assessment.claimed,
      claimed < assessment.supported, let index = assessment.claim
    else { return }
    let claim = model.claims[index]
    findings.report(
      .tooLow(claimed, supported: assessment.supported),
      at: claim.level?.range ?? claim.place
    )
  }
}

extension Message {
  fileprivate static func tooLow(_ claimed: Int, supported: Int) -> Self {
    Message(
      ja: "根拠はレベル \(supported) を裏付けていますが、申告はレベル \(claimed) です",
      en: "the evidence supports level \(supported), but only level \(claimed) is claimed",
      helpJA: "内容を確かめ、level を \(supported) に上げることを検討してください",
      helpEN: "consider raising level to \(supported)"
    )
  }
}
