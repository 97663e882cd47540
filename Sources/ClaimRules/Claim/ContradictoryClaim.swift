internal import ClaimModel
internal import Diagnostics

/// A claim that claims a level for an item which it says does not apply.
struct ContradictoryClaim: ClaimRule {
  static let metadata = RuleMetadata(
    id: "contradictory-claim",
    summary: Bilingual(
      ja: "レベルを申告しながら、当てはまらないとも書いている",
      en: "a claim has a level and also says that the item does not apply"
    ),
    severity: .error,
    effect: .invalidates,
    rationale: Bilingual(
      ja: "当てはまらない項目に達成度はありません。どちらの意味か、読む人にも決められません。",
      en: "What does not apply has no level, and no reader can tell which of the two is meant."
    ),
    remedy: Bilingual(
      ja: "level か not_applicable のどちらかを消します。",
      en: "Remove level or not_applicable."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 5-3
          level: ⟪2⟫
          not_applicable: { reason: 開発をしていない, approved_by: ceo, approved_on: 2026-04-01 }
        """
      ),
      .passing(
        """
        - item: 5-3
          not_applicable: { reason: 開発をしていない, approved_by: ceo, approved_on: 2026-04-01 }
        """
      ),
      .boundary(
        """
        - item: 5-3
          level: ⟪1⟫
          not_applicable: { reason: 開発をしていない, approved_by: ceo, approved_on: 2026-04-01 }
        """,
        Bilingual(ja: "最も低いレベルでも矛盾する", en: "even the lowest level contradicts it")
      ),
    ]
  }

  func check(_ claim: Claim, in model: OrganizationModel, into findings: inout FindingSink) {
    guard let level = claim.level, let statement = claim.notApplicable else { return }
    findings.report(
      .contradictory(level.value),
      at: level.range,
      notes: [
        Finding.Note(
          Bilingual(ja: "当てはまらないという記載", en: "said not to apply here"),
          at: statement.range
        )
      ]
    )
  }
}

extension Message {
  fileprivate static func contradictory(_ level: Int) -> Self {
    Message(
      ja: "レベル \(level) を申告しながら、当てはまらないとも書かれています",
      en: "level \(level) is claimed for an item that is said not to apply",
      helpJA: "level か not_applicable のどちらかを消してください",
      helpEN: "remove level or not_applicable"
    )
  }
}
