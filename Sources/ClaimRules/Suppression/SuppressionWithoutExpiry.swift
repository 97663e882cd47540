internal import ClaimModel
internal import Diagnostics

/// A suppression without a last day, or with one that is no day.
struct SuppressionWithoutExpiry: SuppressionRule {
  static let metadata = RuleMetadata(
    id: "suppression-without-expiry",
    summary: Bilingual(
      ja: "抑制の期限がない、または日付でない",
      en: "a suppression has no last day, or one that is no day"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "期限のない抑制は忘れられ、指摘が永久に見えなくなります。期限を読み取れないものは何も抑制しません。",
      en:
        "One without an end is forgotten, and what it hides with it; such a comment silences nothing."
    ),
    remedy: Bilingual(
      ja: "「until 2027-03-31」の形で、最後の有効日を書きます。",
      en: "Name the last day: `until 2027-03-31`."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          level: 2
          documents:
            - { id: DOC-1, type: policy } ⟪# shisei: allow unversioned-document because 版の管理を始める前の文書のため⟫
        """
      ),
      .failing(
        """
        - item: 1-2
          level: 2
          documents:
            - { id: DOC-1, type: policy } # shisei: allow unversioned-document until ⟪2027/3/31⟫ because 版の管理を始める前の文書のため
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
        - item: 1-2
          level: 2
          documents:
            - { id: DOC-1, type: policy } # shisei: allow unversioned-document until ⟪2027-02-29⟫ because 版の管理を始める前の文書のため
        """,
        Bilingual(ja: "平年の 2 月 29 日", en: "29 February of a common year")
      ),
    ]
  }

  func check(_ use: SuppressionUse, in model: OrganizationModel, into findings: inout FindingSink) {
    guard use.obstacle == .noExpiry else { return }
    if let until = use.suppression.until {
      findings.report(.unreadable, at: until.range)
    } else {
      findings.report(.endless, at: use.suppression.range)
    }
  }
}

extension Message {
  fileprivate static var unreadable: Self {
    Message(
      ja: "抑制の期限を日付として読めません",
      en: "the last day of this suppression is no date",
      helpJA: "「until 2027-03-31」の形で、暦にある日を書いてください",
      helpEN: "write a day of the calendar, as “until 2027-03-31”"
    )
  }

  fileprivate static var endless: Self {
    Message(
      ja: "抑制の期限がありません",
      en: "this suppression has no last day",
      helpJA: "「until 2027-03-31」の形で、最後の有効日を書いてください",
      helpEN: "name the last day as “until 2027-03-31”"
    )
  }
}
