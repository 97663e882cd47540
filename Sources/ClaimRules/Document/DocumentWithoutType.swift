internal import ClaimModel
internal import Diagnostics

/// A document that does not say what sort of document it is.
struct DocumentWithoutType: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "document-without-type",
    summary: Bilingual(
      ja: "文書の種類が書かれていない",
      en: "a document does not state its type"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "承認に要る権限も見直しの間隔も、文書の種類で決まります。種類がなければ、どちらも確かめられません。",
      en:
        "Who may approve a document and how often it must be reviewed depend on its type; without one, neither can be checked."
    ),
    remedy: Bilingual(
      ja: "フレームワークが定める種類を type に書きます。",
      en: "State one of the framework's types in type."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.document("{ id: ⟪DOC-1⟫, status: approved }")),
      .passing(.document("{ id: DOC-1, type: policy, status: approved }")),
      .boundary(
        .document("{ id: DOC-1, type: polici, status: approved }"),
        Bilingual(
          ja: "知らない種類（unknown-document-type が指摘する）",
          en: "an unknown type; unknown-document-type speaks of that"
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
    guard document.lacks(document.type) else { return }
    let known = model.framework.documentTypeNames.map { model.text($0) }
    findings.report(.withoutType(known: known.joined(separator: ", ")), at: document.place)
  }
}

extension Message {
  fileprivate static func withoutType(known: String) -> Self {
    Message(
      ja: "文書の種類（type）が書かれていません",
      en: "the document does not state its type (type)",
      helpJA: "次から選んで type に書いてください: \(known)",
      helpEN: "set type to one of: \(known)"
    )
  }
}
