package import ClaimModel
package import Diagnostics

/// A policy made ready for one framework: everything decided, nothing left to look up by name.
package struct Requirements: Sendable {
  /// The policy's id.
  package var policy: String
  /// The policy's title.
  package var title: Bilingual
  /// How the overall score is made.
  package var overall = OverallMean.directions
  /// The weight of each direction.
  package var weights: [Int]
  /// The lowest overall score.
  package var minimumOverall: Decimal?
  /// The lowest score of each direction.
  package var minimumByDirection: [Decimal?]
  /// The lowest supported level of each item.
  package var minimumByItem: [Int?]
  /// The items whose level is demanded by their own id: who does so wants to see that level, and no
  /// exclusion takes the place of it.
  package var namedItems: Set<Int> = []
  /// The least share of answered items, in percent.
  package var coverage: Decimal?
  /// How many over-claims are tolerated.
  package var overClaims = 0
  /// How many items may be left out as not applicable; `nil` for any number.
  package var notApplicable: Int?
  /// The severity from which findings fail the policy.
  package var failOn: Severity? = .error
  /// The severities that differ from the rules' own; `nil` inside means off.
  package var severities: [RuleID: Severity?] = [:]

  /// Readies a policy for a framework.
  package init(_ policy: Policy, for framework: Framework) {
    self.policy = policy.id ?? ""
    title = policy.title ?? Bilingual(policy.id ?? "")
    overall = policy.overall ?? .directions
    weights = framework.directions.map { _ in 1 }
    minimumOverall = policy.minimumOverall
    minimumByDirection = framework.directions.map { _ in policy.minimumOfAllDirections }
    minimumByItem = framework.items.map { _ in policy.minimumOfAllItems }
    for (id, weight) in policy.weights {
      if let index = framework.directionIndex(id) { weights[index] = weight }
    }
    for (id, minimum) in policy.minimumByDirection {
      if let index = framework.directionIndex(id) { minimumByDirection[index] = minimum }
    }
    for (id, minimum) in policy.minimumByItem {
      guard let index = framework.itemIndex(id) else { continue }
      minimumByItem[index] = minimum
      if minimum > 0 { namedItems.insert(index) }
    }
    coverage = policy.coverage
    overClaims = policy.overClaims ?? 0
    notApplicable = policy.notApplicable
    failOn = (policy.failOn ?? .error).severity
    for (rule, setting) in policy.rules { severities[RuleID(rule)] = .some(setting.severity) }
  }

  /// Whether the policy demands a level of an item: of every item that applies, and of those that it
  /// names even if they are said not to.
  package func demandsLevel(of assessment: ItemAssessment) -> Bool {
    assessment.state != .notApplicable || namedItems.contains(assessment.item)
  }

  /// Returns the severity of a finding under this policy; `nil` if the policy turns its rule off.
  ///
  /// What prevents a verdict cannot be turned off.
  package func severity(of finding: Finding) -> Severity? {
    severity(
      of: finding.rule,
      else: finding.severity,
      preventsVerdict: finding.preventsVerdict
    )
  }

  /// Returns the severity of findings that were only counted.
  package func severity(of group: FindingSurplus.Group) -> Severity? {
    severity(of: group.rule, else: group.severity, preventsVerdict: group.preventsVerdict)
  }

  private func severity(
    of rule: RuleID,
    else severity: Severity,
    preventsVerdict: Bool
  ) -> Severity? {
    guard !preventsVerdict, let setting = severities[rule] else { return severity }
    return setting
  }

  /// Returns the severity of a rule's findings under this policy; `nil` if the policy turns it off.
  package func severity(of rule: RuleMetadata) -> Severity? {
    severities[rule.id] ?? rule.severity
  }
}
