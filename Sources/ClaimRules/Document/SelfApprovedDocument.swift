internal import ClaimModel
internal import Diagnostics

/// A document whose approver wrote it.
struct SelfApprovedDocument: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "self-approved-document",
    summary: Bilingual(
      ja: "文書の作成者と承認者が同じ",
      en: "a document was approved by its author"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "自分の書いた文書を自分で認めても、ほかの目を通ったことにはなりません。監査では作成と承認の分離が確かめられます。",
      en:
        "Approving one's own text adds no second pair of eyes, which is what an approval is for. Auditors look for the two to be separate."
    ),
    remedy: Bilingual(
      ja: "作成者とは別の、権限のある役割の承認を得ます。",
      en: "Have another role with the authority approve it."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.document("{ id: DOC-1, type: policy, author: ciso, approved_by: ⟪ciso⟫ }")),
      .passing(.document("{ id: DOC-1, type: policy, author: ciso, approved_by: ceo }")),
      .boundary(
        .document("{ id: DOC-1, type: policy, author: ceo, approved_by: board }"),
        Bilingual(ja: "作成者の上位の役割による承認", en: "approved by the role above the author's")
      ),
    ]
  }

  func check(
    _ document: Document,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let approver = document.approvedBy else { return }  // `document-without-approver`
    guard let author = document.author else { return }  // `document-without-author`
    guard model.isSameHolder(approver.value, author.value) else { return }
    findings.report(
      .approvedByAuthor(model.title(ofRole: author.value)),
      at: approver.range,
      notes: [
        Finding.Note(
          Bilingual(ja: "作成者はここに書かれています", en: "the author is named here"),
          at: author.range
        )
      ]
    )
  }
}

extension Message {
  fileprivate static func approvedByAuthor(_ role: Bilingual) -> Self {
    Message(
      ja: "作成者の「\(role.ja)」が自分で承認しています",
      en: "“\(role.en)” both wrote and approved the document",
      helpJA: "作成者とは別の役割の承認を得て、approved_by を書き直してください",
      helpEN: "have another role approve it, and update approved_by"
    )
  }
}
