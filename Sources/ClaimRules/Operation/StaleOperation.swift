internal import ClaimModel
internal import Diagnostics

/// A record of something done too long ago.
struct StaleOperation: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "stale-operation",
    summary: Bilingual(
      ja: "運用記録の実施日が、定められた間隔より古い",
      en: "an operation record is older than its window allows"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "前に一度動いたことは、今も動いていることを示しません。",
      en: "That it ran once, long ago, does not show that it still runs."
    ),
    remedy: Bilingual(
      ja: "最近の記録を根拠にします。",
      en: "Cite a recent record."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.resource("{ kind: operation, id: OP-1, on: ⟪2025-09-01⟫, summary: 年次の脆弱性診断 }")),
      .passing(.resource("{ kind: operation, id: OP-1, on: 2026-09-01, summary: 月次の脆弱性診断 }")),
      .boundary(
        .resource("{ kind: operation, id: OP-1, on: 2025-10-15, summary: 年次の脆弱性診断 }"),
        Bilingual(ja: "ちょうど 12 か月前", en: "exactly twelve months ago")
      ),
      .boundary(
        .resource("{ kind: operation, id: OP-1, on: 2026-07-15, summary: 注意喚起への対応 }", item: "10-1"),
        Bilingual(
          ja: "3 か月以内を求める項目で、ちょうど 3 か月前",
          en: "an item that asks for three months, exactly those ago"
        )
      ),
      .boundary(
        .resource(
          "{ kind: operation, id: OP-1, on: ⟪2026-07-14⟫, summary: 注意喚起への対応 }",
          item: "10-1"
        ),
        Bilingual(ja: "同じ項目で、3 か月と 1 日前", en: "the same item, three months and a day ago")
      ),
    ]
  }

  func check(
    _ operation: Operation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let done = operation.on else { return }  // `undated-operation`
    let window = model.window(for: .operation, of: claim)
    guard let lastDay = model.lapse(of: done.value, within: window),
      !model.isCounted(.operation, nil, on: done.value, in: claim)
    else { return }
    findings.report(.stale(since: done.value, lastDay: lastDay), at: done.range)
  }
}

extension Message {
  fileprivate static func stale(since day: CalendarDay, lastDay: CalendarDay) -> Self {
    stale(
      Bilingual(ja: "記録", en: "record"),
      of: day,
      until: lastDay,
      help: Bilingual(
        ja: "最近の記録を根拠にしてください",
        en: "cite a recent record"
      )
    )
  }
}
