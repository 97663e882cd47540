internal import Diagnostics

/// A framework that does not hang together.
struct InvalidFramework: FormatRule {
  static let metadata = RuleMetadata(
    id: "invalid-framework",
    summary: Bilingual(
      ja: "フレームワークの定義に矛盾がある",
      en: "a framework does not hang together"
    ),
    severity: .error,
    effect: .unreadable,
    rationale: Bilingual(
      ja: "レベルの番号が飛んでいたり、ないものを指していたりするフレームワークでは、どのレベルも決められません。",
      en:
        "A framework with a gap in its levels, or that names what it does not have, can decide no level."
    ),
    remedy: Bilingual(
      ja: "示された所の番号や名前を、フレームワークの中で合うように直します。",
      en: "Correct the number or name at the place shown, so that the framework agrees with itself."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing("", files: files(item: "{ id: A-1, subject: 備え, ladder: ⟪special⟫ }")),
      .failing(
        "",
        Bilingual(ja: "項目の番号が重なっている", en: "two items with one id"),
        files: files(item: "{ id: A-1, subject: 備え }, { id: ⟪A-1⟫, subject: 対応 }")
      ),
      .failing(
        "",
        Bilingual(ja: "レベルの番号が飛んでいる", en: "a gap in the levels"),
        files: files(
          levels: "⟪[{ level: 1, title: なし }, { level: 3, title: あり }]⟫",
          item: "{ id: A-1, subject: 備え }"
        )
      ),
      .failing(
        "",
        Bilingual(ja: "整合の相手がない項目を指す", en: "a relation to an item that does not exist"),
        files: files(
          item: "{ id: A-1, subject: 備え }",
          relations: "[{ kind: basis, of: [A-1], on: [⟪A-2⟫], reason: 計画が先 }]"
        )
      ),
      .passing("", files: files(item: "{ id: A-1, subject: 備え }")),
      .boundary(
        "",
        Bilingual(ja: "レベルは 0 から始めてもよい", en: "levels may start at 0"),
        files: files(
          levels: "[{ level: 0, title: なし }, { level: 1, title: 一部 }, { level: 2, title: あり }]",
          item: "{ id: A-1, subject: 備え }"
        )
      ),
    ]
  }
}

/// An organisation with a framework of its own.
private func files(
  levels: String = "[{ level: 1, title: なし }, { level: 2, title: あり }]",
  item: String,
  relations: String = "[]"
) -> [(path: String, text: String)] {
  [
    (
      "shisei.yaml",
      """
      shisei: 1
      kind: Organization
      id: example
      name: Example
      framework: frameworks/own.yaml

      """
    ),
    (
      "frameworks/own.yaml",
      """
      shisei: 1
      kind: Framework
      id: own
      title: Own
      levels: \(levels)
      ladders:
        standard: [{ level: 2, id: paper, evidence: [document], title: 文書 }]
      directions:
        - { id: A, label: 備え, items: [\(item)] }
      relations: \(relations)

      """
    ),
  ]
}
