internal import ClaimModel
internal import Diagnostics

/// Training that nobody completed.
struct UncompletedTraining: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "uncompleted-training",
    summary: Bilingual(
      ja: "教育を修了した人がいない",
      en: "nobody completed the training"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "誰も修了していない教育は、誰の力も示しません。",
      en: "A course that nobody completed has taught nobody."
    ),
    remedy: Bilingual(
      ja: "対象者が修了してから根拠にします。",
      en: "Cite it once people have completed it."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .resource("{ kind: training, id: TR-1, held_on: 2026-06-10, completed: ⟪0⟫, target: 30 }")
      ),
      .passing(
        .resource("{ kind: training, id: TR-1, held_on: 2026-06-10, completed: 28, target: 30 }")
      ),
      .boundary(
        .resource("{ kind: training, id: TR-1, held_on: 2026-06-10, completed: 1, target: 30 }"),
        Bilingual(ja: "1 人でもいれば修了した人はいる", en: "one is not nobody")
      ),
      .boundary(
        .resource(
          "{ kind: training, id: TR-1, held_on: 2026-06-10, record: list.csv, measure: { take: share, where: { 状態: 修了 }, at_least: 0.9 } }"
        ),
        Bilingual(
          ja: "記録に「修了」が一度も現れない（missed-measure が指摘する）",
          en: "a word that the record does not know; missed-measure speaks of that"
        ),
        files: [("list.csv", "氏名,状態\n甲,完了\n乙,完了\n")]
      ),
    ]
  }

  func check(
    _ training: Training,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // `training-without-figures` speaks of a missing number.
    guard let completed = training.completed, completed.value == 0 else { return }
    // Of a word that the record does not know, `missed-measure` speaks: perhaps all completed it.
    if let measure = training.measure, case .value(let figure) = model.computed[Int(measure)],
      figure.wanting != nil, completed.range == model.evidence.measures[Int(measure)].range
    {
      return
    }
    findings.report(.uncompleted, at: completed.range)
  }
}

extension Message {
  fileprivate static var uncompleted: Self {
    Message(
      ja: "この教育を修了した人は 0 人です",
      en: "nobody completed this training",
      helpJA: "対象者が修了してから、人数を更新してください",
      helpEN: "update the number once people have completed it"
    )
  }
}
