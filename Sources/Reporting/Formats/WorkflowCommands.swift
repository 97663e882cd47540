package import Diagnostics

/// GitHub's workflow commands, the most severe first: runners show ten of a kind for each step.
///
/// - Source: GitHub Docs, “Workflow commands”; `@actions/core`, `command.ts`, for escaping.
package struct WorkflowCommands: ReportFormat {
  package static let name = "github"

  private let language: Language

  /// Makes the format.
  package init(language: Language) { self.language = language }

  package func header() -> [UInt8] { [] }

  package func body(_ report: OrganizationReport, isFirst: Bool) -> [UInt8] {
    var places = SourcePlaces(report.files)
    var out = ByteWriter()
    for severity in Severity.allCases.reversed() {
      for finding in report.findings
      where finding.severity == severity && finding.disposition.isOpen {
        let start = places.place(at: finding.range.start, in: finding.range.file)
        let end = places.place(at: finding.range.end, in: finding.range.file)
        let path = report.path(of: finding.range.file)
        out.write("::\(severity.command) file=\(path.property),line=\(start.line),")
        out.write("endLine=\(end.line),")
        // Columns only make sense within one line.
        if start.line == end.line { out.write("col=\(start.column),endColumn=\(end.column),") }
        let (text, help) = (finding.message.text[language], finding.message.help[language])
        out.write("title=\(finding.rule.name.property)::")
        out.write((help.isEmpty ? text : "\(text)\n\(help)").commandData)
        out.write("\n")
      }
    }
    return out.bytes
  }

  package func footer(_ summary: RunSummary) -> [UInt8] {
    AnnotationLimit.note(summary, language).map { Array("\($0)\n".utf8) } ?? []
  }
}

extension Severity {
  fileprivate var command: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }
}

extension String {
  /// The text behind `::`, with its line breaks kept.
  fileprivate var commandData: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).visible.escaping(["%": "%25"]) }.joined(separator: "%0A")
  }

  /// The text as the value of a property.
  fileprivate var property: String {
    visible.escaping(["%": "%25", ":": "%3A", ",": "%2C"])
  }

  /// Scalar by scalar: a combining mark behind a separator must not hide it.
  private func escaping(_ escapes: [Unicode.Scalar: String]) -> String {
    var text = ""
    for scalar in unicodeScalars {
      if let escape = escapes[scalar] {
        text += escape
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
