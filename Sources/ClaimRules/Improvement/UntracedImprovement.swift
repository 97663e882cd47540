internal import ClaimModel
internal import Diagnostics

/// An improvement that answers no finding.
struct UntracedImprovement: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "untraced-improvement",
    summary: Bilingual(
      ja: "改善が、どの指摘に応えたものか書かれていない",
      en: "an improvement answers no finding"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "レベル 5 の改善は、評価で見つかったことから始まります。きっかけのない変更は、ただの変更です。",
      en:
        "At level 5 an improvement starts from what an evaluation found. A change out of nowhere is just a change."
    ),
    remedy: Bilingual(
      ja: "addresses に、応えた指摘の識別子を書きます。事故や脅威の変化がきっかけなら trigger に書きます。",
      en:
        "List the ids of the findings it answers in addresses, or say in trigger which incident or threat gave rise to it."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(ExampleClaim.improved("id: ⟪IMP-1⟫, done_on: 2026-07-20")),
      .passing(ExampleClaim.improved("id: IMP-1, addresses: [F-1], done_on: 2026-07-20")),
      .boundary(
        ExampleClaim.improved("id: ⟪IMP-1⟫, addresses: [], done_on: 2026-07-20"),
        Bilingual(ja: "空の一覧", en: "an empty list")
      ),
      .boundary(
        ExampleClaim.improved(
          "id: IMP-1, done_on: 2026-07-20, trigger: { kind: incident, on: 2026-05-11, summary: 誤送信, record: records/log.md }"
        ),
        Bilingual(ja: "事故をきっかけにした改善", en: "an improvement after an incident")
      ),
    ]
  }

  func check(
    _ improvement: Improvement,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard improvement.addresses.isEmpty, improvement.trigger == nil, !improvement.isMalformed else {
      return  // `trigger-not-shown` speaks of a trigger
    }
    findings.report(.untraced, at: improvement.place)
  }
}

extension Message {
  fileprivate static var untraced: Self {
    Message(
      ja: "どの指摘に応えた改善なのか（addresses）が書かれていません",
      en: "the improvement names no finding that it answers (addresses)",
      helpJA: "addresses に、応えた指摘の識別子を書いてください",
      helpEN: "list the findings it answers in addresses"
    )
  }
}
