internal import ClaimModel
internal import Diagnostics

/// A suppression of a rule that does not exist.
struct SuppressionOfUnknownRule: SuppressionRule {
  static let metadata = RuleMetadata(
    id: "suppression-of-unknown-rule",
    summary: Bilingual(
      ja: "ない規則を抑制している",
      en: "a suppression names a rule that does not exist"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "綴りを誤った規則は抑制されません。指摘は残ります。",
      en: "A misspelt rule is not silenced; its findings stay."
    ),
    remedy: Bilingual(
      ja: "規則の識別子を直します。一覧は shisei rules で見られます。",
      en: "Correct the rule's id; `shisei rules` lists them."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          level: 2
          documents:
            - { id: DOC-1, type: policy } # shisei: allow ⟪unversioned-documents⟫ until 2027-03-31 because 版の管理を始める前の文書のため
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
    guard use.obstacle == .unknownRule, let rule = use.suppression.rule else { return }
    findings.report(.unknown(rule: rule.value), at: rule.range)
  }
}

extension Message {
  fileprivate static func unknown(rule: String) -> Self {
    .unknown(
      rule,
      Bilingual(ja: "規則「\(rule)」はありません", en: "there is no rule “\(rule)”"),
      among: RuleCatalogue.all.map { $0.metadata.id.name },
      otherwise: Bilingual(ja: "shisei rules で一覧を確かめてください", en: "see the list: shisei rules")
    )
  }
}
