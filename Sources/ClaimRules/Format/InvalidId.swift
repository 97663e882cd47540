internal import Diagnostics

/// An id with other characters than ASCII letters, digits, and a few signs.
struct InvalidId: FormatRule {
  static let metadata = RuleMetadata(
    id: "invalid-id",
    summary: Bilingual(
      ja: "識別子に使えない文字が含まれている",
      en: "an id contains characters that ids may not have"
    ),
    severity: .error,
    effect: .advice,
    rationale: Bilingual(
      ja:
        "識別子は他のファイルやコマンドから参照されるので、どの環境でも同じように打てる文字だけで書きます。誤りのある根拠は何も裏付けません。組織・ポリシー・フレームワークのファイルでは、判定そのものができなくなります。",
      en:
        "Ids are referred to from other files and commands, so they use only characters that everybody can type. Evidence with such a mistake supports nothing; in the file of an organisation, policy or framework it leaves the verdict open."
    ),
    remedy: Bilingual(
      ja: "半角の英数字で始め、英数字と . _ - だけで書きます。日本語の名称は title に書きます。",
      en:
        "Start with a letter or digit, and use letters, digits, “.”, “_” and “-”. Names for people belong in title."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          owner: ⟪情報システム部⟫
        """
      ),
      .failing(
        """
        - item: ⟪１-２⟫
        """,
        Bilingual(ja: "全角の番号", en: "full-width digits")
      ),
      .passing(
        """
        - item: 1-2
          owner: infrastructure
        """
      ),
      .boundary(
        """
        - item: 1-2
          owner: ⟪-ciso⟫
        """,
        Bilingual(ja: "記号で始まる識別子", en: "an id that starts with a sign")
      ),
    ]
  }
}
