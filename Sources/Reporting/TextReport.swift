internal import ClaimModel
package import Diagnostics
internal import Scoring
package struct TextReport: ReportFormat {
  package static let name = "text"
  let language: Language
  package init(language: Language, usesColor: Bool) { self.language = language }
  package func header() -> [UInt8] { [] }
  package func footer(_ summary: RunSummary) -> [UInt8] { [] }
  package func body(_ report: OrganizationReport, isFirst: Bool) -> [UInt8] {
    var text = ""
    for finding in report.findings {
      let file = report.files[Int(finding.range.file.rawValue)]
      let p = LineTable(file).position(at: finding.range.start)
      text += "\(file.path):\(p.line):\(p.column): \(finding.severity.name)[\(finding.rule.name)] \(finding.message.text[language]) (\(finding.subject.items.joined(separator: ","))) \(finding.message.help[language])\n"
    }
    if let a = report.assessed {
      for x in a.assessments { text += "\(a.model.framework.itemID(x.item)) \(x.claimed.map(String.init) ?? "-") \(x.supported)\n" }
      text += "score \(a.score.overall.supported?.rounded(places: 2) ?? "-") claimed \(a.score.overall.claimed?.rounded(places: 2) ?? "-")\n"
      for c in report.verdict.conditions where !c.isMet { text += "not met: \(c)\n" }
    }
    text += "\(report.verdict.kind)\n"
    return Array(text.utf8)
  }
}
package struct JSONReport: ReportFormat {
  package static let name = "json"
  package init() {}
  package func header() -> [UInt8] { [] }
  package func footer(_ summary: RunSummary) -> [UInt8] { [] }
  package func body(_ report: OrganizationReport, isFirst: Bool) -> [UInt8] { [] }
}
