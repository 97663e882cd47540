package import ClaimModel
package import Diagnostics

/// Runs the rules of the catalogue over a model.
///
/// Every rule always runs, whatever a policy or an option shows: what a rule says about evidence
/// decides levels, and nothing may change that.
package enum RuleRun {
  /// Runs the rules that look at claims and evidence.
  package static func check(_ model: OrganizationModel) -> FindingSink {
    var sink = FindingSink(
      citations: model.citations.count,
      claims: model.claims.count,
      waivers: model.waivers.count
    )
    checkOrganization(model, about: .organization, in: model, into: &sink)
    checkConsistency(model, about: .organization, in: model, into: &sink)
    checkHistoryOfOrganization(model, about: .organization, in: model, into: &sink)
    let hasHistory = model.history.facts != nil
    let places = PiecePlaces(of: model.evidence)
    var asked = Array(repeating: Asked(), count: places.count)
    for (index, claim) in model.claims.enumerated() {
      checkClaim(claim, about: .claim(index), in: model, into: &sink)
      if hasHistory {
        checkHistoryOfClaim(claim, about: .claim(index), in: model, into: &sink)
      }
      for citation in claim.citations {
        guard let key = model.citations[citation].key else { continue }
        let about = About.evidence(key, citation: citation, claim: index)
        checkEvidence(
          key,
          of: claim,
          about: about,
          among: &asked[places.place(of: key)],
          in: model,
          into: &sink
        )
        guard hasHistory else { continue }
        checkHistoryOfPiece(key, of: claim, about: about, in: model, into: &sink)
      }
      for citation in claim.citations {
        guard let key = model.citations[citation].key, key.kind == .improvement else { continue }
        checkChain(
          model.evidence.improvements[Int(key.index)],
          of: claim,
          about: .evidence(key, citation: citation, claim: index),
          in: model,
          into: &sink
        )
      }
    }
    for (index, waiver) in model.waivers.enumerated() {
      checkWaiver(waiver, about: .waiver(waiver, index), in: model, into: &sink)
    }
    return sink
  }

  /// Runs the rules that look at decided levels.
  package static func check(
    _ assessments: [ItemAssessment],
    of model: OrganizationModel,
    into sink: inout FindingSink
  ) {
    // What a file that cannot be read might hold says nothing against a claim; the verdict is open.
    for assessment in assessments where !model.mayLackEvidence(assessment) {
      checkAssessment(assessment, about: .assessment(assessment), in: model, into: &sink)
    }
  }

  /// Runs the rules that look at what waivers did, and returns what they found.
  package static func check(_ uses: [WaiverUse], of model: OrganizationModel) -> [Finding] {
    var sink = FindingSink(citations: 0, claims: 0, waivers: model.waivers.count)
    for (index, use) in uses.enumerated() {
      checkWaiverUse(use, about: .waiver(use.waiver, index), in: model, into: &sink)
    }
    return sink.findings
  }

  /// Runs the rules that look at changes of the policy, and returns what they found.
  package static func check(_ changes: [PolicyChange], of model: OrganizationModel) -> [Finding] {
    var sink = FindingSink(citations: 0, claims: 0, waivers: 0)
    for change in changes {
      checkHistoryOfPolicyChange(change, about: .organization, in: model, into: &sink)
    }
    return sink.findings
  }

  /// Which rules that look at a piece alone are still to be asked about it: all of them for the first
  /// claim that cites the piece, and for every other claim those that said something then.
  private struct Asked {
    /// The rules about pieces of any class.
    var ofAnyClass = UInt64.max
    /// The rules about its own class.
    var ofItsClass = UInt64.max
  }

  private static func checkEvidence(
    _ key: EvidenceKey,
    of claim: Claim,
    about: About,
    among asked: inout Asked,
    in model: OrganizationModel,
    into sink: inout FindingSink
  ) {
    let index = Int(key.index)
    asked.ofAnyClass = checkPiece(
      key,
      of: claim,
      about: about,
      among: asked.ofAnyClass,
      in: model,
      into: &sink
    )
    asked.ofItsClass =
      switch key.kind {
      case .document:
        checkDocument(
          model.evidence.documents[index],
          of: claim,
          about: about,
          among: asked.ofItsClass,
          in: model,
          into: &sink
        )
      case .budget:
        checkBudget(
          model.evidence.budgets[index],
          of: claim,
          about: about,
          among: asked.ofItsClass,
          in: model,
          into: &sink
        )
      case .person:
        checkPerson(
          model.evidence.persons[index],
          of: claim,
          about: about,
          among: asked.ofItsClass,
          in: model,
          into: &sink
        )
      case .training:
        checkTraining(
          model.evidence.trainings[index],
          of: claim,
          about: about,
          among: asked.ofItsClass,
          in: model,
          into: &sink
        )
      case .service:
        checkService(
          model.evidence.services[index],
          of: claim,
          about: about,
          among: asked.ofItsClass,
          in: model,
          into: &sink
        )
      case .operation:
        checkOperation(
          model.evidence.operations[index],
          of: claim,
          about: about,
          among: asked.ofItsClass,
          in: model,
          into: &sink
        )
      case .evaluation:
        checkEvaluation(
          model.evidence.evaluations[index],
          of: claim,
          about: about,
          among: asked.ofItsClass,
          in: model,
          into: &sink
        )
      case .improvement:
        checkImprovement(
          model.evidence.improvements[index],
          of: claim,
          about: about,
          among: asked.ofItsClass,
          in: model,
          into: &sink
        )
      case .attestation:
        checkAttestation(
          model.evidence.attestations[index],
          of: claim,
          about: about,
          among: asked.ofItsClass,
          in: model,
          into: &sink
        )
      }
  }

  /// What rules look at, for the findings that they report; positions, as it is made for every
  /// citation and seldom asked.
  enum About {
    case organization
    case claim(Int)
    case evidence(EvidenceKey, citation: Int, claim: Int)
    case assessment(ItemAssessment)
    case waiver(Waiver, Int)
  }

  /// Turns what a rule reported into findings; rare, so it stays out of the callers.
  @inline(never)
  static func settle(
    _ rule: RuleMetadata,
    _ about: About,
    in model: OrganizationModel,
    into sink: inout FindingSink
  ) {
    switch about {
    case .organization:
      sink.settle(rule, subject: Finding.Subject())
    case .claim(let index):
      sink.settle(rule, claim: index, subject: model.subject(of: model.claims[index]))
    case .evidence(let key, let citation, let position):
      let claim = model.claims[position]
      var subject = model.subject(of: claim)
      subject.level = model.lowestLevel(askingFor: key.kind, in: claim)
      subject.evidence = model.evidence.id(of: key).map { model.text($0.value) }
      sink.settle(rule, citation: citation, subject: subject)
    case .assessment(let assessment):
      let item = model.framework.itemID(assessment.item)
      sink.settle(rule, subject: Finding.Subject(items: [item], level: assessment.claimed))
    case .waiver(let waiver, let index):
      let items = waiver.item.map { [model.text($0.value)] } ?? []
      sink.settle(rule, waiver: index, subject: Finding.Subject(items: items))
    }
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
    let asking = framework.items[item].demands.first {
      framework.demands[$0].kinds.contains(kind)
    }
    return asking.map { framework.demands[$0].level }
  }
}
