internal import ClaimModel
package import Diagnostics
internal import Scoring

/// One row for each item, for spreadsheets and databases: RFC 4180, UTF-8 with a byte-order mark,
/// by which Excel knows the encoding.
package struct CSVReport: ReportFormat {
  package static let name = "csv"

  private let language: Language

  /// Makes the format.
  package init(language: Language) { self.language = language }

  package func header() -> [UInt8] {
    [0xEF, 0xBB, 0xBF]
      + row([
        "organization", "folder", "framework", "as_of", "direction", "item", "subject", "state",
        "claimed", "supported", "minimum", "findings", "verdict",
      ])
  }

  package func body(_ report: OrganizationReport, isFirst: Bool) -> [UInt8] {
    guard let assessed = report.assessed else {
      let rest = Array(repeating: "", count: 10)
      return row([report.organizationID, report.folder] + rest + [report.verdict.kind.name])
    }
    let framework = assessed.model.framework
    var bytes: [UInt8] = []
    for assessment in assessed.assessments {
      let id = framework.itemID(assessment.item)
      let item = framework.items[assessment.item]
      let open = report.findings.count { $0.disposition.isOpen && $0.subject.items.contains(id) }
      let isExcluded = assessment.state == .notApplicable
      bytes += row([
        report.organizationID, report.folder, framework.idText, assessed.model.asOf.day.description,
        framework.directionID(item.direction), id, item.subject[language],
        assessment.state.name, assessment.claimed.map(String.init) ?? "",
        isExcluded ? "" : String(assessment.supported),
        assessed.requirements.minimumByItem[assessment.item].map(String.init) ?? "",
        String(open), report.verdict.kind.name,
      ])
    }
    return bytes
  }

  package func footer(_ summary: RunSummary) -> [UInt8] { [] }

  private func row(_ fields: [String]) -> [UInt8] {
    Array((fields.map(\.csvField).joined(separator: ",") + "\r\n").utf8)
  }
}

extension String {
  /// The text as a field.
  ///
  /// A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, “CSV
  /// Injection”), so that nobody's claim runs on a reader's machine.
  fileprivate var csvField: String {
    var text = visible
    if let first = text.unicodeScalars.first, "=+-@＝＋－＠".unicodeScalars.contains(first) {
      text = "'" + text
    }
    // Scalar by scalar: a combining mark behind a separator must not hide it.
    guard text.unicodeScalars.contains(where: { ",\"\r\n ".unicodeScalars.contains($0) }) else {
      return text
    }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
