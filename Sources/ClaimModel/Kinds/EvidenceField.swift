/// Fields of evidence that a demand may ask to be filled in.
package enum EvidenceField: String, WordChoice, BitwiseCopyable {
  case deputy
  case fte
  case qualification
  case appointedOn = "appointed_on"
  case resolution
  case actual
  case target
  case record
  case from
  case until
  case summary
  case criteria
  case scope
  case result
  case covers
  case measured
  case participants
  case by
  case reportedTo = "reported_to"
  case report
  case cause
  case action
  case effect
  case revised
  case verifiedOn = "verified_on"
  case version
  case announcedOn = "announced_on"
  case certificate
  case issuer
}

extension EvidenceSet {
  /// Whether a field is filled in by hand; `nil` if pieces of that class have no such field.
  ///
  /// A text that is only a word for nothing fills in none: 「なし」, 「未実施」.
  func isFilled(_ field: EvidenceField, in key: EvidenceKey) -> Bool? {
    let index = Int(key.index)
    return switch key.kind {
    case .document: documents[index].isFilled(field)
    case .budget: budgets[index].isFilled(field)
    case .person: persons[index].isFilled(field)
    case .training: trainings[index].isFilled(field)
    case .service: services[index].isFilled(field)
    case .operation: operations[index].isFilled(field)
    case .evaluation:
      switch field {
      case .measured: areComplete(evaluations[index].measured)
      default: evaluations[index].isFilled(field)
      }
    case .improvement: improvements[index].isFilled(field)
    case .attestation: attestations[index].isFilled(field)
    }
  }
}

extension EvidenceSet {
  /// Whether there are figures, each with a value and a target.
  private func areComplete(_ figures: Range<Int>) -> Bool {
    !figures.isEmpty && measurements[figures].allSatisfy(\.isComplete)
  }
}

extension Document {
  fileprivate func isFilled(_ field: EvidenceField) -> Bool? {
    switch field {
    case .scope: scope?.value.saysSomething ?? false
    case .version: version != nil
    case .announcedOn: announcedOn != nil
    default: nil
    }
  }
}

extension Budget {
  fileprivate func isFilled(_ field: EvidenceField) -> Bool? {
    switch field {
    case .resolution: resolution?.value.saysSomething ?? false
    case .actual: actual != nil
    default: nil
    }
  }
}

extension Person {
  fileprivate func isFilled(_ field: EvidenceField) -> Bool? {
    switch field {
    case .deputy: deputy != nil
    case .fte: fte.map { $0.value > Decimal(0) } ?? false
    case .qualification: hasQualification
    case .appointedOn: appointedOn != nil
    case .until: until != nil
    default: nil
    }
  }
}

extension Training {
  fileprivate func isFilled(_ field: EvidenceField) -> Bool? {
    switch field {
    case .target: target != nil
    case .record: record != nil
    default: nil
    }
  }
}

extension Service {
  fileprivate func isFilled(_ field: EvidenceField) -> Bool? {
    switch field {
    case .from: from != nil
    case .until: until != nil
    default: nil
    }
  }
}

extension Operation {
  fileprivate func isFilled(_ field: EvidenceField) -> Bool? {
    switch field {
    case .record: record != nil
    case .summary: summary?.value.tellsOfSomethingDone ?? false
    case .by: by != nil
    default: nil
    }
  }
}

extension Evaluation {
  fileprivate func isFilled(_ field: EvidenceField) -> Bool? {
    switch field {
    case .criteria: criteria?.value.saysSomething ?? false
    case .scope: scope?.value.saysSomething ?? false
    case .result: result?.value.tellsOfSomethingDone ?? false
    case .covers: coversFrom != nil && coversTo != nil
    case .by: by != nil
    case .participants: !participants.isEmpty
    case .reportedTo: reportedTo != nil
    case .report: report != nil
    default: nil
    }
  }
}

extension Improvement {
  fileprivate func isFilled(_ field: EvidenceField) -> Bool? {
    switch field {
    case .cause: cause?.value.saysSomething ?? false
    case .action: action?.value.saysSomething ?? false
    case .effect: effect?.value.saysSomething ?? false
    case .revised: revisedDocument != nil && revisedVersion != nil
    case .verifiedOn: verifiedOn != nil
    default: nil
    }
  }
}

extension Attestation {
  fileprivate func isFilled(_ field: EvidenceField) -> Bool? {
    switch field {
    case .scope: scope?.value.saysSomething ?? false
    case .certificate: certificate != nil
    case .issuer: issuer?.value.saysSomething ?? false
    default: nil
    }
  }
}
