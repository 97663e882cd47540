internal import ClaimModel
internal import Diagnostics

/// An item about which nothing is claimed.
struct UnansweredItem: AssessmentRule {
  static let metadata = RuleMetadata(
    id: "unanswered-item",
    summary: Bilingual(
      ja: "申告のない項目がある",
      en: "an item is not answered"
    ),
    severity: .error,
    effect: .advice,
    rationale: Bilingual(
      ja: "答えていない項目は、できていないものとして扱われます。黙っていて良く見えることはありません。",
      en: "An item without an answer counts as not done; silence never makes anything look better."
    ),
    remedy: Bilingual(
      ja: "その項目の申告を書きます。できていなければレベル 1、当てはまらなければ not_applicable とします。",
      en:
        "Claim the item: the lowest level if nothing is done, not_applicable if it does not apply."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing("- { item: 1-1, level: 1 }", files: files(start: "⟪shisei: 1⟫")),
      .passing(
        "- { item: 1-1, level: 1 }\n- { item: 1-2, level: 1 }",
        files: files(start: "shisei: 1")
      ),
      .boundary(
        "- { item: 1-1, level: 1 }\n- { item: 1-2, owner: ceo }",
        Bilingual(ja: "不備のある申告については、ほかの規則が指摘する", en: "of a faulty claim other rules speak"),
        files: files(start: "shisei: 1")
      ),
    ]
  }

  func check(
    _ assessment: ItemAssessment,
    in model: OrganizationModel,
    disqualified: [Bool],
    into findings: inout FindingSink
  ) {
    // In a file that could not be read there may be a claim; the reader has spoken.
    guard assessment.state == .unanswered, assessment.claim == nil, model.isComplete else { return }
    // The same words for every item, so that a report names them in one finding.
    findings.report(.unanswered(lowest: model.framework.lowestLevel), at: model.organization.range)
  }
}

extension Message {
  fileprivate static func unanswered(lowest: Int) -> Self {
    Message(
      ja: "項目についての申告がありません",
      en: "nothing is claimed about the item",
      helpJA: "申告を書いてください。できていなければ level: \(lowest)、当てはまらなければ not_applicable です",
      helpEN: "claim it: level: \(lowest) if nothing is done, not_applicable if it does not apply"
    )
  }
}

/// A framework of two items, so that the example need not answer forty.
private func files(start: String) -> [(path: String, text: String)] {
  [
    (
      path: "shisei.yaml",
      text: """
      \(start)
      kind: Organization
      id: example
      name: Example
      framework: framework.yaml
      roles: [{ id: ceo, authority: executive }]

      """
    ),
    (
      path: "framework.yaml",
      text: """
      shisei: 1
      kind: Framework
      id: small
      levels:
        - { level: 1, title: not done }
        - { level: 2, title: written down }
      ladders:
        standard: [{ level: 2, id: document, evidence: [document], title: a document }]
      directions:
        - id: "1"
          label: Policy
          items: [{ id: 1-1, subject: Ownership }, { id: 1-2, subject: Policy }]

      """
    ),
  ]
}
