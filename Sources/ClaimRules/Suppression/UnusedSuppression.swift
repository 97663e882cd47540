internal import ClaimModel
internal import Diagnostics

/// A suppression of something that is not there.
struct UnusedSuppression: SuppressionRule {
  static let metadata = RuleMetadata(
    id: "unused-suppression",
    summary: Bilingual(
      ja: "抑制する指摘がない",
      en: "a suppression silences nothing"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "直したあとに残った抑制は、次に同じ誤りが起きたときにそれを隠します。同じ場所の 2 つ目の抑制も、何も抑制しません。",
      en:
        "One that stayed behind hides the same mistake when it is made again. A second one for the same place silences nothing either."
    ),
    remedy: Bilingual(
      ja: "コメントを消します。--fix でも消せます。",
      en: "Remove the comment; `--fix` does it too."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          level: 2
          documents:
            - { id: DOC-1, type: policy, version: "1.0" } ⟪# shisei: allow unversioned-document until 2027-03-31 because 版の管理を始める前の文書のため⟫
        """
      ),
      .failing(
        """
        - item: 1-2
          level: 2
          documents:
            # shisei: allow unversioned-document until 2027-03-31 because 版の管理を始める前の文書のため
            ⟪# shisei: allow unversioned-document until 2027-03-31 because 版の管理を始める前の文書のため⟫
            - { id: DOC-1, type: policy }
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
        - item: 1-1
          level: 1
        # shisei: allow unversioned-document until 2027-03-31 because 版の管理を始める前の文書のため
        - item: 1-2
          level: 2
          documents:
            - { id: DOC-1, type: policy }
            - { id: DOC-2, type: policy }
        """,
        Bilingual(ja: "次の項目までを 1 つの抑制で受け止める", en: "one above an entry speaks for all of it")
      ),
      .boundary(
        """
        - item: 1-2
          level: 2
          documents:
            - { id: DOC-1, type: policy, version: "1.0" } # shisei: allow unversioned-document until 2027-03-31 because 版の管理を始める前の文書のため
        - { item: 1-3, lebel: 1 }
        """,
        Bilingual(
          ja: "読み取れない箇所があるファイルでは、不要かどうか分からない",
          en: "with something unread in the file nobody can tell"
        )
      ),
    ]
  }

  func check(_ use: SuppressionUse, in model: OrganizationModel, into findings: inout FindingSink) {
    guard use.obstacle == .repeated || (use.obstacle == nil && use.silenced == 0 && use.isDecided)
    else { return }
    findings.report(.unused, at: use.suppression.range, fix: use.removal)
  }
}

extension Message {
  fileprivate static var unused: Self {
    Message(
      ja: "この抑制が当てはまる指摘はありません",
      en: "there is nothing here that this suppression silences",
      helpJA: "コメントを消してください（--fix でも消せます）",
      helpEN: "remove the comment, or let --fix remove it"
    )
  }
}
