internal import Diagnostics

/// A key or list entry without a value.
struct MissingValue: FormatRule {
  static let metadata = RuleMetadata(
    id: "missing-value",
    summary: Bilingual(
      ja: "値が書かれていない",
      en: "a key or list entry has no value"
    ),
    severity: .error,
    effect: .advice,
    rationale: Bilingual(
      ja:
        "キーだけが残っていると、書き忘れたのか、消し忘れたのか分かりません。誤りのある根拠は何も裏付けません。組織・ポリシー・フレームワークのファイルでは、判定そのものができなくなります。",
      en:
        "A key without a value may be a value forgotten, or a line that should be gone. Evidence with such a mistake supports nothing; in the file of an organisation, policy or framework it leaves the verdict open."
    ),
    remedy: Bilingual(
      ja: "値を書くか、行を削除します。",
      en: "Write a value, or remove the line."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          ⟪owner⟫:
        """
      ),
      .failing(
        """
        - item: 1-2
          documents:
            - { id: DOC-1 }
            -⟪⟫
        """,
        Bilingual(ja: "一覧の空の行", en: "an empty entry of a list")
      ),
      .passing(
        """
        - item: 1-2
          owner: ceo
        """
      ),
      .boundary(
        """
        - item: 1-2
          documents: []
        """,
        Bilingual(ja: "空の一覧は値である", en: "an empty list is a value")
      ),
    ]
  }
}
