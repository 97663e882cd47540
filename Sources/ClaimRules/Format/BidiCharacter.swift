internal import Diagnostics

/// An invisible character that reorders the text around it.
struct BidiCharacter: FormatRule {
  static let metadata = RuleMetadata(
    id: "bidi-character",
    summary: Bilingual(
      ja: "見かけの並びを入れ替える文字が含まれている",
      en: "a file contains a character that reorders text on screen"
    ),
    severity: .error,
    effect: .unreadable,
    rationale: Bilingual(
      ja: "双方向制御文字を使うと、画面では「承認済み」と読める行に別の値を書けます。レビューした人が見たものと、判定に使われたものが食い違います。",
      en:
        "With such a character a line can read “approved” on screen and hold another value. What people reviewed and what is judged would not be the same."
    ),
    remedy: Bilingual(
      ja: "示された文字を削除します。エディターで見えない文字を表示すると見つかります。",
      en: "Delete the character; editors can be told to show invisible ones."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          note: 方針は⟪\u{202E}⟫未承認
        """
      ),
      .failing(
        #"""
        - item: 1-2
          note: ⟪"方針は\u2066未承認"⟫
        """#,
        Bilingual(ja: "エスケープで書いても同じ", en: "an escape is no way round")
      ),
      .boundary(
        """
        - item: 1-2
          note: מדיניות\u{200F} (2026)
        """,
        Bilingual(
          ja: "右から左に書く言語と、並びを入れ替えない印は使える",
          en: "scripts that run right to left, and marks that reorder nothing else, are fine"
        )
      ),
    ]
  }
}
