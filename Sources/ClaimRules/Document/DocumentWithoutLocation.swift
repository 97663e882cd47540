internal import ClaimModel
internal import Diagnostics

/// A document that nobody could find.
struct DocumentWithoutLocation: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "document-without-location",
    summary: Bilingual(
      ja: "文書のありかが書かれていない",
      en: "a document does not say where it is"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "見に行けない文書は、評価する人にとってないのと同じです。",
      en: "To an assessor, a document that cannot be looked up does not exist."
    ),
    remedy: Bilingual(
      ja: "リポジトリー内のファイルを path に、公開先を url に、それ以外の保管場所を location に書きます。",
      en: "Give the file in path, the place of publication in url, or any other place in location."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.document("{ id: ⟪DOC-1⟫, type: policy, status: approved }")),
      .failing(
        .document("{ id: DOC-1, type: policy, status: approved, location: ⟪なし⟫ }"),
        Bilingual(ja: "「なし」はありかではない", en: "a word for nothing is no place")
      ),
      .passing(.document("{ id: DOC-1, type: policy, url: 'https://example.com/policy' }")),
      .boundary(
        .document("{ id: DOC-1, type: policy, location: 総務部の鍵付き書庫 }"),
        Bilingual(ja: "紙の文書は保管場所で足りる", en: "for paper, the place it is kept in will do")
      ),
    ]
  }

  func check(
    _ document: Document,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard document.path == nil, document.url == nil,
      let place = document.placeLacking(document.location)
    else { return }
    findings.report(.withoutLocation, at: place)
  }
}

extension Message {
  fileprivate static var withoutLocation: Self {
    Message(
      ja: "文書のありか（path、url、location のいずれか）が書かれていません",
      en: "nothing says where the document is (path, url or location)",
      helpJA: "ファイルなら path、公開先なら url、紙や別システムなら location を書いてください",
      helpEN: "add path for a file, url if published, or location for paper and other systems"
    )
  }
}
