internal import ClaimModel
internal import Diagnostics

/// An item that is said not to apply, without a reason.
struct UnexplainedExclusion: ClaimRule {
  static let metadata = RuleMetadata(
    id: "unexplained-exclusion",
    summary: Bilingual(
      ja: "当てはまらないとした理由が書かれていない",
      en: "an item is said not to apply without a reason"
    ),
    severity: .error,
    effect: .invalidates,
    rationale: Bilingual(
      ja: "理由のない除外は、都合の悪い項目を隠すことにも使えます。",
      en: "An exclusion without a reason may just as well hide what is awkward."
    ),
    remedy: Bilingual(
      ja: "not_applicable の reason に理由を書きます。",
      en: "Say why in reason."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 5-3
          not_applicable: ⟪{ approved_by: ceo, approved_on: 2026-04-01 }⟫
        """
      ),
      .failing(
        """
        - item: 5-3
          not_applicable: { reason: ⟪後日記載⟫, approved_by: ceo, approved_on: 2026-04-01 }
        """,
        Bilingual(ja: "理由が仮の文字のまま", en: "a placeholder instead of a reason")
      ),
      .failing(
        """
        - item: 5-3
          not_applicable: { reason: ⟪該当なし⟫, approved_by: ceo, approved_on: 2026-04-01 }
        """,
        Bilingual(ja: "当てはまらないと繰り返しただけ", en: "it only says again that it does not apply")
      ),
      .failing(
        """
        - item: 5-3
          not_applicable: { reason: ⟪"-"⟫, approved_by: ceo, approved_on: 2026-04-01 }
        """,
        Bilingual(ja: "記号だけ", en: "nothing but a sign")
      ),
      .passing(
        """
        - item: 5-3
          not_applicable: { reason: 開発をしていない, approved_by: ceo, approved_on: 2026-04-01 }
        """
      ),
      .boundary(
        """
        - item: 5-3
          note: 開発をしていない
          not_applicable: ⟪{ approved_by: ceo, approved_on: 2026-04-01 }⟫
        """,
        Bilingual(ja: "申告の note は理由の代わりにならない", en: "the note of the claim is no substitute")
      ),
    ]
  }

  func check(_ claim: Claim, in model: OrganizationModel, into findings: inout FindingSink) {
    guard let statement = claim.notApplicable else { return }
    guard let reason = statement.reason else {
      return findings.report(.unexplained, at: statement.range)
    }
    guard model.isPlaceholder(reason) || !reason.value.saysSomething else { return }
    findings.report(.unexplained, at: reason.range)
  }
}

extension Message {
  fileprivate static var unexplained: Self {
    Message(
      ja: "当てはまらないとした理由（reason）がありません",
      en: "nothing says why the item does not apply (reason)",
      helpJA: "reason に理由を書いてください",
      helpEN: "say why in reason"
    )
  }
}
