internal import ClaimModel
internal import Diagnostics

/// A document without a version.
struct UnversionedDocument: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "unversioned-document",
    summary: Bilingual(
      ja: "文書に版がない",
      en: "a document has no version"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "版がなければ、手元の文書が承認されたものと同じかどうか、改善で改められたかどうかを見分けられません。",
      en:
        "Without a version nobody can tell whether the copy at hand is the approved one, or whether an improvement changed it."
    ),
    remedy: Bilingual(
      ja: "文書の版を version に引用符付きで書きます。",
      en: "Give the document's version in version, quoted."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.document("{ id: ⟪DOC-1⟫, type: policy, status: approved }")),
      .passing(.document("{ id: DOC-1, type: policy, version: '2.1' }")),
      .boundary(
        .document("{ id: DOC-1, type: policy, version: '2026-04-01' }"),
        Bilingual(ja: "日付も版として使える", en: "a date will do as a version")
      ),
    ]
  }

  func check(
    _ document: Document,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard document.lacks(document.version) else { return }
    findings.report(.withoutVersion, at: document.place)
  }
}

extension Message {
  fileprivate static var withoutVersion: Self {
    Message(
      ja: "文書の版（version）が書かれていません",
      en: "the document has no version (version)",
      helpJA: "「version: \"1.0\"」のように、引用符を付けて書いてください",
      helpEN: "add the version in quotes, such as “version: \"1.0\"”"
    )
  }
}
