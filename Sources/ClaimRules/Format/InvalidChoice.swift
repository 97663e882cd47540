internal import Diagnostics

/// A word that is not among the choices.
struct InvalidChoice: FormatRule {
  static let metadata = RuleMetadata(
    id: "invalid-choice",
    summary: Bilingual(
      ja: "選べる値でない",
      en: "a value is not among the choices"
    ),
    severity: .error,
    effect: .advice,
    rationale: Bilingual(
      ja: "決められた言葉でない値には、決められた意味がありません。誤りのある根拠は何も裏付けません。組織・ポリシー・フレームワークのファイルでは、判定そのものができなくなります。",
      en:
        "A word that is not among the choices has no meaning that was agreed on. Evidence with such a mistake supports nothing; in the file of an organisation, policy or framework it leaves the verdict open."
    ),
    remedy: Bilingual(
      ja: "示された選択肢のどれかに書き直します。",
      en: "Write one of the choices shown."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          documents:
            - { id: DOC-1, status: ⟪aproved⟫ }
        """
      ),
      .passing(
        """
        - item: 1-2
          documents:
            - { id: DOC-1, status: approved }
        """
      ),
      .boundary(
        """
        - item: 1-2
          documents:
            - { id: DOC-1, status: ⟪Approved⟫ }
        """,
        Bilingual(ja: "大文字と小文字は区別する", en: "case matters")
      ),
    ]
  }
}
