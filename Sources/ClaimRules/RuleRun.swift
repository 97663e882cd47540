package import ClaimModel
internal import Diagnostics

/// Runs the rules of the catalogue over a model.
///
/// Every rule always runs, whatever a policy or an option shows: what a rule says about evidence
/// decides levels, and nothing may change that.
package enum RuleRun {
  /// Runs the rules that look at claims and evidence.
  package static func check(_ model: OrganizationModel) -> FindingSink {
    var sink = FindingSink(citations: model.citations.count, claims: model.claims.count)
    for rule in RuleCatalogue.organizationRules {
      rule.check(model, into: &sink)
      if sink.hasReports { sink.settle(rule, subject: Finding.Subject()) }
    }
    for (index, claim) in model.claims.enumerated() {
      for rule in RuleCatalogue.claimRules {
        rule.check(claim, in: model, into: &sink)
        if sink.hasReports {
          sink.settle(rule, claim: index, subject: model.subject(of: claim))
        }
      }
      for citation in claim.citations {
        checkEvidence(model.citations[citation], at: citation, of: claim, in: model, into: &sink)
      }
    }
    return sink
  }

  /// Runs the rules that look at decided levels.
  package static func check(
    _ assessments: [ItemAssessment],
    of model: OrganizationModel,
    into sink: inout FindingSink
  ) {
    for assessment in assessments {
      for rule in RuleCatalogue.assessmentRules {
        rule.check(assessment, in: model, disqualified: sink.disqualified, into: &sink)
        if sink.hasReports {
          let subject = Finding.Subject(
            items: [model.framework.itemID(assessment.item)],
            level: assessment.claimed
          )
          sink.settle(rule, subject: subject)
        }
      }
    }
  }

  private static func checkEvidence(
    _ citation: Citation,
    at index: Int,
    of claim: Claim,
    in model: OrganizationModel,
    into sink: inout FindingSink
  ) {
    guard let key = citation.key else { return }
    let position = Int(key.index)
    let cited = Cited(key: key, citation: index, claim: claim)
    for rule in RuleCatalogue.pieceRules {
      rule.check(key, of: claim, in: model, into: &sink)
      if sink.hasReports { settle(rule, cited, in: model, into: &sink) }
    }
    switch key.kind {
    case .document:
      run(RuleCatalogue.documentRules, on: model.evidence.documents[position], cited, model, &sink)
    case .budget:
      run(RuleCatalogue.budgetRules, on: model.evidence.budgets[position], cited, model, &sink)
    case .person:
      run(RuleCatalogue.personRules, on: model.evidence.persons[position], cited, model, &sink)
    case .training:
      run(RuleCatalogue.trainingRules, on: model.evidence.trainings[position], cited, model, &sink)
    case .service:
      run(RuleCatalogue.serviceRules, on: model.evidence.services[position], cited, model, &sink)
    case .operation:
      run(
        RuleCatalogue.operationRules,
        on: model.evidence.operations[position],
        cited,
        model,
        &sink
      )
    case .evaluation:
      run(
        RuleCatalogue.evaluationRules,
        on: model.evidence.evaluations[position],
        cited,
        model,
        &sink
      )
    case .improvement:
      run(
        RuleCatalogue.improvementRules,
        on: model.evidence.improvements[position],
        cited,
        model,
        &sink
      )
    case .attestation:
      run(
        RuleCatalogue.attestationRules,
        on: model.evidence.attestations[position],
        cited,
        model,
        &sink
      )
    }
  }

  /// A piece of evidence and who cites it.
  private struct Cited {
    let key: EvidenceKey
    let citation: Int
    let claim: Claim
  }

  @inline(__always)
  private static func run<Piece: EvidencePiece>(
    _ rules: [any EvidenceRule<Piece>],
    on piece: Piece,
    _ cited: Cited,
    _ model: OrganizationModel,
    _ sink: inout FindingSink
  ) {
    for rule in rules {
      rule.check(piece, of: cited.claim, in: model, into: &sink)
      if sink.hasReports { settle(rule, cited, in: model, into: &sink) }
    }
  }

  private static func settle(
    _ rule: any Rule,
    _ cited: Cited,
    in model: OrganizationModel,
    into sink: inout FindingSink
  ) {
    var subject = model.subject(of: cited.claim)
    subject.level = model.lowestLevel(askingFor: cited.key.kind, in: cited.claim)
    subject.evidence = model.evidence[cited.key].id.map { model.text($0.value) }
    sink.settle(rule, citation: cited.citation, subject: subject)
  }
}

extension OrganizationModel {
  /// What a finding about a claim is about.
  fileprivate func subject(of claim: Claim) -> Finding.Subject {
    Finding.Subject(
      items: claim.item.map { [text($0.value)] } ?? [],
      level: claim.level?.value
    )
  }

  /// The lowest level of the claim's item that asks for a class of evidence.
  fileprivate func lowestLevel(askingFor kind: EvidenceKind, in claim: Claim) -> Int? {
    guard let item = itemIndex(of: claim) else { return nil }
    return framework.demands[framework.items[item].demands].first { $0.kinds.contains(kind) }?.level
  }
}
