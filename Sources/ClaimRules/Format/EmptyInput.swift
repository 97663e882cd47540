internal import Diagnostics

/// A file without content.
struct EmptyInput: FormatRule {
  static let metadata = RuleMetadata(
    id: "empty-input",
    summary: Bilingual(
      ja: "何も書かれていないファイル",
      en: "a file has no content"
    ),
    severity: .error,
    effect: .unreadable,
    rationale: Bilingual(
      ja: "空のファイルは、書きかけか、保存に失敗したものかもしれません。中身があったかどうかは分かりません。",
      en: "An empty file may be one that was never finished, or whose content was lost."
    ),
    remedy: Bilingual(
      ja: "「shisei: 1」と「kind: …」から書き始めるか、ファイルを削除します。",
      en: "Start it with “shisei: 1” and “kind: …”, or delete it."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing("", files: [("evidence/register.yaml", "⟪⟫")]),
      .failing(
        "",
        Bilingual(ja: "注釈しかない", en: "nothing but a comment"),
        files: [("evidence/register.yaml", "⟪⟫# 台帳\n")]
      ),
      .boundary(
        "",
        Bilingual(ja: "登録簿に根拠がなくてもよい", en: "a register may be without evidence"),
        files: [("evidence/register.yaml", "shisei: 1\nkind: Evidence\n")]
      ),
    ]
  }
}
