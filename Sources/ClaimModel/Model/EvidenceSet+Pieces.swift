package import Diagnostics

extension EvaluationFinding {
  /// The place to show for what the finding leaves out: its id, else the entry.
  package var place: SourceRange { id?.range ?? range }
}

extension EvidenceSet {
  /// Visits every piece with its id and the place to show for it, class by class.
  package func forEachPiece(_ visit: (EvidenceKey, Located<Name>?, SourceRange) -> Void) {
    func all(_ pieces: [some EvidencePiece], _ kind: EvidenceKind) {
      for index in pieces.indices {
        let id = pieces[index].id
        visit(EvidenceKey(kind: kind, index: Int32(index)), id, id?.range ?? pieces[index].range)
      }
    }
    all(documents, .document)
    all(budgets, .budget)
    all(persons, .person)
    all(trainings, .training)
    all(services, .service)
    all(operations, .operation)
    all(evaluations, .evaluation)
    all(improvements, .improvement)
    all(attestations, .attestation)
  }
}

extension OrganizationModel {
  /// Returns the place to show for what a claim cites: the reference, else the piece itself.
  package func place(ofCitation index: Int) -> SourceRange {
    let citation = citations[index]
    return citation.reference?.range ?? citation.key.map { evidence[$0].place } ?? citation.range
  }
}

extension OrganizationModel {
  /// The pieces that a claim cites, that an improvement revised, or whose finding it answers.
  package var piecesInUse: PieceSet {
    var used = PieceSet(of: evidence)
    // By way of the claims: a register's own entries stand among the citations too.
    for claim in claims {
      for index in claim.citations {
        if let key = citations[index].key { used.insert(key) }
      }
    }
    for improvement in evidence.improvements {
      if let key = improvement.revisedDocument.flatMap({ piece($0.value) }) { used.insert(key) }
    }
    for address in evidence.addresses {
      guard let finding = finding(address.value) else { continue }
      used.insert(EvidenceKey(kind: .evaluation, index: finding.evaluation))
    }
    return used
  }
}

/// Some of an organisation's pieces of evidence: one flag each, class by class.
package struct PieceSet: Sendable {
  private var flags: [Bool]
  private let starts: [Int]

  /// Makes an empty set.
  init(of evidence: EvidenceSet) {
    var starts: [Int] = []
    var count = 0
    for pieces in [
      evidence.documents.count, evidence.budgets.count, evidence.persons.count,
      evidence.trainings.count, evidence.services.count, evidence.operations.count,
      evidence.evaluations.count, evidence.improvements.count, evidence.attestations.count,
    ] {
      starts.append(count)
      count += pieces
    }
    self.starts = starts
    flags = Array(repeating: false, count: count)
  }

  /// Whether a piece is in the set.
  package func contains(_ key: EvidenceKey) -> Bool { flags[position(of: key)] }

  /// Adds a piece.
  mutating func insert(_ key: EvidenceKey) { flags[position(of: key)] = true }

  private func position(of key: EvidenceKey) -> Int { starts[key.kind.position] + Int(key.index) }
}
