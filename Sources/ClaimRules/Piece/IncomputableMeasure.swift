internal import ClaimModel
internal import Diagnostics

/// Evidence whose figure cannot be computed.
struct IncomputableMeasure: PieceRule {
  static let metadata = RuleMetadata(
    id: "incomputable-measure",
    summary: Bilingual(
      ja: "measure の数値を記録から計算できない",
      en: "a measure cannot be computed from its record"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "列がない、行がない、数として読めないなど、計算できない数値は、何も示しません。",
      en:
        "A column that is not there, a record without rows or a cell that is no number: what cannot be computed shows nothing."
    ),
    remedy: Bilingual(
      ja: "記録か measure の指摘された所を直します。",
      en: "Correct the record or the measure where the finding points."
    )
  )

  static var examples: [RuleExample] {
    func operation(_ measure: String) -> String {
      .resource(
        "{ kind: operation, id: OP-1, on: 2026-09-01, record: scan.csv, measure: \(measure) }"
      )
    }
    let scan = "番号,区分,検出日,修正日\n1,高,2026-08-01,2026-08-20\n2,高,2026-09-01,\n"
    return [
      .failing(
        operation("{ take: count, where: { ⟪重大度⟫: 高 }, at_most: 0 }"),
        Bilingual(ja: "記録にない列", en: "a column that is not there"),
        files: [("scan.csv", scan)]
      ),
      .failing(
        operation("{ take: max, field: ⟪修正日⟫, at_most: 30 }"),
        Bilingual(ja: "数でないセル", en: "a cell that is no number"),
        files: [("scan.csv", scan)]
      ),
      .passing(
        operation(
          "{ take: count, where: { 区分: 高, 修正日: { filled: no }, 検出日: { older_than: 60 days } }, at_most: 0 }"
        ),
        files: [("scan.csv", scan)]
      ),
      .boundary(
        operation("⟪{ take: count, where: { 区分: 高 }, at_most: 0 }⟫"),
        Bilingual(ja: "見出しだけの記録", en: "a record of nothing but its header"),
        files: [("scan.csv", "番号,区分,検出日,修正日\n")]
      ),
      .boundary(
        .resource(
          "{ kind: operation, id: OP-1, on: 2026-09-01, measure: ⟪{ take: count, at_most: 0 }⟫ }"
        ),
        Bilingual(ja: "記録のファイルがない measure", en: "a measure without a record")
      ),
    ]
  }

  func check(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let index = model.evidence.measureIndex(of: key) else { return }
    guard model.evidence.file(of: key) != nil else {
      return findings.report(.withoutRecord, at: model.evidence.measures[index].range)
    }
    // `missing-file`, `lfs-pointer` and others speak of a record that is not there.
    guard let (cited, facts) = model.presentFile(of: key), !facts.isPointer else { return }
    switch model.computed[index] {
    case .value: break
    case .failed(let failure):
      let notes = failure.place.map {
        Finding.Note(Bilingual(ja: "記録のこの箇所", en: "here in the record"), at: $0)
      }
      findings.report(failure.message, at: failure.range, notes: notes.map { [$0] } ?? [])
    case nil: findings.report(.unread(model.text(cited.path.value)), at: cited.path.range)
    }
  }
}

extension Message {
  fileprivate static var withoutRecord: Self {
    Message(
      ja: "measure がありますが、計算に使う記録（record か report）が書かれていません",
      en: "there is a measure, but no record: or report: to compute it from",
      helpJA: "記録のファイルを record（評価では report）に書いてください",
      helpEN: "name the file in record:, or report: of an evaluation"
    )
  }

  fileprivate static func unread(_ path: String) -> Self {
    Message(
      ja: "「\(path)」を読めず、計算できません",
      en: "“\(path)” cannot be read, so nothing is computed",
      helpJA: "ファイルを読めるようにしてください",
      helpEN: "make it readable"
    )
  }
}
