internal import Diagnostics

/// Evidence that is too old to speak for the present, but that a claim rests on for what it was.
///
/// A row of yearly audits reaches further back than one audit counts, and so does an improvement to
/// the audit that asked for it. Rules about age say nothing of such pieces; they are no fresh
/// evidence for that, which `isLapsed` sees to.
extension OrganizationModel {
  /// Whether a claim rests on an evaluation for what it was in its day: a cadence counts it, or an
  /// improvement that the claim cites answers one of its findings.
  package func isLookedBackOn(
    _ evaluation: Evaluation,
    on day: CalendarDay,
    in claim: Claim
  ) -> Bool {
    if isCounted(.evaluation, evaluation.type?.value, on: day, in: claim) { return true }
    guard !evaluation.findings.isEmpty,
      lapse(of: day, within: window(for: .improvement, of: claim)) == nil
    else { return false }
    return claim.citations.contains { index in
      guard let key = citations[index].key, key.kind == .improvement else { return false }
      let improvement = evidence.improvements[Int(key.index)]
      return evidence.addresses[improvement.addresses].contains { address in
        findingIndex(address.value).map(evaluation.findings.contains) ?? false
      }
    }
  }

  /// Whether a cadence of a claim's item counts something of a class, type and day.
  package func isCounted(
    _ kind: EvidenceKind,
    _ type: Name?,
    on day: CalendarDay,
    in claim: Claim
  ) -> Bool {
    guard let item = itemIndex(of: claim) else { return false }
    return framework.items[item].demands.contains { demand in
      guard let cadence = framework.demands[demand].cadence, accepts(kind, demand) else {
        return false
      }
      let types = acceptedTypes(of: kind, forDemand: demand, in: claim)
      return day >= asOf.first(of: cadence.within)
        && (types.isEmpty || types.contains { $0.value == type })
    }
  }

  /// Whether an operation, an evaluation or a training is too old to speak for the present.
  func isLapsed(_ key: EvidenceKey, in claim: Claim) -> Bool {
    let index = Int(key.index)
    let (day, own): (CalendarDay?, Window?)
    switch key.kind {
    case .operation: (day, own) = (evidence.operations[index].on?.value, nil)
    case .training: (day, own) = (evidence.trainings[index].heldOn?.value, nil)
    case .evaluation:
      let evaluation = evidence.evaluations[index]
      (day, own) = (evaluation.on?.value, type(of: evaluation)?.within)
    case .document, .budget, .person, .service, .improvement, .attestation: return false
    }
    guard let day else { return false }
    return lapse(of: day, within: window(for: key.kind, of: claim, type: own)) != nil
  }
}
