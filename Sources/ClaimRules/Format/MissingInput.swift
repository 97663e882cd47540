internal import Diagnostics

/// A file that is named but not there.
struct MissingInput: FormatRule {
  static let metadata = RuleMetadata(
    id: "missing-input",
    summary: Bilingual(
      ja: "指定されたファイルや、指定に当てはまるファイルがない",
      en: "a file that is named does not exist, or no file matches a pattern"
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
      .failing(
        "- { item: 1-2, level: 1 }",
        Bilingual(ja: "* を含む指定に何も当てはまらない", en: "a pattern with * that matches nothing"),
        files: [("shisei.yaml", RuleExample.organization + "evidence: [⟪evidense/*.yaml⟫]\n")]
      ),
      .boundary(
        "- { item: 1-2, level: 1 }",
        Bilingual(
          ja: "指定しなければ、フォルダーがなくてもよい",
          en: "where nothing is named, a folder may be missing"
        )
      ),
    ]
  }
}
