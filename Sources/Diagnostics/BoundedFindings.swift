/// Findings of which so many are kept for each file; the others are only counted, so that a hostile
/// file costs no more than a bad one.
package struct BoundedFindings: Sendable {
  /// How many findings of one file are kept.
  package static let limitPerFile = 1_000

  /// The findings that are kept: of each file the first ones, and the first that prevent a verdict.
  package private(set) var kept: [Finding] = []
  /// What was not kept.
  package private(set) var surplus = FindingSurplus()
  /// How many findings there were, kept or not.
  package private(set) var count = 0

  /// How many findings of a kind are kept, by file.
  private var keptByFile: [Share: Int] = [:]
  /// What was said of files that have more findings than are kept, to count nothing twice.
  private var seen: Set<Identity> = []

  /// Findings of one file that take no room from others.
  private struct Share: Hashable {
    let file: FileID
    let preventsVerdict: Bool

    init(_ finding: Finding) {
      file = finding.range.file
      preventsVerdict = finding.preventsVerdict
    }
  }

  /// What makes a finding the same as another one; its message by its hash.
  private struct Identity: Hashable {
    let rule: RuleID
    let range: SourceRange
    let message: Int

    init(_ finding: Finding) {
      rule = finding.rule
      range = finding.range
      message = finding.message.hashValue
    }
  }

  /// Starts without findings.
  package init() {}

  /// Adds a finding.
  package mutating func append(_ finding: Finding) {
    count += 1
    let share = Share(finding)
    let number = keptByFile[share, default: 0]
    guard number >= Self.limitPerFile else {
      keptByFile[share] = number + 1
      kept.append(finding)
      return
    }
    if number == Self.limitPerFile {
      keptByFile[share] = number + 1
      seen.formUnion(kept.lazy.filter { Share($0) == share }.map(Identity.init))
    }
    if seen.insert(Identity(finding)).inserted { surplus.add(finding) }
  }
}

/// How many findings are not kept, by everything that a verdict asks of them.
package struct FindingSurplus: Sendable {
  /// Findings that weigh the same for a verdict.
  package struct Group: Hashable, Sendable {
    /// The file that they stand in.
    package let file: FileID
    /// Their rule.
    package let rule: RuleID
    /// How much they weigh before a policy has its say.
    package let severity: Severity
    /// Whether they prevent a verdict.
    package let preventsVerdict: Bool
  }

  /// How many there are of each group.
  package private(set) var counts: [Group: Int] = [:]

  /// Starts at nothing.
  package init() {}

  /// How many there are in all.
  package var total: Int { counts.values.reduce(0, +) }

  /// Returns those of some groups.
  package func filter(_ isIncluded: (Group) -> Bool) -> FindingSurplus {
    var result = self
    result.counts = counts.filter { isIncluded($0.key) }
    return result
  }

  /// Counts a finding.
  package mutating func add(_ finding: Finding) {
    let group = Group(
      file: finding.range.file,
      rule: finding.rule,
      severity: finding.severity,
      preventsVerdict: finding.preventsVerdict
    )
    counts[group, default: 0] += 1
  }
}

extension Message {
  /// So many findings of a file are not shown.
  package static func more(_ count: Int) -> Self {
    Message(
      ja: "このファイルには、ほかに \(count) 件の指摘があります",
      en: "this file has \(count) more \(count == 1 ? "finding" : "findings")",
      helpJA: "表示されている指摘を直してから、もう一度実行してください",
      helpEN: "mend those that are shown, then run again"
    )
  }
}
