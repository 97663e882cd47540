internal import ClaimModel
package import Diagnostics
internal import Scoring

/// Gemara's evaluation log, for tools of the OpenSSF: one evaluation for each item, one assessment for
/// each level above the lowest.
///
/// - Source: Gemara 1.5.0, `#EvaluationLog`.
package struct GemaraReport: RunFormat {
  package static let name = "gemara"
  private static let schema = "1.5.0"

  private let language: Language
  private let version: String

  /// Makes the format.
  package init(language: Language, version: String) {
    self.language = language
    self.version = version
  }

  package func part(_ report: OrganizationReport) -> RunPart {
    var part = RunPart(report)
    part.lists = [GemaraEvaluations(report, language).all, []]
    if let framework = report.assessed?.model.framework {
      part.lists[1] = [reference(framework)]
    }
    return part
  }

  package func document(_ run: RunParts, _ summary: RunSummary) -> [UInt8] {
    let only = run.all.count == 1 ? run.all.first?.outline : nil
    let asOf = run.all.compactMap(\.outline.asOf).max()
    var references: [[UInt8]] = []
    for reference in run.all.flatMap({ $0.lists[1] }) where !references.contains(reference) {
      references.append(reference)
    }
    var json = JSONWriter()
    json.object { json in
      json.object("metadata") { json in
        json.member("id", "shisei-evaluation")
        json.member("type", "EvaluationLog")
        json.member("gemara-version", Self.schema)
        let text = Bilingual(
          ja: "セキュリティ成熟度の自己評価の検査記録",
          en: "Log of checking a self-assessment of security maturity"
        )
        json.member("description", text[language])
        if let asOf { json.member("date", OSCALNames.start(of: asOf)) }
        json.object("author") { json in
          json.member("id", "shisei")
          json.member("name", "shisei")
          json.member("type", "Software")
          json.member("version", version)
        }
        json.some("mapping-references", references + [Self.unread(run)].compactMap(\.self)) {
          json,
          bytes in
          json.raw(String(decoding: bytes, as: UTF8.self))
        }
      }
      json.object("target") { json in
        json.member("id", only?.id ?? "organizations")
        let count = summary.organizations
        let all = Bilingual(ja: "\(count) 組織", en: "\(count) organisations")
        json.member("name", (only?.name ?? all)[language].oscalValue)
        json.member("type", "Human")
      }
      json.array("evaluations", run.all.flatMap { $0.lists[0] }) { json, bytes in
        json.raw(String(decoding: bytes, as: UTF8.self))
      }
      json.member("result", summary.verdict.gemara)
    }
    return json.bytes + [0x0A]
  }

  private func reference(_ framework: Framework) -> [UInt8] {
    var json = JSONWriter(depth: 3)
    json.object { json in
      json.member("id", framework.idText)
      json.member("title", framework.title[language].oscalValue)
      json.member("version", framework.version.map { framework.names.text($0.value) } ?? "–")
    }
    return json.bytes
  }

  /// What the evaluation of an organisation that could not be read refers to.
  private static func unread(_ run: RunParts) -> [UInt8]? {
    guard run.all.contains(where: { $0.lists[1].isEmpty }) else { return nil }
    var json = JSONWriter(depth: 3)
    json.object { json in
      json.member("id", GemaraEvaluations.unread)
      json.member("title", "shisei")
      json.member("version", schema)
    }
    return json.bytes
  }
}

/// One organisation's evaluations, each as it is written.
private struct GemaraEvaluations {
  static let unread = "shisei"
  var all: [[UInt8]] = []

  init(_ report: OrganizationReport, _ language: Language) {
    guard let assessed = report.assessed else {
      all = [Self.element { Self.writeUnread(report, language, to: &$0) }]
      return
    }
    for item in assessed.assessments {
      all.append(Self.element { Self.write(item, assessed, report, language, to: &$0) })
    }
  }

  private static func element(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter(depth: 2)
    write(&json)
    return json.bytes
  }

  private static func write(
    _ item: ItemAssessment,
    _ assessed: OrganizationReport.Assessed,
    _ report: OrganizationReport,
    _ language: Language,
    to json: inout JSONWriter
  ) {
    let framework = assessed.model.framework
    let id = framework.itemID(item.item)
    let state = OSCALState(item, report)
    let isApplicable = item.state != .notApplicable
    let result =
      !isApplicable
      ? "Not Applicable"
      : state.isSatisfied ? "Passed" : state.reason == "fail" ? "Failed" : "Needs Review"
    json.object { json in
      json.member("name", "\(report.organizationID) \(id)".oscalValue)
      write("control", id, framework.idText, to: &json)
      json.member("result", result)
      json.member("message", state.description[language])
      json.array("assessment-logs", 0..<item.outcomes.count) { json, index in
        let level = framework.lowestLevel + 1 + index
        json.object { json in
          write("requirement", "\(id).\(level)", framework.idText, to: &json)
          json.member("description", Bilingual(ja: "レベル \(level)", en: "level \(level)")[language])
          let outcome = item.outcomes[index]
          json.member("result", state.isJudged ? outcome.gemara : "Unknown")
          json.member("message", outcome.name)
          json.array("applicability", ["level-\(level)"]) { $0.string($1) }
          json.array("steps", ["shisei check"]) { $0.string($1) }
          json.member("steps-executed", 1)
          json.member("start", OSCALNames.start(of: assessed.model.asOf.day))
        }
      }
    }
  }

  private static func writeUnread(
    _ report: OrganizationReport,
    _ language: Language,
    to json: inout JSONWriter
  ) {
    let words = report.verdict.kind.words[language]
    json.object { json in
      json.member("name", report.organizationID.oscalValue)
      write("control", "organization", unread, to: &json)
      json.member("result", "Unknown")
      json.member("message", words)
      json.array("assessment-logs", [words]) { json, words in
        json.object { json in
          write("requirement", "organization", unread, to: &json)
          json.member("description", words)
          json.member("result", "Not Run")
          json.member("message", words)
          json.array("applicability", ["organization"]) { $0.string($1) }
          json.array("steps", ["shisei check"]) { $0.string($1) }
        }
      }
    }
  }

  private static func write(
    _ key: String,
    _ entry: String,
    _ reference: String,
    to json: inout JSONWriter
  ) {
    json.object(key) { json in
      json.member("reference-id", reference)
      json.member("entry-id", entry)
    }
  }
}

extension VerdictKind {
  /// The word for the whole log.
  fileprivate var gemara: String {
    switch self {
    case .met: "Passed"
    case .notMet: "Failed"
    case .undecided: "Unknown"
    case .nothingAssessed: "Not Run"
    }
  }
}

extension Outcome {
  /// The word for one level.
  fileprivate var gemara: String {
    switch self {
    case .met: "Passed"
    case .notMet: "Failed"
    case .notShown: "Needs Review"
    case .notApplicable: "Not Applicable"
    }
  }
}
