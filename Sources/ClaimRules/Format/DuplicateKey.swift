internal import Diagnostics

/// A key that is given twice.
struct DuplicateKey: FormatRule {
  static let metadata = RuleMetadata(
    id: "duplicate-key",
    summary: Bilingual(
      ja: "同じキーが二度書かれている",
      en: "a key is given twice"
    ),
    severity: .error,
    effect: .advice,
    rationale: Bilingual(
      ja:
        "同じキーが二度あると、どちらが正しいのか分かりません。最初の値だけが使われます。誤りのある根拠は何も裏付けません。組織・ポリシー・フレームワークのファイルでは、判定そのものができなくなります。",
      en:
        "Of two values for one key nobody can tell which is meant. Only the first is used. Evidence with such a mistake supports nothing; in the file of an organisation, policy or framework it leaves the verdict open."
    ),
    remedy: Bilingual(
      ja: "どちらか一方の行を削除します。",
      en: "Remove one of the two lines."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          level: 2
          ⟪level⟫: 3
        """
      ),
      .boundary(
        """
        - &base
          item: 1-2
          level: 2
        - <<: *base
          item: 1-3
        """,
        Bilingual(ja: "結合キー（<<）の値は書き直せる", en: "what a merge key brings may be given anew")
      ),
    ]
  }
}
