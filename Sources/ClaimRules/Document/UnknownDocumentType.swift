internal import ClaimModel
internal import Diagnostics

/// A document of a type that the framework does not define.
struct UnknownDocumentType: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "unknown-document-type",
    summary: Bilingual(
      ja: "文書の種類がフレームワークに定められていない",
      en: "a document's type is none of the framework's"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "知らない種類の文書には、承認に要る権限も見直しの間隔も決まっていません。",
      en:
        "For a type that it does not know the framework says neither who may approve it nor how often it must be reviewed."
    ),
    remedy: Bilingual(
      ja: "フレームワークが定める種類に書き換えます。",
      en: "Change type to one that the framework defines."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.document("{ id: DOC-1, type: ⟪polcy⟫, status: approved }")),
      .failing(.document("{ id: DOC-1, type: ⟪memo⟫, status: approved }")),
      .passing(.document("{ id: DOC-1, type: policy, status: approved }")),
      .boundary(
        .document("{ id: DOC-1, type: ⟪Policy⟫, status: approved }"),
        Bilingual(ja: "大文字と小文字は区別する", en: "upper and lower case differ")
      ),
    ]
  }

  func check(
    _ document: Document,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let type = document.type else { return }  // `document-without-type`
    guard model.framework.documentTypes[type.value] == nil else { return }
    let known = model.framework.documentTypeNames.map { model.text($0) }
    findings.report(.unknownType(model.text(type.value), known: known), at: type.range)
  }
}

extension Message {
  fileprivate static func unknownType(_ word: String, known: [String]) -> Self {
    let list = known.joined(separator: ", ")
    return unknown(
      word,
      Bilingual(
        ja: "「\(word)」という種類の文書は、フレームワークに定められていません",
        en: "the framework has no document type “\(word)”"
      ),
      among: known,
      otherwise: Bilingual(ja: "次から選んでください: \(list)", en: "choose one of: \(list)")
    )
  }
}
