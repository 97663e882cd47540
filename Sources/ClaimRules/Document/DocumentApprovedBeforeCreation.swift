internal import ClaimModel
internal import Diagnostics

/// A document that was approved before it was written.
struct DocumentApprovedBeforeCreation: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "document-approved-before-creation",
    summary: Bilingual(
      ja: "文書が、作成した日より前に承認されたことになっている",
      en: "a document was approved before it was written"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "まだない文書を承認することはできません。どちらかの日付が誤りか、承認の記録が後から作られています。",
      en:
        "Nobody can approve what is not written yet. One of the days is wrong, or the record of the approval was made up."
    ),
    remedy: Bilingual(
      ja: "文書の作成日（created_on）と承認日（approved_on）を原本で確かめ、誤りを直します。",
      en:
        "Look at the document itself for the days of writing and approval, and correct the wrong one."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .document("{ id: DOC-1, type: policy, created_on: 2026-04-02, approved_on: ⟪2026-04-01⟫ }")
      ),
      .passing(
        .document("{ id: DOC-1, type: policy, created_on: 2026-03-01, approved_on: 2026-04-01 }")
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, created_on: 2026-04-01, approved_on: 2026-04-01 }"),
        Bilingual(ja: "作成したその日に承認した", en: "approved on the day it was written")
      ),
    ]
  }

  func check(
    _ document: Document,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let created = document.createdOn, let approved = document.approvedOn,
      approved.value < created.value
    else { return }
    findings.report(
      .approvedEarly(on: approved.value, created: created.value),
      at: approved.range,
      notes: [
        Finding.Note(
          Bilingual(ja: "作成日はここに書かれています", en: "the day of writing is given here"),
          at: created.range
        )
      ]
    )
  }
}

extension Message {
  fileprivate static func approvedEarly(on day: CalendarDay, created: CalendarDay) -> Self {
    Message(
      ja: "承認日 \(day) が、作成日 \(created) より前です",
      en: "approved on \(day), before it was written on \(created)",
      helpJA: "原本の日付を確かめ、created_on か approved_on を直してください",
      helpEN: "check the document itself and correct created_on or approved_on"
    )
  }
}
