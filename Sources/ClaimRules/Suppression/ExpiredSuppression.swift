internal import ClaimModel
internal import Diagnostics

/// A suppression whose last day is over.
struct ExpiredSuppression: SuppressionRule {
  static let metadata = RuleMetadata(
    id: "expired-suppression",
    summary: Bilingual(
      ja: "抑制の期限が過ぎている",
      en: "the last day of a suppression is over"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "期限が過ぎた抑制は何も抑制しません。指摘は元どおり表示されます。",
      en: "It silences nothing any more; what it hid is shown again."
    ),
    remedy: Bilingual(
      ja: "指摘を直してコメントを消します。--fix でも消せます。",
      en: "Mend what it hid and remove the comment; `--fix` removes it too."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          level: 2
          documents:
            - { id: DOC-1, type: policy } # shisei: allow unversioned-document until ⟪2026-10-14⟫ because 版の管理を始める前の文書のため
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
            - { id: DOC-1, type: policy } # shisei: allow unversioned-document until 2026-10-15 because 版の管理を始める前の文書のため
        """,
        Bilingual(ja: "最後の有効日", en: "its last day")
      ),
    ]
  }

  func check(_ use: SuppressionUse, in model: OrganizationModel, into findings: inout FindingSink) {
    guard use.obstacle == .expired, let until = use.suppression.until, let day = until.value
    else { return }
    findings.report(.expired(day), at: until.range, fix: use.removal)
  }
}

extension Message {
  fileprivate static func expired(_ day: CalendarDay) -> Self {
    Message(
      ja: "この抑制の期限は \(day) で過ぎています",
      en: "this suppression ended on \(day)",
      helpJA: "指摘を直し、コメントを消してください（--fix でも消せます）",
      helpEN: "mend what it hid and remove the comment, or let --fix remove it"
    )
  }
}
