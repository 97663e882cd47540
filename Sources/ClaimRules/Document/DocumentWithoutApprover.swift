internal import ClaimModel
internal import Diagnostics

/// A document that does not say who approved it.
struct DocumentWithoutApprover: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "document-without-approver",
    summary: Bilingual(
      ja: "文書の承認者が書かれていない",
      en: "a document does not name its approver"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "誰が承認したか分からない文書では、決める権限のある人が決めたことを示せません。",
      en:
        "Unless it names its approver, a document cannot show that somebody entitled to decide has decided."
    ),
    remedy: Bilingual(
      ja: "文書を承認した役割を approved_by に書きます。",
      en: "Name the role that approved the document in approved_by."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .document("{ id: ⟪DOC-1⟫, type: policy, status: approved, approved_on: 2026-04-01 }")
      ),
      .passing(
        .document(
          "{ id: DOC-1, type: policy, status: approved, approved_by: ceo, approved_on: 2026-04-01 }"
        )
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, status: draft }"),
        Bilingual(
          ja: "案には承認者がいなくてよい（unapproved-document が指摘する）",
          en: "a draft needs none yet; unapproved-document speaks of it"
        )
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
    guard document.lacks(document.approvedBy), !document.isDraftOrRetired else { return }
    findings.report(.withoutApprover, at: document.place)
  }
}

extension Message {
  fileprivate static var withoutApprover: Self {
    Message(
      ja: "誰が承認したか（approved_by）が書かれていません",
      en: "nothing says who approved the document (approved_by)",
      helpJA: "承認した役割を「approved_by: …」で書いてください",
      helpEN: "add “approved_by: …” with the role that approved it"
    )
  }
}
