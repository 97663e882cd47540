internal import ClaimModel
internal import Diagnostics

/// High levels everywhere but where the means for them are settled.
struct LevelsWithoutFoundation: OrganizationRule {
  static let metadata = RuleMetadata(
    id: "levels-without-foundation",
    summary: Bilingual(
      ja: "予算や人の手当てが低いまま、ほかのすべての項目を高く申告している",
      en: "every item is claimed high but the one that provides the means"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "レベル 3 からは予算と人が要ります。その手当てを経営が議論していないのに、すべての項目がレベル 3 以上であることは考えにくいことです。",
      en:
        "From level 3 on everything takes money and people. If management has not settled them, it is hard to believe that all else is there."
    ),
    remedy: Bilingual(
      ja: "土台の項目を見直し、ほかの項目の資源が本当に割り当てられているか確かめます。",
      en: "Look at the item below again, and whether the others really have what they need."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - { item: 3-1, level: ⟪1⟫ }
        - { item: 5-1, level: 3 }
        - { item: 5-2, level: 4 }
        - { item: 5-4, level: 3 }
        - { item: 5-6, level: 3 }
        - { item: 7-1, level: 3 }
        """
      ),
      .passing(
        """
        - { item: 3-1, level: 2 }
        - { item: 5-1, level: 3 }
        - { item: 5-2, level: 4 }
        - { item: 5-4, level: 3 }
        - { item: 5-6, level: 3 }
        - { item: 7-1, level: 3 }
        """
      ),
      .boundary(
        """
        - { item: 3-1, level: 1 }
        - { item: 5-1, level: 3 }
        - { item: 5-2, level: 4 }
        - { item: 5-4, level: 2 }
        - { item: 5-6, level: 3 }
        - { item: 7-1, level: 3 }
        """,
        Bilingual(ja: "低い項目がほかにもある", en: "another item is low as well")
      ),
    ]
  }

  func check(
    _ model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    for relation in model.framework.relations where relation.kind?.value == .foundation {
      let level = relation.level ?? model.framework.lowestLevel + 2
      for basis in relation.bases {
        guard let low = model.claimedLevel(of: basis), low.value < relation.below ?? level else {
          continue
        }
        let others =
          relation.subjects.isEmpty ? Array(model.framework.items.indices) : relation.subjects
        let levels = others.compactMap { $0 == basis ? nil : model.claimedLevel(of: $0)?.value }
        // Of a handful of claims nothing can be said.
        guard levels.count >= Self.fewest, levels.allSatisfy({ $0 >= level }) else { continue }
        findings.report(
          .low(model.framework.itemID(basis), low.value, others: level),
          at: low.range,
          notes: [Finding.Note(relation.reason)],
          items: [model.framework.itemID(basis)]
        )
      }
    }
  }

  /// How many other claims it takes to speak of all.
  private static let fewest = 5
}

extension Message {
  fileprivate static func low(_ item: String, _ level: Int, others: Int) -> Self {
    Message(
      ja: "項目 \(item) はレベル \(level) ですが、ほかの項目はすべてレベル \(others) 以上です",
      en: "item \(item) is claimed at level \(level), but all others at \(others) or above",
      helpJA: "項目 \(item) を見直し、ほかの項目に資源が割り当てられているか確かめてください",
      helpEN: "look at item \(item) again, and whether the others really have their resources"
    )
  }
}
