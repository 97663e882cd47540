internal import ClaimModel
internal import Diagnostics

/// A document whose next review should have happened.
struct OverdueReview: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "overdue-review",
    summary: Bilingual(
      ja: "文書の次の見直し期限が過ぎている",
      en: "the day by which a document's review was due is past"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "組織が自分で決めた見直しの期限を過ぎた文書は、組織の決まりによれば今の業務に合うことが確かめられていません。",
      en:
        "Past the day that the organisation set itself, the document is by its own rules no longer known to fit today's work."
    ),
    remedy: Bilingual(
      ja: "文書を見直し、reviewed_on と review_due を更新します。",
      en: "Review the document and update reviewed_on and review_due."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .document("{ id: DOC-1, type: policy, reviewed_on: 2026-04-01, review_due: ⟪2026-10-14⟫ }")
      ),
      .passing(
        .document("{ id: DOC-1, type: policy, reviewed_on: 2026-04-01, review_due: 2027-03-31 }")
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, reviewed_on: 2026-04-01, review_due: 2026-10-15 }"),
        Bilingual(ja: "期限の当日", en: "on the very day")
      ),
    ]
  }

  func check(
    _ document: Document,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // Without a day of its own the type's window holds: `stale-document`.
    guard let due = document.reviewDue, due.value < model.asOf else { return }
    findings.report(.overdue(since: due.value), at: due.range)
  }
}

extension Message {
  fileprivate static func overdue(since day: CalendarDay) -> Self {
    Message(
      ja: "見直しの期限（\(day)）が過ぎています",
      en: "the next review was due by \(day)",
      helpJA: "文書を見直し、reviewed_on と review_due を更新してください",
      helpEN: "review the document, then update reviewed_on and review_due"
    )
  }
}
