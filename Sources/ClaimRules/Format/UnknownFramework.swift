internal import Diagnostics

/// A framework that does not exist.
struct UnknownFramework: FormatRule {
  static let metadata = RuleMetadata(
    id: "unknown-framework",
    summary: Bilingual(
      ja: "存在しないフレームワーク",
      en: "the framework does not exist"
    ),
    severity: .error,
    effect: .unreadable,
    rationale: Bilingual(
      ja: "何に照らして評価するのかが決まらなければ、何も判定できません。",
      en: "Nothing can be judged without knowing what it is measured against."
    ),
    remedy: Bilingual(
      ja: "framework を組み込みの識別子か、ファイルのパスに直します。",
      en: "Make framework a built-in id, or the path of a file."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing("", files: organization(framework: "⟪meti-csm-3⟫")),
      .passing("", files: organization(framework: "meti-csm-3.0")),
    ]
  }
}

private func organization(framework: String) -> [(path: String, text: String)] {
  let header = "shisei: 1\nkind: Organization\nid: example\nname: Example\n"
  return [("shisei.yaml", header + "framework: \(framework)\n")]
}
