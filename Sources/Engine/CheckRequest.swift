package import ClaimModel
package import Diagnostics

/// The day that a run takes as today.
package enum AsOf: Sendable {
  /// A day that somebody gave.
  case day(CalendarDay)
  /// Seconds since 1970-01-01 UTC; each organisation's calendar makes its own day of it.
  case instant(Int)

  /// Returns the day in a calendar so many seconds east of UTC.
  package func day(utcOffset: Int) -> CalendarDay {
    switch self {
    case .day(let day): return day
    case .instant(let seconds):
      let local = seconds + utcOffset
      return CalendarDay(
        daysSinceEpoch: Int32(clamping: (local >= 0 ? local : local - 86_399) / 86_400)
      )
    }
  }
}

/// What the command line demands: a policy of its own, and conditions on top of it.
package struct Overrides: Sendable {
  /// Another policy: an id or a file, relative to the working directory.
  package var policy: String?
  /// The lowest overall score; the policy's own counts if it is higher.
  package var minimumScore: Decimal?
  /// The lowest supported level of every item; the policy's own counts if it is higher.
  package var minimumLevel: Int?
  /// The lowest supported level by item, or by direction for all its items.
  package var minimumLevels: [(id: String, level: Int)] = []
  /// The severity from which findings fail, instead of the policy's.
  package var failOn: FailOn?
  /// Which rules' findings are shown; empty for all.
  ///
  /// The verdict counts all of them.
  package var select: [String] = []
  /// Which rules' findings are not shown.
  ///
  /// The verdict counts them all the same.
  package var ignore: [String] = []
  /// How far the change may fall behind its base; the policies' own limits count if they are stricter.
  package var regression = RegressionLimits()

  /// Demands nothing.
  package init() {}

  /// Whether findings of a rule are shown.
  func shows(_ rule: RuleID) -> Bool {
    (select.isEmpty || select.contains(rule.name)) && !ignore.contains(rule.name)
  }
}

/// What a run is asked to do.
package struct CheckRequest: Sendable {
  /// Folders of organisations, or folders that hold many.
  package var roots: [String]
  /// What the command line demands.
  package var overrides = Overrides()
  /// The day of the assessment.
  package var asOf: AsOf
  /// What the organisations are compared with.
  package var base: ComparisonBase?
  /// Whether the digests of all cited files are computed, or only those that rules need.
  package var computesAllDigests = false

  /// Describes a run.
  package init(roots: [String], asOf: AsOf) {
    self.roots = roots
    self.asOf = asOf
  }
}

/// Why a run could not start, in words for people.
package struct RunFailure: Error, Sendable {
  /// What is wrong and what to do.
  package let message: Message

  /// Says why.
  package init(message: Message) { self.message = message }
}
