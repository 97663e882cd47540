internal import ClaimModel
internal import Diagnostics

/// Evidence whose record does not reach what it is to show.
struct MissedMeasure: PieceRule {
  static let metadata = RuleMetadata(
    id: "missed-measure",
    summary: Bilingual(
      ja: "記録から計算した数値が、measure の下限か上限を外れている",
      en: "what the record comes to is out of the measure's bounds"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "記録が示しているのは、できていないということです。できている根拠にはなりません。",
      en: "Such a record shows that it was not achieved, and cannot be evidence that it was."
    ),
    remedy: Bilingual(
      ja: "足りない分を実施して記録を更新します。下限や上限は、決めた目標を変えたときだけ直します。",
      en:
        "Do what is missing and update the record; change a bound only with the target that it stands for."
    )
  )

  static var examples: [RuleExample] {
    func training(_ bound: String) -> String {
      .resource(
        "{ kind: training, id: TR-1, held_on: 2026-06-10, record: training.csv, measure: { take: share, where: { 状態: 修了 }, \(bound) } }"
      )
    }
    let record = "氏名,状態\n" + "甲,修了\n乙,修了\n丙,修了\n丁,未受講\n"
    let restores = """
      <testsuite name="restore" tests="2">
        <testcase name="core" time="14400"/><testcase name="mail" time="3600.5"/>
      </testsuite>
      """
    func restore(_ bound: String) -> String {
      .evaluation(
        "{ id: EV-1, type: drill, on: 2026-09-01, report: restore.xml, measure: { take: max, field: time, \(bound) } }"
      )
    }
    return [
      .failing(training("at_least: ⟪0.95⟫"), files: [("training.csv", record)]),
      .passing(training("at_least: 0.7"), files: [("training.csv", record)]),
      .boundary(
        training("at_least: 0.75"),
        Bilingual(ja: "ちょうど下限", en: "exactly what was asked for"),
        files: [("training.csv", record)]
      ),
      .boundary(
        training("at_least: ⟪0.750001⟫"),
        Bilingual(ja: "わずかに足りない。丸めない", en: "a millionth short; nothing is rounded"),
        files: [("training.csv", record)]
      ),
      .failing(
        training("at_least: ⟪0.95⟫"),
        Bilingual(
          ja: "条件の「修了」を、記録では「完了」と書いている",
          en: "the record calls it by another word than the condition"
        ),
        files: [("training.csv", "氏名,状態\n甲,完了\n乙,完了\n")]
      ),
      .boundary(
        training("at_least: 95"),
        Bilingual(
          ja: "どんな割合も届かない下限（bound-without-meaning が指摘する）",
          en: "a bound that no share reaches; bound-without-meaning speaks of that"
        ),
        files: [("training.csv", record)]
      ),
      .boundary(
        restore("at_most: 14400"),
        Bilingual(ja: "復旧がちょうど 4 時間", en: "a restore in exactly four hours"),
        files: [("restore.xml", restores)]
      ),
      .boundary(
        restore("at_most: ⟪14399.9⟫"),
        Bilingual(ja: "目標をわずかに超えた", en: "a little over the target"),
        files: [("restore.xml", restores)]
      ),
    ]
  }

  func check(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let index = model.evidence.measureIndex(of: key),
      case .value(let found) = model.computed[index]
    else { return }  // `incomputable-measure`
    let measure = model.evidence.measures[index]
    guard measure.unreachableBound == nil else { return }  // `bound-without-meaning`
    if let bound = measure.atLeast, found.value < Rational(bound.value) {
      let column = measure.conditions.lazy.map(\.column).first { $0.range == found.wanting }
      guard let column else {
        return findings.report(.tooLow(found, bound.value), at: bound.range)
      }
      findings.report(
        .tooLow(found, bound.value, without: model.text(column.value)),
        at: bound.range,
        notes: [
          Finding.Note(
            Bilingual(ja: "記録に現れない値を求める条件", en: "the condition that asks for it"),
            at: column.range
          )
        ]
      )
    }
    if let bound = measure.atMost, found.value > Rational(bound.value) {
      findings.report(.tooHigh(found, bound.value), at: bound.range)
    }
  }
}

extension ComputedFigure {
  /// The figure, and for a share what it is made of.
  fileprivate var shown: String {
    guard let parts else { return value.shown }
    return "\(value.shown) (\(parts.part.shown)/\(parts.whole.shown))"
  }
}

extension Message {
  fileprivate static func tooLow(_ found: ComputedFigure, _ bound: Decimal) -> Self {
    Message(
      ja: "記録から計算すると \(found.shown) で、\(bound) に届いていません",
      en: "the record comes to \(found.shown) and not \(bound)",
      helpJA: "足りない分を実施し、記録を更新してください",
      helpEN: "do what is missing and update the record"
    )
  }

  fileprivate static func tooLow(
    _ found: ComputedFigure,
    _ bound: Decimal,
    without column: String
  ) -> Self {
    Message(
      ja: "記録から計算すると \(found.shown) で、\(bound) に届いていません。条件の値が「\(column)」に一度も現れません",
      en:
        "the record comes to \(found.shown) and not \(bound); the value asked for stands in no row of “\(column)”",
      helpJA: "条件の値の書き方が「\(column)」の列と同じか確かめてください",
      helpEN: "check that the condition writes the value as “\(column)” does"
    )
  }

  fileprivate static func tooHigh(_ found: ComputedFigure, _ bound: Decimal) -> Self {
    Message(
      ja: "記録から計算すると \(found.shown) で、\(bound) を超えています",
      en: "the record comes to \(found.shown), more than \(bound)",
      helpJA: "残っているものを片付け、記録を更新してください",
      helpEN: "deal with what is left and update the record"
    )
  }
}
