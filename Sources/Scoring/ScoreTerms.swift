package import ClaimModel

/// How the items add up to the overall score: each counts with a weight, and weight times supported
/// level over all items is the score, exactly.
package struct ScoreTerms: Sendable {
  /// The weight of each item's level, in framework order; `nil` for items that do not apply.
  package let weights: [Rational?]
  /// The weight of each direction's mean, in framework order; `nil` for those without items that
  /// apply, and for all if the overall score is the mean over items.
  package let directionWeights: [Rational?]

  /// Takes a score apart.
  package init(
    _ score: Score,
    _ assessments: [ItemAssessment],
    _ requirements: Requirements,
    framework: Framework
  ) {
    let applicable = score.directions.map(\.applicable)
    let all = applicable.reduce(0, +)
    let shares = framework.directions.indices.map { index in
      applicable[index] == 0 ? 0 : score.method == .weights ? requirements.weights[index] : 1
    }
    let total = shares.reduce(0, +)
    var weights: [Rational?] = Array(repeating: nil, count: assessments.count)
    directionWeights = shares.indices.map { index in
      guard score.method != .items, applicable[index] > 0, total > 0 else { return nil }
      return Rational(shares[index], over: total)
    }
    for assessment in assessments where assessment.state != .notApplicable {
      let direction = framework.items[assessment.item].direction
      if score.method == .items {
        weights[assessment.item] = Rational(1, over: all)
      } else {
        weights[assessment.item] = directionWeights[direction].map { $0 / applicable[direction] }
      }
    }
    self.weights = weights
  }

  /// What an item adds to the overall score.
  package func term(of assessment: ItemAssessment) -> Rational {
    weights[assessment.item].map { $0 * assessment.supported } ?? Rational(0)
  }
}
