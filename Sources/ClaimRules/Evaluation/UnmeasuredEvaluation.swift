internal import ClaimModel
internal import Diagnostics

/// A drill or a measurement without a single figure, neither typed nor computed from its report.
struct UnmeasuredEvaluation: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "unmeasured-evaluation",
    summary: Bilingual(
      ja: "値で示すべき評価に、測った値がない",
      en: "an evaluation that should measure something has no figures"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "「問題なくできた」では、目標の時間や割合に届いたかどうかが分かりません。前回より良くなったかも比べられません。",
      en:
        "“It went well” shows neither whether the target was reached nor whether it was better than last time."
    ),
    remedy: Bilingual(
      ja: "measured に、測った値と目標を書きます。報告が記録なら、measure で計算することもできます。",
      en:
        "Give the figures and their targets in measured, or have measure compute one from a report that is a record."
    )
  )

  static var examples: [RuleExample] {
    func restored(_ measure: String, id: String = "EV-1") -> String {
      ExampleClaim.evaluated(
        "id: \(id), type: drill, on: 2026-06-10, by: internal-audit, report: restore.csv, measure: \(measure)",
        item: "8-2"
      )
    }
    return [
      .failing(
        ExampleClaim.evaluated(
          "id: ⟪EV-1⟫, type: drill, on: 2026-06-10, by: internal-audit",
          item: "8-2"
        )
      ),
      .passing(
        ExampleClaim.evaluated(
          "id: EV-1, type: drill, on: 2026-06-10, by: internal-audit, measured: [{ what: 復旧, actual: 9, at_most: 24, unit: 時間 }]",
          item: "8-2"
        )
      ),
      .passing(
        restored("{ take: max, field: time, at_most: 24 }"),
        Bilingual(ja: "報告の記録から計算した値", en: "a figure that the report comes to"),
        files: [("restore.csv", "system,time\ncore,9\nmail,4\n")]
      ),
      .boundary(
        restored("{ take: max, field: hours, at_most: 24 }", id: "⟪EV-1⟫"),
        Bilingual(
          ja: "記録から計算できない measure は、測った値ではない",
          en: "a measure that cannot be computed is no figure"
        ),
        files: [("restore.csv", "system,time\ncore,9\nmail,4\n")]
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit"
        ),
        Bilingual(ja: "監査には測った値を求めない", en: "an audit need not measure anything")
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard evaluation.measured.isEmpty, !evaluation.isMalformed,
      let type = model.type(of: evaluation), type.isMeasured
    else { return }
    // `incomputable-measure` says why there is none.
    if let measure = evaluation.measure, case .value = model.computed[Int(measure)] { return }
    findings.report(.unmeasured(model.framework.title(of: type)), at: evaluation.place)
  }
}

extension Message {
  fileprivate static func unmeasured(_ type: Bilingual) -> Self {
    Message(
      ja: "\(type.ja)で測った値（measured）が書かれていません",
      en: "the \(type.en) has no figures (measured)",
      helpJA: "測った値と目標を measured に書いてください",
      helpEN: "give the figures and their targets in measured"
    )
  }
}
