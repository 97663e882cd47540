internal import ClaimModel
internal import Diagnostics

/// A history that the policy demands and that cannot be read.
struct MissingHistory: OrganizationRule {
  static let metadata = RuleMetadata(
    id: "missing-history",
    summary: Bilingual(
      ja: "ポリシーが git の履歴を求めているのに、読めない",
      en: "the policy demands the git history, which cannot be read"
    ),
    severity: .error,
    effect: .unreadable,
    rationale: Bilingual(
      ja: "履歴がなければ見つからない書き換えがあります。浅いクローンで検査すれば通ってしまう、ということのないよう、判定せずに終わります（終了コード 2）。",
      en:
        "Some tampering shows in the history only. So that a shallow clone never passes what a full one would not, no verdict is reached (exit code 2)."
    ),
    remedy: Bilingual(
      ja:
        "履歴をすべて取得します。GitHub Actions の checkout なら fetch-depth: 0、GitLab CI なら GIT_DEPTH: 0、手元なら git fetch --unshallow です。",
      en:
        "Fetch all of the history: fetch-depth: 0 for GitHub's checkout, GIT_DEPTH: 0 for GitLab, git fetch --unshallow by hand."
    )
  )

  static var examples: [RuleExample] {
    let policy = "shisei: 1\nkind: Policy\nid: own\nextends: baseline\nhistory: required\n"
    let organization = RuleExample.organization
      .replacing("policy: baseline", with: "policy: policy.yaml")
    let marked = RuleExample.organization
      .replacing("policy: baseline", with: "policy: ⟪policy.yaml⟫")
    return [
      .failing(
        "- item: 1-2\n  level: 1",
        files: [("shisei.yaml", marked), ("policy.yaml", policy)],
        history: .shallow
      ),
      .passing(
        "- item: 1-2\n  level: 1",
        files: [("shisei.yaml", organization), ("policy.yaml", policy)],
        history: .committed("2026-04-01")
      ),
      .passing(
        "- item: 1-2\n  level: 1",
        Bilingual(ja: "求められていなければ、判定はする", en: "a verdict is reached where it is not demanded"),
        history: .shallow
      ),
    ]
  }

  func check(_ model: OrganizationModel, into findings: inout FindingSink) {
    guard model.requiresHistory else { return }
    guard let gap = model.history.gap else {
      return model.forEachUnfollowedFile { findings.report(.unfollowed, at: $0) }
    }
    findings.report(
      .notShown(gap),
      at: model.organization.policy?.range ?? model.organization.range
    )
  }
}
