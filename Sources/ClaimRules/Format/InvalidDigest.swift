internal import Diagnostics

/// A digest that is not a SHA-256.
struct InvalidDigest: FormatRule {
  static let metadata = RuleMetadata(
    id: "invalid-digest",
    summary: Bilingual(
      ja: "SHA-256 の値でない",
      en: "a digest is not a SHA-256"
    ),
    severity: .error,
    effect: .advice,
    rationale: Bilingual(
      ja: "SHA-256 でない値とは、ファイルの内容を照合できません。誤りのある根拠は何も裏付けません。組織・ポリシー・フレームワークのファイルでは、判定そのものができなくなります。",
      en:
        "A file cannot be compared with something that is not a SHA-256. Evidence with such a mistake supports nothing; in the file of an organisation, policy or framework it leaves the verdict open."
    ),
    remedy: Bilingual(
      ja: "「sha256sum ファイル名」の出力（16 進数 64 桁）を写します。",
      en: "Copy the 64 hexadecimal digits that “sha256sum FILE” prints."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          documents:
            - { id: DOC-1, sha256: ⟪d41d8cd98f00b204e9800998ecf8427e⟫ }
        """,
        Bilingual(ja: "MD5 の値", en: "an MD5")
      ),
      .passing(
        """
        - item: 1-2
          documents:
            - { id: DOC-1, sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 }
        """
      ),
    ]
  }
}
