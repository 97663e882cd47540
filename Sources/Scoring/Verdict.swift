package import ClaimModel
package import Diagnostics

/// How a check ends.
package enum VerdictKind: Int, Sendable {
  /// Every condition of the policy is met.
  case met = 0
  /// Some condition is not.
  case notMet = 1
  /// Part of the input could not be understood.
  case undecided = 2
  /// No item is claimed at any level.
  case nothingAssessed = 3

  /// The word in machine-readable reports.
  package var name: String {
    switch self {
    case .met: "met"
    case .notMet: "not_met"
    case .undecided: "undecided"
    case .nothingAssessed: "nothing_assessed"
    }
  }
}

/// One thing that a policy demands, and what was found.
package struct Condition: Hashable, Sendable {
  /// What a condition is about.
  package enum Kind: Hashable, Sendable {
    case overall
    case direction(Int)
    case item(Int)
    case coverage
    case overClaims
    case notApplicable
    case findings
    /// How far the overall score fell behind the base.
    case overallDrop
    /// How far a direction's score did.
    case directionDrop(Int)
    /// How many items' supported levels did.
    case itemDrops
    /// Whether the base can be compared at all.
    case comparison
  }

  /// What the condition is about.
  package let kind: Kind
  /// What is demanded.
  package let demanded: String
  /// What was found.
  package let actual: String
  /// Whether what was found is enough.
  package let isMet: Bool
  /// By how much it is missed.
  package let missedBy: String?
  /// What is found where nothing applies.
  package static let noActual = "–"
  /// How much of what would miss it is waived.
  package var waived = 0
}

/// The conditions that waivers excuse, item by item.
package struct Exemptions: Sendable {
  /// The items whose minimum need not be reached.
  package var minimums: Set<Int> = []
  /// The items whose over-claim is not counted.
  package var overClaims: Set<Int> = []

  /// Excuses nothing.
  package init() {}
}

/// Whether a policy is met, and every condition that decided it.
package struct Verdict: Hashable, Sendable {
  /// How the check ends.
  package let kind: VerdictKind
  /// The conditions, in the order of the policy.
  package let conditions: [Condition]

  /// Judges a score by a policy.
  ///
  /// - Parameters:
  ///   - score: The score.
  ///   - assessments: What stands behind each item.
  ///   - findings: All findings, whatever is shown of them.
  ///   - surplus: How many more there are that were not kept.
  ///   - requirements: The policy.
  ///   - exemptions: What waivers excuse; `nil` to judge as if there were none, findings included.
  package init(
    _ score: Score,
    _ assessments: [ItemAssessment],
    findings: [Finding],
    surplus: FindingSurplus = FindingSurplus(),
    requirements: Requirements,
    exemptions: Exemptions?
  ) {
    var conditions: [Condition] = []
    if let minimum = requirements.minimumOverall {
      conditions.append(
        .reached(.overall, score.overall.supported, Rational(minimum), "\(minimum)")
      )
    }
    for direction in score.directions {
      // Of a direction that is left out as a whole nobody knows the score.
      guard let minimum = requirements.minimumByDirection[direction.direction], direction.items > 0
      else { continue }
      conditions.append(
        .reached(
          .direction(direction.direction),
          direction.mean.supported,
          Rational(minimum),
          "\(minimum)"
        )
      )
    }
    for assessment in assessments where requirements.demandsLevel(of: assessment) {
      guard let minimum = requirements.minimumByItem[assessment.item] else { continue }
      let applies = assessment.state != .notApplicable
      let missing = applies ? minimum - assessment.supported : minimum
      let isWaived = missing > 0 && exemptions?.minimums.contains(assessment.item) == true
      conditions.append(
        Condition(
          kind: .item(assessment.item),
          demanded: "\(minimum)",
          actual: applies ? "\(assessment.supported)" : Condition.noActual,
          isMet: missing <= 0 || isWaived,
          missedBy: missing > 0 ? "\(missing)" : nil,
          waived: isWaived ? 1 : 0
        )
      )
    }
    if let coverage = requirements.coverage {
      let share = score.items > 0 ? Rational(score.answered * 100, over: score.items) : nil
      conditions.append(.reached(.coverage, share, Rational(coverage), "\(coverage)"))
    }
    conditions.append(
      .atMost(
        .overClaims,
        score.overClaims,
        requirements.overClaims,
        waived: exemptions?.overClaims.count ?? 0
      )
    )
    if let limit = requirements.notApplicable {
      conditions.append(.atMost(.notApplicable, score.notApplicable, limit))
    }
    if let failOn = requirements.failOn {
      var (failing, waived) = (0, 0)
      for index in findings.indices where !findings[index].disposition.isSuppressed {
        guard let severity = requirements.severity(of: findings[index]), severity >= failOn else {
          continue
        }
        failing += 1
        if exemptions != nil, findings[index].disposition.isWaived { waived += 1 }
      }
      let more = surplus.counts.reduce(0) { sum, group in
        (requirements.severity(of: group.key).map { $0 >= failOn } ?? false)
          ? sum + group.value : sum
      }
      conditions.append(.atMost(.findings, failing + more, 0, waived: waived))
    }
    self.conditions = conditions
    if findings.contains(where: \.preventsVerdict)
      || surplus.counts.keys.contains(where: \.preventsVerdict)
    {
      kind = .undecided
    } else if score.claimed == 0 {
      kind = .nothingAssessed
    } else {
      kind = conditions.allSatisfy(\.isMet) ? .met : .notMet
    }
  }
}

