package import ClaimModel
package import Scoring

/// How an organisation differs from its base.
package struct PostureChange: Sendable {
  /// Whether the two sides can be compared.
  package enum Comparability: Sendable {
    /// Both were judged by one framework.
    case full
    /// The base is there, but under another framework: items mean other things.
    case otherFramework(before: String, after: String)
    /// The organisation was not there.
    case new
    /// The organisation is no longer there.
    case removed
    /// Part of the base cannot be understood.
    case undecided
  }

  /// What the user calls the base.
  package var baseName: String
  /// The full id of the base's commit.
  package var baseCommit: String
  /// The day on which the base was judged: that of its commit.
  package var baseDay: CalendarDay
  /// Whether the two can be compared.
  package var comparability: Comparability
  /// The remote that has contents which were needed and which this partial clone lacks.
  package var promisor: String?
  /// The base's report; `nil` for a new organisation.
  package var base: BaseReport?
  /// The base on its day, and the change.
  package var before: PosturePoint?
  package var after: PosturePoint
  /// The ids of the framework's items, in its order.
  package var order: [String] = []
  /// What each cause did, in the order in which they are told apart: time, rules, facts.
  package var steps: [ChangeStep] = []
  /// What the policy no longer demands.
  package var lowered: [LoweredDemand] = []
  /// The files of policy and framework that say something else, and the organisation's own if it
  /// names others.
  package var rulePaths: [String] = []
  /// What is new in the files.
  package var entries: [ChangedEntry] = []
  /// The findings that are new, in the order of the report.
  package var newFindings: [ChangedFinding] = []
  /// The findings that are gone, in the order of the base's report.
  package var fixedFindings: [ChangedFinding] = []
  /// How many findings both sides have.
  package var unchangedFindings = 0
  /// The waivers that differ.
  package var waivers: [ChangedWaiver] = []
  /// The conditions that the ratchet made.
  package var conditions: [Condition] = []

  /// Describes a change of which nothing is known yet but the two ends.
  package init(
    baseName: String,
    baseCommit: String,
    baseDay: CalendarDay,
    comparability: Comparability,
    after: PosturePoint
  ) {
    self.baseName = baseName
    self.baseCommit = baseCommit
    self.baseDay = baseDay
    self.comparability = comparability
    self.after = after
  }

  /// Whether nothing that anybody wants to know of has changed.
  package var isNothing: Bool {
    guard case .full = comparability, let before else { return false }
    return before.verdict == after.verdict && steps.allSatisfy(\.items.isEmpty) && lowered.isEmpty
      && rulePaths.isEmpty && entries.isEmpty && newFindings.isEmpty && fixedFindings.isEmpty
      && waivers.isEmpty
      && conditions.allSatisfy(\.isMet)
  }

  /// What happened to each item over all steps, in the order of the framework.
  package var items: [ItemChange] {
    var items: [ItemChange] = []
    var positions: [String: Int] = [:]
    for step in steps {
      for item in step.items {
        let position = positions[item.id] ?? items.count
        if position == items.count {
          positions[item.id] = position
          items.append(ItemChange(id: item.id, before: item.before, after: item.after))
        }
        items[position].after = item.after
        items[position].parts.append((step.cause, item))
      }
    }
    let order = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset) })
    return items.sorted { (order[$0.id] ?? .max, $0.id) < (order[$1.id] ?? .max, $1.id) }
  }

  /// What a cause did to the overall score, exactly.
  package func difference(by cause: ChangeCause) -> Rational {
    steps.filter { $0.cause == cause }.flatMap(\.items).reduce(.zero) { $0 + $1.difference }
  }

  /// The names of the findings that the base does not have; `nil` where nothing can be compared.
  var newIdentities: Set<String>? {
    switch comparability {
    case .full, .otherFramework: Set(newFindings.map(\.identity))
    case .new, .removed, .undecided: nil
    }
  }

  /// The difference of the overall scores; `nil` where there is none to compare.
  package var difference: Rational? {
    guard let before = before?.overall, let after = after.overall else { return nil }
    return after - before
  }
}

/// The report on the base; a class, because a report cannot hold another one by value.
package final class BaseReport: Sendable {
  /// The report.
  package let report: OrganizationReport

  /// Keeps a report.
  package init(_ report: OrganizationReport) { self.report = report }
}
