internal import ClaimModel
internal import ClaimRules
internal import Diagnostics
internal import Scoring

/// Finds out what an organisation's waivers apply to.
///
/// Only findings and conditions are waived; levels, scores and coverage are decided before and know
/// nothing of waivers.
struct WaiverMatch {
  /// What each waiver did, in the order of the files.
  private(set) var uses: [WaiverUse] = []
  /// The conditions that are waived.
  private(set) var exemptions = Exemptions()
  /// What is decided about findings, by their position.
  private(set) var dispositions: [(finding: Int, Disposition)] = []

  /// Matches waivers with findings.
  ///
  /// - Parameters:
  ///   - findings: The findings before equal ones of several items are merged.
  ///   - assessments: The levels of the items.
  ///   - requirements: What the policy demands.
  ///   - model: The organisation.
  ///   - invalidated: Whether a rule speaks against each waiver.
  init(
    _ findings: [Finding],
    _ assessments: [ItemAssessment],
    _ requirements: Requirements,
    in model: OrganizationModel,
    invalidated: [Bool]
  ) {
    uses = model.waivers.enumerated().map { index, waiver in
      if model.successor(of: waiver) != nil { return WaiverUse(waiver: waiver, state: .replaced) }
      let isVoid = waiver.isMalformed || invalidated[index]
      return WaiverUse(waiver: waiver, state: isVoid ? .void : .unused)
    }
    let holding = uses.indices.filter { uses[$0].state == .unused }
    guard !holding.isEmpty else { return }
    matchFindings(findings, holding, model)
    matchConditions(assessments, requirements, holding, model)
  }

  /// A finding about several items is waived only if it is for each of them.
  private mutating func matchFindings(
    _ findings: [Finding],
    _ holding: [Int],
    _ model: OrganizationModel
  ) {
    for (position, finding) in findings.enumerated()
    where !finding.preventsVerdict && !finding.subject.items.isEmpty {
      let matching = holding.filter { uses[$0].waiver.isAbout(finding, in: model) }
      let waived = matching.compactMap { uses[$0].waiver.item.map { model.text($0.value) } }
      guard let first = matching.first, finding.subject.items.allSatisfy(waived.contains),
        let disposition = uses[first].waiver.disposition(in: model)
      else { continue }
      dispositions.append((position, disposition))
      for index in matching { use(index) }
    }
  }

  private mutating func matchConditions(
    _ assessments: [ItemAssessment],
    _ requirements: Requirements,
    _ holding: [Int],
    _ model: OrganizationModel
  ) {
    for index in holding {
      let waiver = uses[index].waiver
      guard let item = waiver.item.flatMap({ model.framework.itemByName[$0.value] }) else {
        continue
      }
      let assessment = assessments[item]
      if waiver.rule.map({ model.text($0.value) }) == Self.overClaim, assessment.isOverClaim {
        exemptions.overClaims.insert(item)
      }
      if waiver.condition?.value == .minimum, requirements.demandsLevel(of: assessment),
        let minimum = requirements.minimumByItem[item],
        assessment.state == .notApplicable || assessment.supported < minimum
      {
        exemptions.minimums.insert(item)
        use(index)
      }
    }
  }

  private mutating func use(_ index: Int) {
    uses[index].state = .applied
    uses[index].count += 1
  }

  private static let overClaim = "over-claim"
}

extension Waiver {
  fileprivate func isAbout(_ finding: Finding, in model: OrganizationModel) -> Bool {
    rule.map { model.text($0.value) } == finding.rule.name
      && item.map { finding.subject.items.contains(model.text($0.value)) } ?? false
  }

  /// What the waiver makes of a finding; `nil` if it does not say all that it must.
  fileprivate func disposition(in model: OrganizationModel) -> Disposition? {
    guard let reason, let expiresOn, let approvedBy else { return nil }
    return .waived(
      Disposition.Acceptance(
        reason: model.text(reason),
        until: expiresOn.value.description,
        at: range
      ),
      by: Disposition.Approval(
        approver: model.text(approvedBy.value),
        owner: owner.map { model.text($0.value) },
        ticket: ticket.map { model.text($0.value) }
      )
    )
  }
}
