internal import Diagnostics

/// How the evidence that a claim cites answers one demand.
package struct DemandAnswer: Sendable, BitwiseCopyable {
  /// How many pieces of a fitting class and type are cited.
  package var offered = 0
  /// How many of them hold and have the fields that the demand asks for.
  package var counted = 0
  /// The position of the first cited piece that holds but lacks a field.
  package var incomplete: Int?
  /// The position of the first cited piece that does not hold.
  package var defective: Int?
  /// The position of the first cited piece of a fitting class whose type does not count.
  package var unfitting: Int?
  /// The position of the first cited piece that is too old to speak for the present.
  package var lapsed: Int?
  /// Where the cadence that the demand asks for is broken; its positions are citations.
  package var cadenceBreak: CadenceBreak?
  /// The position of the first cited piece that is left out of the cadence because of who did it.
  package var byOwner: Int?

  /// Whether a demand of so many pieces is met by what counts.
  package func meets(atLeast pieces: Int) -> Bool { counted >= pieces && cadenceBreak == nil }
}

extension OrganizationModel {
  /// Returns how a claim's evidence answers a demand.
  ///
  /// A piece counts only if no rule disqualified it, no part of it was unreadable, and every field
  /// that the demand names is filled in. Citing a piece twice does not make it two.
  ///
  /// Demands are named by position: one is large, and copying it for each level of each item was a
  /// third of deciding levels.
  ///
  /// - Parameters:
  ///   - demand: The position of the demand among the framework's.
  ///   - claim: The claim.
  ///   - disqualified: Whether each citation of the organisation was disqualified.
  /// - Returns: How many pieces were offered and how many count.
  package func answer(
    toDemand demand: Int,
    in claim: Claim,
    disqualified: [Bool]
  ) -> DemandAnswer {
    var answer = DemandAnswer()
    let fields = framework.demands[demand].fields
    for index in claim.citations {
      guard let key = citations[index].key, accepts(key.kind, demand),
        !isRepeated(key, before: index, in: claim)
      else { continue }
      guard hasFittingType(key, for: demand, in: claim) else {
        answer.unfitting = answer.unfitting ?? index
        continue
      }
      answer.offered += 1
      guard !disqualified[index], !isMalformed(key) else {
        answer.defective = answer.defective ?? index
        continue
      }
      if isLapsed(key, in: claim) {
        answer.lapsed = answer.lapsed ?? index
      } else if fields.contains(where: { isFilled($0, in: key) == false }) {
        answer.incomplete = answer.incomplete ?? index
      } else {
        answer.counted += 1
      }
    }
    if let cadence = framework.demands[demand].cadence {
      findBreak(of: cadence, in: demand, by: claim, disqualified, into: &answer)
    }
    return answer
  }

  /// Looks for a break of a cadence among the pieces that answer a demand.
  ///
  /// A piece that is too old by its own window counts here: the cadence has its own period.
  private func findBreak(
    of cadence: Cadence,
    in demand: Int,
    by claim: Claim,
    _ disqualified: [Bool],
    into answer: inout DemandAnswer
  ) {
    let fields = framework.demands[demand].fields
    var done: [(day: CalendarDay, citation: Int)] = []
    var files: Set<Name> = []
    for index in claim.citations {
      guard let key = citations[index].key, accepts(key.kind, demand),
        let (day, doer) = occasion(of: key),
        !isRepeated(key, before: index, in: claim), hasFittingType(key, for: demand, in: claim),
        !disqualified[index], !isMalformed(key),
        !fields.contains(where: { isFilled($0, in: key) == false })
      else { continue }
      if cadence.isByOthers, !isKnown(doer, otherThan: claim.owner?.value) {
        answer.byOwner = answer.byOwner ?? index
        continue
      }
      // One record shows one occasion, whatever days are written beside it.
      let file = evidence.file(of: key)?.path.value
      if let file, !files.insert(file).inserted { continue }
      done.append((day, index))
    }
    done.sort { ($0.day, $0.citation) < ($1.day, $1.citation) }
    let days = done.map(\.day)
    let broken = asOf.ask({ cadence.firstBreak(of: days, asOf: $0) }, comparing: { $0?.place })
    guard var found = broken else { return }
    found.before = found.before.map { done[$0].citation }
    found.after = found.after.map { done[$0].citation }
    answer.cadenceBreak = found
  }

  /// When something was done, and by whom.
  private func occasion(of key: EvidenceKey) -> (day: CalendarDay, by: Name?)? {
    let index = Int(key.index)
    switch key.kind {
    case .operation:
      let operation = evidence.operations[index]
      return operation.on.map { ($0.value, operation.by?.value) }
    case .evaluation:
      let evaluation = evidence.evaluations[index]
      return evaluation.on.map { ($0.value, evaluation.by?.value) }
    case .training:
      return evidence.trainings[index].heldOn.map { ($0.value, nil) }
    case .document, .budget, .person, .service, .improvement, .attestation:
      return nil
    }
  }

