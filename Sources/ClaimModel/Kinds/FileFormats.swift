/// The record formats by what they are for, as documentation and schemas see them.
extension FileKind {
  /// The mapping that a file of this kind holds.
  package var format: RecordDescription {
    switch self {
    case .organization: Organization.format.description
    case .claims: ClaimsFile.format.description
    case .evidence: EvidenceFile.format.description
    case .waivers: WaiversFile.format.description
    case .framework: Framework.format.description
    case .frameworkGuide: FrameworkGuide.format.description
    case .policy: Policy.format.description
    case .mapping: FrameworkMapping.format.description
    }
  }
}

extension EvidenceKind {
  /// The mapping that describes a piece of this class.
  package var format: RecordDescription {
    switch self {
    case .document: Document.format.description
    case .budget: Budget.format.description
    case .person: Person.format.description
    case .training: Training.format.description
    case .service: Service.format.description
    case .operation: Operation.format.description
    case .evaluation: EvaluationEntry.format.description
    case .improvement: ImprovementEntry.format.description
    case .attestation: Attestation.format.description
    }
  }
}
