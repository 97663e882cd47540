internal import ClaimModel
internal import Diagnostics

/// Words that suggest that the guideline certifies somebody.
struct CertifyingWords: OrganizationRule {
  static let metadata = RuleMetadata(
    id: "certifying-words",
    summary: Bilingual(
      ja: "自己評価を、認証や合格のように書いている",
      en: "a self-assessment is described as if it were a certification"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja:
        "このガイドラインへの適合を証明する機関はなく、結果は自己評価です。「認定」「合格」「certified」と書くと、取引先や投資家に誤解を与えます。ISMS など別の制度の証明は問いません。",
      en:
        "Nobody certifies against the guideline; the result is a self-assessment. Words of certification mislead customers and investors. Certificates of other schemes, such as ISO/IEC 27001, are left alone."
    ),
    remedy: Bilingual(
      ja: "自己評価であると分かる言葉に直します。別の制度のことなら、その名前を添えます。",
      en: "Say that it is a self-assessment, or name the scheme that is meant."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          level: 1
          note: サイバーセキュリティ経営ガイドラインのレベル3⟪に認定⟫された
        """
      ),
      .failing(
        """
        - item: 1-2
          level: 1
          note: "⟪Certified⟫ at level 3 of the METI guideline"
        """,
        Bilingual(ja: "英語", en: "in English")
      ),
      .passing(
        """
        - item: 1-2
          level: 1
          note: 自己評価ではガイドラインのレベル3に当たる
        """
      ),
      .boundary(
        """
        - item: 1-2
          level: 1
          note: 2025年にISMSの認証を取得し、ガイドラインの項目にも使っている
        """,
        Bilingual(ja: "別の制度の認証", en: "a certificate of another scheme")
      ),
      .boundary(
        """
        - item: 1-2
          level: 1
          note: ガイドラインに沿って多要素認証を導入した
        """,
        Bilingual(ja: "本人確認の意味の「認証」", en: "the same word for authentication")
      ),
    ]
  }

  func check(
    _ model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    for words in model.words[.certification] {
      let sentence = model.sentence(of: words).lowercased()
      guard Self.subjects.contains(where: { sentence.contains($0) }),
        !Self.schemes.contains(where: { sentence.contains($0) })
      else { continue }
      findings.report(.certifying(model.written(words)), at: words.range)
    }
  }

  /// What must be meant: the guideline, its levels, or this assessment.
  private static let subjects = [
    "ガイドライン", "可視化ツール", "経済産業省", "経産省", "自己評価", "本評価", "成熟度", "レベル", "ポリシー", "shisei", "meti",
    "ipa",
    "guideline", "maturity", "level", "self-assessment", "policy",
  ]

  /// Schemes that do certify.
  private static let schemes = [
    "isms", "iso", "iec", "jis", "プライバシーマーク", "pマーク", "soc 2", "soc2", "pci", "tisax", "nist",
    "ismap", "cmmc",
    "cc認証", "情報処理安全確保支援士", "登録セキスペ", "資格", "試験",
  ]
}

extension Message {
  fileprivate static func certifying(_ words: String) -> Self {
    Message(
      ja: "「\(words)」は、認証を受けたかのように読めます",
      en: "“\(words)” reads as if somebody had certified the result",
      helpJA: "自己評価であると分かる言葉に直してください",
      helpEN: "say that it is a self-assessment"
    )
  }
}
