internal import Diagnostics

/// A character that some programs take for a line break and others do not show at all.
struct InvisibleCharacter: FormatRule {
  static let metadata = RuleMetadata(
    id: "invisible-character",
    summary: Bilingual(
      ja: "プログラムによって改行になったりならなかったりする、見えない文字がある",
      en: "a file contains an invisible character that only some programs take for a line break"
    ),
    severity: .error,
    effect: .unreadable,
    rationale: Bilingual(
      ja: "エディターでは 1 行のコメントに見えるものが、読み取る側では次の行のキーになり得ます。レビューした内容と判定される内容が食い違います。",
      en:
        "What an editor shows as one line with a comment may be two lines for a reader of YAML, the second one a key. What people reviewed and what is judged would not be the same."
    ),
    remedy: Bilingual(
      ja: "示された文字を削除し、必要なら普通の改行にします。",
      en: "Delete the character, or make it an ordinary line break."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          level: 1 # 未承認⟪\u{2028}⟫  owner: ciso
        """
      ),
      .boundary(
        #"""
        - item: 1-2
          note: "1 行目\u20282 行目"
        """#,
        Bilingual(ja: "エスケープで書けば目に見える", en: "written as an escape it is visible")
      ),
    ]
  }
}
