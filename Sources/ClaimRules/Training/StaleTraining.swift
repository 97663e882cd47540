internal import ClaimModel
internal import Diagnostics

/// Training held too long ago.
struct StaleTraining: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "stale-training",
    summary: Bilingual(
      ja: "教育の実施日が、定められた間隔より古い",
      en: "training was held longer ago than its window allows"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "手口は毎年変わり、人も入れ替わります。前に行った教育は、今の社員の力を示しません。",
      en:
        "Attacks change every year and so does the staff; an old course says little about the people of today."
    ),
    remedy: Bilingual(
      ja: "教育を改めて実施し、その記録を根拠にします。",
      en: "Hold the training again and cite that record."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .resource("{ kind: training, id: TR-1, held_on: ⟪2025-06-10⟫, completed: 28, target: 30 }")
      ),
      .passing(
        .resource("{ kind: training, id: TR-1, held_on: 2026-06-10, completed: 28, target: 30 }")
      ),
      .boundary(
        .resource("{ kind: training, id: TR-1, held_on: 2025-10-15 }"),
        Bilingual(ja: "ちょうど 12 か月前", en: "exactly twelve months ago")
      ),
      .boundary(
        .resource("{ kind: training, id: TR-1, held_on: ⟪2025-10-14⟫ }"),
        Bilingual(ja: "12 か月と 1 日前", en: "twelve months and a day ago")
      ),
    ]
  }

  func check(
    _ training: Training,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let held = training.heldOn else { return }  // `undated-training`
    let window = model.window(for: .training, of: claim)
    guard let lastDay = model.lapse(of: held.value, within: window),
      !model.isCounted(.training, nil, on: held.value, in: claim)
    else { return }
    findings.report(.stale(since: held.value, lastDay: lastDay), at: held.range)
  }
}

extension Message {
  fileprivate static func stale(since day: CalendarDay, lastDay: CalendarDay) -> Self {
    stale(
      Bilingual(ja: "教育", en: "training"),
      of: day,
      until: lastDay,
      help: Bilingual(
        ja: "教育を改めて実施し、その記録を根拠にしてください",
        en: "hold it again and cite that record"
      )
    )
  }
}
