internal import ClaimModel
internal import Diagnostics

/// A document whose file has another title than the one listed.
struct ContradictedTitle: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "contradicted-title",
    summary: Bilingual(
      ja: "文書名が、ファイル自身の記載と違う",
      en: "a document's title is not the one that the file gives"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "別の文書のファイルを指しているか、どちらかの名前が古いままです。",
      en: "The path may lead to another document, or one of the two titles is out of date."
    ),
    remedy: Bilingual(
      ja: "パスを確かめ、文書名を同じにします。",
      en: "Check the path and make the titles agree."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .document("{ id: DOC-1, type: policy, title: ⟪情報セキュリティ基本方針⟫, path: policy.md }"),
        files: [("policy.md", "---\ntitle: 個人情報保護方針\n---\n# 方針\n")]
      ),
      .passing(
        .document(
          "{ id: DOC-1, type: policy, title: { ja: 基本方針, en: Basic policy }, path: policy.md }"
        ),
        files: [("policy.md", "---\ntitle: Basic Policy\n---\n# Policy\n")]
      ),
      .boundary(
        .document("{ id: DOC-1, type: plan, title: 2026年度　対策計画（IT）, path: plan.md }"),
        Bilingual(ja: "全角と半角、空白は区別しない", en: "width and blanks make no difference"),
        files: [("plan.md", "---\ntitle: ２０２６年度対策計画(IT)\n---\n# 計画\n")]
      ),
    ]
  }

  func check(
    _ document: Document,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let title = document.title else { return }  // `document-without-title`
    for property in model.properties(.title, of: document) {
      guard let own = property.value else { continue }
      let text = model.text(title)
      // Most are equal, and folding is slow.
      if own.utf8.elementsEqual(text.ja.utf8) || own.utf8.elementsEqual(text.en.utf8) { continue }
      let folded = own.folded
      guard folded != text.ja.folded, folded != text.en.folded else { continue }
      findings.report(
        .contradicted(text, own),
        at: title.range,
        notes: [.inFile(at: property.range)]
      )
    }
  }
}

extension Message {
  fileprivate static func contradicted(_ title: Bilingual, _ own: String) -> Self {
    Message(
      ja: "文書名は「\(title.ja)」とされていますが、ファイルには「\(own)」と書かれています",
      en: "listed as “\(title.en)”, but the file calls itself “\(own)”",
      helpJA: "パスが正しいか確かめ、文書名を同じにしてください",
      helpEN: "check the path, and make the titles agree"
    )
  }
}
