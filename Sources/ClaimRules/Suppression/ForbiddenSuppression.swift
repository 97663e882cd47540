internal import ClaimModel
internal import Diagnostics

/// A suppression of something that no comment may silence.
struct ForbiddenSuppression: SuppressionRule {
  static let metadata = RuleMetadata(
    id: "forbidden-suppression",
    summary: Bilingual(
      ja: "コメントでは抑制できない規則を抑制している",
      en: "a suppression names a rule that no comment silences"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja:
        "抑制できるのは、レベルに影響せず、重大度がエラー未満の助言だけです。レベルを決めるもの、判定を妨げるもの、エラーは、承認者のいる例外承認（waivers）で扱います。このコメントは何も抑制しません。",
      en:
        "A comment silences only advice below an error. What decides a level, prevents a verdict or is an error needs a waiver that somebody approves. Such a comment silences nothing."
    ),
    remedy: Bilingual(
      ja: "指摘を直すか、例外承認を書きます。",
      en: "Mend what was found, or write a waiver."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2 # shisei: allow ⟪undated-claim⟫ until 2027-03-31 because 次の自己評価で書くため
          level: 1
        """
      ),
      .failing(
        """
        - item: 1-2
          level: 2
          documents:
            - { id: DOC-1, type: policy } # shisei: allow ⟪document-without-approver⟫ until 2027-03-31 because 版の管理を始める前の文書のため
        """
      ),
      .failing(
        """
        # shisei: allow ⟪unused-suppression⟫ until 2027-03-31 because 消したくないため
        - item: 1-2
          level: 1
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
    ]
  }

  func check(_ use: SuppressionUse, in model: OrganizationModel, into findings: inout FindingSink) {
    guard use.obstacle == .forbidden, let rule = use.suppression.rule else { return }
    findings.report(.forbidden(rule.value), at: rule.range)
  }
}

extension Message {
  fileprivate static func forbidden(_ rule: String) -> Self {
    Message(
      ja: "「\(rule)」はコメントでは抑制できません",
      en: "no comment may silence “\(rule)”",
      helpJA: "指摘を直すか、承認者のいる例外承認（waivers）を書いてください",
      helpEN: "mend what was found, or write a waiver that somebody approves"
    )
  }
}
