internal import ClaimModel
package import Diagnostics
internal import Scoring

/// JUnit XML in the dialect of Jenkins' schema, which GitLab and the others read too.
///
/// One suite for each organisation, one case for each item, and one for each other condition of the
/// policy. Some case fails, or is an error, unless the policy is met; what could not be decided is
/// an error, and what is waived or does not apply is skipped.
///
/// - Source: `junit-10.xsd` of Jenkins' xUnit plug-in.
package struct JUnitReport: ReportFormat {
  package static let name = "junit"

  private let language: Language

  /// Makes the format.
  package init(language: Language) { self.language = language }

  package func header() -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"shisei\">\n".utf8)
  }

  package func body(_ report: OrganizationReport, isFirst: Bool) -> [UInt8] {
    let cases = JUnitCases(report, language).all
    func count(_ outcome: JUnitCase.Outcome) -> Int { cases.count { $0.outcome == outcome } }
    var out = ByteWriter()
    out.write("  <testsuite name=\"\(report.organizationID.xml)\" tests=\"\(cases.count)\"")
    out.write(" failures=\"\(count(.failed))\" errors=\"\(count(.error))\"")
    out.write(" skipped=\"\(count(.skipped))\">\n")
    for entry in cases { write(entry, to: &out) }
    out.write("  </testsuite>\n")
    return out.bytes
  }

  package func footer(_ summary: RunSummary) -> [UInt8] { Array("</testsuites>\n".utf8) }

  private func write(_ entry: JUnitCase, to out: inout ByteWriter) {
    out.write("    <testcase classname=\"\(entry.group.xml)\" name=\"\(entry.name.xml)\"")
    guard let element = entry.outcome.element else { return out.write("/>\n") }
    out.write(">\n      <\(element) message=\"\(entry.message.xml)\"")
    out.write(
      entry.outcome == .skipped
        ? "/>\n" : " type=\"\(entry.type)\">\(entry.text.xmlContent)</\(element)>\n"
    )
    out.write("    </testcase>\n")
  }
}

/// One case of a suite.
struct JUnitCase {
  /// How a case ended.
  enum Outcome {
    case passed
    case failed
    case error
    case skipped

    var element: String? {
      switch self {
      case .passed: nil
      case .failed: "failure"
      case .error: "error"
      case .skipped: "skipped"
      }
    }
  }

  var group: String
  var name: String
  var outcome = Outcome.passed
  var message = ""
  var type = ""
  var text = ""
}

/// The cases of a report.
struct JUnitCases {
  private let report: OrganizationReport
  private let language: Language
  private var places: SourcePlaces

  init(_ report: OrganizationReport, _ language: Language) {
    self.report = report
    self.language = language
    places = SourcePlaces(report.files)
  }

  /// Every case, items first.
  var all: [JUnitCase] {
    var copy = self
    let prefix = report.assessed?.model.framework.idText ?? "shisei"
    var cases: [JUnitCase] = []
    if let assessed = report.assessed {
      cases = assessed.assessments.map { copy.item($0, assessed, prefix) }
      cases += report.verdict.conditions.compactMap { condition in
        if case .item = condition.kind { return nil }
        return self.condition(condition, assessed, prefix)
      }
    }
    if let verdict = copy.verdict(prefix) { cases.append(verdict) }
    return cases
  }

