internal import ClaimModel
internal import Diagnostics

/// An improvement that is said to be done while every finding it answers is still open.
struct ImprovementOfOpenFinding: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "improvement-of-open-finding",
    summary: Bilingual(
      ja: "改善は終わったのに、応えた指摘がどれも終わっていない",
      en: "an improvement is done, but every finding it answers is still open"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "評価した側がまだ終わったと認めていない指摘は、直ったとは言えません。",
      en: "As long as whoever made the finding has not closed it, nothing shows that it is mended."
    ),
    remedy: Bilingual(
      ja: "評価した側に確かめてもらい、指摘に closed_on を書きます。",
      en: "Have the evaluator check it, and write closed_on of the finding."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(claim("addresses: [⟪F-1⟫]")),
      .passing(claim("addresses: [F-2]")),
      .boundary(
        claim("addresses: [F-1, F-2]"),
        Bilingual(ja: "一つでも終わっていればよい", en: "one closed finding is enough")
      ),
    ]
  }

  func check(
    _ improvement: Improvement,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // `unfinished-improvement` speaks of one that is not done, `unknown-finding` of unknown ones.
    guard improvement.doneOn != nil, improvement.trigger == nil else { return }
    var first: (address: Located<Name>, finding: EvaluationFinding)?
    for address in model.evidence.addresses[improvement.addresses] {
      guard let finding = model.finding(address.value) else { continue }
      guard finding.closedOn == nil else { return }
      first = first ?? (address, finding)
    }
    guard let (address, finding) = first else { return }
    findings.report(
      .open(model.name(of: finding)),
      at: address.range,
      notes: [Finding.Note(Bilingual(ja: "終わっていない指摘", en: "the open finding"), at: finding.place)]
    )
  }
}

extension Message {
  fileprivate static func open(_ finding: String) -> Self {
    Message(
      ja: "改善が応えた指摘 \(finding) は、まだ終わっていません",
      en: "the finding \(finding) that the improvement answers is still open",
      helpJA: "評価した側に確かめてもらい、指摘に closed_on を書いてください",
      helpEN: "have the evaluator check it, and write closed_on of the finding"
    )
  }
}

private func claim(_ addresses: String) -> String {
  """
  - item: 5-6
    level: 5
    evaluations:
      - { id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, findings: [{ id: F-1, severity: low }, { id: F-2, severity: low, closed_on: 2026-08-20 }] }
    improvements:
      - { id: IMP-1, \(addresses), done_on: 2026-07-20 }
  """
}
