package import Diagnostics

/// Takes what rules report and adds what they need not know: id, severity, subject, effect.
package struct FindingSink: Sendable {
  /// A report that waits for the name of its rule.
  private struct Report {
    var message: Message
    var range: SourceRange
    var notes: [Finding.Note]
    var fix: [TextEdit]
    var items: [String]
  }

  /// What was found so far.
  package private(set) var findings: [Finding] = []
  /// Whether each citation was disqualified.
  package private(set) var disqualified: [Bool]
  /// Whether each claim was invalidated.
  package private(set) var invalidated: [Bool]
  /// Whether each waiver was invalidated.
  package private(set) var invalidatedWaivers: [Bool]

  private var waiting: [Report] = []

  /// Makes a sink for a model.
  init(citations: Int, claims: Int, waivers: Int) {
    disqualified = Array(repeating: false, count: citations)
    invalidated = Array(repeating: false, count: claims)
    invalidatedWaivers = Array(repeating: false, count: waivers)
  }

  /// Reports something at a place, with other places to look at.
  ///
  /// - Parameters:
  ///   - message: What is wrong and what to do.
  ///   - range: Where it is wrong.
  ///   - notes: What else to look at.
  ///   - fix: What mends it, if no judgement is in that.
  ///   - items: The items that it is about, if the rule looks at more than one claim.
  package mutating func report(
    _ message: Message,
    at range: SourceRange,
    notes: [Finding.Note] = [],
    fix: [TextEdit] = [],
    items: [String] = []
  ) {
    waiting.append(Report(message: message, range: range, notes: notes, fix: fix, items: items))
  }

  /// Whether the rule that ran last reported anything.
  @inline(__always)
  var hasReports: Bool { !waiting.isEmpty }

  /// Turns the waiting reports into findings of a rule, with its effect on citation, claim or waiver.
  mutating func settle(
    _ metadata: RuleMetadata,
    citation: Int? = nil,
    claim: Int? = nil,
    waiver: Int? = nil,
    subject: Finding.Subject
  ) {
    switch metadata.effect {
    case .disqualifies: if let citation { disqualified[citation] = true }
    case .invalidates:
      if let claim { invalidated[claim] = true }
      if let waiver { invalidatedWaivers[waiver] = true }
    case .unreadable, .advice: break
    }
    for report in waiting {
      var subject = subject
      if !report.items.isEmpty { subject.items = report.items }
      var finding = Finding(
        rule: metadata.id,
        severity: metadata.severity,
        message: report.message,
        at: report.range,
        notes: report.notes,
        subject: subject,
        preventsVerdict: metadata.effect == .unreadable,
        fix: report.fix
      )
      finding.lowersLevels = metadata.effect == .disqualifies || metadata.effect == .invalidates
      findings.append(finding)
    }
    waiting.removeAll(keepingCapacity: true)
  }
}
