internal import Diagnostics

/// Policies that extend each other in a circle.
struct CyclicPolicy: FormatRule {
  static let metadata = RuleMetadata(
    id: "cyclic-policy",
    summary: Bilingual(
      ja: "ポリシーの extends が循環している",
      en: "policies extend each other in a circle"
    ),
    severity: .error,
    effect: .unreadable,
    rationale: Bilingual(
      ja: "元をたどっても最初のポリシーに行き着かないので、何を求めるのかが決まりません。",
      en: "No policy is the first, so the conditions are never settled."
    ),
    remedy: Bilingual(
      ja: "輪になった extends のどれかを削除します。",
      en: "Remove one extends of the circle."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        "",
        files: [
          organization(policy: "policies/own.yaml"),
          ("policies/own.yaml", "shisei: 1\nkind: Policy\nid: own\nextends: group.yaml\n"),
          ("policies/group.yaml", "shisei: 1\nkind: Policy\nid: group\nextends: ⟪./own.yaml⟫\n"),
        ]
      ),
      .passing(
        "",
        files: [
          organization(policy: "policies/own.yaml"),
          ("policies/own.yaml", "shisei: 1\nkind: Policy\nid: own\nextends: baseline\n"),
        ]
      ),
      .boundary(
        "",
        Bilingual(ja: "自分自身を元にする", en: "a policy that extends itself"),
        files: [
          organization(policy: "policies/own.yaml"),
          ("policies/own.yaml", "shisei: 1\nkind: Policy\nid: own\nextends: ⟪own.yaml⟫\n"),
        ]
      ),
    ]
  }
}

private func organization(policy: String) -> (path: String, text: String) {
  let header = "shisei: 1\nkind: Organization\nid: example\nname: Example\n"
  return ("shisei.yaml", header + "framework: meti-csm-3.0\npolicy: \(policy)\n")
}
