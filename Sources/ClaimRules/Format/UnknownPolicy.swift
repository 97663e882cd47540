internal import Diagnostics

/// A policy that does not exist.
struct UnknownPolicy: FormatRule {
  static let metadata = RuleMetadata(
    id: "unknown-policy",
    summary: Bilingual(
      ja: "存在しないポリシー",
      en: "the policy does not exist"
    ),
    severity: .error,
    effect: .unreadable,
    rationale: Bilingual(
      ja: "条件が分からなければ、満たしているともいないとも言えません。",
      en: "Without the conditions nobody can say whether they are met."
    ),
    remedy: Bilingual(
      ja: "policy や extends を組み込みの識別子か、ファイルのパスに直します。",
      en: "Make policy, or extends, a built-in id or the path of a file."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing("", files: [organization(policy: "⟪basline⟫")]),
      .passing("", files: [organization(policy: "baseline")]),
    ]
  }
}

private func organization(policy: String) -> (path: String, text: String) {
  let header = "shisei: 1\nkind: Organization\nid: example\nname: Example\n"
  return ("shisei.yaml", header + "framework: meti-csm-3.0\npolicy: \(policy)\n")
}
