internal import Diagnostics

/// A file that is named but not there.
struct MissingInput: FormatRule {
  static let metadata = RuleMetadata(
    id: "missing-input",
    summary: Bilingual(
      ja: "指定されたファイルがない",
      en: "a file that is named does not exist"
    ),
    severity: .error,
    effect: .unreadable,
    rationale: Bilingual(
      ja: "あるはずのファイルを読まずに判定すると、そこに書かれた申告や根拠がなかったことになります。",
      en:
        "To go on without a file is to judge as if its claims and evidence had never been written."
    ),
    remedy: Bilingual(
      ja: "ファイルを作るか、それを指す行を直します。",
      en: "Create the file, or correct the line that names it."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        "",
        files: [("shisei.yaml", RuleExample.organization + "claims: [⟪claims/2026.yaml⟫]\n")]
      ),
      .passing("- { item: 1-2, level: 1 }"),
      .boundary(
        "",
        Bilingual(ja: "* を含む指定は、何も見つからなくてもよい", en: "a pattern with * may match nothing"),
        files: [("shisei.yaml", RuleExample.organization + "waivers: [waivers/*.yaml]\n")]
      ),
    ]
  }
}
