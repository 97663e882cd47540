package import ClaimModel

/// How far an organisation fell behind its base, measured against what a policy allows.
package struct Regression: Sendable {
  /// One side of the comparison.
  package struct Side: Sendable {
    /// The overall score; `nil` if no item applies.
    package var overall: Rational?
    /// The score of each direction by its id; none for those in which no item applies.
    package var directions: [String: Rational]
    /// The supported level of each item by its id; none for those that do not apply.
    package var levels: [String: Int]

    /// Reads an assessment.
    package init(_ assessments: [ItemAssessment], _ score: Score, of framework: Framework) {
      overall = score.overall.supported
      directions = [:]
      for direction in score.directions {
        directions[framework.directionID(direction.direction)] = direction.mean.supported
      }
      levels = [:]
      for assessment in assessments where assessment.state != .notApplicable {
        levels[framework.itemID(assessment.item)] = assessment.supported
      }
    }

    /// The items whose level is lower on another side, or that it no longer has.
    package func fallen(on other: Side, lowest: Int) -> [String] {
      levels.compactMap { id, level in
        // An item that was at the lowest level has nothing to lose.
        level > lowest && (other.levels[id] ?? lowest) < level ? id : nil
      }
    }
  }

  /// The sides before: as the base stood, and as it would stand today; of a policy that lets time
  /// pass only the second one counts.
  private let before: [Side]
  private let after: Side
  private let framework: Framework

  /// Prepares a comparison.
  ///
  /// - Parameters:
  ///   - base: The base on the day of its commit.
  ///   - baseToday: The base on the day of the assessment.
  ///   - after: The change on the day of the assessment.
  ///   - limits: What is allowed.
  ///   - framework: The framework of the change.
  package init(
    from base: Side,
    _ baseToday: Side,
    to after: Side,
    _ limits: RegressionLimits,
    framework: Framework
  ) {
    before = limits.time == .deny ? [base, baseToday] : [baseToday]
    self.after = after
    self.framework = framework
  }

  /// Returns the conditions that limits make.
  package func conditions(_ limits: RegressionLimits) -> [Condition] {
    var conditions: [Condition] = []
    if let limit = limits.overall {
      conditions.append(.drop(.overallDrop, largest(\.overall, after.overall), limit))
    }
    if let limit = limits.directions {
      for index in framework.directions.indices {
        let id = framework.directionID(index)
        let drop = largest({ $0.directions[id] }, after.directions[id])
        conditions.append(.drop(.directionDrop(index), drop, limit))
      }
    }
    if limits.items == .deny {
      let fallen = before.reduce(into: Set<String>()) {
        $0.formUnion($1.fallen(on: after, lowest: framework.lowestLevel))
      }
      conditions.append(.atMost(.itemDrops, fallen.count, 0))
    }
    return conditions
  }

  /// The largest drop of a figure; `nil` if there was one and is none any more.
  private func largest(_ figure: (Side) -> Rational?, _ now: Rational?) -> Rational? {
    let figures = before.compactMap { figure($0) }
    guard !figures.isEmpty else { return Rational(0) }
    return now.flatMap { now in figures.map { $0 - now }.max() }
  }
}

extension Condition {
  /// Why a base cannot be compared.
  package enum Obstacle: Sendable {
    /// Part of it cannot be understood.
    case undecidedBase
    /// The organisation is no longer there.
    case removed
    /// The two sides were judged by different frameworks.
    case otherFramework(String, String)
  }

  /// The condition of a ratchet that there be something to compare, missed.
  package static func incomparable(_ obstacle: Obstacle) -> Condition {
    let (demanded, actual) =
      switch obstacle {
      case .undecidedBase: ("decided", "undecided")
      case .removed: ("present", "removed")
      case .otherFramework(let before, let after): (before, after)
      }
    return Condition(
      kind: .comparison,
      demanded: demanded,
      actual: actual,
      isMet: false,
      missedBy: nil
    )
  }

  /// A drop that must not exceed a limit; a rise is none.
  fileprivate static func drop(_ kind: Kind, _ drop: Rational?, _ limit: Decimal) -> Condition {
    // Where nothing can be measured any more, nothing shows that it did not fall.
    guard let drop else {
      return Condition(
        kind: kind,
        demanded: "\(limit)",
        actual: Condition.noActual,
        isMet: false,
        missedBy: nil
      )
    }
    let fallen = max(drop, Rational(0))
    let excess = fallen - Rational(limit)
    let isMet = excess <= Rational(0)
    return Condition(
      kind: kind,
      demanded: "\(limit)",
      actual: fallen.shownAsGap,
      isMet: isMet,
      missedBy: isMet ? nil : excess.shownAsGap
    )
  }
}

extension Verdict {
  /// The verdict with what a comparison with the base demands besides.
  ///
  /// - Parameters:
  ///   - conditions: What the comparison came to.
  ///   - isDecided: Whether the base could be judged at all.
  /// - Returns: The verdict.
  package func adding(_ conditions: [Condition], isDecided: Bool = true) -> Verdict {
    var kind = kind
    if !isDecided {
      kind = .undecided
    } else if kind == .met || self.conditions.isEmpty, !conditions.allSatisfy(\.isMet) {
      // What is not there any more has no conditions of its own.
      kind = .notMet
    }
    return Verdict(kind: kind, conditions: self.conditions + conditions)
  }
}
