package import ClaimModel
package import Diagnostics

/// Applies suppressions to findings, once these have decided everything that they decide.
///
/// Only advice below an error may be silenced: whatever decides a level, prevents a verdict or is
/// an error needs a waiver, which somebody approves.
package struct SuppressionRun {
  private let model: OrganizationModel
  private let severity: (RuleMetadata) -> Severity?
  private let rules: [String: RuleMetadata]
  private let unsuppressible: Set<String>
  private var uses: [SuppressionUse] = []

  /// The families whose findings no comment silences: what could not be read is unknown, and
  /// nothing watches over suppressions and waivers but their own rules.
  private static let excludedFamilies: Set<String> = [
    "Format", "Suppression", "Waiver", "WaiverUse",
  ]

  /// Marks the findings that suppressions silence, and says what is wrong with suppressions.
  ///
  /// - Parameters:
  ///   - findings: Everything that was found, sorted by file and place.
  ///   - model: The organisation.
  ///   - severity: What a rule weighs under the policy; `nil` if it is turned off.
  /// - Returns: The findings about suppressions.
  package static func apply(
    to findings: inout [Finding],
    in model: OrganizationModel,
    severity: @escaping (RuleMetadata) -> Severity?
  ) -> [Finding] {
    guard !model.suppressions.isEmpty else { return [] }
    var run = SuppressionRun(model, severity)
    run.silence(&findings)
    run.leaveOpen(findings)
    var sink = FindingSink(citations: 0, claims: 0, waivers: 0)
    for use in run.uses {
      RuleRun.checkSuppression(use, about: .organization, in: model, into: &sink)
    }
    return sink.findings
  }

  private init(_ model: OrganizationModel, _ severity: @escaping (RuleMetadata) -> Severity?) {
    self.model = model
    self.severity = severity
    var rules: [String: RuleMetadata] = [:]
    var unsuppressible: Set<String> = []
    for family in RuleCatalogue.families {
      for rule in family.rules.lazy.map({ $0.metadata }) {
        rules[rule.id.name] = rule
        let isExcluded = Self.excludedFamilies.contains(family.name)
        if isExcluded || rule.effect != .advice { unsuppressible.insert(rule.id.name) }
      }
    }
    self.rules = rules
    self.unsuppressible = unsuppressible
    uses = model.suppressions.map { suppression in
      var use = SuppressionUse(suppression)
      use.obstacle = obstacle(to: suppression)
      return use
    }
  }

  private func obstacle(to suppression: Suppression) -> SuppressionUse.Obstacle? {
    guard suppression.stray == nil, let name = suppression.rule else { return .malformed }
    guard let rule = rules[name.value] else { return .unknownRule }
    guard maySilence(rule) else { return .forbidden }
    guard suppression.reason != nil else { return .noReason }
    guard let day = suppression.until?.value else { return .noExpiry }
    let last = OverlongSuppression.lastDay(in: model)
    if day > last { return .tooLong(last: last.day) }
    return day < model.asOf ? .expired : nil
  }

  private func maySilence(_ rule: RuleMetadata) -> Bool {
    !unsuppressible.contains(rule.id.name) && (severity(rule) ?? .info) < .error
  }

  /// Where a suppression is looked for.
  private struct Key: Hashable {
    let file: FileID
    let rule: String
  }

  /// The suppressions of one rule in one file on the way through its findings.
  private struct Queue {
    /// Positions among the suppressions, by where their scopes start.
    var waiting: ArraySlice<Int>
    /// Those whose scope has begun and may not have ended; scopes nest, so they are few.
    var active: [Int] = []
  }

  private mutating func silence(_ findings: inout [Finding]) {
    var queues = makeQueues()
    guard !queues.isEmpty else { return }
    for index in findings.indices {
      let finding = findings[index]
      let key = Key(file: finding.range.file, rule: finding.rule.name)
      guard var queue = queues[key], finding.disposition.isOpen, !finding.preventsVerdict else {
        continue
      }
      let start = finding.range.start
      while let next = queue.waiting.first, uses[next].starts(by: start) {
        queue.active.append(next)
        queue.waiting.removeFirst()
      }
      queue.active.removeAll { !uses[$0].suppression.covers(start) }
      queues[key] = queue
      // The nearest speaks for the place: the one whose scope began last.
      guard let use = queue.active.last, let acceptance = uses[use].acceptance else { continue }
      findings[index].disposition = .suppressed(acceptance)
      uses[use].silenced += 1
    }
  }

  /// The suppressions that hold; a second one of the same rule and place would silence nothing.
  private mutating func makeQueues() -> [Key: Queue] {
    var holding: [Key: [Int]] = [:]
    var seen: [Key: Set<SourceRange>] = [:]
    for (index, use) in uses.enumerated() where use.obstacle == nil {
      guard let scope = use.suppression.scope, let rule = use.suppression.rule else { continue }
      let key = Key(file: scope.file, rule: rule.value)
      guard seen[key, default: []].insert(scope).inserted else {
        uses[index].obstacle = .repeated
        continue
      }
      holding[key, default: []].append(index)
    }
    return holding.mapValues { indices in
      Queue(waiting: indices.sorted { uses[$0].isBefore(uses[$1]) }[...])
    }
  }

  /// What a file says that could not be read might break any rule.
  private mutating func leaveOpen(_ findings: [Finding]) {
    var unread: Set<FileID> = []
    var isComplete = model.isComplete
    for finding in findings {
      if finding.preventsVerdict { isComplete = false }
      if RuleCatalogue.isFormatRule(finding.rule) { unread.insert(finding.range.file) }
    }
    for index in uses.indices {
      uses[index].isDecided =
        isComplete && !unread.contains(uses[index].suppression.range.file)
    }
  }
}

extension RuleCatalogue {
  /// Whether the readers of files apply a rule.
  fileprivate static func isFormatRule(_ rule: RuleID) -> Bool {
    FormatRuleID(rawValue: rule.name) != nil
  }
}

extension SuppressionUse {
  /// What a silenced finding says about it.
  fileprivate var acceptance: Disposition.Acceptance? {
    guard let reason = suppression.reason, let day = suppression.until?.value else { return nil }
    return Disposition.Acceptance(
      reason: Bilingual(reason.value),
      until: day.description,
      at: suppression.range
    )
  }

  fileprivate func starts(by offset: UInt32) -> Bool {
    suppression.scope.map { $0.start <= offset } ?? false
  }

  /// Orders by where scopes start, wider ones first.
  fileprivate func isBefore(_ other: SuppressionUse) -> Bool {
    guard let scope = suppression.scope, let next = other.suppression.scope else { return false }
    return (scope.start, next.end) < (next.start, scope.end)
  }
}
