internal import Diagnostics

/// A key that the format does not have.
struct UnknownKey: FormatRule {
  static let metadata = RuleMetadata(
    id: "unknown-key",
    summary: Bilingual(
      ja: "書式にないキー",
      en: "a key is not part of the format"
    ),
    severity: .error,
    effect: .advice,
    rationale: Bilingual(
      ja:
        "書き間違えたキーの値は、どこにも使われません。気付かないままだと、書いたつもりの根拠がないことになります。誤りのある根拠は何も裏付けません。組織・ポリシー・フレームワークのファイルでは、判定そのものができなくなります。",
      en:
        "The value of a misspelt key is used nowhere, so evidence that somebody believes to be there is not. Evidence with such a mistake supports nothing; in the file of an organisation, policy or framework it leaves the verdict open."
    ),
    remedy: Bilingual(
      ja: "キーの綴りを直すか、行を削除します。",
      en: "Correct the spelling of the key, or remove the line."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          ⟪lebel⟫: 2
        """
      ),
      .failing(
        """
        - item: 1-2
          documents:
            - { id: DOC-1, ⟪approval⟫: 2026-04-01 }
        """
      ),
      .passing(
        """
        - item: 1-2
          level: 2
        """
      ),
    ]
  }
}
