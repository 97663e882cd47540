internal import Diagnostics

/// A tag that is none of YAML's own.
struct UnknownTag: FormatRule {
  static let metadata = RuleMetadata(
    id: "unknown-tag",
    summary: Bilingual(
      ja: "YAML が定めていないタグ",
      en: "a value has an unknown tag"
    ),
    severity: .error,
    effect: .unreadable,
    rationale: Bilingual(
      ja: "タグは値の意味を変える指示です。知らない指示を無視して読むと、書いた人の意図と違うものを判定することになります。",
      en:
        "A tag changes what a value means. To ignore an unknown one is to judge something that nobody wrote."
    ),
    remedy: Bilingual(
      ja: "タグ（!名前）を削除します。値の型は項目ごとに決まっています。",
      en: "Remove the tag; every field has its own type."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          level: ⟪!level⟫ 2
        """
      ),
      .boundary(
        """
        - item: 1-2
          note: !!str 2026
        """,
        Bilingual(ja: "YAML のタグは使える", en: "YAML's own tags are fine")
      ),
    ]
  }
}
