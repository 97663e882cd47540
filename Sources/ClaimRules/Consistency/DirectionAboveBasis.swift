internal import ClaimModel
internal import Diagnostics

/// A direction that stands higher, on average, than one that it builds on.
struct DirectionAboveBasis: OrganizationRule {
  private static let tenths = RuleOption(
    "tenths",
    standard: 10,
    in: 0...40,
    meaning: Bilingual(
      ja: "許される平均の差（レベルの 10 分の 1 単位）",
      en: "how far the mean may be above the other, in tenths of a level"
    ),
    reason: Bilingual(
      ja: "項目の数も中身も違うので、1 レベルまでの差は珍しくありません。",
      en: "The directions differ in size and matter, so up to one level is nothing strange."
    )
  )

  static let metadata = RuleMetadata(
    id: "direction-above-basis",
    summary: Bilingual(
      ja: "土台となる指示より、その上の指示の平均が高い",
      en: "a direction is claimed higher, on average, than one that it builds on"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "事故に気付いて対応する体制がないまま、復旧だけが整うことはまずありません。比べるのは、すべての項目に申告がある指示どうしの平均です。",
      en:
        "Recovery hardly works where nobody notices and handles the incident. Means are compared of directions whose items are all claimed."
    ),
    remedy: Bilingual(
      ja: "土台の指示の項目を先に整えるか、上の指示の申告を見直します。",
      en: "See to the direction below first, or look at the claims about the one above again."
    ),
    options: [tenths]
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - { item: 7-1, level: 2 }
        - { item: 7-2, level: 2 }
        - { item: 7-3, level: 2 }
        - { item: 7-4, level: 2 }
        - { item: 7-5, level: 2 }
        - { item: 8-1, level: ⟪4⟫ }
        - { item: 8-2, level: 3 }
        """
      ),
      .passing(
        """
        - { item: 7-1, level: 4 }
        - { item: 7-2, level: 4 }
        - { item: 7-3, level: 4 }
        - { item: 7-4, level: 3 }
        - { item: 7-5, level: 3 }
        - { item: 8-1, level: 4 }
        - { item: 8-2, level: 3 }
        """
      ),
      .boundary(
        """
        - { item: 7-1, level: 2 }
        - { item: 7-2, level: 2 }
        - { item: 7-3, level: 2 }
        - { item: 7-4, level: 2 }
        - { item: 7-5, level: 2 }
        - { item: 8-1, level: 3 }
        - { item: 8-2, level: 3 }
        """,
        Bilingual(ja: "差がちょうど 1.0", en: "exactly 1.0 apart")
      ),
      .boundary(
        """
        - { item: 7-1, level: 1 }
        - { item: 8-1, level: 4 }
        - { item: 8-2, level: 4 }
        """,
        Bilingual(ja: "土台の指示に申告のない項目がある", en: "not all items of the basis are claimed")
      ),
    ]
  }

  func check(
    _ model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    let gap = model.value(of: Self.tenths, of: Self.metadata)
    for relation in model.framework.relations where relation.kind?.value == .direction {
      for basis in relation.bases {
        guard let low = model.claimedMean(ofDirection: basis) else { continue }
        for subject in relation.subjects {
          guard let high = model.claimedMean(ofDirection: subject),
            // high.sum / high.count > low.sum / low.count + gap / 10, in whole numbers
            10 * (high.sum * low.count - low.sum * high.count) > gap * high.count * low.count
          else { continue }
          findings.report(
            .above(model.framework.directionID(subject), basis: model.framework.directionID(basis)),
            at: high.highest,
            notes: [Finding.Note(relation.reason, at: low.lowest)],
            items: model.framework.directions[subject].items.map { model.framework.itemID($0) }
          )
        }
      }
    }
  }
}

extension Message {
  fileprivate static func above(_ direction: String, basis: String) -> Self {
    Message(
      ja: "指示 \(direction) の平均が、土台となる指示 \(basis) の平均を大きく上回っています",
      en: "direction \(direction) is claimed well above direction \(basis), on which it builds",
      helpJA: "指示 \(basis) を先に整えるか、指示 \(direction) の申告を見直してください",
      helpEN:
        "see to direction \(basis) first, or look at the claims about direction \(direction) again"
    )
  }
}
