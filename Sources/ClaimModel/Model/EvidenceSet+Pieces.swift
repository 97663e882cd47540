package import Diagnostics

extension EvaluationFinding {
  /// The place to show for what the finding leaves out: its id, else the entry.
  package var place: SourceRange { id?.range ?? range }
}

extension EvidenceSet {
  /// Visits every piece with its id and the place to show for it, class by class.
  package func forEachPiece(_ visit: (EvidenceKey, Located<Name>?, SourceRange) -> Void) {
    func all(_ kind: EvidenceKind, _ count: Int) {
      for index in 0..<count {
        let key = EvidenceKey(kind: kind, index: Int32(index))
        visit(key, id(of: key), place(of: key))
      }
    }
    all(.document, documents.count)
    all(.budget, budgets.count)
    all(.person, persons.count)
    all(.training, trainings.count)
    all(.service, services.count)
    all(.operation, operations.count)
    all(.evaluation, evaluations.count)
    all(.improvement, improvements.count)
    all(.attestation, attestations.count)
  }
}

extension OrganizationModel {
  /// Returns the place to show for what a claim cites: the reference, else the piece itself.
  package func place(ofCitation index: Int) -> SourceRange {
    let citation = citations[index]
    return citation.reference?.range ?? citation.key.map { evidence.place(of: $0) }
      ?? citation.range
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

/// Where each of an organisation's pieces of evidence stands in a list of all, class by class.
package struct PiecePlaces: Sendable {
  /// How many pieces there are.
  package let count: Int
  private let starts: [Int]

  /// Numbers the pieces.
  package init(of evidence: EvidenceSet) {
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
    self.count = count
  }

  /// Returns where a piece stands.
  package func place(of key: EvidenceKey) -> Int { starts[key.kind.position] + Int(key.index) }
}

/// Some of an organisation's pieces of evidence: one flag each, class by class.
package struct PieceSet: Sendable {
  private var flags: [Bool]
  private let places: PiecePlaces

  /// Makes an empty set.
  init(of evidence: EvidenceSet) {
    places = PiecePlaces(of: evidence)
    flags = Array(repeating: false, count: places.count)
  }

  /// Whether a piece is in the set.
  package func contains(_ key: EvidenceKey) -> Bool { flags[places.place(of: key)] }

  /// Adds a piece.
  mutating func insert(_ key: EvidenceKey) { flags[places.place(of: key)] = true }
}
