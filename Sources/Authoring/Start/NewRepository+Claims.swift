internal import ClaimModel
internal import Diagnostics
internal import Manual

/// The files of claims: one per direction.
extension NewRepository {
  func claimsFile(_ direction: Int) -> String {
    let group = framework.directions[direction]
    var text = modeLine("claims", depth: 1)
    text += CommentLines.make("\(framework.directionID(direction)) \(group.title[language])")
    text += CommentLines.make(
      guide?.direction(framework.directionID(direction))?.why[language] ?? ""
    )
    text += "shisei: 1\nkind: Claims\nclaims:\n"
    let items = framework.items.indices.filter { framework.items[$0].direction == direction }
    guard !items.isEmpty else { return text.replacingLastLine(with: "claims: []\n") }
    return text + items.map(claim).joined(separator: "\n")
  }

  /// A claim of the lowest level, with what the item says and what the next level needs above it.
  private func claim(_ index: Int) -> String {
    let item = framework.items[index]
    let id = framework.itemID(index)
    let explained = guide?.item(id)
    func comment(_ text: String, first: String = " ") -> String {
      CommentLines.make(text, indent: "  ", first: first)
    }
    var text = comment("\(id) \(item.subject[language])")
    if let words = explained?.text[language], !words.isEmpty { text += comment(words) }
    let next = framework.levels.dropFirst().first?.number
    let demands = framework.demands[item.demands].filter { $0.level == next }
    if let next, !demands.isEmpty {
      text += comment(language("レベル \(next) に必要なもの:", "Level \(next) needs:"))
      let words = DemandText(framework: framework, item: item, language: language)
      for point in demands.map(words.point) {
        text += comment(point.text, first: "   - ")
        for detail in point.details { text += comment(detail, first: "       ") }
      }
    }
    if let proof = explained?.firstProof[language], !proof.isEmpty {
      text += comment(language("最初に求められる根拠: ", "The first proof asked for: ") + proof)
    }
    return text + """
        - item: \(YAMLText.identifier(id))
          level: \(framework.lowestLevel)
          \(ownerLine)
          claimed_on: \(organization.day)

      """
  }

  /// The owner, or a reminder: the lowest level needs none, and one role that owns everything has
  /// delegated nothing.
  private var ownerLine: String {
    if let owner = organization.owner { return "owner: \(YAMLText.identifier(owner))" }
    return "# owner: \(YAMLText.identifier(organization.roles[1].id))"
  }
}

extension String {
  /// The text with its last line changed.
  fileprivate func replacingLastLine(with line: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).dropLast(2)
      .map { $0 + "\n" }.joined() + line
  }
}
