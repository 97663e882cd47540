package import ClaimModel

/// The figures of one direction, or of everything.
package struct Mean: Hashable, Sendable {
  /// The mean of the supported levels over applicable items; `nil` if none applies.
  package let supported: Rational?
  /// The mean of the claimed levels over the same items, an unanswered one at the lowest level.
  package let claimed: Rational?
}

/// One direction's figures.
package struct DirectionScore: Hashable, Sendable {
  /// The direction among all of the framework.
  package let direction: Int
  /// The means over its applicable items.
  package let mean: Mean
  /// How many items apply.
  package let applicable: Int
  /// How many items are answered: claimed, or properly not applicable.
  package let answered: Int
  /// How many items there are.
  package let items: Int
}

/// The score: exact means of supported levels.
package struct Score: Hashable, Sendable {
  /// The figures by direction, in framework order.
  package let directions: [DirectionScore]
  /// The overall figures.
  package let overall: Mean
  /// How the overall figures were made.
  package let method: OverallMean
  /// How many items are answered.
  package let answered: Int
  /// How many items are claimed at a level.
  package let claimed: Int
  /// How many items do not apply.
  package let notApplicable: Int
  /// How many items there are.
  package let items: Int
  /// How many claims say more than the evidence supports.
  package let overClaims: Int

  /// Computes the score of an organisation.
  ///
  /// Items that do not apply leave both sides of the mean; unanswered ones count with the lowest
  /// level, so that silence never raises a score.
  package init(
    _ assessments: [ItemAssessment],
    framework: Framework,
    method: OverallMean,
    weights: [Int]
  ) {
    let lowest = framework.lowestLevel
    directions = framework.directions.indices.map { index in
      let items = assessments[framework.directions[index].items]
      let applicable = items.filter { $0.state != .notApplicable }
      return DirectionScore(
        direction: index,
        mean: Mean(of: applicable, lowest: lowest),
        applicable: applicable.count,
        answered: items.count { $0.state != .unanswered },
        items: items.count
      )
    }
    self.method = method
    switch method {
    case .items:
      overall = Mean(of: assessments.filter { $0.state != .notApplicable }, lowest: lowest)
    case .directions:
      overall = Mean(of: directions, weights: directions.map { _ in 1 })
    case .weights:
      overall = Mean(of: directions, weights: weights)
    }
    answered = assessments.count { $0.state != .unanswered }
    claimed = assessments.count { $0.state == .claimed }
    notApplicable = assessments.count { $0.state == .notApplicable }
    items = assessments.count
    overClaims = assessments.count { $0.isOverClaim }
  }
}

extension ItemAssessment {
  /// Whether the organisation claims more than the evidence supports.
  package var isOverClaim: Bool { claimed.map { $0 > supported } ?? false }
}

extension Mean {
  /// The means over items.
  fileprivate init(of items: some Collection<ItemAssessment>, lowest: Int) {
    guard !items.isEmpty else {
      self.init(supported: nil, claimed: nil)
      return
    }
    let supported = items.reduce(0) { $0 + $1.supported }
    let claimed = items.reduce(0) { $0 + ($1.claimed ?? lowest) }
    self.init(
      supported: Rational(supported, over: items.count),
      claimed: Rational(claimed, over: items.count)
    )
  }

  /// The weighted means of the directions that have applicable items.
  fileprivate init(of directions: [DirectionScore], weights: [Int]) {
    var (supported, claimed, total) = (Rational(0), Rational(0), 0)
    for (direction, weight) in zip(directions, weights) {
      guard let own = direction.mean.supported, let said = direction.mean.claimed else { continue }
      supported = supported + own * weight
      claimed = claimed + said * weight
      total += weight
    }
    guard total > 0 else {
      self.init(supported: nil, claimed: nil)
      return
    }
    self.init(supported: supported / total, claimed: claimed / total)
  }
}
