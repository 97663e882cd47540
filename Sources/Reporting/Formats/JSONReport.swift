internal import ClaimModel
internal import Diagnostics
internal import Scoring

/// The whole report for programs: `shisei-report/1`, described by
/// `schemas/shisei-report-1.schema.json`.
///
/// Every key is always there, `null` where there is nothing to say. Organisations are written one
/// after the other, so that a run over thousands keeps none of them.
package struct JSONReport: ReportFormat {
  package static let name = "json"

  private let exitRule: ExitRule

  /// Makes the format for a command that ends by a rule.
  package init(_ exitRule: ExitRule = ExitRule()) { self.exitRule = exitRule }

  package func header() -> [UInt8] {
    Array("{\n  \"schema\": \"shisei-report/1\",\n  \"organizations\": [".utf8)
  }

  package var separator: [UInt8] { Array(",".utf8) }

  package var tellsOfChanges: Bool { true }

  package func body(_ report: OrganizationReport, isFirst: Bool) -> [UInt8] {
    var json = JSONWriter(depth: 2)
    json.raw("\n    ")
    json.object { json in
      write(report, to: &json)
    }
    return json.bytes
  }

  package func footer(_ summary: RunSummary) -> [UInt8] {
    var json = JSONWriter(depth: 1)
    json.raw(summary.organizations == 0 ? "],\n  " : "\n  ],\n  ")
    json.string("summary")
    json.raw(": ")
    json.object { json in
      json.member("organizations", summary.organizations)
      for kind in [VerdictKind.met, .notMet, .undecided, .nothingAssessed] {
        json.member(kind.name, summary.verdicts[kind.rawValue])
      }
      json.member("verdict", summary.verdict.name)
      json.member("exit_code", summary.exitCode)
    }
    json.raw("\n}\n")
    return json.bytes
  }

  private func write(_ report: OrganizationReport, to json: inout JSONWriter) {
    let assessed = report.assessed
    let model = assessed?.model
    json.member("id", model.flatMap { model in model.organization.id.map { model.text($0.value) } })
    json.member("name", model.flatMap { model in model.organization.name.map { model.text($0) } })
    json.member("folder", report.folder)
    Self.write(model?.framework, to: &json)
    Self.write(assessed?.requirements, to: &json)
    json.member("as_of", model?.asOf.day.description)
    json.member("verdict", report.verdict.kind.name)
    json.member("exit_code", exitRule.code(for: report))
    json.member("verdict_without_waivers", report.verdictWithoutWaivers.kind.name)
    Self.write(assessed?.score, to: &json)
    Self.writeConditions(report, to: &json)
    Self.writeDirections(assessed, to: &json)
    Self.writeItems(assessed, to: &json)
    FindingsWriter.write(report, to: &json)
    json.member("hidden_findings", report.hidden)
    WaiversJSON.write(report, to: &json)
    // Only with a base: a plain report stays as it is.
    if let change = report.change { ChangeJSON.write(change, to: &json) }
  }

  private static func write(_ framework: Framework?, to json: inout JSONWriter) {
    guard let framework else { return json.null("framework") }
    json.object("framework") { json in
      json.member("id", framework.id.map { framework.names.text($0.value) })
      json.member("version", framework.version.map { framework.names.text($0.value) })
      json.member("title", framework.title)
    }
  }

  private static func write(_ requirements: Requirements?, to json: inout JSONWriter) {
    guard let requirements else { return json.null("policy") }
    json.object("policy") { json in
      json.member("id", requirements.policy)
      json.member("title", requirements.title)
    }
  }

  private static func write(_ score: Score?, to json: inout JSONWriter) {
    guard let score else {
      json.null("score")
      json.null("coverage")
      return json.null("over_claims")
    }
    json.object("score") { json in
      json.member("method", score.method.rawValue)
      json.member("claimed", score.overall.claimed)
      json.member("supported", score.overall.supported)
    }
    json.object("coverage") { json in
      json.member("answered", score.answered)
      json.member("claimed", score.claimed)
      json.member("not_applicable", score.notApplicable)
      json.member("items", score.items)
    }
    json.member("over_claims", score.overClaims)
  }

  private static func writeConditions(_ report: OrganizationReport, to json: inout JSONWriter) {
    json.array("conditions", report.verdict.conditions) { json, condition in
      json.object { json in
        json.member("kind", condition.kind.name)
        json.member(
          "target",
          report.assessed.flatMap { condition.kind.target(in: $0.model.framework) }
        )
        json.member("demanded", condition.demanded)
        json.member("actual", condition.hasActual ? condition.actual : nil)
        json.member("met", condition.isMet)
        json.member("missed_by", condition.missedBy)
        json.member("waived", condition.waived)
      }
    }
  }

  private static func writeDirections(
    _ assessed: OrganizationReport.Assessed?,
    to json: inout JSONWriter
  ) {
    json.array("directions", assessed?.score.directions ?? []) { json, score in
      json.object { json in
        let direction = assessed?.model.framework.directions[score.direction]
        json.member("id", assessed?.model.framework.directionID(score.direction))
        json.member("label", direction?.label)
        json.member("title", direction?.title)
        json.member("claimed", score.mean.claimed)
        json.member("supported", score.mean.supported)
        json.member("applicable", score.applicable)
        json.member("answered", score.answered)
        json.member("items", score.items)
      }
    }
  }

  private static func writeItems(
    _ assessed: OrganizationReport.Assessed?,
    to json: inout JSONWriter
  ) {
    guard let assessed else { return json.array("items", [Int]()) { _, _ in } }
    let framework = assessed.model.framework
    json.array("items", assessed.assessments) { json, assessment in
      json.object { json in
        let item = framework.items[assessment.item]
        json.member("item", framework.itemID(assessment.item))
        json.member("direction", framework.directionID(item.direction))
        json.member("subject", item.subject)
        json.member("state", assessment.state.name)
        json.member("claimed", assessment.claimed)
        json.member("supported", assessment.state == .notApplicable ? nil : assessment.supported)
        json.array("outcomes", 0..<assessment.outcomes.count) { json, index in
          json.object { json in
            json.member("level", framework.lowestLevel + 1 + index)
            json.member("outcome", assessment.outcomes[index].name)
          }
        }
      }
    }
  }
}

