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
}

extension OrganizationModel {
  /// Returns how a claim's evidence answers a demand.
  ///
  /// A piece counts only if no rule disqualified it, no part of it was unreadable, and every field
  /// that the demand names is filled in. Citing a piece twice does not make it two.
  ///
  /// - Parameters:
  ///   - demand: The demand.
  ///   - claim: The claim.
  ///   - disqualified: Whether each citation of the organisation was disqualified.
  /// - Returns: How many pieces were offered and how many count.
  package func answer(
    to demand: Framework.Demand,
    in claim: Claim,
    disqualified: [Bool]
  ) -> DemandAnswer {
    var answer = DemandAnswer()
    for index in claim.citations {
      guard let key = citations[index].key, demand.accepts(key.kind),
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
      if demand.fields.contains(where: { evidence.isFilled($0, in: key) == false }) {
        answer.incomplete = answer.incomplete ?? index
      } else {
        answer.counted += 1
      }
    }
    return answer
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
    guard case .known(let digest) = facts(of: first).digest else { return false }
    return facts(of: second).digest == .known(digest)
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
    for demand: Framework.Demand,
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
    let accepted = acceptedTypes(of: key.kind, for: demand, in: claim)
    return accepted.isEmpty || accepted.contains { $0.value == type }
  }

  /// Returns the types of documents or evaluations that may answer a demand; empty if all may.
  package func acceptedTypes(
    of kind: EvidenceKind,
    for demand: Framework.Demand,
    in claim: Claim
  ) -> [Located<Name>] {
    switch kind {
    case .document:
      if !demand.documentTypes.isEmpty { return demand.documentTypes }
      return itemIndex(of: claim).map { framework.items[$0].documentTypes } ?? []
    case .evaluation:
      if !demand.evaluationTypes.isEmpty { return demand.evaluationTypes }
      return itemIndex(of: claim).map { framework.items[$0].evaluationTypes } ?? []
    case .budget, .person, .training, .service, .operation, .improvement, .attestation:
      return []
    }
  }
}
