internal import ClaimModel
internal import Diagnostics

/// Training that many missed.
struct LowCompletion: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "low-completion",
    summary: Bilingual(
      ja: "教育を修了した人が対象の 80 % に満たない",
      en: "fewer than 80 % of those who should completed the training"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "狙われるのは受けていない人です。残りの人への補講がなければ、教育は行き渡っていません。",
      en:
        "Attackers need only those who missed it; without a repeat for them the training has not reached the company."
    ),
    remedy: Bilingual(
      ja: "受けていない人への補講を行い、completed を更新します。measure で計算しているなら、補講の結果を受講記録に書き足します。",
      en:
        "Hold it again for those who missed it and update completed; if a measure computes it, add the result to the attendance record."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .resource("{ kind: training, id: TR-1, held_on: 2026-06-10, completed: ⟪12⟫, target: 30 }")
      ),
      .passing(
        .resource("{ kind: training, id: TR-1, held_on: 2026-06-10, completed: 28, target: 30 }")
      ),
      .boundary(
        .resource("{ kind: training, id: TR-1, held_on: 2026-06-10, completed: 24, target: 30 }"),
        Bilingual(ja: "ちょうど 80 %", en: "exactly 80 %")
      ),
      .boundary(
        .resource("{ kind: training, id: TR-1, held_on: 2026-06-10, completed: ⟪23⟫, target: 30 }"),
        Bilingual(ja: "80 % に 1 人足りない", en: "one short of 80 %")
      ),
      .boundary(
        .resource(
          "{ kind: training, id: TR-1, held_on: 2026-06-10, record: training.csv, measure: ⟪{ take: share, where: { 結果: 修了 }, at_least: 0.1 }⟫ }"
        ),
        Bilingual(ja: "受講記録から計算した値", en: "a figure computed from the attendance record"),
        files: [("training.csv", "氏名,結果\n甲,修了\n乙,欠席\n")]
      ),
    ]
  }

  private static let leastPercent = 80

  func check(
    _ training: Training,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // `training-without-figures` speaks of a missing number, `uncompleted-training` of zero.
    guard let completed = training.completed, let target = training.target, completed.value > 0,
      completed.value * 100 < target.value * Self.leastPercent
    else { return }
    let isMeasured = training.measure.map {
      model.evidence.measures[Int($0)].range == completed.range
    }
    findings.report(
      .low(
        completed.value,
        of: target.value,
        least: Self.leastPercent,
        help: isMeasured == true ? .addToRecord : .update
      ),
      at: completed.range
    )
  }
}

extension Message {
  fileprivate static func low(
    _ completed: Int,
    of target: Int,
    least: Int,
    help: Bilingual
  ) -> Self {
    let text = Bilingual(
      ja: "対象 \(target) 人のうち修了は \(completed) 人（\(completed * 100 / target) %）で、\(least) % に届いていません",
      en:
        "\(completed) of \(target) completed the training, \(completed * 100 / target) % and not \(least) %"
    )
    return Message(text, help: help)
  }
}

extension Bilingual {
  fileprivate static let update = Bilingual(
    ja: "受けていない人への補講を行い、completed を更新してください",
    en: "hold it again for those who missed it and update completed"
  )
  fileprivate static let addToRecord = Bilingual(
    ja: "受けていない人への補講を行い、その結果を受講記録（record）に書き足してください",
    en: "hold it again for those who missed it and add what came of it to the record"
  )
}
