internal import ClaimModel
internal import Diagnostics

/// A claim of a level that the framework does not have.
struct UnknownLevel: ClaimRule {
  static let metadata = RuleMetadata(
    id: "unknown-level",
    summary: Bilingual(
      ja: "フレームワークにないレベルの申告",
      en: "a claim has a level that the framework does not have"
    ),
    severity: .error,
    effect: .invalidates,
    rationale: Bilingual(
      ja: "定義のないレベルは、何を意味するのか誰にも分かりません。",
      en: "Nobody can tell what an undefined level means."
    ),
    remedy: Bilingual(
      ja: "level をフレームワークのレベルに直します。",
      en: "Make level one of the framework's levels."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          level: ⟪6⟫
        """
      ),
      .passing(
        """
        - item: 1-2
          level: 3
        """
      ),
      .boundary(
        """
        - item: 1-2
          level: 5
        """,
        Bilingual(ja: "最も高いレベル", en: "the highest level")
      ),
      .boundary(
        """
        - item: 1-2
          level: ⟪0⟫
        """,
        Bilingual(ja: "最も低いレベルより下", en: "below the lowest level")
      ),
    ]
  }

  func check(_ claim: Claim, in model: OrganizationModel, into findings: inout FindingSink) {
    guard let level = claim.level, !model.framework.levels.isEmpty else { return }
    let (lowest, highest) = (model.framework.lowestLevel, model.framework.highestLevel)
    guard level.value < lowest || level.value > highest else { return }
    findings.report(.unknown(level.value, lowest: lowest, highest: highest), at: level.range)
  }
}

extension Message {
  fileprivate static func unknown(_ level: Int, lowest: Int, highest: Int) -> Self {
    Message(
      ja: "レベル \(level) はありません（\(lowest)～\(highest)）",
      en: "there is no level \(level), only \(lowest) to \(highest)",
      helpJA: "level を \(lowest)～\(highest) の整数に直してください",
      helpEN: "make level a whole number from \(lowest) to \(highest)"
    )
  }
}
