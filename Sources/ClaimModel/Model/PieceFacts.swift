package import Diagnostics

/// What rules about any class of evidence ask of a piece.
extension EvidencePiece {
  /// The place to show for the piece as a whole and for what it leaves out: its id.
  package var place: SourceRange { id?.range ?? range }
}

/// What rules about documents ask.
extension Document {
  /// Whether the document says itself that it is not in force, so that other rules need not speak
  /// of what a draft lacks: `unapproved-document` and `retired-document` do.
  package var isDraftOrRetired: Bool {
    switch status?.value {
    case .draft, .review, .retired: true
    case .approved, nil: false
    }
  }
}

extension OrganizationModel {
  /// Returns what the framework says about a document's type.
  package func type(of document: Document) -> Framework.DocumentType? {
    document.type.flatMap { framework.documentTypes[$0.value] }
  }
}
