internal import Diagnostics

/// Collections nested beyond any sense.
struct NestingTooDeep: FormatRule {
  static let metadata = RuleMetadata(
    id: "nesting-too-deep",
    summary: Bilingual(
      ja: "入れ子が深すぎる",
      en: "values are nested too deeply"
    ),
    severity: .error,
    effect: .unreadable,
    rationale: Bilingual(
      ja: "この書式に深い入れ子は現れません。上限は、閉じ忘れたかっこや悪意のあるファイルで検査が止まるのを防ぎます。",
      en:
        "Nothing in the format is nested deeply. The limit keeps a forgotten bracket, or a hostile file, from stalling the check."
    ),
    remedy: Bilingual(
      ja: "閉じ忘れたかっこや、行き過ぎた字下げを直します。",
      en: "Close the bracket, or take back the indentation, that went too far."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing("- note: " + brackets(62), Bilingual(ja: "65 段", en: "65 levels")),
      .boundary(
        "- note: " + brackets(61).filter { $0 != "⟪" && $0 != "⟫" },
        Bilingual(ja: "64 段", en: "64 levels")
      ),
    ]
  }
}

/// Brackets in brackets, the innermost marked; three levels stand around them.
private func brackets(_ count: Int) -> String {
  String(repeating: "[", count: count - 1) + "⟪[⟫" + String(repeating: "]", count: count)
}