  private mutating func item(
    _ assessment: ItemAssessment,
    _ assessed: OrganizationReport.Assessed,
    _ prefix: String
  ) -> JUnitCase {
    let framework = assessed.model.framework
    let item = framework.items[assessment.item]
    let id = framework.itemID(assessment.item)
    var entry = JUnitCase(
      group: "\(prefix).\(framework.directionID(item.direction))",
      name: "\(id) \(item.subject[language])"
    )
    let levels =
      assessment.state == .notApplicable
      ? Bilingual(ja: "該当なし", en: "not applicable")
      : Bilingual(
        ja: "申告 \(assessment.claimed.map(String.init) ?? "なし")、裏付け \(assessment.supported)",
        en:
          "claimed \(assessment.claimed.map(String.init) ?? "none"), supported \(assessment.supported)"
      )
    let failing = failingFindings(of: id, assessed)
    let missed = missedMinimum(of: assessment.item)
    let isOver = assessment.isOverClaim && isMissed(.overClaims)
    if missed?.isMet == false || isOver && !isWaivedOverClaim(id)
      || failing.contains(where: \.disposition.isOpen)
    {
      entry.outcome = .failed
      entry.type =
        failing.first { $0.disposition.isOpen }?.rule.name ?? (isOver ? "over-claim" : "minimum")
      entry.message = levels[language]
      if let missed {
        entry.message +=
          Bilingual(ja: "、下限 \(missed.demanded)", en: ", at least \(missed.demanded) demanded")[
            language
          ]
      }
    } else if assessment.state == .notApplicable {
      entry.outcome = .skipped
      entry.message = Bilingual(ja: "該当なし", en: "not applicable")[language]
    } else if !failing.isEmpty || missed?.waived ?? 0 > 0 {
      entry.outcome = .skipped
      entry.message = Bilingual(ja: "例外承認済み（\(levels.ja)）", en: "waived (\(levels.en))")[language]
    }
    entry.text = failing.map { text(of: $0) }.joined(separator: "\n")
    return entry
  }

  private func condition(
    _ condition: Condition,
    _ assessed: OrganizationReport.Assessed,
    _ prefix: String
  ) -> JUnitCase {
    let name = VerdictText(report, language).name(of: condition, in: assessed)[language]
    var entry = JUnitCase(group: "\(prefix).policy", name: name)
    guard !condition.isMet else { return entry }
    entry.outcome = .failed
    entry.type = "policy"
    entry.message = VerdictText(report, language).text(of: condition, in: assessed)
    return entry
  }

  /// What keeps a verdict from being reached is an error of its own.
  private mutating func verdict(_ prefix: String) -> JUnitCase? {
    var entry = JUnitCase(
      group: "\(prefix).policy",
      name: Bilingual(ja: "判定", en: "verdict")[language]
    )
    switch report.verdict.kind {
    case .met, .notMet: return nil
    case .undecided, .nothingAssessed:
      entry.outcome = .error
      entry.type = report.verdict.kind.name
      entry.message = report.verdict.kind.words[language]
      entry.text = report.findings.filter(\.preventsVerdict).map { text(of: $0) }
        .joined(separator: "\n")
      return entry
    }
  }

  /// The findings about an item that count against the policy, open or waived.
  private func failingFindings(
    of item: String,
    _ assessed: OrganizationReport.Assessed
  ) -> [Finding] {
    guard let failOn = assessed.requirements.failOn else { return [] }
    return report.findings.filter { finding in
      finding.subject.items.contains(item) && finding.severity >= failOn
        && !finding.disposition.isSuppressed
    }
  }

  private func missedMinimum(of item: Int) -> Condition? {
    report.verdict.conditions.first { condition in
      if case .item(item) = condition.kind { return condition.missedBy != nil }
      return false
    }
  }

  private func isMissed(_ kind: Condition.Kind) -> Bool {
    report.verdict.conditions.contains { $0.kind == kind && !$0.isMet }
  }

  private func isWaivedOverClaim(_ item: String) -> Bool {
    report.findings.contains { finding in
      finding.rule == "over-claim" && finding.disposition.isWaived
        && finding.subject.items.contains(item)
    }
  }

  private mutating func text(of finding: Finding) -> String {
    let start = places.place(at: finding.range.start, in: finding.range.file)
    let path = report.path(of: finding.range.file)
    let (text, help) = (finding.message.text[language], finding.message.help[language])
    return "\(path):\(start.line):\(start.column): [\(finding.rule.name)] \(text)\n  → \(help)"
  }
}

extension String {
  /// The text in XML 1.0 as content, where line breaks may stand.
  var xmlContent: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).xml }
      .joined(separator: "\n")
  }

  /// The text in XML 1.0, for content and attributes; what XML cannot hold is written as an escape.
  var xml: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\n": text += "&#10;"
      default:
        if scalar.isHidden {
          text += String(scalar).visible
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text
  }
}
