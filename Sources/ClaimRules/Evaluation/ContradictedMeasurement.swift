internal import ClaimModel
internal import Diagnostics

/// An evaluation whose typed figures do not have the one that its report comes to.
struct ContradictedMeasurement: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "contradicted-measurement",
    summary: Bilingual(
      ja: "評価に書かれた測定値（measured）が、報告のファイルから計算した数値と違う",
      en: "no typed figure of an evaluation is the one that its report comes to"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "手で書いた値と報告から計算した値が食い違えば、読む人はどちらを信じればよいか分かりません。",
      en:
        "If what was typed and what the report comes to disagree, nobody knows which of them to believe."
    ),
    remedy: Bilingual(
      ja: "measured の actual を計算した値に合わせます。割合は、小数でもパーセントでもかまいません。",
      en:
        "Make actual in measured what is computed; a share may be written as a part of 1 or in percent."
    )
  )

  static var examples: [RuleExample] {
    func evaluation(_ figures: String) -> String {
      .evaluation(
        "{ id: EV-1, type: kpi, on: 2026-09-01, by: operator, report: patches.csv, measure: { take: share, where: { 適用: 済 }, at_least: 0.6 }, measured: [\(figures)] }"
      )
    }
    let report = [(path: "patches.csv", text: "端末,適用\nA,済\nB,済\nC,未\n")]
    return [
      .failing(evaluation("{ what: 適用率, actual: ⟪95⟫, at_least: 60, unit: '%' }"), files: report),
      .passing(evaluation("{ what: 適用率, actual: 66.6, at_least: 60, unit: '%' }"), files: report),
      .boundary(
        evaluation(
          "{ what: 台数, actual: 3, at_least: 1 }, { what: 適用率, actual: 0.67, at_least: 0.6 }"
        ),
        Bilingual(ja: "四捨五入した値が一つあればよい", en: "one of them, rounded, is enough"),
        files: report
      ),
      .boundary(
        evaluation("{ what: 適用率, actual: ⟪0.68⟫, at_least: 0.6 }"),
        Bilingual(ja: "丸めても同じにならない値", en: "a value that no rounding makes the same"),
        files: report
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let index = evaluation.measure.map({ Int($0) }),
      case .value(let found) = model.computed[index]
    else { return }  // `incomputable-measure`
    let typed = model.evidence.measurements[evaluation.measured].compactMap(\.actual)
    guard let first = typed.first else { return }
    var values = [found.value]
    if let parts = found.parts {
      values.append(parts.part)
      if let percent = found.value.divided(by: Rational(1, over: 100)) { values.append(percent) }
    }
    guard !typed.contains(where: { figure in values.contains { figure.value.stands(for: $0) } })
    else { return }
    findings.report(
      .contradicted(first.value, found.value),
      at: first.range,
      notes: [
        Finding.Note(
          Bilingual(ja: "計算のしかた", en: "how it is computed"),
          at: model.evidence.measures[index].range
        )
      ]
    )
  }
}

extension Decimal {
  /// Whether the number is another one, cut or rounded to as many places.
  fileprivate func stands(for value: Rational) -> Bool {
    let step = Rational(1, over: denominator)
    let own = Rational(self)
    return own - step < value && value < own + step
  }
}

extension Message {
  fileprivate static func contradicted(_ typed: Decimal, _ found: Rational) -> Self {
    Message(
      ja: "測定値は \(typed) とされていますが、報告のファイルから計算すると \(found.shown) です",
      en: "the figure says \(typed), but the report comes to \(found.shown)",
      helpJA: "報告を確かめ、actual を直してください",
      helpEN: "check the report, and correct actual"
    )
  }
}
