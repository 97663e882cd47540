internal import Diagnostics

/// A required key that is not there.
struct MissingKey: FormatRule {
  static let metadata = RuleMetadata(
    id: "missing-key",
    summary: Bilingual(
      ja: "必須のキーがない",
      en: "a required key is missing"
    ),
    severity: .error,
    effect: .advice,
    rationale: Bilingual(
      ja:
        "必須のキーがなければ、何についての記載なのか、他の記載から参照できるのかが決まりません。誤りのある根拠は何も裏付けません。組織・ポリシー・フレームワークのファイルでは、判定そのものができなくなります。",
      en:
        "Without its required keys nobody can tell what an entry is about, or refer to it. Evidence with such a mistake supports nothing; in the file of an organisation, policy or framework it leaves the verdict open."
    ),
    remedy: Bilingual(
      ja: "示された記載に、足りないキーの行を追加します。",
      en: "Add a line with the key to the entry shown."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          documents:
            - ⟪{ type: policy, title: 基本方針 }⟫
        """
      ),
      .failing(
        """
        - ⟪level: 2⟫
          owner: ceo
        """,
        Bilingual(ja: "どの項目の申告か分からない", en: "a claim about no item")
      ),
      .passing(
        """
        - item: 1-2
          documents:
            - { id: DOC-1, type: policy }
        """
      ),
    ]
  }
}
