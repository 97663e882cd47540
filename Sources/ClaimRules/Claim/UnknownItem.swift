internal import ClaimModel
internal import Diagnostics

/// A claim about an item that the framework does not have.
struct UnknownItem: ClaimRule {
  static let metadata = RuleMetadata(
    id: "unknown-item",
    summary: Bilingual(
      ja: "フレームワークにない項目への申告",
      en: "a claim is about an item that the framework does not have"
    ),
    severity: .error,
    effect: .invalidates,
    rationale: Bilingual(
      ja: "番号の誤った申告は、どの項目の根拠にもなりません。版が変わると番号の意味も変わります。",
      en:
        "A claim under a wrong number speaks for no item. Between versions of a framework the numbers change their meaning."
    ),
    remedy: Bilingual(
      ja: "item をフレームワークの項目の番号に直します。",
      en: "Make item one of the framework's ids."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: ⟪1-9⟫
          level: 1
        """
      ),
      .passing(
        """
        - item: 1-2
          level: 1
        """
      ),
      .boundary(
        """
        - item: ⟪12⟫
          level: 1
        """,
        Bilingual(
          ja: "Ver 2.0 の番号は Ver 3.0 の項目を指さない",
          en: "a number of Ver 2.0 names no item of Ver 3.0"
        )
      ),
    ]
  }

  func check(_ claim: Claim, in model: OrganizationModel, into findings: inout FindingSink) {
    guard let item = claim.item, model.itemIndex(of: claim) == nil else { return }
    findings.report(.unknownItem(item.value, in: model), at: item.range)
  }
}

extension Message {
  fileprivate static func unknownItem(_ item: Name, in model: OrganizationModel) -> Self {
    let items = model.framework.items
    if items.allSatisfy({ $0.id.map { model.text($0.value).isNumber } != model.text(item).isNumber }
    ) {
      return Message(
        ja: "「\(model.text(item))」という項目はありません。別のフレームワークの番号のようです",
        en: "there is no item “\(model.text(item))”; it looks like one of another framework",
        helpJA: "shisei.yaml の framework を確かめるか、申告を移した後なら元の申告のファイルを外してください",
        helpEN:
          "check framework in shisei.yaml; if the claims were migrated, take the old ones out of the folder"
      )
    }
    let ids = [items.first, items.last].compactMap { $0?.id }.map { model.text($0.value) }
    let range = ids.joined(separator: " … ")
    return .unknown(
      model.text(item),
      Bilingual(
        ja: "「\(model.text(item))」という項目はありません",
        en: "there is no item “\(model.text(item))”"
      ),
      among: items.compactMap(\.id?.value).map { model.text($0) },
      otherwise: Bilingual(
        ja: "item をフレームワークの項目（\(range)）に直してください",
        en: "make item one of the framework's (\(range))"
      )
    )
  }
}

extension String {
  /// Whether the text is a plain number, as items of some frameworks are.
  fileprivate var isNumber: Bool { utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
