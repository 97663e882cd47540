package import Diagnostics
internal import Scoring

/// SARIF 2.1.0, for code scanning and editors.
///
/// One run holds all organisations: forges take one run for each tool and category. Every result
/// has a physical location, because one without makes GitHub refuse the whole file.
///
/// - Source: OASIS SARIF 2.1.0; GitHub Docs, “SARIF support for code scanning”.
package struct SARIFReport: ReportFormat {
  package static let name = "sarif"

  private let language: Language
  private let version: String
  private let rules: [RuleMetadata]
  private let positions: [RuleID: Int]

  /// Makes the format.
  ///
  /// - Parameters:
  ///   - language: The language of every text.
  ///   - version: The version of the program.
  ///   - rules: Every rule.
  package init(language: Language, version: String, rules: [RuleMetadata]) {
    self.language = language
    self.version = version
    self.rules = rules
    positions = Dictionary(
      rules.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  package func header() -> [UInt8] {
    var json = JSONWriter(depth: 2)
    json.raw(
      """
      {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
          {
      """
    )
    json.raw("\n      \"tool\": ")
    var tool = JSONWriter(depth: 3)
    tool.object { json in
      json.object("driver") { json in
        json.member("name", "shisei")
        json.member("semanticVersion", version)
        json.member("language", language == .ja ? "ja-JP" : "en-US")
        json.array("rules", rules) { json, rule in json.object { write(rule, to: &$0) } }
      }
    }
    var bytes = json.bytes + tool.bytes
    var rest = JSONWriter(depth: 3)
    rest.raw(
      """
      ,
            "columnKind": "unicodeCodePoints",
            "automationDetails": { "id": "shisei/" },
            "originalUriBaseIds": { "%SRCROOT%": { "description": { "text": "The folder that shisei ran in." } } },
            "results": [
      """
    )
    bytes += rest.bytes
    return bytes
  }

  package var separator: [UInt8] { Array(",".utf8) }

  package func body(_ report: OrganizationReport, isFirst: Bool) -> [UInt8] {
    var places = SourcePlaces(report.files)
    var identities = FindingIdentities(report)
    var bytes: [UInt8] = []
    let new = report.change?.newIdentities
    for (index, finding) in report.findings.enumerated() {
      var json = JSONWriter(depth: 4)
      json.raw(index == 0 ? "\n        " : ",\n        ")
      let identity = identities.next(finding)
      json.object { json in
        write(finding, identity, of: report, &places, to: &json)
        if let new { json.member("baselineState", new.contains(identity) ? "new" : "unchanged") }
      }
      bytes += json.bytes
    }
    return bytes
  }

  package func footer(_ summary: RunSummary) -> [UInt8] {
    Array("\n      ]\n    }\n  ]\n}\n".utf8)
  }

  private func write(_ rule: RuleMetadata, to json: inout JSONWriter) {
    json.member("id", rule.id.name)
    json.object("shortDescription") { $0.member("text", rule.summary[language]) }
    json.object("fullDescription") { $0.member("text", rule.rationale[language]) }
    json.object("help") { json in
      let why = Bilingual(ja: "なぜ大切か", en: "Why it matters")[language]
      let what = Bilingual(ja: "対処", en: "What to do")[language]
      let (rationale, remedy) = (rule.rationale[language], rule.remedy[language])
      json.member("text", "\(rationale)\n\(what): \(remedy)")
      json.member(
        "markdown",
        "## \(why)\n\n\(rationale)\n\n## \(what)\n\n\(remedy)\n\n`shisei explain \(rule.id.name)`"
      )
    }
    json.object("defaultConfiguration") { $0.member("level", rule.severity.sarifLevel) }
    json.object("properties") { json in
      json.array("tags", ["security", "compliance"]) { $0.string($1) }
      json.member("precision", "very-high")
    }
  }

  private func write(
    _ finding: Finding,
    _ identity: String,
    of report: OrganizationReport,
    _ places: inout SourcePlaces,
    to json: inout JSONWriter
  ) {
    json.member("ruleId", finding.rule.name)
    if let position = positions[finding.rule] { json.member("ruleIndex", position) }
    json.member("level", finding.severity.sarifLevel)
    let (text, help) = (finding.message.text[language], finding.message.help[language])
    json.object("message") { $0.member("text", help.isEmpty ? text : "\(text)\n\(help)") }
    json.array("locations", [finding.range]) { json, range in
      json.object { write(range, nil, of: report, &places, to: &$0) }
    }
    let notes = finding.notes.compactMap { note in note.range.map { (note.text, $0) } }
    if !notes.isEmpty {
      json.array("relatedLocations", notes) { json, note in
        json.object { write(note.1, note.0[language], of: report, &places, to: &$0) }
      }
    }
    json.object("partialFingerprints") { json in
      json.member("primaryLocationLineHash", identity)
      json.member("shisei/v1", identity)
    }
    write(finding.disposition, to: &json)
    json.object("properties") { json in
      json.member("organization", report.organizationID)
      json.array("items", finding.subject.items) { $0.string($1) }
      if let level = finding.subject.level { json.member("maturityLevel", level) }
      if let evidence = finding.subject.evidence { json.member("evidence", evidence) }
    }
  }

  private func write(
    _ range: SourceRange,
    _ message: String?,
    of report: OrganizationReport,
    _ places: inout SourcePlaces,
    to json: inout JSONWriter
  ) {
    let start = places.place(at: range.start, in: range.file)
    let end = places.place(at: range.end, in: range.file)
    json.object("physicalLocation") { json in
      json.object("artifactLocation") { json in
        json.member("uri", report.path(of: range.file).percentEncoded)
        json.member("uriBaseId", "%SRCROOT%")
      }
      json.object("region") { json in
        json.member("startLine", start.line)
        json.member("startColumn", start.column)
        json.member("endLine", end.line)
        json.member("endColumn", end.column)
      }
    }
    if let message { json.object("message") { $0.member("text", message) } }
  }

  /// What is accepted stays in the report, marked: a forge would open it anew otherwise.
  private func write(_ disposition: Disposition, to json: inout JSONWriter) {
    let (kind, reason): (String, String)
    switch disposition {
    case .open: return
    case .suppressed(let acceptance):
      (kind, reason) = ("inSource", "\(acceptance.reason[language]) (\(acceptance.until))")
    case .waived(let acceptance, let approval):
      let text = "\(acceptance.reason[language]) (\(approval.approver), \(acceptance.until))"
      (kind, reason) = ("external", text)
    }
    json.array("suppressions", [reason]) { json, reason in
      json.object { json in
        json.member("kind", kind)
        json.member("status", "accepted")
        json.member("justification", reason)
      }
    }
  }
}

extension Severity {
  /// The level in SARIF.
  fileprivate var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}

extension String {
  /// The path as a relative reference (RFC 3986): everything but unreserved characters and slashes
  /// is percent-encoded.
  var percentEncoded: String {
    var text = ""
    for byte in utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F:
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return text
  }
}
