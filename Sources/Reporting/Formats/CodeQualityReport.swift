package import Diagnostics

/// GitLab's Code Quality report: what is open, with fingerprints that do not depend on lines.
///
/// - Source: GitLab Docs, “Code Quality”; its parser stops at the first entry that lacks a key.
package struct CodeQualityReport: ReportFormat {
  package static let name = "gitlab"

  private let language: Language

  /// Makes the format.
  package init(language: Language) { self.language = language }

  package func header() -> [UInt8] { Array("[".utf8) }

  package var separator: [UInt8] { Array(",".utf8) }

  package func body(_ report: OrganizationReport, isFirst: Bool) -> [UInt8] {
    var places = SourcePlaces(report.files)
    var identities = FindingIdentities(report)
    var bytes: [UInt8] = []
    for finding in report.findings {
      let identity = identities.next(finding)
      guard finding.disposition.isOpen else { continue }
      var json = JSONWriter(depth: 1)
      json.raw(bytes.isEmpty ? "\n  " : ",\n  ")
      json.object { json in
        json.member("description", finding.message.text[language])
        json.member("check_name", finding.rule.name)
        json.member("fingerprint", identity)
        json.member("severity", finding.severity.codeQuality)
        json.object("location") { json in
          json.member("path", report.path(of: finding.range.file))
          json.object("lines") { json in
            let start = places.place(at: finding.range.start, in: finding.range.file)
            let end = places.place(at: finding.range.end, in: finding.range.file)
            json.member("begin", start.line)
            json.member("end", end.line)
          }
        }
        json.object("content") { $0.member("body", finding.message.help[language]) }
      }
      bytes += json.bytes
    }
    return bytes
  }

  package func footer(_ summary: RunSummary) -> [UInt8] { Array("\n]\n".utf8) }
}

extension Severity {
  fileprivate var codeQuality: String {
    switch self {
    case .error: "major"
    case .warning: "minor"
    case .info: "info"
    }
  }
}
