internal import ClaimModel
internal import Diagnostics

/// The same level for every item.
struct UniformLevels: OrganizationRule {
  private static let items = RuleOption(
    "items",
    standard: 10,
    in: 2...1000,
    meaning: Bilingual(ja: "申告がこの数以上あるとき", en: "how many claims it takes"),
    reason: Bilingual(
      ja: "数項目が偶然そろうことはよくあり、10 項目では考えにくいからです。",
      en: "A few items agree by chance; ten hardly do."
    )
  )

  static let metadata = RuleMetadata(
    id: "uniform-levels",
    summary: Bilingual(
      ja: "すべての項目を同じレベルで申告している",
      en: "every item is claimed at the same level"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "項目ごとに難しさも担当も違うので、すべてが同じになることはまれです。一つずつ考えずに埋めたことが疑われます。最も低いレベルだけの申告は、始めたばかりの姿なので問いません。",
      en:
        "Items differ in difficulty and in who sees to them, so one level for all is rare and looks as if nobody had thought about each. All at the lowest level is how everybody starts, and left alone."
    ),
    remedy: Bilingual(
      ja: "項目を一つずつ根拠と照らし、レベルを付け直します。",
      en: "Go through the items one by one with their evidence, and set each level anew."
    ),
    options: [items]
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - { item: 1-1, level: ⟪3⟫ }
        - { item: 1-2, level: 3 }
        - { item: 1-3, level: 3 }
        - { item: 2-1, level: 3 }
        - { item: 2-2, level: 3 }
        - { item: 2-3, level: 3 }
        - { item: 3-2, level: 3 }
        - { item: 3-3, level: 3 }
        - { item: 3-4, level: 3 }
        - { item: 3-5, level: 3 }
        """
      ),
      .passing(
        """
        - { item: 1-1, level: 3 }
        - { item: 1-2, level: 3 }
        - { item: 1-3, level: 3 }
        - { item: 2-1, level: 3 }
        - { item: 2-2, level: 3 }
        - { item: 2-3, level: 3 }
        - { item: 3-2, level: 3 }
        - { item: 3-3, level: 3 }
        - { item: 3-4, level: 3 }
        - { item: 3-5, level: 2 }
        """
      ),
      .boundary(
        """
        - { item: 1-1, level: 3 }
        - { item: 1-2, level: 3 }
        - { item: 1-3, level: 3 }
        - { item: 2-1, level: 3 }
        - { item: 2-2, level: 3 }
        - { item: 2-3, level: 3 }
        - { item: 3-2, level: 3 }
        - { item: 3-3, level: 3 }
        - { item: 3-4, level: 3 }
        """,
        Bilingual(ja: "9 項目ではまだ問わない", en: "nine items are too few to speak of")
      ),
    ]
  }

  func check(
    _ model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    let claimed = model.framework.items.indices.compactMap { model.claimedLevel(of: $0) }
    guard let first = claimed.first,
      claimed.count >= model.value(of: Self.items, of: Self.metadata),
      first.value > model.framework.lowestLevel, claimed.allSatisfy({ $0.value == first.value })
    else { return }
    findings.report(.uniform(first.value, items: claimed.count), at: first.range)
  }
}

extension Message {
  fileprivate static func uniform(_ level: Int, items: Int) -> Self {
    Message(
      ja: "申告した \(items) 項目がすべてレベル \(level) です",
      en: "all \(items) items are claimed at level \(level)",
      helpJA: "項目を一つずつ根拠と照らし、レベルを付け直してください",
      helpEN: "go through the items one by one, and set each level anew"
    )
  }
}