  /// Whether a role is known, and known to be somebody else than the owner.
  private func isKnown(_ doer: Name?, otherThan owner: Name?) -> Bool {
    guard let doer, let owner, role(doer) != nil, role(owner) != nil else { return false }
    return !isSameHolder(doer, owner)
  }

  private func isRepeated(_ key: EvidenceKey, before index: Int, in claim: Claim) -> Bool {
    for earlier in claim.citations.lowerBound..<index {
      guard let other = citations[earlier].key, other.kind == key.kind else { continue }
      if other == key || isSame(other, key) { return true }
    }
    return false
  }

  /// Whether two pieces are one that was written, or pointed to, twice.
  private func isSame(_ left: EvidenceKey, _ right: EvidenceKey) -> Bool {
    if evidence.range(of: left) == evidence.range(of: right) { return true }  // by an alias
    if isCopy(left, right) { return true }
    guard left.kind == .operation else { return false }
    let (first, second) = (
      evidence.operations[Int(left.index)], evidence.operations[Int(right.index)]
    )
    return first.on?.value == second.on?.value && first.record?.value == second.record?.value
  }

  /// Whether the files of two pieces are one, or copies of one: a copy is no second piece.
  ///
  /// One record or report may hold several operations or evaluations, a document is its file.
  private func isCopy(_ left: EvidenceKey, _ right: EvidenceKey) -> Bool {
    guard let first = evidence.file(of: left)?.path, let second = evidence.file(of: right)?.path
    else { return false }
    if first.value == second.value { return left.kind == .document }
    guard case .known(let digest) = files.digest(of: first.value) else { return false }
    return files.digest(of: second.value) == .known(digest)
  }

  private func isMalformed(_ key: EvidenceKey) -> Bool {
    let index = Int(key.index)
    return switch key.kind {
    case .document: evidence.documents[index].isMalformed
    case .budget: evidence.budgets[index].isMalformed
    case .person: evidence.persons[index].isMalformed
    case .training: evidence.trainings[index].isMalformed
    case .service: evidence.services[index].isMalformed
    case .operation: evidence.operations[index].isMalformed
    case .evaluation: evidence.evaluations[index].isMalformed
    case .improvement: evidence.improvements[index].isMalformed
    case .attestation: evidence.attestations[index].isMalformed
    }
  }

  private func hasFittingType(
    _ key: EvidenceKey,
    for demand: Int,
    in claim: Claim
  ) -> Bool {
    let type: Name?
    switch key.kind {
    case .document: type = evidence.documents[Int(key.index)].type?.value
    case .evaluation: type = evidence.evaluations[Int(key.index)].type?.value
    case .budget, .person, .training, .service, .operation, .improvement, .attestation:
      return true
    }
    guard let type else { return true }
    let accepted = acceptedTypes(of: key.kind, forDemand: demand, in: claim)
    return accepted.isEmpty || accepted.contains { $0.value == type }
  }

  /// Whether an evaluation is of a type that some demand of the claim's item accepts.
  package func isOfAcceptedType(_ key: EvidenceKey, in claim: Claim) -> Bool {
    guard let item = itemIndex(of: claim) else { return false }
    let asking = framework.items[item].demands.filter { accepts(key.kind, $0) }
    return asking.isEmpty || asking.contains { hasFittingType(key, for: $0, in: claim) }
  }

  /// Whether a piece that a claim cites answers another demand of the item, as far as its class, type
  /// and fields go.
  package func answersOther(
    than demand: Int,
    citation: Int,
    in claim: Claim
  ) -> Bool {
    guard let key = citations[citation].key, let item = itemIndex(of: claim) else { return false }
    return framework.items[item].demands.contains { other in
      other != demand && accepts(key.kind, other) && hasFittingType(key, for: other, in: claim)
        && !framework.demands[other].fields.contains { isFilled($0, in: key) == false }
    }
  }

  /// Whether a class of evidence may answer a demand.
  func accepts(_ kind: EvidenceKind, _ demand: Int) -> Bool {
    framework.demands[demand].kindBits & 1 << UInt16(kind.position) != 0
  }

  /// Returns the types of documents or evaluations that may answer a demand; empty if all may.
  package func acceptedTypes(
    of kind: EvidenceKind,
    forDemand demand: Int,
    in claim: Claim
  ) -> [Located<Name>] {
    switch kind {
    case .document:
      let own = framework.demands[demand].documentTypes
      guard own.isEmpty else { return own }
      return itemIndex(of: claim).map { framework.items[$0].documentTypes } ?? []
    case .evaluation:
      let own = framework.demands[demand].evaluationTypes
      guard own.isEmpty else { return own }
      return itemIndex(of: claim).map { framework.items[$0].evaluationTypes } ?? []
    case .budget, .person, .training, .service, .operation, .improvement, .attestation:
      return []
    }
  }
}
