internal import ClaimModel
internal import Diagnostics

/// A waiver, which this version reads and checks for its form but does not apply.
struct UnappliedWaiver: OrganizationRule {
  static let metadata = RuleMetadata(
    id: "unapplied-waiver",
    summary: Bilingual(
      ja: "例外承認は読み取られるが、まだ判定に使われない",
      en: "a waiver is read, but does not count yet"
    ),
    severity: .info,
    effect: .advice,
    rationale: Bilingual(
      ja: "この版は例外承認の書き方だけを確かめます。指摘を「承認済み」とする機能はまだないため、例外承認があっても判定は変わりません。",
      en:
        "This version checks how waivers are written. It does not yet turn a finding into a waived one, so the verdict is the same with and without them."
    ),
    remedy: Bilingual(
      ja: "記録として残して構いません。判定を変えるには、指摘された点を直します。",
      en: "Keep it as a record. To change the verdict, mend what was found."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        "- { item: 1-2, level: 1 }",
        files: [
          (
            "waivers/2026.yaml",
            """
            shisei: 1
            kind: Waivers
            waivers:
              - rule: ⟪stale-document⟫
                item: 1-2
                reason: 改訂作業中のため
                approved_by: ciso
                expires_on: 2026-12-31

            """
          )
        ]
      ),
      .passing("- { item: 1-2, level: 1 }"),
      .boundary(
        "- { item: 1-2, level: 1 }",
        Bilingual(ja: "空の一覧は何も言わない", en: "an empty list says nothing"),
        files: [("waivers/2026.yaml", "shisei: 1\nkind: Waivers\nwaivers: []\n")]
      ),
    ]
  }

  func check(_ model: OrganizationModel, into findings: inout FindingSink) {
    for waiver in model.waivers {
      findings.report(.unapplied, at: waiver.rule?.range ?? waiver.range)
    }
  }
}

extension Message {
  fileprivate static var unapplied: Self {
    Message(
      ja: "この例外承認は、まだ判定に使われません",
      en: "this waiver does not count yet: the verdict is the same without it",
      helpJA: "判定を変えるには、指摘された点を直してください",
      helpEN: "to change the verdict, mend what was found"
    )
  }
}
