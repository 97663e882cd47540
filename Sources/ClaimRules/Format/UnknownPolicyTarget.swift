internal import Diagnostics

/// A condition on an item or direction that does not exist.
struct UnknownPolicyTarget: FormatRule {
  static let metadata = RuleMetadata(
    id: "unknown-policy-target",
    summary: Bilingual(
      ja: "ない項目や指示に付けた条件",
      en: "a condition names an item or direction that does not exist"
    ),
    severity: .error,
    effect: .unreadable,
    rationale: Bilingual(
      ja: "ない項目への条件は何も求めません。綴りの誤りで、条件がいつの間にか消えることになります。",
      en: "A condition on nothing demands nothing: a slip of the pen would remove it unnoticed."
    ),
    remedy: Bilingual(
      ja: "ポリシーの minimum・weights か --min-level を、フレームワークの番号に合わせます。",
      en: "Make the policy's minimum and weights, or --min-level, name ids of the framework."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing("", files: RuleExample.files(policy: "minimum: { items: { ⟪1-9⟫: 2 } }")),
      .failing("", files: RuleExample.files(policy: "minimum: { directions: { ⟪11⟫: 2 } }")),
      .passing("", files: RuleExample.files(policy: "minimum: { items: { all: 1, 1-2: 2 } }")),
    ]
  }
}
