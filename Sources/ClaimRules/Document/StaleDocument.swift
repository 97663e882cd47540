internal import ClaimModel
internal import Diagnostics

/// A document whose last review is older than its type allows.
struct StaleDocument: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "stale-document",
    summary: Bilingual(
      ja: "文書の最後の見直しが、定められた間隔より古い",
      en: "a document was last reviewed longer ago than its type allows"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "見直されていない文書が今の業務や脅威に合っているとは言えません。監査では、最後に見直した日がまず確かめられます。",
      en:
        "Nobody can say that a document left alone still fits today's work and threats. An auditor looks at the date of the last review first."
    ),
    remedy: Bilingual(
      ja: "文書を見直して reviewed_on を更新するか、申告するレベルを下げます。",
      en: "Review the document and update reviewed_on, or lower the claim."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.document("{ id: DOC-1, type: policy, reviewed_on: ⟪2025-10-14⟫ }")),
      .failing(
        .document("{ id: DOC-1, type: policy, approved_on: ⟪2025-04-01⟫ }"),
        Bilingual(ja: "見直し日がなければ承認日から数える", en: "without a review, the approval counts")
      ),
      .passing(.document("{ id: DOC-1, type: policy, reviewed_on: 2026-04-01 }")),
      .boundary(
        .document("{ id: DOC-1, type: policy, reviewed_on: 2025-10-15 }"),
        Bilingual(ja: "ちょうど 12 か月前", en: "exactly twelve months ago")
      ),
    ]
  }

  func check(
    _ document: Document,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // `document-without-approval-date` speaks of a document that has neither day.
    guard let reviewed = document.reviewedOn ?? document.approvedOn else { return }
    let reviewWithin = model.type(of: document)?.reviewWithin
    let window = model.window(for: .document, of: claim, type: reviewWithin)
    guard let lastDay = model.lapse(of: reviewed.value, within: window) else { return }
    findings.report(.stale(since: reviewed.value, lastDay: lastDay), at: reviewed.range)
  }
}

extension Message {
  fileprivate static func stale(since day: CalendarDay, lastDay: CalendarDay) -> Self {
    Message(
      ja: "\(day) を最後に見直されていません（有効なのは \(lastDay) まで）",
      en: "last reviewed on \(day), which counted until \(lastDay)",
      helpJA: "文書を見直し、reviewed_on を更新してください",
      helpEN: "review the document and update reviewed_on"
    )
  }
}
