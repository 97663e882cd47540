internal import ClaimModel
internal import Diagnostics

/// A look at a published document that lies too far back.
struct StaleUrlCheck: EvidenceRule {
  private static let days = RuleOption(
    "days",
    standard: 365,
    in: 1...3650,
    meaning: Bilingual(ja: "確かめてからの日数の上限", en: "how many days old the look may be"),
    reason: Bilingual(
      ja: "文書の見直しと同じく、年に一度は確かめるのが自然です。",
      en: "Once a year, as documents are reviewed."
    )
  )

  static let metadata = RuleMetadata(
    id: "stale-url-check",
    summary: Bilingual(
      ja: "公開先を確かめたのが、定めた日数より前である",
      en: "somebody last looked at the published document too long ago"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "公開された方針は、改定や改装のたびに古い版や空のページになりがちです。",
      en:
        "A published policy easily becomes an old version, or a dead page, with the next revision or relaunch."
    ),
    remedy: Bilingual(
      ja: "公開先を開いて版を確かめ、url_checked_on を更新します。",
      en: "Open the address, compare the version, and update url_checked_on."
    ),
    options: [days]
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .document(
          "{ id: DOC-1, type: policy, url: https://www.example.co.jp/policy, url_checked_on: ⟪2025-10-14⟫ }"
        )
      ),
      .passing(
        .document(
          "{ id: DOC-1, type: policy, url: https://www.example.co.jp/policy, url_checked_on: 2026-10-01 }"
        )
      ),
      .boundary(
        .document(
          "{ id: DOC-1, type: policy, url: https://www.example.co.jp/policy, url_checked_on: 2025-10-15 }"
        ),
        Bilingual(ja: "ちょうど 365 日前", en: "exactly 365 days ago")
      ),
    ]
  }

  func check(
    _ document: Document,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // `unchecked-url` speaks of a missing day.
    guard document.url != nil, let checked = document.urlCheckedOn else { return }
    let limit = model.value(of: Self.days, of: Self.metadata)
    guard checked.value < model.asOf.adding(days: -limit) else { return }
    let age = checked.value.days(until: model.asOf.day)
    findings.report(.stale(checked.value, age: age, limit: limit), at: checked.range)
  }
}

extension Message {
  fileprivate static func stale(_ day: CalendarDay, age: Int, limit: Int) -> Self {
    Message(
      ja: "公開先を確かめたのは \(day) で、\(age) 日前です（\(limit) 日まで）",
      en:
        "the published document was last looked at on \(day), \(age) days ago; at most \(limit) are allowed",
      helpJA: "公開先を開いて版を確かめ、url_checked_on を更新してください",
      helpEN: "open the address, compare the version, and update url_checked_on"
    )
  }
}
