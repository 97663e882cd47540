internal import ClaimModel
internal import Diagnostics

/// A document that nobody has approved yet, or that does not say how far it has come.
struct UnapprovedDocument: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "unapproved-document",
    summary: Bilingual(
      ja: "文書が承認済みになっていない",
      en: "a document is not approved"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "案や確認中の文書は、まだ会社の決め事ではありません。状態の書かれていない文書も、承認されたとは言えません。",
      en:
        "A draft is not yet a decision of the company, and a document that does not state its status cannot be taken for an approved one."
    ),
    remedy: Bilingual(
      ja: "承認を受けてから status を approved にするか、申告するレベルを下げます。",
      en: "Have the document approved and set status to approved, or lower the claim."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.document("{ id: DOC-1, type: policy, status: ⟪draft⟫ }")),
      .failing(
        .document("{ id: ⟪DOC-1⟫, type: policy, version: '1.0' }"),
        Bilingual(ja: "状態が書かれていない", en: "the status is left out")
      ),
      .passing(
        .document(
          "{ id: DOC-1, type: policy, status: approved, approved_by: ceo, approved_on: 2026-04-01 }"
        )
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, status: ⟪review⟫, approved_by: ceo }"),
        Bilingual(ja: "承認の一歩手前", en: "one step before approval")
      ),
    ]
  }

  func check(
    _ document: Document,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    switch document.status {
    case nil:
      if document.lacks(document.status) { findings.report(.withoutStatus, at: document.place) }
    case .some(let status):
      switch status.value {
      case .draft: findings.report(.draft, at: status.range)
      case .review: findings.report(.underReview, at: status.range)
      case .approved: break
      case .retired: break  // `retired-document` speaks of that
      }
    }
  }
}

extension Message {
  fileprivate static var withoutStatus: Self {
    Message(
      ja: "文書の状態（status）が書かれていません",
      en: "the document does not say how far it has come (status)",
      helpJA: "承認済みの文書なら status: approved を書いてください",
      helpEN: "if it is approved, add “status: approved”"
    )
  }

  fileprivate static var draft: Self {
    Message(
      ja: "文書はまだ案（draft）です",
      en: "the document is still a draft",
      helpJA: "承認を受け、status を approved にしてください",
      helpEN: "have it approved, then set status to approved"
    )
  }

  fileprivate static var underReview: Self {
    Message(
      ja: "文書は確認中（review）で、まだ承認されていません",
      en: "the document is under review and not yet approved",
      helpJA: "承認を受け、status を approved にしてください",
      helpEN: "have it approved, then set status to approved"
    )
  }
}
