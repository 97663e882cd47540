internal import ClaimModel
internal import Diagnostics

/// A level that speaks of evaluations where none exists anywhere.
struct LevelWithoutEvaluation: OrganizationRule {
  static let metadata = RuleMetadata(
    id: "level-without-evaluation",
    summary: Bilingual(
      ja: "どこにも評価の記録がないのに、評価を行っているはずのレベルを申告している",
      en: "a level that takes an evaluation is claimed while none exists anywhere"
    ),
    severity: .error,
    effect: .advice,
    rationale: Bilingual(
      ja: "監査をしていると申告しながら、組織のどこにも監査の記録がないことは矛盾です。必要な評価の種類は、フレームワークが定めます。",
      en:
        "Audits are claimed, and nowhere in the organisation is there the record of one. Which types it takes is part of the framework."
    ),
    remedy: Bilingual(
      ja: "行った評価を登録して申告から示すか、レベルを下げます。",
      en: "Register the evaluation and cite it, or lower the claim."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 6-3
          level: ⟪3⟫
        """
      ),
      .passing(
        """
        - item: 6-3
          level: 3
          evaluations:
            - { id: EV-1, type: internal_audit, on: 2026-06-10 }
        """
      ),
      .boundary(
        """
        - item: 6-3
          level: 2
        """,
        Bilingual(ja: "監査規程だけのレベル", en: "a level of the rule alone")
      ),
      .boundary(
        """
        - item: 6-3
          level: ⟪3⟫
          evaluations:
            - { id: EV-1, type: self_check, on: 2026-06-10 }
        """,
        Bilingual(ja: "別の種類の評価", en: "an evaluation of another type")
      ),
    ]
  }

  func check(
    _ model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard model.isComplete else { return }  // there may be one in a file that cannot be read
    for relation in model.framework.relations where relation.kind?.value == .evaluation {
      let types = relation.types.map(\.value)
      let isDone = model.evidence.evaluations.contains { evaluation in
        types.isEmpty || evaluation.type.map { types.contains($0.value) } ?? false
      }
      guard !isDone else { continue }
      for subject in relation.subjects {
        guard let claimed = model.claimedLevel(of: subject),
          claimed.value >= relation.level ?? model.framework.lowestLevel + 1
        else { continue }
        findings.report(
          .without(model.framework.itemID(subject), claimed.value, model.titles(ofTypes: types)),
          at: claimed.range,
          notes: [Finding.Note(relation.reason)],
          items: [model.framework.itemID(subject)]
        )
      }
    }
  }
}

extension Message {
  fileprivate static func without(_ item: String, _ level: Int, _ types: Bilingual) -> Self {
    Message(
      ja: "項目 \(item) はレベル \(level) ですが、組織のどこにも\(types.ja)の記録がありません",
      en: "item \(item) is claimed at level \(level), but nowhere is there a record of \(types.en)",
      helpJA: "行った評価を登録して示すか、level を下げてください",
      helpEN: "register the evaluation and cite it, or lower the level"
    )
  }
}
