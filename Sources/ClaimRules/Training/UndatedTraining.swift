internal import ClaimModel
internal import Diagnostics

/// Training that does not say when it was held.
struct UndatedTraining: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "undated-training",
    summary: Bilingual(
      ja: "教育の実施日が書かれていない",
      en: "training does not say when it was held"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "実施日のない教育は、行われたことも、今も覚えられていることも示せません。",
      en:
        "Without a day nothing shows that the course took place, or that it is recent enough to be remembered."
    ),
    remedy: Bilingual(
      ja: "実施した日を held_on に書きます。",
      en: "Give the day on which it was held in held_on."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.resource("{ kind: training, id: ⟪TR-1⟫, completed: 28, target: 30 }")),
      .passing(
        .resource("{ kind: training, id: TR-1, held_on: 2026-06-10, completed: 28, target: 30 }")
      ),
      .boundary(
        .resource("⟪{ kind: training, course: 2026年度 情報セキュリティ研修, completed: 28, target: 30 }⟫"),
        Bilingual(
          ja: "講座名の年度は実施日の代わりにならない",
          en: "a year in the course's name does not stand in for the day"
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
    guard training.lacks(training.heldOn) else { return }
    findings.report(.undated, at: training.place)
  }
}

extension Message {
  fileprivate static var undated: Self {
    Message(
      ja: "教育を実施した日（held_on）が書かれていません",
      en: "nothing says when the training was held (held_on)",
      helpJA: "実施した日を「held_on: 2026-06-10」の形で書いてください",
      helpEN: "add the day, such as “held_on: 2026-06-10”"
    )
  }
}
