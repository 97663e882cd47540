internal import ClaimModel
internal import Diagnostics

/// An improvement that does not say why the finding came about.
struct ImprovementWithoutCause: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "improvement-without-cause",
    summary: Bilingual(
      ja: "改善に、指摘の原因が書かれていない",
      en: "an improvement does not name the cause"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "原因を考えずに直すと、同じ指摘が繰り返されます。",
      en: "What is mended without asking why comes back."
    ),
    remedy: Bilingual(
      ja: "cause に、なぜ起きたのかを書きます。",
      en: "Say in cause why it came about."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(ExampleClaim.improved("id: ⟪IMP-1⟫, addresses: [F-1], done_on: 2026-07-20")),
      .failing(
        ExampleClaim.improved("id: IMP-1, addresses: [F-1], cause: ⟪不明⟫, done_on: 2026-07-20"),
        Bilingual(ja: "原因が分からないまま直した", en: "mended without knowing the cause")
      ),
      .passing(
        ExampleClaim.improved(
          "id: IMP-1, addresses: [F-1], cause: 手順に確認の担当がなかった, done_on: 2026-07-20"
        )
      ),
      .boundary(
        ExampleClaim.improved(
          "id: ⟪IMP-1⟫, addresses: [F-1], action: 手順に担当を書いた, done_on: 2026-07-20"
        ),
        Bilingual(ja: "処置は原因ではない", en: "an action is no cause")
      ),
    ]
  }

  func check(
    _ improvement: Improvement,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let place = improvement.placeLacking(improvement.cause) else { return }
    findings.report(.causeless, at: place)
  }
}

extension Message {
  fileprivate static var causeless: Self {
    Message(
      ja: "指摘の原因（cause）が書かれていません",
      en: "the improvement does not say why the finding came about (cause)",
      helpJA: "cause に、なぜ起きたのかを書いてください",
      helpEN: "say in cause why it came about"
    )
  }
}
