internal import ClaimModel
internal import Diagnostics

/// A document that does not say when it was approved.
struct DocumentWithoutApprovalDate: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "document-without-approval-date",
    summary: Bilingual(
      ja: "文書の承認日が書かれていない",
      en: "a document does not give the day of its approval"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "承認日がなければ、基準日より前に承認されていたことも、いつから見直していないかも確かめられません。",
      en:
        "Without that day nobody can tell whether the approval came before the assessment, nor how long the document has gone unreviewed."
    ),
    remedy: Bilingual(
      ja: "承認された日を approved_on に書きます。",
      en: "Give the day of approval in approved_on."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.document("{ id: ⟪DOC-1⟫, type: policy, status: approved, approved_by: ceo }")),
      .passing(
        .document(
          "{ id: DOC-1, type: policy, status: approved, approved_by: ceo, approved_on: 2026-04-01 }"
        )
      ),
      .boundary(
        .document(
          "{ id: ⟪DOC-1⟫, type: policy, status: approved, approved_by: ceo, reviewed_on: 2026-04-01 }"
        ),
        Bilingual(ja: "見直し日は承認日の代わりにならない", en: "the day of a review does not stand in for it")
      ),
    ]
  }

  func check(
    _ document: Document,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // `unapproved-document` and `retired-document` speak of the others.
    guard document.lacks(document.approvedOn), !document.isDraftOrRetired else { return }
    findings.report(.withoutApprovalDate, at: document.place)
  }
}

extension Message {
  fileprivate static var withoutApprovalDate: Self {
    Message(
      ja: "承認日（approved_on）が書かれていません",
      en: "nothing says when the document was approved (approved_on)",
      helpJA: "承認された日を「approved_on: 2026-04-01」の形で書いてください",
      helpEN: "add the day of approval, such as “approved_on: 2026-04-01”"
    )
  }
}
