internal import Diagnostics

/// A file in another encoding than UTF-8.
struct NotUtf8: FormatRule {
  static let metadata = RuleMetadata(
    id: "not-utf8",
    summary: Bilingual(
      ja: "UTF-8 で書かれていない",
      en: "a file is not written in UTF-8"
    ),
    severity: .error,
    effect: .unreadable,
    rationale: Bilingual(
      ja: "文字コードを推測して読むと、役割名や番号が別の文字に化けることがあります。表計算ソフトやメモ帳で保存した Shift_JIS や UTF-16 のファイルで起こります。",
      en:
        "To guess an encoding is to risk that a role or an id turns into another. It happens to files saved as Shift_JIS or UTF-16 by spreadsheets and old editors."
    ),
    remedy: Bilingual(
      ja: "エディターで文字コードに UTF-8 を選び、保存し直します。",
      en: "Save the file as UTF-8 in the editor."
    )
  )

  static var examples: [RuleExample] {
    [
      // Bytes that are no UTF-8 at all fit into no Swift text: `EngineTests` show those.
      .failing(
        "",
        Bilingual(ja: "UTF-16 で保存したファイル", en: "a file saved as UTF-16"),
        files: [("evidence/register.yaml", "⟪s\0⟫h\0i\0s\0e\0i\0:\0 \01\0\n\0")]
      ),
      .passing(
        """
        - item: 1-2
          note: 日本語も UTF-8 で書く
        """
      ),
    ]
  }
}
