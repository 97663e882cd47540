internal import Diagnostics

/// A file that is not YAML.
struct YamlSyntax: FormatRule {
  static let metadata = RuleMetadata(
    id: "yaml-syntax",
    summary: Bilingual(
      ja: "YAML として読めない",
      en: "a file is not readable as YAML"
    ),
    severity: .error,
    effect: .unreadable,
    rationale: Bilingual(
      ja: "構文の誤りより後に何が書かれていたかは分かりません。読めた所までで判定すると、書かれていない申告まで満たしたことにしかねません。",
      en:
        "Nobody can tell what stands behind the mistake. A verdict on what could be read would be a verdict on another file."
    ),
    remedy: Bilingual(
      ja: "示された位置の字下げ・コロン・引用符・かっこを直します。",
      en: "Mend the indentation, colon, quote or bracket at the place shown."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          note: 方針⟪:⟫ 承認済み
        """,
        Bilingual(ja: "「: 」を含む値は引用符で囲む", en: "a value that contains “: ” needs quotes")
      ),
      .failing(
        """
        - item: 1-2
         ⟪n⟫ote: 方針
        """,
        Bilingual(ja: "字下げがそろっていない", en: "uneven indentation")
      ),
      .passing(
        """
        - item: 1-2
          note: "方針: 承認済み"
        """
      ),
    ]
  }
}
