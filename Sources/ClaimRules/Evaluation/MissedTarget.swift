internal import ClaimModel
internal import Diagnostics

/// A figure that misses its target.
struct MissedTarget: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "missed-target",
    summary: Bilingual(
      ja: "測った値が目標に届いていない",
      en: "a measured value misses its target"
    ),
    severity: .info,
    effect: .advice,
    rationale: Bilingual(
      ja: "目標に届かないこと自体は失敗ではありません。改善の出発点になり、レベル 5 の根拠にもつながります。",
      en:
        "Missing a target is no failure in itself: it is where improvements start, and what level 5 grows from."
    ),
    remedy: Bilingual(
      ja: "届かなかった理由を findings に書き、改善につなげます。",
      en: "Record why in findings, and improve from there."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(claim("what: 期限内の適用率, actual: ⟪93⟫, at_least: 95")),
      .failing(
        claim("what: 復旧までの時間, actual: ⟪26.5⟫, at_most: 24"),
        Bilingual(ja: "少ないほど良い値", en: "a value of which less is better")
      ),
      .failing(
        claim("what: 適用率, actual: ⟪93⟫, at_least: 95 }, { what: 復旧, actual: 26, at_most: 24"),
        Bilingual(ja: "二つあっても一つの指摘", en: "two of them are one finding")
      ),
      .passing(claim("what: 期限内の適用率, actual: 97, at_least: 95")),
      .boundary(
        claim("what: 期限内の適用率, actual: 95.0, at_least: 95"),
        Bilingual(ja: "ちょうど目標", en: "exactly the target")
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // All of one evaluation in one finding: they are mended, or answered, together.
    let missed = model.evidence.measurements[evaluation.measured].filter { $0.missedTarget != nil }
    guard let first = missed.first?.actual else { return }
    findings.report(
      .missed(missed.map { $0.what.map { model.text($0) } ?? Bilingual("") }),
      at: first.range,
      notes: missed.compactMap { figure in
        figure.missedTarget.map {
          Finding.Note(Bilingual(ja: "届かなかった目標", en: "the target that was missed"), at: $0.range)
        }
      }
    )
  }
}

extension Message {
  fileprivate static func missed(_ figures: [Bilingual]) -> Self {
    Message(
      ja: "目標に届いていない値があります（\(figures.map(\.ja).joined(separator: "、"))）",
      en: "a target is missed: \(figures.map(\.en).joined(separator: ", "))",
      helpJA: "理由を findings に書き、改善につなげてください",
      helpEN: "record why in findings, and improve from there"
    )
  }
}

private func claim(_ figure: String) -> String {
  ExampleClaim.evaluated(
    "id: EV-1, type: kpi, on: 2026-09-10, by: operator, measured: [{ \(figure) }]",
    item: "5-7"
  )
}
