internal import ClaimModel
internal import Diagnostics

/// Training that does not say how many took part, or should have.
struct TrainingWithoutFigures: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "training-without-figures",
    summary: Bilingual(
      ja: "教育の修了人数か対象人数が書かれていない",
      en: "training does not say how many completed it, or should have"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "分子と分母がそろわなければ、教育がどこまで行き渡ったか分かりません。",
      en: "Without both numbers nobody can tell how far the training reached."
    ),
    remedy: Bilingual(
      ja: "修了した人数を completed に、対象の人数を target に書きます。",
      en: "Give how many completed it in completed and how many should in target."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.resource("{ kind: training, id: ⟪TR-1⟫, held_on: 2026-06-10, completed: 28 }")),
      .failing(.resource("{ kind: training, id: ⟪TR-1⟫, held_on: 2026-06-10 }")),
      .passing(
        .resource("{ kind: training, id: TR-1, held_on: 2026-06-10, completed: 28, target: 30 }")
      ),
      .boundary(
        .resource("{ kind: training, id: TR-1, held_on: 2026-06-10, completed: 0, target: 30 }"),
        Bilingual(
          ja: "0 人も人数（uncompleted-training が指摘する）",
          en: "zero is a figure; uncompleted-training speaks of that"
        )
      ),
    ]
  }

  func check(
    _ training: Training,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // `incomputable-measure` and rules about its record speak of figures that could not be computed.
    if let index = training.measure.map({ Int($0) }) {
      guard case .value = model.computed[index] else { return }
    }
    switch (training.lacks(training.completed), training.lacks(training.target)) {
    case (false, false): break
    case (true, true): findings.report(.withoutFigures, at: training.place)
    case (true, false): findings.report(.withoutCompleted, at: training.place)
    case (false, true): findings.report(.withoutTarget, at: training.place)
    }
  }
}

extension Message {
  fileprivate static var withoutFigures: Self {
    Message(
      ja: "修了した人数（completed）も対象の人数（target）も書かれていません",
      en: "nothing says how many completed the training (completed), or should have (target)",
      helpJA: "受講記録から completed と target を書いてください",
      helpEN: "add completed and target from the attendance record"
    )
  }

  fileprivate static var withoutCompleted: Self {
    Message(
      ja: "修了した人数（completed）が書かれていません",
      en: "nothing says how many completed the training (completed)",
      helpJA: "受講記録から completed を書いてください",
      helpEN: "add completed from the attendance record"
    )
  }

  fileprivate static var withoutTarget: Self {
    Message(
      ja: "対象の人数（target）が書かれていません",
      en: "nothing says how many should have completed the training (target)",
      helpJA: "受けるべき人の数を target に書いてください",
      helpEN: "add as target how many were to take part"
    )
  }
}
