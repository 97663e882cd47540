internal import Diagnostics

/// Aliases that stand for too much.
struct TooManyAliases: FormatRule {
  static let metadata = RuleMetadata(
    id: "too-many-aliases",
    summary: Bilingual(
      ja: "エイリアスの展開が大きすぎる",
      en: "aliases stand for too much"
    ),
    severity: .error,
    effect: .unreadable,
    rationale: Bilingual(
      ja: "エイリアスのエイリアスは、数行で何億もの値を表せます。上限は、そのようなファイルで検査が止まるのを防ぎます。",
      en:
        "Aliases of aliases let a few lines stand for billions of values. The limit keeps such a file from stalling the check."
    ),
    remedy: Bilingual(
      ja: "エイリアスをやめ、登録簿に書いた根拠を ref: で参照します。",
      en: "Write the evidence once in a register and refer to it with ref:."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        "",
        files: [
          (
            "evidence/register.yaml",
            """
            shisei: 1
            kind: Evidence
            documents:
              - &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
              - &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
              - &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
              - &d [*c, *c, *c, *c, *c, *c, *c, ⟪*c⟫, *c, *c]

            """
          )
        ]
      ),
      .passing(
        """
        - item: 1-2
          documents: &policy
            - { id: DOC-1, type: policy }
        - item: 1-3
          documents: *policy
        """
      ),
    ]
  }
}
