internal import Diagnostics

/// A number in another notation than plain digits, or out of bounds.
struct InvalidNumber: FormatRule {
  static let metadata = RuleMetadata(
    id: "invalid-number",
    summary: Bilingual(
      ja: "数値として読めないか、範囲の外にある",
      en: "a number is not written in plain digits, or is out of bounds"
    ),
    severity: .error,
    effect: .advice,
    rationale: Bilingual(
      ja:
        "「約3」や全角の「３」、桁区切りのある数は、読む人によって違う数になりかねません。誤りのある根拠は何も裏付けません。組織・ポリシー・フレームワークのファイルでは、判定そのものができなくなります。",
      en:
        "“About 3”, full-width digits or separators can be read as different numbers. Evidence with such a mistake supports nothing; in the file of an organisation, policy or framework it leaves the verdict open."
    ),
    remedy: Bilingual(
      ja: "半角数字だけで、単位や桁区切りを付けずに書きます。",
      en: "Write plain digits without units or separators."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          level: ⟪three⟫
        """
      ),
      .failing(
        """
        - item: 1-2
          level: ⟪３⟫
        """,
        Bilingual(ja: "全角の数字", en: "full-width digits")
      ),
      .passing(
        """
        - item: 1-2
          level: 3
        """
      ),
      .boundary(
        """
        - item: 1-2
          level: ⟪3.5⟫
        """,
        Bilingual(ja: "レベルに中間はない", en: "nothing lies between levels")
      ),
    ]
  }
}
