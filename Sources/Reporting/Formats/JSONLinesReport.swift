internal import ClaimModel
internal import Diagnostics
internal import Scoring

/// One JSON object a line, told apart by `type`: an organisation, then its items and findings.
package struct JSONLinesReport: ReportFormat {
  package static let name = "jsonl"

  /// Makes the format.
  package init() {}

  package func header() -> [UInt8] { [] }

  package func body(_ report: OrganizationReport, isFirst: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    func line(_ type: String, _ write: (inout JSONWriter) -> Void) {
      var json = JSONWriter(isCompact: true)
      json.object { json in
        json.member("type", type)
        json.member("organization", report.organizationID)
        write(&json)
      }
      bytes += json.bytes
      bytes.append(0x0A)
    }
    let assessed = report.assessed
    line("organization") { json in
      json.member("folder", report.folder)
      json.member("framework", assessed?.model.framework.idText)
      json.member("policy", assessed?.requirements.policy)
      json.member("as_of", assessed?.model.asOf.day.description)
      json.member("verdict", report.verdict.kind.name)
      json.member("verdict_without_waivers", report.verdictWithoutWaivers.kind.name)
      json.member("claimed", assessed?.score.overall.claimed)
      json.member("supported", assessed?.score.overall.supported)
      json.member("over_claims", assessed?.score.overClaims)
    }
    if let assessed {
      let framework = assessed.model.framework
      for assessment in assessed.assessments {
        line("item") { json in
          json.member("item", framework.itemID(assessment.item))
          let direction = framework.items[assessment.item].direction
          json.member("direction", framework.directionID(direction))
          json.member("state", assessment.state.name)
          json.member("claimed", assessment.claimed)
          json.member(
            "supported",
            assessment.state == .notApplicable ? nil : assessment.supported
          )
        }
      }
    }
    var places = SourcePlaces(report.files)
    var identities = FindingIdentities(report)
    for finding in report.findings {
      let identity = identities.next(finding)
      let start = places.place(at: finding.range.start, in: finding.range.file)
      line("finding") { json in
        json.member("id", identity)
        json.member("rule", finding.rule.name)
        json.member("severity", finding.severity.name)
        json.member("open", finding.disposition.isOpen)
        json.member("message", finding.message.text)
        json.member("help", finding.message.help)
        json.member("path", report.path(of: finding.range.file))
        json.member("line", start.line)
        json.member("column", start.column)
        json.array("items", finding.subject.items) { $0.string($1) }
        json.member("level", finding.subject.level)
        json.member("evidence", finding.subject.evidence)
      }
    }
    return bytes
  }

  package func footer(_ summary: RunSummary) -> [UInt8] { [] }
}
