internal import Diagnostics

/// A policy that sets a rule that does not exist.
struct UnknownRule: FormatRule {
  static let metadata = RuleMetadata(
    id: "unknown-rule",
    summary: Bilingual(
      ja: "ない規則に付けた重大度",
      en: "a policy sets a rule that does not exist"
    ),
    severity: .error,
    effect: .unreadable,
    rationale: Bilingual(
      ja: "綴りの誤った規則の重大度は、何にも効きません。厳しくしたつもりの規則が、元のままになります。",
      en:
        "The severity of a misspelt rule does nothing: what was meant to be strict stays as it was."
    ),
    remedy: Bilingual(
      ja: "規則の識別子を直します。一覧は shisei rules で見られます。",
      en: "Correct the rule's id; `shisei rules` lists them."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        "",
        files: RuleExample.files(policy: "rules: { ⟪stale-documents⟫: warning }")
      ),
      .passing(
        "",
        files: RuleExample.files(policy: "rules: { stale-document: warning }")
      ),
    ]
  }
}
