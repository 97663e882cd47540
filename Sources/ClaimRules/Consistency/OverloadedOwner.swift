internal import ClaimModel
internal import Diagnostics

/// A role that answers for more items than one can see to.
struct OverloadedOwner: OrganizationRule {
  private static let items = RuleOption(
    "items",
    standard: 20,
    in: 1...1000,
    meaning: Bilingual(ja: "1 つの役割が責任を負う項目の上限", en: "how many items one role may own"),
    reason: Bilingual(
      ja: "Ver 3.0 の 40 項目の半分です。CISO が指示の半分を直接負うことはあっても、それを超えると委ねていないことになります。",
      en:
        "Half of the 40 items of Ver 3.0: a CISO may own so many, but more means that nothing was delegated."
    )
  )

  static let metadata = RuleMetadata(
    id: "overloaded-owner",
    summary: Bilingual(
      ja: "1 つの役割が、多すぎる項目の責任者になっている",
      en: "one role owns more items than it can see to"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "多くの項目を一人が負うと、実際には誰も見ていない項目ができます。",
      en: "If one role answers for very many items, some of them nobody sees to."
    ),
    remedy: Bilingual(
      ja: "項目に近い部署へ責任を移します。小さな組織で避けられなければ、代行者（deputy）を決めます。",
      en:
        "Hand some items to those who are nearer to them; in a small organisation, at least name a deputy."
    ),
    options: [items]
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - { item: 1-1, level: 1, owner: overworked }
        """,
        files: [
          ("shisei.yaml", RuleExample.organization + "  - { id: ⟪overworked⟫ }\n"),
          ("claims/all.yaml", RuleExample.claims(ownedItems(20))),
        ]
      ),
      .passing(
        """
        - { item: 1-1, level: 1, owner: ciso }
        - { item: 1-2, level: 1, owner: infrastructure }
        """
      ),
      .boundary(
        """
        - { item: 1-1, level: 1, owner: overworked }
        """,
        Bilingual(ja: "ちょうど上限の数", en: "exactly as many as are allowed"),
        files: [
          ("shisei.yaml", RuleExample.organization + "  - { id: overworked }\n"),
          ("claims/all.yaml", RuleExample.claims(ownedItems(19))),
        ]
      ),
    ]
  }

  func check(
    _ model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    let limit = model.value(of: Self.items, of: Self.metadata)
    guard model.claims.count > limit else { return }
    // A dictionary: of all names in the files only a few own anything.
    var counts: [Name: Int] = [:]
    for item in model.framework.items.indices {
      guard let index = model.claimIndex(ofItem: item), let owner = model.claims[index].owner else {
        continue
      }
      counts[owner.value, default: 0] += 1
    }
    for role in model.organization.roles {
      guard let id = role.id, let count = counts[id.value], count > limit else { continue }
      findings.report(.overloaded(count, limit: limit), at: id.range)
    }
  }
}

extension Message {
  fileprivate static func overloaded(_ count: Int, limit: Int) -> Self {
    Message(
      ja: "この役割は \(count) 項目の責任者です（\(limit) 項目まで）",
      en: "this role owns \(count) items; at most \(limit) are allowed",
      helpJA: "近い部署へ項目の責任を移してください",
      helpEN: "hand some items to roles that are nearer to them"
    )
  }
}

/// Claims about so many items after the first, all of one owner.
private func ownedItems(_ count: Int) -> String {
  let items = [
    "1-2", "1-3", "2-1", "2-2", "2-3", "3-1", "3-2", "3-3", "3-4", "3-5", "4-1", "4-2", "4-3",
    "5-1",
    "5-2", "5-3", "5-4", "5-5", "5-6", "5-7",
  ]
  return items.prefix(count).map { "- { item: \($0), level: 1, owner: overworked }" }
    .joined(separator: "\n")
}
