internal import Diagnostics

/// A value for an option that a rule does not have, or that it cannot take.
struct UnknownOption: FormatRule {
  static let metadata = RuleMetadata(
    id: "unknown-option",
    summary: Bilingual(
      ja: "規則にない設定値、または使えない値",
      en: "a policy sets an option that a rule does not have, or to a value it cannot take"
    ),
    severity: .error,
    effect: .unreadable,
    rationale: Bilingual(
      ja: "効いていない設定値があると、決めたはずの基準と実際の検査が食い違います。",
      en: "A setting that does nothing makes people believe in a limit that is not there."
    ),
    remedy: Bilingual(
      ja: "「shisei explain 規則名」で設定値の名前と範囲を確かめ、ポリシーの options を直します。",
      en: "See the names and ranges with “shisei explain RULE” and correct the policy's options."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        "",
        files: RuleExample.files(policy: "options: { overlong-waiver: { ⟪month⟫: 6 } }")
      ),
      .failing(
        "",
        files: RuleExample.files(policy: "options: { overlong-waiver: { ⟪months⟫: 0 } }")
      ),
      .failing(
        "",
        files: RuleExample.files(policy: "options: { stale-document: { ⟪months⟫: 24 } }")
      ),
      .passing("", files: RuleExample.files(policy: "options: { overlong-waiver: { months: 6 } }")),
      .boundary(
        "",
        Bilingual(ja: "範囲の端の値", en: "the first value of the range"),
        files: RuleExample.files(policy: "options: { overlong-waiver: { months: 1 } }")
      ),
    ]
  }
}
