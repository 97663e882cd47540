internal import Diagnostics

/// An alias without an anchor.
struct UndefinedAlias: FormatRule {
  static let metadata = RuleMetadata(
    id: "undefined-alias",
    summary: Bilingual(
      ja: "対応するアンカーのないエイリアス",
      en: "an alias has no anchor before it"
    ),
    severity: .error,
    effect: .unreadable,
    rationale: Bilingual(
      ja: "何を指すのか分からないエイリアスの代わりに、何かを推測して入れることはできません。",
      en: "Nothing can be put in the place of an alias that stands for nothing."
    ),
    remedy: Bilingual(
      ja: "アンカー（&名前）の綴りと位置を直します。* で始まる文字列なら引用符で囲みます。",
      en: "Correct the spelling or the place of the anchor; quote a text that starts with *."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          owner: ⟪*ceo⟫
        """
      ),
      .passing(
        """
        - item: 1-2
          owner: &owner ceo
        - item: 1-3
          owner: *owner
        """
      ),
      .boundary(
        """
        - item: 1-2
          note: "*ceo が承認"
        """,
        Bilingual(ja: "引用符の中ではただの文字", en: "in quotes it is plain text")
      ),
    ]
  }
}
