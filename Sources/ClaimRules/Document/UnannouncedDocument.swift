internal import ClaimModel
internal import Diagnostics

/// A document in force that nobody was told of.
struct UnannouncedDocument: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "unannounced-document",
    summary: Bilingual(
      ja: "文書を周知した記録がない",
      en: "nothing says that a document was made known"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "関係する人に知らされていない決め事は守られません。",
      en: "People cannot follow a rule that they were never told of."
    ),
    remedy: Bilingual(
      ja: "周知した日を announced_on に書きます。",
      en: "Give the day on which it was made known in announced_on."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.document("{ id: ⟪DOC-1⟫, type: policy, status: approved }")),
      .passing(
        .document("{ id: DOC-1, type: policy, status: approved, announced_on: 2026-04-01 }")
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, status: draft }"),
        Bilingual(ja: "案はまだ周知しなくてよい", en: "a draft need not be made known yet")
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
    guard document.lacks(document.announcedOn), !document.isDraftOrRetired else { return }
    findings.report(.unannounced, at: document.place)
  }
}

extension Message {
  fileprivate static var unannounced: Self {
    Message(
      ja: "文書を周知した日（announced_on）が書かれていません",
      en: "nothing says when the document was made known (announced_on)",
      helpJA: "関係者に周知し、その日を announced_on に書いてください",
      helpEN: "make it known to those concerned and give the day in announced_on"
    )
  }
}
