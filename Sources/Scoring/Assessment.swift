package import ClaimModel
internal import Diagnostics

/// Decides the levels of items from the evidence that holds.
package enum Assessment {
  /// Returns the assessment of every item, in framework order.
  ///
  /// - Parameters:
  ///   - model: The organisation.
  ///   - disqualified: The citations that rules disqualified.
  ///   - invalidated: Whether each claim was invalidated by a rule.
  /// - Returns: One assessment per item.
  package static func assess(
    _ model: OrganizationModel,
    disqualified: [Bool],
    invalidated: [Bool]
  ) -> [ItemAssessment] {
    var assessments: [ItemAssessment] = []
    assessments.reserveCapacity(model.framework.items.count)
    for item in model.framework.items.indices {
      assessments.append(
        assess(item: item, model, disqualified: disqualified, invalidated: invalidated)
      )
    }
    return assessments
  }

  private static func assess(
    item: Int,
    _ model: OrganizationModel,
    disqualified: [Bool],
    invalidated: [Bool]
  ) -> ItemAssessment {
    guard let index = model.claimIndex(ofItem: item), !invalidated[index],
      model.claims[index].level != nil || model.claims[index].notApplicable != nil
    else {
      // An item that nobody validly speaks of is at the lowest level, which needs no evidence.
      return ItemAssessment(
        item: item,
        claim: model.claimIndex(ofItem: item),
        state: .unanswered,
        claimed: nil,
        supported: model.framework.lowestLevel,
        outcomes: outcomes(.notShown, model.framework)
      )
    }
    let claim = model.claims[index]
    guard claim.notApplicable == nil else {
      return ItemAssessment(
        item: item,
        claim: index,
        state: .notApplicable,
        claimed: nil,
        supported: model.framework.lowestLevel,
        outcomes: outcomes(.notApplicable, model.framework)
      )
    }
    var outcomes = outcomes(of: claim, item, model, disqualified)
    if let limit = model.limit(of: claim) {
      outcomes = outcomes.limited(to: limit.level - model.framework.lowestLevel)
    }
    var supported = model.framework.lowestLevel
    for position in 0..<outcomes.count {
      guard outcomes[position] == .met else { break }
      supported += 1
    }
    return ItemAssessment(
      item: item,
      claim: index,
      state: .claimed,
      claimed: claim.level?.value,
      supported: supported,
      outcomes: outcomes
    )
  }

  private static func outcomes(_ outcome: Outcome, _ framework: Framework) -> LevelOutcomes {
    var outcomes = LevelOutcomes()
    for _ in framework.levels.dropFirst() { outcomes.append(outcome) }
    return outcomes
  }

  /// The outcome of every level above the lowest: met only if each of its demands is answered by
  /// enough evidence that holds.
  ///
  /// A level without demands is not met: nothing shows it.
  private static func outcomes(
    of claim: Claim,
    _ item: Int,
    _ model: OrganizationModel,
    _ disqualified: [Bool]
  ) -> LevelOutcomes {
    let (lowest, highest) = (model.framework.lowestLevel, model.framework.highestLevel)
    var outcomes = LevelOutcomes()
    let demands = model.framework.items[item].demands
    var next = demands.lowerBound
    for level in stride(from: lowest + 1, through: highest, by: 1) {
      var outcome: Outcome?
      while next < demands.upperBound, model.framework.demands[next].level == level {
        let answer = model.answer(
          toDemand: next,
          in: claim,
          disqualified: disqualified
        )
        let atLeast = model.framework.demands[next].atLeast
        if answer.offered < atLeast {
          outcome = .notShown
        } else if !answer.meets(atLeast: atLeast) {
          outcome = outcome == .notShown ? .notShown : .notMet
        } else {
          outcome = outcome ?? .met
        }
        next += 1
      }
      outcomes.append(outcome ?? .notShown)
    }
    return outcomes
  }
}
