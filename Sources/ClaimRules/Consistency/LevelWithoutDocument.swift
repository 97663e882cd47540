internal import ClaimModel
internal import Diagnostics

/// A level that takes a document of some type where none is cited for any of the items.
struct LevelWithoutDocument: OrganizationRule {
  static let metadata = RuleMetadata(
    id: "level-without-document",
    summary: Bilingual(
      ja: "必要な種類の文書がどの項目にもないのに、レベルを申告している",
      en:
        "a level is claimed although no document of the type it takes is cited for any of the items"
    ),
    severity: .error,
    effect: .advice,
    rationale: Bilingual(
      ja: "委託先の台帳がないのに、委託先の状況を把握していることはありません。必要な文書の種類と項目の組は、フレームワークが定めます。",
      en:
        "Nobody knows the status of partners without a list of them. Which documents it takes, for which items, is part of the framework."
    ),
    remedy: Bilingual(
      ja: "台帳などの文書を作って申告から示すか、レベルを下げます。",
      en: "Make the document and cite it, or lower the claim."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 9-1
          level: ⟪2⟫
        - item: 9-2
          level: 1
        """
      ),
      .passing(
        """
        - item: 9-1
          level: 2
          documents:
            - { id: DOC-1, type: partner_register, path: suppliers.csv }
        """,
        files: [("suppliers.csv", "name\nA\n")]
      ),
      .boundary(
        """
        - item: 9-1
          level: 2
          documents:
            - ref: DOC-1
        - item: 9-2
          level: 2
          documents:
            - { id: DOC-1, type: partner_register }
        """,
        Bilingual(ja: "組のどれかの項目に示してあればよい", en: "cited for another item of the group")
      ),
      .boundary(
        """
        - item: 9-1
          level: ⟪2⟫
          documents:
            - { id: DOC-1, type: partner_register, path: suppliers.csv }
        """,
        Bilingual(ja: "台帳のファイルが空", en: "the register is an empty file"),
        files: [("suppliers.csv", "")]
      ),
    ]
  }

  func check(
    _ model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    for relation in model.framework.relations where relation.kind?.value == .document {
      let types = relation.types.map(\.value)
      guard !relation.subjects.contains(where: { model.citesDocument(of: types, item: $0) }) else {
        continue
      }
      for subject in relation.subjects {
        guard let claimed = model.claimedLevel(of: subject),
          claimed.value >= relation.level ?? model.framework.lowestLevel + 1
        else { continue }
        findings.report(
          .without(model.framework.itemID(subject), claimed.value, model.titles(ofTypes: types)),
          at: claimed.range,
          notes: [Finding.Note(relation.reason)],
          items: [model.framework.itemID(subject)]
        )
      }
    }
  }
}

extension Message {
  fileprivate static func without(_ item: String, _ level: Int, _ types: Bilingual) -> Self {
    Message(
      ja: "項目 \(item) はレベル \(level) ですが、中身のある\(types.ja)がどこにも示されていません",
      en:
        "item \(item) is claimed at level \(level), but no \(types.en) with anything in it is cited",
      helpJA: "文書を作って documents で示すか、level を下げてください",
      helpEN: "make one and cite it under documents, or lower the level"
    )
  }
}
