internal import ClaimModel
internal import Diagnostics

/// The same note, or nearly the same, on many items.
struct CopiedNote: OrganizationRule {
  private static let items = RuleOption(
    "items",
    standard: 3,
    in: 2...1000,
    meaning: Bilingual(ja: "同じ説明のある項目がこの数以上あるとき", en: "how many items must share the note"),
    reason: Bilingual(
      ja: "隣り合う 2 項目を一つの説明で述べることは自然だからです。",
      en: "Two neighbouring items may well share one explanation."
    )
  )
  private static let likeness = RuleOption(
    "likeness",
    standard: 90,
    in: 50...100,
    meaning: Bilingual(
      ja: "同じとみなす割合（2 文字の並びの一致、％）",
      en: "how alike notes must be, by pairs of characters, in percent"
    ),
    reason: Bilingual(
      ja: "語尾や数字を変えただけの写しは 90 を超え、書き分けた説明は 70 に届きません。",
      en: "Copies with another ending or number are above 90; notes written apart stay below 70."
    )
  )

  static let metadata = RuleMetadata(
    id: "copied-note",
    summary: Bilingual(
      ja: "同じ説明、またはほとんど同じ説明が、多くの項目にある",
      en: "many items have the same note, or nearly the same"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "項目が違えば、していることも違うはずです。写した説明は、どの項目についても何も述べていません。全角と半角、記号、空白の違いは無視して比べます。",
      en:
        "Different items are different work. A note that was copied says nothing about any of them. Width, signs and blanks make no difference."
    ),
    remedy: Bilingual(
      ja: "項目ごとに、誰が、何を、いつ行ったかを書きます。",
      en: "Say for each item who did what and when."
    ),
    options: [items, likeness]
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - { item: 1-1, level: 1, note: 情報システム部が毎月確認し、結果を経営会議へ報告している }
        - { item: 1-2, level: 1, note: ⟪情報システム部が毎月確認し、結果を経営会議へ報告している⟫ }
        - { item: 1-3, level: 1, note: ⟪情報システム部が毎月確認し、結果を経営会議へ報告しています。⟫ }
        """
      ),
      .passing(
        """
        - { item: 1-1, level: 1, note: 取締役会が年2回、重要リスクとして審議している }
        - { item: 1-2, level: 1, note: 基本方針は広報部が公開し、毎年4月に見直す }
        - { item: 1-3, level: 1, note: 法務室が要求の一覧を四半期ごとに改めている }
        """
      ),
      .boundary(
        """
        - { item: 1-1, level: 1, note: 情報システム部が毎月確認し、結果を経営会議へ報告している }
        - { item: 1-2, level: 1, note: 情報システム部が毎月確認し、結果を経営会議へ報告している }
        """,
        Bilingual(ja: "2 項目までは問わない", en: "two items are left alone")
      ),
    ]
  }

  func check(
    _ model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    let (items, likeness) = (
      model.value(of: Self.items, of: Self.metadata),
      model.value(of: Self.likeness, of: Self.metadata)
    )
    for group in model.alikeNotes(atLeast: likeness) where group.count >= items {
      let notes = group.compactMap { model.claims[$0].note }
      for (claim, note) in zip(group, notes).dropFirst() {
        findings.report(
          .copied(group.count),
          at: note.range,
          notes: [.first(at: notes[0].range)],
          items: model.claims[claim].item.map { [model.text($0.value)] } ?? []
        )
      }
    }
  }
}

extension Message {
  fileprivate static func copied(_ count: Int) -> Self {
    Message(
      ja: "ほとんど同じ説明が \(count) 項目にあります",
      en: "\(count) items have nearly the same note",
      helpJA: "この項目で誰が何をいつ行ったかを書いてください",
      helpEN: "say who did what and when for this item"
    )
  }
}
