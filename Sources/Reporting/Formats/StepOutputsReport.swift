internal import Diagnostics
internal import Scoring

/// What `--format github` hands to later steps of a job.
///
/// Every value is written between delimiters, which keeps it one value whatever stands in it.
///
/// - Source: GitHub Docs, “Workflow commands”, multiline strings.
package struct StepOutputsReport: RunFormat {
  package static let name = "step-outputs"

  /// Makes the format.
  package init() {}

  package func part(_ report: OrganizationReport) -> RunPart { RunPart(report) }

  package func document(_ run: RunParts, _ summary: RunSummary) -> [UInt8] {
    let only = run.all.count == 1 ? run.all.first?.outline : nil
    let values: [(String, String)] = [
      ("verdict", summary.verdict.name),
      ("exit-code", String(summary.exitCode)),
      ("organizations", String(summary.organizations)),
      ("organizations-met", String(summary.verdicts[0])),
      // Of several organisations there is no one score, and none is made up.
      ("score", only?.supported ?? ""),
      ("claimed-score", only?.claimed ?? ""),
      ("supported-level", only?.lowestSupportedLevel.map(String.init) ?? ""),
      ("over-claims", only?.overClaims.map(String.init) ?? ""),
      ("errors", String(summary.findings[Severity.error.rawValue])),
      ("warnings", String(summary.findings[Severity.warning.rawValue])),
    ]
    return Array(values.map { Self.assignment($0.0, $0.1) }.joined().utf8)
  }

  /// One output; the delimiter is one that the value does not hold.
  package static func assignment(_ name: String, _ value: String) -> String {
    var delimiter = "SHISEI"
    while value.contains(delimiter) { delimiter += "_" }
    return "\(name)<<\(delimiter)\n\(value)\n\(delimiter)\n"
  }
}
