/// What the evidence says about one level of one item.
package enum Outcome: UInt8, Sendable, BitwiseCopyable {
  /// Every demand is answered by evidence that holds.
  case met
  /// Evidence was offered for every demand, but some of it does not hold.
  case notMet
  /// For some demand no evidence was offered; it never counts as met.
  case notShown
  /// The item does not apply.
  case notApplicable

  /// The word in machine-readable reports.
  package var name: String {
    switch self {
    case .met: "met"
    case .notMet: "not_met"
    case .notShown: "not_shown"
    case .notApplicable: "not_applicable"
    }
  }
}

/// The outcomes of an item's levels above the lowest, which needs no evidence.
package struct LevelOutcomes: Hashable, Sendable, BitwiseCopyable {
  private var bits: UInt64 = 0
  /// How many levels there are.
  package private(set) var count = 0

  /// Makes a list without levels.
  package init() {}

  /// Adds the outcome of the next higher level.
  package mutating func append(_ outcome: Outcome) {
    precondition(count < 32, "a framework has at most 32 levels above the lowest")
    bits |= UInt64(outcome.rawValue) << UInt64(count * 2)
    count += 1
  }

  /// The outcomes with at most so many levels met: a demand that no evidence answers stands above.
  package func limited(to levels: Int) -> LevelOutcomes {
    var limited = LevelOutcomes()
    for index in 0..<count {
      limited.append(index >= levels && self[index] == .met ? .notMet : self[index])
    }
    return limited
  }

  /// The outcome of a level, counted from the one above the lowest.
  package subscript(index: Int) -> Outcome {
    Outcome(rawValue: UInt8(truncatingIfNeeded: bits >> UInt64(index * 2)) & 3) ?? .notShown
  }
}

/// What stands behind one item: the claim, and what the evidence supports.
package struct ItemAssessment: Sendable, BitwiseCopyable {
  /// How the item was answered.
  package enum State: UInt8, Sendable, BitwiseCopyable {
    /// A level is claimed.
    case claimed
    /// The item does not apply, with reason and approval.
    case notApplicable
    /// Nothing valid is said about it.
    case unanswered
  }

  /// The item among all of the framework.
  package let item: Int
  /// The claim among all of the organisation.
  package let claim: Int?
  /// How the item was answered.
  package let state: State
  /// The level that the organisation claims.
  package let claimed: Int?
  /// The highest level such that it and every level under it are met.
  package let supported: Int
  /// The outcome of each level above the lowest.
  package let outcomes: LevelOutcomes

  /// Describes an assessment.
  package init(
    item: Int,
    claim: Int?,
    state: State,
    claimed: Int?,
    supported: Int,
    outcomes: LevelOutcomes
  ) {
    self.item = item
    self.claim = claim
    self.state = state
    self.claimed = claimed
    self.supported = supported
    self.outcomes = outcomes
  }
}
