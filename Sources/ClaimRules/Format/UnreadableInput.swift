internal import Diagnostics

/// A file or folder that cannot be read.
struct UnreadableInput: FormatRule {
  static let metadata = RuleMetadata(
    id: "unreadable-input",
    summary: Bilingual(
      ja: "指定されたファイルを読めない",
      en: "a file that is named cannot be read"
    ),
    severity: .error,
    effect: .unreadable,
    rationale: Bilingual(
      ja: "読めないファイルに何が書かれているかは分かりません。読めたものだけで判定することはしません。",
      en:
        "Nobody can tell what stands in a file that cannot be read. The rest alone is never judged."
    ),
    remedy: Bilingual(
      ja: "ファイルを指定しているか（フォルダーでないか）、読み取り権限があるかを確かめます。",
      en: "Name a file, not a folder, and check that it may be read."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        "",
        Bilingual(ja: "フォルダーを指定した", en: "a folder instead of a file"),
        files: [("shisei.yaml", RuleExample.organization + "claims: [⟪claims⟫]\n")]
      ),
      .passing(
        "",
        files: [("shisei.yaml", RuleExample.organization + "claims: [claims/claims.yaml]\n")]
      ),
    ]
  }
}
