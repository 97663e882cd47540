package import Diagnostics
internal import YAMLSyntax

/// What every piece of evidence has.
package protocol EvidencePiece: Sendable {
  /// Where the piece stands.
  var range: SourceRange { get }
  /// The id that other parts of the repository refer to.
  var id: Located<Name>? { get }
  /// Whether a part of it could not be read, so that it supports nothing.
  var isMalformed: Bool { get }
}

/// All evidence of an organisation, class by class.
package struct EvidenceSet: Sendable {
  package var documents: [Document] = []
  package var budgets: [Budget] = []
  package var persons: [Person] = []
  package var trainings: [Training] = []
  package var services: [Service] = []
  package var operations: [Operation] = []
  package var evaluations: [Evaluation] = []
  package var improvements: [Improvement] = []
  package var attestations: [Attestation] = []
  /// What all evaluations found wrong.
  package var findings: [EvaluationFinding] = []
  /// The figures that all evaluations measured.
  package var measurements: [Measurement] = []
  /// The roles that took part in all evaluations.
  package var participants: [Located<Name>] = []
  /// The findings that all improvements answer.
  package var addresses: [Located<Name>] = []
  /// What is computed from records.
  package var measures: [Measure] = []

  /// Makes an empty set.
  package init() {}

  /// Returns a piece as what all pieces have in common.
  package subscript(key: EvidenceKey) -> any EvidencePiece {
    let index = Int(key.index)
    return switch key.kind {
    case .document: documents[index]
    case .budget: budgets[index]
    case .person: persons[index]
    case .training: trainings[index]
    case .service: services[index]
    case .operation: operations[index]
    case .evaluation: evaluations[index]
    case .improvement: improvements[index]
    case .attestation: attestations[index]
    }
  }
}

/// A claim's pointer to a piece of evidence.
package struct Citation: Sendable, BitwiseCopyable {
  /// Where the entry stands in the claim.
  package let range: SourceRange
  /// The id given with `ref:`.
  package var reference: Located<Name>?
  /// The list that it stands in.
  package let list: EvidenceList
  /// The piece, once it is found.
  package var key: EvidenceKey?
}

/// The lists that evidence stands in.
package enum EvidenceList: String, WordChoice, BitwiseCopyable {
  case documents
  case resources
  case evaluations
  case improvements
  case attestations

  /// Whether pieces of a class stand in this list.
  package func holds(_ kind: EvidenceKind) -> Bool {
    switch self {
    case .documents: kind == .document
    case .resources: [.budget, .person, .training, .service, .operation].contains(kind)
    case .evaluations: kind == .evaluation
    case .improvements: kind == .improvement
    case .attestations: kind == .attestation
    }
  }
}

extension Decoder {
  /// Reads a list of evidence; `references` tells whether entries may be `{ ref: ID }`.
  mutating func evidence(_ index: YAMLTree.Index, in list: EvidenceList, references: Bool) {
    forEachEntry(of: index) { decoder, entry in
      let isWhole = decoder.preventsVerdict
      decoder.preventsVerdict = false
      defer { decoder.preventsVerdict = isWhole }
      let range = decoder.tree.range(of: entry)
      if references, let named = decoder.tree.value(of: Self.referenceKey, in: entry) {
        let id = decoder.reference(entry, to: named)
        decoder.citations.append(Citation(range: range, reference: id, list: list, key: nil))
        return
      }
      if references, decoder.tree.nodes[Int(entry)].kind == .scalar {
        let text = decoder.tree.string(of: entry)
        return decoder.report(.wrongType, .bareReference(text), at: decoder.startOfValue(entry))
      }
      let first = decoder.marks?.count ?? 0
      if let key = decoder.piece(entry, in: list, at: range) {
        decoder.own(.piece(key), since: first)
        decoder.citations.append(Citation(range: range, list: list, key: key))
      }
    }
  }

  /// Reads an entry that refers to a register; nearly all say nothing else, and there are so many
  /// that only others are read key by key.
  private mutating func reference(
    _ entry: YAMLTree.Index,
    to named: YAMLTree.Index
  ) -> Located<Name>? {
    let value = tree.nodes[Int(entry) + 1].next
    if value == named, tree.nodes[Int(value)].next == tree.nodes[Int(entry)].next,
      tree.nodes[Int(value)].kind == .scalar, !isEmpty(value)
    {
      return identifier(value)
    }
    var reference = Reference()
    Reference.format.decode(entry, into: &reference, with: &self)
    return reference.id
  }

  private static let referenceKey = Array("ref".utf8)
  private static let resourceKinds = Words<ResourceKind>()
  private static let kindKey = Array("kind".utf8)

