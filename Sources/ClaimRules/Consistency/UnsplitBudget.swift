internal import ClaimModel
internal import Diagnostics

/// One budget line that pays for many directions at once.
struct UnsplitBudget: OrganizationRule {
  private static let directions = RuleOption(
    "directions",
    standard: 3,
    in: 1...1000,
    meaning: Bilingual(ja: "1 つの予算で賄える指示の上限", en: "how many directions one budget may serve"),
    reason: Bilingual(
      ja: "監視の契約のように、検知・対応・復旧にまたがる支出はあるからです。",
      en: "Some spending, such as monitoring, does serve detection, response and recovery at once."
    )
  )

  static let metadata = RuleMetadata(
    id: "unsplit-budget",
    summary: Bilingual(
      ja: "1 つの予算を、内訳のないまま多くの指示の根拠にしている",
      en: "one budget serves many directions without being split"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "一つの金額が何にでも使えるなら、どの対策にいくら割り当てたのかは分かりません。",
      en: "If one amount pays for everything, nobody can tell how much any measure was given."
    ),
    remedy: Bilingual(
      ja: "予算を施策ごとに分けて登録し、それぞれの申告から示します。",
      en: "Register the budget measure by measure, and cite each where it belongs."
    ),
    options: [directions]
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - { item: 1-2, level: 3, resources: [{ kind: budget, id: ⟪B-1⟫, fiscal_year: 2026, planned: 12000000 }] }
        - { item: 2-1, level: 3, resources: [{ ref: B-1 }] }
        - { item: 4-1, level: 3, resources: [{ ref: B-1 }] }
        - { item: 5-6, level: 3, resources: [{ ref: B-1 }] }
        """
      ),
      .passing(
        """
        - { item: 5-1, level: 3, resources: [{ kind: budget, id: B-1, fiscal_year: 2026, planned: 12000000 }] }
        - { item: 5-2, level: 3, resources: [{ ref: B-1 }] }
        - { item: 5-4, level: 3, resources: [{ ref: B-1 }] }
        - { item: 5-6, level: 3, resources: [{ ref: B-1 }] }
        """
      ),
      .boundary(
        """
        - { item: 1-2, level: 3, resources: [{ kind: budget, id: B-1, fiscal_year: 2026, planned: 12000000 }] }
        - { item: 2-1, level: 3, resources: [{ ref: B-1 }] }
        - { item: 5-6, level: 3, resources: [{ ref: B-1 }] }
        """,
        Bilingual(ja: "3 つの指示まで", en: "three directions are left alone")
      ),
    ]
  }

  func check(
    _ model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard !model.evidence.budgets.isEmpty else { return }
    let limit = model.value(of: Self.directions, of: Self.metadata)
    var directions = Array(repeating: Set<Int>(), count: model.evidence.budgets.count)
    for claim in model.claims {
      guard let item = model.itemIndex(of: claim) else { continue }
      for citation in claim.citations {
        guard let key = model.citations[citation].key, key.kind == .budget else { continue }
        directions[Int(key.index)].insert(model.framework.items[item].direction)
      }
    }
    for (index, directions) in directions.enumerated() where directions.count > limit {
      findings.report(
        .unsplit(directions.count, limit: limit),
        at: model.evidence.budgets[index].place
      )
    }
  }
}

extension Message {
  fileprivate static func unsplit(_ count: Int, limit: Int) -> Self {
    Message(
      ja: "この予算は \(count) の指示の根拠になっています（\(limit) まで）",
      en: "this budget serves \(count) directions; at most \(limit) are allowed",
      helpJA: "予算を施策ごとに分けて登録してください",
      helpEN: "register it measure by measure"
    )
  }
}
