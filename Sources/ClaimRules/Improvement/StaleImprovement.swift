internal import ClaimModel
internal import Diagnostics

/// An improvement that was done too long ago to show that improving goes on.
struct StaleImprovement: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "stale-improvement",
    summary: Bilingual(
      ja: "改善の完了日が、定められた期間より古い",
      en: "an improvement was done longer ago than the framework allows"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "レベル 5 は改善し続けていることを求めます。何年も前の改善だけでは、今も続いているとは言えません。",
      en:
        "Level 5 asks for improvement that goes on. One of years ago does not show that it still does."
    ),
    remedy: Bilingual(
      ja: "最近の改善を示すか、申告するレベルを下げます。",
      en: "Cite a recent improvement, or lower the claim."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(ExampleClaim.improved("id: IMP-1, addresses: [F-1], done_on: ⟪2024-10-14⟫")),
      .passing(ExampleClaim.improved("id: IMP-1, addresses: [F-1], done_on: 2026-07-20")),
      .boundary(
        ExampleClaim.improved("id: IMP-1, addresses: [F-1], done_on: 2024-10-15"),
        Bilingual(ja: "ちょうど 24 か月前", en: "exactly twenty-four months ago")
      ),
    ]
  }

  func check(
    _ improvement: Improvement,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let done = improvement.doneOn else { return }  // `unfinished-improvement` speaks of that
    let window = model.window(for: .improvement, of: claim)
    guard let lastDay = model.lapse(of: done.value, within: window) else { return }
    findings.report(.stale(done: done.value, lastDay: lastDay), at: done.range)
  }
}

extension Message {
  fileprivate static func stale(done: CalendarDay, lastDay: CalendarDay) -> Self {
    Message(
      ja: "改善の完了日は \(done) です（有効なのは \(lastDay) まで）",
      en: "the improvement was done on \(done), which counted until \(lastDay)",
      helpJA: "最近の改善を示すか、level を下げてください",
      helpEN: "cite a recent improvement, or lower the claim"
    )
  }
}
