internal import Diagnostics

/// A control character in a file.
struct ControlCharacter: FormatRule {
  static let metadata = RuleMetadata(
    id: "control-character",
    summary: Bilingual(
      ja: "制御文字が含まれている",
      en: "a file contains a control character"
    ),
    severity: .error,
    effect: .unreadable,
    rationale: Bilingual(
      ja: "制御文字は目に見えず、端末の表示を書き換えることもできます。確認した人が見たものと、判定に使われたものが同じだと言えなくなります。",
      en:
        "Control characters are invisible, and a terminal may obey them. What people reviewed and what is judged would no longer be the same."
    ),
    remedy: Bilingual(
      ja: "示された文字を削除します。別のソフトウェアから写した文章によく混ざっています。",
      en: "Delete the character; it often comes with text copied from elsewhere."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          note: 方針⟪\u{8}⟫を承認した
        """
      ),
      .failing(
        #"""
        - item: 1-2
          note: ⟪"\e[2K承認済み"⟫
        """#,
        Bilingual(ja: "エスケープで書いても同じ", en: "an escape is no way round")
      ),
      .boundary(
        #"""
        - item: 1-2
          note: "1行目\n\t2行目"
        """#,
        Bilingual(ja: "改行とタブは文章の一部", en: "line breaks and tabs are part of a text")
      ),
    ]
  }
}
