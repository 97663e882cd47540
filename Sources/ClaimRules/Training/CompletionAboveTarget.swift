internal import ClaimModel
internal import Diagnostics

/// Training completed by more people than should take part.
struct CompletionAboveTarget: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "completion-above-target",
    summary: Bilingual(
      ja: "教育を修了した人が対象より多い",
      en: "more people completed the training than were to"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "修了者が対象者より多いことはなく、どちらかの数え方が誤っています。受講率も信用できません。",
      en:
        "More than everybody cannot be: one of the numbers is wrong, and so is the rate made from them."
    ),
    remedy: Bilingual(
      ja: "受講記録で completed と target を確かめて直します。",
      en: "Check completed and target against the attendance record and correct them."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .resource("{ kind: training, id: TR-1, held_on: 2026-06-10, completed: ⟪45⟫, target: 30 }")
      ),
      .passing(
        .resource("{ kind: training, id: TR-1, held_on: 2026-06-10, completed: 28, target: 30 }")
      ),
      .boundary(
        .resource("{ kind: training, id: TR-1, held_on: 2026-06-10, completed: 30, target: 30 }"),
        Bilingual(ja: "全員が修了", en: "everybody completed it")
      ),
      .boundary(
        .resource("{ kind: training, id: TR-1, held_on: 2026-06-10, completed: ⟪31⟫, target: 30 }"),
        Bilingual(ja: "全員より 1 人多い", en: "one more than everybody")
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
    guard let completed = training.completed, let target = training.target,
      target.value < completed.value
    else { return }
    findings.report(
      .tooMany(completed.value, of: target.value),
      at: completed.range,
      notes: [
        Finding.Note(
          Bilingual(ja: "対象の人数はここに書かれています", en: "the target is given here"),
          at: target.range
        )
      ]
    )
  }
}

extension Message {
  fileprivate static func tooMany(_ completed: Int, of target: Int) -> Self {
    Message(
      ja: "修了した \(completed) 人が、対象の \(target) 人より多くなっています",
      en: "\(completed) completed the training, but only \(target) were to",
      helpJA: "受講記録で completed と target を確かめてください",
      helpEN: "check completed and target against the attendance record"
    )
  }
}
