internal import ClaimModel
internal import Diagnostics

/// A document that does not say who wrote it.
struct DocumentWithoutAuthor: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "document-without-author",
    summary: Bilingual(
      ja: "文書の作成者が書かれていない",
      en: "a document does not name its author"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "作成者が分からなければ、作成と承認が別の人によることを確かめられません。",
      en: "Unless the author is known, nobody can tell whether somebody else approved the document."
    ),
    remedy: Bilingual(
      ja: "文書を作成した役割を author に書きます。",
      en: "Name the role that wrote the document in author."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.document("{ id: ⟪DOC-1⟫, type: policy, approved_by: ceo }")),
      .passing(.document("{ id: DOC-1, type: policy, author: ciso, approved_by: ceo }")),
      .boundary(
        .document("{ id: DOC-1, type: policy, author: ceo, approved_by: ceo }"),
        Bilingual(
          ja: "作成者は書かれている（self-approved-document が指摘する）",
          en: "the author is given; self-approved-document speaks of that"
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
    guard document.lacks(document.author) else { return }
    findings.report(.withoutAuthor, at: document.place)
  }
}

extension Message {
  fileprivate static var withoutAuthor: Self {
    Message(
      ja: "作成者（author）がないため、自己承認でないことを確かめられません",
      en: "without an author (author) nobody can rule out self-approval",
      helpJA: "作成した役割を「author: …」で書いてください",
      helpEN: "add “author: …” with the role that wrote it"
    )
  }
}
