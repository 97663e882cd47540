internal import ClaimModel
internal import Diagnostics

/// Training whose typed figures are not those of its record.
struct ContradictedFigures: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "contradicted-figures",
    summary: Bilingual(
      ja: "教育の人数が、記録から計算した人数と違う",
      en: "the figures of a training are not what its record comes to"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "手で書いた人数と記録が食い違えば、どちらかが実際と違います。受講率は信用できません。",
      en:
        "If what was typed and what was recorded disagree, one of them is untrue, and so is the rate."
    ),
    remedy: Bilingual(
      ja: "記録を確かめ、completed と target を削除するか直します。measure があれば書かなくても計算されます。",
      en:
        "Check the record, and correct completed and target or leave them out: a measure computes them."
    )
  )

  static var examples: [RuleExample] {
    func training(_ figures: String, _ take: String = "share") -> String {
      .resource(
        "{ kind: training, id: TR-1, held_on: 2026-06-10, \(figures)record: training.csv, measure: { take: \(take), where: { 状態: 修了 }, at_least: 0.5 } }"
      )
    }
    let record = "氏名,状態\n甲,修了\n乙,修了\n丙,修了\n丁,未受講\n"
    return [
      .failing(
        training("completed: ⟪4⟫, target: 4, "),
        files: [("training.csv", record)]
      ),
      .failing(
        training("completed: 3, target: ⟪3⟫, "),
        files: [("training.csv", record)]
      ),
      .passing(
        training("completed: 3, target: 4, "),
        files: [("training.csv", record)]
      ),
      .boundary(
        training(""),
        Bilingual(ja: "人数を書かず、記録から計算する", en: "figures left to the record"),
        files: [("training.csv", record)]
      ),
      .boundary(
        training("completed: ⟪2⟫, target: 9, ", "count"),
        Bilingual(
          ja: "count は修了した人数だけと比べる",
          en: "a count is compared with those who completed it"
        ),
        files: [("training.csv", record)]
      ),
    ]
  }

  func check(
    _ training: Training,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let index = training.measure.map({ Int($0) }),
      case .value(let found) = model.computed[index]
    else { return }  // `incomputable-measure`
    let take = model.evidence.measures[index].take?.value
    // The largest or smallest of a column is no number of people.
    guard take != .max, take != .min else { return }
    if let completed = training.completed {
      let counted = found.parts?.part ?? found.value
      if Rational(completed.value) != counted {
        findings.report(.contradicted("completed", completed.value, counted), at: completed.range)
      }
    }
    if let target = training.target, let whole = found.parts?.whole,
      Rational(target.value) != whole
    {
      findings.report(.contradicted("target", target.value, whole), at: target.range)
    }
  }
}

extension Message {
  fileprivate static func contradicted(_ key: String, _ typed: Int, _ counted: Rational) -> Self {
    Message(
      ja: "\(key) は \(typed) 人とされていますが、記録では \(counted.shown) 人です",
      en: "\(key) says \(typed), but the record comes to \(counted.shown)",
      helpJA: "記録を確かめ、\(key) を直すか削除してください",
      helpEN: "check the record, and correct \(key) or leave it out"
    )
  }
}
