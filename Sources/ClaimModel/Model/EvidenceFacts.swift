package import Diagnostics

/// What pieces of every class have in their own fields: roles, files and days.
extension EvidenceSet {
  /// Visits the roles that a piece names.
  @inline(__always)
  package func forEachRole(of key: EvidenceKey, _ visit: (Located<Name>) -> Void) {
    let index = Int(key.index)
    switch key.kind {
    case .document:
      if let role = documents[index].author { visit(role) }
      if let role = documents[index].approvedBy { visit(role) }
    case .budget:
      if let role = budgets[index].approvedBy { visit(role) }
    case .person:
      if let role = persons[index].role { visit(role) }
      if let role = persons[index].deputy { visit(role) }
    case .evaluation:
      if let role = evaluations[index].by { visit(role) }
      if let role = evaluations[index].reportedTo { visit(role) }
      for role in participants[evaluations[index].participants] { visit(role) }
    case .improvement:
      if let role = improvements[index].owner { visit(role) }
      if let role = improvements[index].verifiedBy { visit(role) }
    case .operation:
      if let role = operations[index].by { visit(role) }
    case .training, .service, .attestation:
      break
    }
  }

  /// Visits every piece that points to a file, class by class.
  package func forEachFile(_ visit: (EvidenceKey, CitedFile) -> Void) {
    func all(_ kind: EvidenceKind, _ count: Int) {
      for index in 0..<count {
        let key = EvidenceKey(kind: kind, index: Int32(index))
        if let file = file(of: key) { visit(key, file) }
      }
    }
    all(.document, documents.count)
    all(.training, trainings.count)
    all(.operation, operations.count)
    all(.evaluation, evaluations.count)
    all(.improvement, improvements.count)
    all(.attestation, attestations.count)
  }

  /// Visits the days of a piece on which something has happened, so that none may lie ahead.
  @inline(__always)
  package func forEachPastDay(of key: EvidenceKey, _ visit: (Located<CalendarDay>) -> Void) {
    let index = Int(key.index)
    switch key.kind {
    case .document:
      if let day = documents[index].createdOn { visit(day) }
      if let day = documents[index].approvedOn { visit(day) }
      if let day = documents[index].reviewedOn { visit(day) }
      if let day = documents[index].announcedOn { visit(day) }
      if let day = documents[index].urlCheckedOn { visit(day) }
    case .budget:
      if let day = budgets[index].approvedOn { visit(day) }
    case .person:
      if let day = persons[index].appointedOn { visit(day) }
    case .training:
      if let day = trainings[index].heldOn { visit(day) }
    case .operation:
      if let day = operations[index].on { visit(day) }
    case .evaluation:
      if let day = evaluations[index].on { visit(day) }
      if let day = evaluations[index].reportedOn { visit(day) }
      if let day = evaluations[index].coversTo { visit(day) }
      for finding in evaluations[index].findings {
        if let day = findings[finding].closedOn { visit(day) }
      }
    case .improvement:
      if let day = improvements[index].doneOn { visit(day) }
      if let day = improvements[index].verifiedOn { visit(day) }
      if let day = improvements[index].trigger?.on { visit(day) }
    case .service, .attestation:
      break
    }
  }
}

/// What all pieces have, without making one of them a value of its own: that takes memory.
extension EvidenceSet {
  /// Where a piece stands.
  package func range(of key: EvidenceKey) -> SourceRange {
    let index = Int(key.index)
    return switch key.kind {
    case .document: documents[index].range
    case .budget: budgets[index].range
    case .person: persons[index].range
    case .training: trainings[index].range
    case .service: services[index].range
    case .operation: operations[index].range
    case .evaluation: evaluations[index].range
    case .improvement: improvements[index].range
    case .attestation: attestations[index].range
    }
  }

  /// The id that a piece gives itself.
  package func id(of key: EvidenceKey) -> Located<Name>? {
    let index = Int(key.index)
    return switch key.kind {
    case .document: documents[index].id
    case .budget: budgets[index].id
    case .person: persons[index].id
    case .training: trainings[index].id
    case .service: services[index].id
    case .operation: operations[index].id
    case .evaluation: evaluations[index].id
    case .improvement: improvements[index].id
    case .attestation: attestations[index].id
    }
  }

  /// The place to show for a piece as a whole and for what it leaves out: its id.
  package func place(of key: EvidenceKey) -> SourceRange { id(of: key)?.range ?? range(of: key) }
}

extension EvidenceSet {
  /// What a piece says it covers, where its class has such a field.
  package func scope(of key: EvidenceKey) -> Located<TextNode>? {
    let index = Int(key.index)
    return switch key.kind {
    case .document: documents[index].scope
    case .evaluation: evaluations[index].scope
    case .attestation: attestations[index].scope
    case .budget, .person, .training, .service, .operation, .improvement: nil
    }
  }
}