/// Findings with their places.
private enum FindingsWriter {
  static func write(_ report: OrganizationReport, to json: inout JSONWriter) {
    var places = SourcePlaces(report.files)
    json.array("findings", report.findings) { json, finding in
      json.object { json in
        json.member("rule", finding.rule.name)
        json.member("severity", finding.severity.name)
        json.member("message", finding.message.text)
        json.member("help", finding.message.help)
        write(finding.range, in: report, &places, to: &json)
        json.array("items", finding.subject.items) { json, item in json.string(item) }
        json.member("level", finding.subject.level)
        json.member("evidence", finding.subject.evidence)
        WaiversJSON.write(finding.disposition, to: &json)
        json.array("notes", finding.notes) { json, note in
          json.object { json in
            json.member("message", note.text)
            write(note.range, in: report, &places, to: &json)
          }
        }
        write(finding.disposition, to: &json)
      }
    }
  }

  private static func write(_ disposition: Disposition, to json: inout JSONWriter) {
    guard case .suppressed(let acceptance) = disposition else { return json.null("suppressed") }
    json.object("suppressed") { json in
      json.member("reason", acceptance.reason.ja)
      json.member("until", acceptance.until)
    }
  }

  private static func write(
    _ range: SourceRange?,
    in report: OrganizationReport,
    _ places: inout SourcePlaces,
    to json: inout JSONWriter
  ) {
    guard let range else {
      json.null("path")
      json.null("start")
      return json.null("end")
    }
    json.member("path", report.path(of: range.file))
    write("start", places.place(at: range.start, in: range.file), to: &json)
    write("end", places.place(at: range.end, in: range.file), to: &json)
  }

  private static func write(_ key: String, _ place: SourcePlace, to json: inout JSONWriter) {
    json.object(key) { json in
      json.member("line", place.line)
      json.member("column", place.column)
      json.member("offset", place.offset)
    }
  }
}

extension ItemAssessment.State {
  /// The word in documents for programs.
  var name: String {
    switch self {
    case .claimed: "claimed"
    case .notApplicable: "not_applicable"
    case .unanswered: "unanswered"
    }
  }
}

extension Condition.Kind {
  /// The word in the document.
  fileprivate var name: String {
    switch self {
    case .overall: "overall"
    case .direction: "direction"
    case .item: "item"
    case .coverage: "coverage"
    case .overClaims: "over_claims"
    case .notApplicable: "not_applicable"
    case .findings: "findings"
    case .overallDrop: "overall_drop"
    case .directionDrop: "direction_drop"
    case .itemDrops: "item_drops"
    case .comparison: "comparison"
    }
  }

  /// The id of the item or direction that the condition is about.
  fileprivate func target(in framework: Framework) -> String? {
    switch self {
    case .direction(let index), .directionDrop(let index): framework.directionID(index)
    case .item(let index): framework.itemID(index)
    case .overall, .coverage, .overClaims, .notApplicable, .findings, .overallDrop, .itemDrops,
      .comparison:
      nil
    }
  }
}