  private mutating func piece(
    _ entry: YAMLTree.Index,
    in list: EvidenceList,
    at range: SourceRange
  ) -> EvidenceKey? {
    let before = findings.count
    switch list {
    case .documents:
      var piece = Document(range: range)
      Document.format.decode(entry, into: &piece, with: &self)
      piece.isMalformed = findings.count > before
      return Self.keep(piece, in: &evidence.documents, as: .document)
    case .resources:
      return resource(entry, at: range)
    case .evaluations:
      var read = EvaluationEntry(evaluation: Evaluation(range: range))
      EvaluationEntry.format.decode(entry, into: &read, with: &self)
      read.evaluation.isMalformed = findings.count > before
      let first = evidence.findings.count
      for finding in read.findings {
        var finding = finding
        finding.evaluation = Int32(evidence.evaluations.count)
        evidence.findings.append(finding)
      }
      read.evaluation.findings = first..<evidence.findings.count
      read.evaluation.measured = evidence.measurements.append(read.measured)
      read.evaluation.participants = evidence.participants.append(read.participants)
      return Self.keep(read.evaluation, in: &evidence.evaluations, as: .evaluation)
    case .improvements:
      var read = ImprovementEntry(improvement: Improvement(range: range))
      ImprovementEntry.format.decode(entry, into: &read, with: &self)
      read.improvement.isMalformed = findings.count > before
      read.improvement.addresses = evidence.addresses.append(read.addresses)
      return Self.keep(read.improvement, in: &evidence.improvements, as: .improvement)
    case .attestations:
      var piece = Attestation(range: range)
      Attestation.format.decode(entry, into: &piece, with: &self)
      piece.isMalformed = findings.count > before
      return Self.keep(piece, in: &evidence.attestations, as: .attestation)
    }
  }

  private mutating func resource(_ entry: YAMLTree.Index, at range: SourceRange) -> EvidenceKey? {
    guard let kindNode = tree.value(of: Self.kindKey, in: entry) else {
      if tree.nodes[Int(entry)].kind == .mapping {
        report(.missingKey, .missingKey("kind", in: "Resource"), at: startOfValue(entry))
      } else {
        reportWrongType(entry, expected: Bilingual(ja: "キーと値の組", en: "a mapping"))
      }
      return nil
    }
    guard let kind: Located<ResourceKind> = choice(kindNode, Self.resourceKinds) else { return nil }
    let before = findings.count
    switch kind.value {
    case .budget:
      var piece = Budget(range: range)
      Budget.format.decode(entry, into: &piece, with: &self)
      piece.isMalformed = findings.count > before
      return Self.keep(piece, in: &evidence.budgets, as: .budget)
    case .person:
      var piece = Person(range: range)
      Person.format.decode(entry, into: &piece, with: &self)
      piece.isMalformed = findings.count > before
      return Self.keep(piece, in: &evidence.persons, as: .person)
    case .training:
      var piece = Training(range: range)
      Training.format.decode(entry, into: &piece, with: &self)
      piece.isMalformed = findings.count > before
      return Self.keep(piece, in: &evidence.trainings, as: .training)
    case .service:
      var piece = Service(range: range)
      Service.format.decode(entry, into: &piece, with: &self)
      piece.isMalformed = findings.count > before
      return Self.keep(piece, in: &evidence.services, as: .service)
    case .operation:
      var piece = Operation(range: range)
      Operation.format.decode(entry, into: &piece, with: &self)
      piece.isMalformed = findings.count > before
      return Self.keep(piece, in: &evidence.operations, as: .operation)
    }
  }

  private static func keep<Piece>(
    _ piece: Piece,
    in list: inout [Piece],
    as kind: EvidenceKind
  ) -> EvidenceKey {
    list.append(piece)
    return EvidenceKey(kind: kind, index: Int32(list.count - 1))
  }
}

extension Array {
  /// Adds elements and returns where they stand now.
  fileprivate mutating func append(_ elements: [Element]) -> Range<Int> {
    let first = count
    append(contentsOf: elements)
    return first..<count
  }
}

/// The resources told apart by `kind:`.
private enum ResourceKind: String, WordChoice {
  case budget
  case person
  case training
  case service
  case operation
}

/// An entry that refers to a register.
struct Reference {
  var id: Located<Name>?

  static let format = RecordFormat<Reference>(
    "Reference",
    Bilingual(ja: "登録簿にある根拠への参照", en: "a reference to evidence in a register"),
    [
      Field.identifier("ref", ja: "根拠の識別子", en: "the id of the evidence") { $0.id = $1 }.required
    ]
  )
}

extension Field {
  /// A list of evidence of a claim or of a register.
  static func evidence(
    _ list: EvidenceList,
    references: Bool,
    ja: String,
    en: String
  ) -> Field {
    Field(
      list.rawValue,
      .list(list.shape(references: references)),
      Bilingual(ja: ja, en: en),
      isRequired: false
    ) {
      _,
      index,
      decoder in
      decoder.evidence(index, in: list, references: references)
    }
  }
}

extension EvidenceList {
  /// What an entry of the list may be.
  fileprivate func shape(references: Bool) -> ValueShape {
    let inline: ValueShape =
      switch self {
      case .documents: .record { Document.format.description }
      case .resources:
        .records(key: "kind") {
          [
            Budget.format.description, Person.format.description, Training.format.description,
            Service.format.description, Operation.format.description,
          ]
        }
      case .evaluations: .record { EvaluationEntry.format.description }
      case .improvements: .record { ImprovementEntry.format.description }
      case .attestations: .record { Attestation.format.description }
      }
    return references ? .either(.record { Reference.format.description }, inline) : inline
  }
}
