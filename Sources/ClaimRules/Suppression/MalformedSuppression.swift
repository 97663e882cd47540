internal import ClaimModel
internal import Diagnostics

/// A comment that starts like a suppression and is none.
struct MalformedSuppression: SuppressionRule {
  static let metadata = RuleMetadata(
    id: "malformed-suppression",
    summary: Bilingual(
      ja: "抑制のコメントが決まった形になっていない",
      en: "a comment that should silence a finding is not written as one"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "読み取れないコメントは何も抑制しません。指摘は残るので判定は安全ですが、書いた人は抑制したつもりでいます。",
      en:
        "What is not understood silences nothing. That is safe, but whoever wrote it believes otherwise."
    ),
    remedy: Bilingual(
      ja: "「# shisei: allow 規則 until 2027-03-31 because 理由」の形で書きます。",
      en: "Write `# shisei: allow RULE until 2027-03-31 because WHY`."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          level: 2
          documents:
            - { id: DOC-1, type: policy } # shisei: ⟪ignore⟫ unversioned-document until 2027-03-31 because 版の管理を始める前の文書のため
        """
      ),
      .failing(
        """
        - item: 1-2
          level: 2
          documents:
            - { id: DOC-1, type: policy } # shisei: allow unversioned-document ⟪for⟫ ciso until 2027-03-31 because 版の管理を始める前の文書のため
        """
      ),
      .failing(
        """
        - item: 1-2
          level: 2
          documents:
            - { id: DOC-1, type: policy } ⟪# shisei： allow unversioned-document until 2027-03-31 because 版の管理を始める前の文書のため⟫
        """
      ),
      .passing(
        """
        - item: 1-2
          level: 2
          documents:
            - { id: DOC-1, type: policy } # shisei: allow unversioned-document until 2027-03-31 because 版の管理を始める前の文書のため
        """
      ),
      .boundary(
        """
        # shisei: 1
        # shisei の使い方は README を参照
        - item: 1-2
          level: 1
        """,
        Bilingual(
          ja: "消した 1 行目と、ほかの話題のコメントは抑制ではない",
          en: "a first line taken out, and a comment about something else"
        )
      ),
    ]
  }

  func check(_ use: SuppressionUse, in model: OrganizationModel, into findings: inout FindingSink) {
    guard use.obstacle == .malformed else { return }
    findings.report(.malformed, at: use.suppression.stray ?? use.suppression.range)
  }
}

extension Message {
  fileprivate static var malformed: Self {
    Message(
      ja: "抑制のコメントとして読み取れません",
      en: "this is not how a suppression is written",
      helpJA: "「# shisei: allow 規則 until 2027-03-31 because 理由」の形で書いてください",
      helpEN: "write “# shisei: allow RULE until 2027-03-31 because WHY”"
    )
  }
}
