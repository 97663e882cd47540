package import Diagnostics

/// How much a finding of an evaluation weighs.
package enum FindingSeverity: String, WordChoice, BitwiseCopyable {
  case high
  case medium
  case low
}

/// Something that an evaluation found wrong.
package struct EvaluationFinding: Sendable, BitwiseCopyable {
  /// Where the entry stands.
  package let range: SourceRange
  package var id: Located<Name>?
  package var severity: Located<FindingSeverity>?
  package var summary: Located<TextNode>?
  package var due: Located<CalendarDay>?
  package var closedOn: Located<CalendarDay>?
  /// The evaluation that found it.
  package var evaluation: Int32 = -1

  init(range: SourceRange) { self.range = range }

  static let format = RecordFormat<EvaluationFinding>(
    "EvaluationFinding",
    Bilingual(ja: "評価での指摘", en: "something that an evaluation found wrong"),
    [
      Field.identifier("id", ja: "指摘の識別子", en: "the finding's id") { $0.id = $1 }.required,
      .choice("severity", ja: "重大さ", en: "how much it weighs") { $0.severity = $1 },
      .text("summary", ja: "指摘の内容", en: "what was found") { $0.summary = $1 },
      .day("due", ja: "対応期限", en: "the day by which it must be closed") { $0.due = $1 },
      .day("closed_on", ja: "対応を終えた日", en: "the day it was closed") { $0.closedOn = $1 },
    ]
  )
}

/// An audit, review, drill, test or measurement.
package struct Evaluation: EvidencePiece {
  package let range: SourceRange
  package var isMalformed = false
  package var id: Located<Name>?
  package var type: Located<Name>?
  package var on: Located<CalendarDay>?
  package var coversFrom: Located<CalendarDay>?
  package var coversTo: Located<CalendarDay>?
  package var by: Located<Name>?
  package var criteria: Located<TextNode>?
  package var scope: Located<TextNode>?
  package var result: Located<TextNode>?
  package var reportedTo: Located<Name>?
  package var reportedOn: Located<CalendarDay>?
  package var report: Located<Name>?
  package var sha256: Located<Name>?
  /// The position of its measure among all.
  package var measure: Int32?
  /// The positions of its figures among all figures.
  package var measured: Range<Int> = 0..<0
  /// The positions of the roles that took part among all such names.
  package var participants: Range<Int> = 0..<0
  /// The positions of its findings among all findings.
  package var findings: Range<Int> = 0..<0

  init(range: SourceRange) { self.range = range }
}

/// The reading of an evaluation: its findings are moved to the model afterwards.
struct EvaluationEntry {
  var evaluation: Evaluation
  var findings: [EvaluationFinding] = []
  var measured: [Measurement] = []
  var participants: [Located<Name>] = []

  static let format = RecordFormat<EvaluationEntry>(
    "Evaluation",
    Bilingual(ja: "評価（監査・演習・診断・測定など）", en: "an audit, review, drill, test or measurement"),
    [
      Field.identifier("id", ja: "識別子", en: "the id") { $0.evaluation.id = $1 }.required,
      .identifier(
        "type",
        ja: "種類。フレームワークが定める（internal_audit など）",
        en: "the type, one of the framework's (`internal_audit` …)"
      ) {
        $0.evaluation.type = $1
      },
      .day("on", ja: "実施日", en: "the day it was done") { $0.evaluation.on = $1 },
      .record(
        "covers",
        { Period.format },
        empty: { Period() },
        ja: "対象期間",
        en: "the period that was looked at"
      ) { entry, period, _ in
        entry.evaluation.coversFrom = period.from
        entry.evaluation.coversTo = period.to
      },
      .identifier("by", ja: "評価した役割", en: "the role that evaluated") { $0.evaluation.by = $1 },
      .text("criteria", ja: "評価の基準", en: "what it was measured against") {
        $0.evaluation.criteria = $1
      },
      .text("scope", ja: "評価の範囲", en: "what it looked at") { $0.evaluation.scope = $1 },
      .text("result", ja: "結果", en: "what came out") { $0.evaluation.result = $1 },
      .identifier("reported_to", ja: "報告先の役割", en: "the role it was reported to") {
        $0.evaluation.reportedTo = $1
      },
      .day("reported_on", ja: "報告日", en: "the day it was reported") {
        $0.evaluation.reportedOn = $1
      },
      .path("report", ja: "報告書のファイル", en: "the file with the report") { $0.evaluation.report = $1 },
      .pin { $0.evaluation.sha256 = $1 },
      .measure { $0.evaluation.measure = $1 },
      .identifiers("participants", ja: "参加した役割", en: "the roles that took part") {
        $0.participants = $1
      },
      .records(
        "measured",
        { Measurement.format },
        empty: { Measurement(range: $0) },
        ja: "測った値と目標",
        en: "what was measured, with its target"
      ) { $0.measured.append($1) },
      .records(
        "findings",
        { EvaluationFinding.format },
        empty: { EvaluationFinding(range: $0) },
        ja: "指摘の一覧",
        en: "what was found wrong"
      ) { $0.findings.append($1) },
    ]
  )
}

/// A period of days, both ends included.
struct Period {
  var from: Located<CalendarDay>?
  var to: Located<CalendarDay>?

  static let format = RecordFormat<Period>(
    "Period",
    Bilingual(ja: "期間（両端を含む）", en: "a period, both ends included"),
    [
      Field.day("from", ja: "最初の日", en: "the first day") { $0.from = $1 }.required,
      Field.day("to", ja: "最後の日", en: "the last day") { $0.to = $1 }.required,
    ]
  )
}
