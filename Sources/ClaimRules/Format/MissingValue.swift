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
        "値が空か、空白や見えない文字だけだと、書き忘れたのか、消し忘れたのか分かりません。誤りのある根拠は何も裏付けません。組織・ポリシー・フレームワークのファイルでは、判定そのものができなくなります。",
      en:
        "A key without a value, or with one that nobody can see, may be a value forgotten, or a line that should be gone. Evidence with such a mistake supports nothing; in the file of an organisation, policy or framework it leaves the verdict open."
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
      .failing(
        """
        - item: 1-2
          ⟪note⟫: "\\u200B\\u3164\\u00A0"
        """,
        Bilingual(ja: "見えない文字だけ", en: "nothing but invisible characters")
      ),
      .failing(
        """
        - item: 1-2
          ⟪note⟫: !!null 方針は決議した
        """,
        Bilingual(ja: "null のタグが付いた値", en: "a value with the tag for null")
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