extension Condition {
  /// A figure that must reach a minimum; compared exactly, a missing figure never reaches it.
  fileprivate static func reached(
    _ kind: Kind,
    _ actual: Rational?,
    _ minimum: Rational,
    _ demanded: String
  ) -> Condition {
    guard let actual else {
      return Condition(
        kind: kind,
        demanded: demanded,
        actual: noActual,
        isMet: false,
        missedBy: nil
      )
    }
    let isMet = actual >= minimum
    return Condition(
      kind: kind,
      demanded: demanded,
      actual: isMet ? actual.rounded(places: 2) : actual.shown(below: minimum),
      isMet: isMet,
      missedBy: isMet ? nil : (minimum - actual).shownAsGap
    )
  }

  /// A number that must not exceed a limit; what is waived of it is not counted.
  static func atMost(
    _ kind: Kind,
    _ actual: Int,
    _ limit: Int,
    waived: Int = 0
  ) -> Condition {
    let counted = actual - waived
    return Condition(
      kind: kind,
      demanded: "\(limit)",
      actual: "\(counted)",
      isMet: counted <= limit,
      missedBy: counted > limit ? "\(counted - limit)" : nil,
      waived: waived
    )
  }
}

extension Rational {
  /// The number with as many places as it takes to look smaller than the threshold it missed.
  package func shown(below threshold: Rational) -> String {
    guard rounded(places: 2) == threshold.rounded(places: 2) else { return rounded(places: 2) }
    return truncated(places: 3)
  }

  /// The gap to a threshold, never shown as nothing.
  var shownAsGap: String {
    guard numerator != 0 else { return "0.00" }
    let text = rounded(places: 2)
    return text == "0.00" ? rounded(places: 3) == "0.000" ? "<0.001" : rounded(places: 3) : text
  }
}

extension Verdict {
  /// The verdict on an organisation whose own file, framework or policy cannot be read.
  package init(undecidedBecauseOf findings: [Finding]) {
    precondition(findings.contains(where: \.preventsVerdict), "what prevents a verdict is said")
    kind = .undecided
    conditions = []
  }

  /// The verdict on what is not there: nothing is assessed, and no condition speaks of it.
  package init(ofNothing: Void) { self.init(kind: .nothingAssessed, conditions: []) }

  init(kind: VerdictKind, conditions: [Condition]) {
    self.kind = kind
    self.conditions = conditions
  }
}
