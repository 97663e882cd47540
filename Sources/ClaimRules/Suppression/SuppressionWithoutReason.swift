internal import ClaimModel
internal import Diagnostics

/// A suppression that does not say why.
struct SuppressionWithoutReason: SuppressionRule {
  static let metadata = RuleMetadata(
    id: "suppression-without-reason",
    summary: Bilingual(
      ja: "抑制の理由がない",
      en: "a suppression does not say why"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "理由のない抑制は、後から誰も見直せません。理由のないものは何も抑制しません。",
      en: "Without a reason nobody can look at it again; such a comment silences nothing."
    ),
    remedy: Bilingual(
      ja: "because に続けて理由を書きます。",
      en: "Say why behind `because`."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          level: 2
          documents:
            - { id: DOC-1, type: policy } ⟪# shisei: allow unversioned-document until 2027-03-31⟫
        """
      ),
      .failing(
        """
        - item: 1-2
          level: 2
          documents:
            - { id: DOC-1, type: policy } ⟪# shisei: allow unversioned-document until 2027-03-31 because⟫
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
    guard use.obstacle == .noReason else { return }
    findings.report(.unexplained, at: use.suppression.range)
  }
}

extension Message {
  fileprivate static var unexplained: Self {
    Message(
      ja: "抑制の理由がありません",
      en: "this suppression does not say why",
      helpJA: "because に続けて理由を書いてください",
      helpEN: "say why: “because …”"
    )
  }
}
