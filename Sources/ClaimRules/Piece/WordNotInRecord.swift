internal import ClaimModel
internal import Diagnostics

/// A measure that passes because a word stands nowhere in the record.
struct WordNotInRecord: PieceRule {
  static let metadata = RuleMetadata(
    id: "word-not-in-record",
    summary: Bilingual(
      ja: "measure の条件にある値が、記録の列に一度も現れない",
      en: "no row of the record has the value that a measure's condition asks for"
    ),
    severity: .info,
    effect: .advice,
    rationale: Bilingual(
      ja: "「未対応の重大な指摘は 0 件」は、本当に 0 件でも、値の書き方が記録と違っても成り立ちます。どちらなのかは記録だけでは分かりません。",
      en:
        "“No high finding is open” holds if there is none, and also if the record calls them something else. The record alone does not tell which."
    ),
    remedy: Bilingual(
      ja: "記録の値の書き方を確かめます。本当に 1 件もないなら、そのままでかまいません。",
      en: "Check how the record writes the value. If there really is none, leave it as it is."
    )
  )

  static var examples: [RuleExample] {
    func operation(_ condition: String, _ bound: String = "at_most: 0") -> String {
      .resource(
        "{ kind: operation, id: OP-1, on: 2026-09-01, record: scan.csv, measure: { take: count, where: { \(condition) }, \(bound) } }"
      )
    }
    let scan = [(path: "scan.csv", text: "番号,重大度,状態\n1,中,対応済\n2,低,未対応\n")]
    return [
      .failing(operation("⟪重大度⟫: High"), files: scan),
      .passing(operation("重大度: 中, 状態: 未対応"), files: scan),
      .boundary(
        operation("重大度: [High, 中], 状態: 未対応"),
        Bilingual(ja: "一覧のどれかは現れる", en: "one of several does occur"),
        files: scan
      ),
      .boundary(
        operation("重大度: High", "at_least: 1"),
        Bilingual(
          ja: "現れなければ満たさない条件（missed-measure が指摘する）",
          en: "where its absence does not help; missed-measure speaks of that"
        ),
        files: scan
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
      case .value(let figure) = model.computed[index], let place = figure.absent,
      let column = model.evidence.measures[index].conditions.first(where: {
        $0.column.range == place
      })?.column
    else { return }
    findings.report(.absent(model.text(column.value)), at: place)
  }
}

extension Message {
  fileprivate static func absent(_ column: String) -> Self {
    Message(
      ja: "条件の値は、記録の「\(column)」に一度も現れません",
      en: "the value of this condition stands in no row of “\(column)”",
      helpJA: "記録での書き方を確かめてください",
      helpEN: "check how the record writes it"
    )
  }
}
