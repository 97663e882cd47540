internal import ClaimModel
internal import Diagnostics

/// A suppression that reaches further ahead than allowed.
struct OverlongSuppression: SuppressionRule {
  private static let months = RuleOption(
    "months",
    standard: 12,
    in: 1...12,
    meaning: Bilingual(ja: "基準日から期限までの最長の月数", en: "how many months ahead the last day may be"),
    reason: Bilingual(
      ja: "申告の見直しが年に一度のため。短くはできますが、延ばせません",
      en: "claims are looked at again once a year; a policy may shorten it, not lengthen it"
    )
  )

  static let metadata = RuleMetadata(
    id: "overlong-suppression",
    summary: Bilingual(
      ja: "抑制の期限が先すぎる",
      en: "a suppression reaches too far ahead"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "申告は少なくとも年に一度見直します。抑制も同じ機会に見直せるよう、期限は基準日から 12 か月以内とします。それより先の期限を書いたものは何も抑制しません。",
      en:
        "Claims are looked at again at least once a year, and what is silenced with them: the last day may be at most twelve months after the day of the assessment. One that reaches further silences nothing."
    ),
    remedy: Bilingual(
      ja: "期限を 12 か月以内にします。",
      en: "Choose a last day within twelve months."
    ),
    options: [months]
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          level: 2
          documents:
            - { id: DOC-1, type: policy } # shisei: allow unversioned-document until ⟪2027-10-16⟫ because 版の管理を始める前の文書のため
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
            - { id: DOC-1, type: policy } # shisei: allow unversioned-document until 2027-10-15 because 版の管理を始める前の文書のため
        """,
        Bilingual(ja: "ちょうど 12 か月先", en: "exactly twelve months ahead")
      ),
    ]
  }

  /// The last day that a suppression may name.
  static func lastDay(in model: OrganizationModel) -> AssessmentDay {
    model.asOf.adding(months: model.value(of: months, of: metadata))
  }

  func check(_ use: SuppressionUse, in model: OrganizationModel, into findings: inout FindingSink) {
    guard case .tooLong(let last) = use.obstacle, let until = use.suppression.until else { return }
    findings.report(.tooLong(last: last), at: until.range)
  }
}

extension Message {
  fileprivate static func tooLong(last: CalendarDay) -> Self {
    Message(
      ja: "抑制の期限が先すぎます（\(last) まで）",
      en: "this suppression reaches too far ahead: \(last) is the last day allowed",
      helpJA: "\(last) までの日にしてください",
      helpEN: "choose a day up to \(last)"
    )
  }
}
