internal import Diagnostics

/// A value of another shape than its key demands.
struct WrongType: FormatRule {
  static let metadata = RuleMetadata(
    id: "wrong-type",
    summary: Bilingual(
      ja: "値の形がキーに合わない",
      en: "a value does not have the shape that its key demands"
    ),
    severity: .error,
    effect: .advice,
    rationale: Bilingual(
      ja: "一覧の代わりに値が書かれているなど、形の違うものは読めません。誤りのある根拠は何も裏付けません。組織・ポリシー・フレームワークのファイルでは、判定そのものができなくなります。",
      en:
        "A single value in place of a list, or the other way round, cannot be read. Evidence with such a mistake supports nothing; in the file of an organisation, policy or framework it leaves the verdict open."
    ),
    remedy: Bilingual(
      ja: "一覧は「- 」で始まる行に、組は「キー: 値」の行に書き直します。",
      en: "Write lists as lines that start with “- ”, mappings as “key: value”."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          documents: ⟪DOC-1⟫
        """
      ),
      .failing(
        """
        - item: 1-2
          owner: ⟪[ceo, ciso]⟫
        """,
        Bilingual(ja: "責任を負う役割は 1 つ", en: "one role answers for a claim")
      ),
      .passing(
        """
        - item: 1-2
          documents: [{ id: DOC-1 }]
        """
      ),
    ]
  }
}
