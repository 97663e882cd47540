internal import ClaimModel
internal import Diagnostics

/// A document without a title.
struct DocumentWithoutTitle: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "document-without-title",
    summary: Bilingual(
      ja: "文書名が書かれていない",
      en: "a document has no title"
    ),
    severity: .info,
    effect: .advice,
    rationale: Bilingual(
      ja: "識別子だけでは、報告書を読む人にどの文書か伝わりません。",
      en: "Readers of a report cannot tell a document by its id alone."
    ),
    remedy: Bilingual(
      ja: "文書名を title に書きます。",
      en: "Give the document's title in title."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.document("{ id: ⟪DOC-1⟫, type: policy, status: approved }")),
      .passing(.document("{ id: DOC-1, title: 情報セキュリティ基本方針, type: policy }")),
      .boundary(
        .document("{ id: DOC-1, title: { en: Information security policy }, type: policy }"),
        Bilingual(ja: "片方の言語だけでもよい", en: "one language will do")
      ),
    ]
  }

  func check(
    _ document: Document,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard document.lacks(document.title) else { return }
    findings.report(.withoutTitle, at: document.place)
  }
}

extension Message {
  fileprivate static var withoutTitle: Self {
    Message(
      ja: "文書名（title）が書かれていません",
      en: "the document has no title (title)",
      helpJA: "文書の表紙にある名称を title に書いてください",
      helpEN: "add the title as it stands on the document"
    )
  }
}
