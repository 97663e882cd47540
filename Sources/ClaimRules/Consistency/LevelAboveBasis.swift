internal import ClaimModel
internal import Diagnostics

/// An item that is claimed high while one that it builds on is claimed low.
struct LevelAboveBasis: OrganizationRule {
  static let metadata = RuleMetadata(
    id: "level-above-basis",
    summary: Bilingual(
      ja: "土台となる項目が低いまま、その上の項目を高く申告している",
      en: "an item is claimed high while one that it builds on is claimed low"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "計画がないのに、その計画の演習だけが進んでいることはありません。どの項目がどの項目の土台になるかは、フレームワークが定めます。",
      en:
        "There is no exercise of a plan that does not exist. Which items build on which is part of the framework."
    ),
    remedy: Bilingual(
      ja: "土台の項目を先に整えるか、上の項目の申告を下げます。",
      en: "See to the item below first, or lower the claim about the one above."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 8-1
          level: 1
        - item: 8-2
          level: ⟪3⟫
        """
      ),
      .passing(
        """
        - item: 8-1
          level: 2
        - item: 8-2
          level: 3
        """
      ),
      .boundary(
        """
        - item: 8-1
          level: 1
        - item: 8-2
          level: 2
        """,
        Bilingual(ja: "演習の計画を文書にした段階", en: "the exercise is only planned")
      ),
    ]
  }

  func check(
    _ model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    for relation in model.framework.relations where relation.kind?.value == .basis {
      for basis in relation.bases {
        guard let low = model.claimedLevel(of: basis) else { continue }
        for subject in relation.subjects {
          guard let high = model.claimedLevel(of: subject),
            high.value >= relation.level ?? model.framework.lowestLevel + 1,
            low.value < relation.below ?? high.value
          else { continue }
          findings.report(
            .above(
              model.framework.itemID(subject),
              high.value,
              basis: model.framework.itemID(basis),
              low.value
            ),
            at: high.range,
            notes: [Finding.Note(relation.reason, at: low.range)],
            items: [model.framework.itemID(subject)]
          )
        }
      }
    }
  }
}

extension Message {
  fileprivate static func above(_ item: String, _ level: Int, basis: String, _ low: Int) -> Self {
    Message(
      ja: "項目 \(item) はレベル \(level) ですが、土台となる \(basis) はレベル \(low) です",
      en: "item \(item) is claimed at level \(level), but it builds on \(basis), claimed at \(low)",
      helpJA: "先に \(basis) を整えるか、\(item) の申告を下げてください",
      helpEN: "see to \(basis) first, or lower the claim about \(item)"
    )
  }
}
