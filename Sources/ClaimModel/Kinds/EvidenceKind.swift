package import Diagnostics

/// The classes of evidence; a framework's levels ask for them by these names.
package enum EvidenceKind: String, WordChoice, Hashable, BitwiseCopyable {
  case document
  case budget
  case person
  case training
  case service
  case operation
  case evaluation
  case improvement
  case attestation

  /// The word in messages and tables.
  package var title: Bilingual {
    switch self {
    case .document: Bilingual(ja: "文書", en: "document")
    case .budget: Bilingual(ja: "予算", en: "budget")
    case .person: Bilingual(ja: "担当者", en: "person")
    case .training: Bilingual(ja: "教育", en: "training")
    case .service: Bilingual(ja: "外部サービス", en: "service")
    case .operation: Bilingual(ja: "運用記録", en: "operation record")
    case .evaluation: Bilingual(ja: "評価", en: "evaluation")
    case .improvement: Bilingual(ja: "改善", en: "improvement")
    case .attestation: Bilingual(ja: "第三者証明", en: "attestation")
    }
  }

  /// Whether two classes are one; written out, as a synthesised comparison is called by other targets
  /// through a table of witnesses.
  package static func == (left: EvidenceKind, right: EvidenceKind) -> Bool {
    left.position == right.position
  }

  /// The position among all classes.
  var position: Int {
    switch self {
    case .document: 0
    case .budget: 1
    case .person: 2
    case .training: 3
    case .service: 4
    case .operation: 5
    case .evaluation: 6
    case .improvement: 7
    case .attestation: 8
    }
  }
}

/// A piece of evidence among all of its class.
package struct EvidenceKey: Hashable, Sendable, BitwiseCopyable {
  /// The class.
  package let kind: EvidenceKind
  /// The position among all pieces of the class.
  package let index: Int32

  /// Whether two pieces are one.
  package static func == (left: EvidenceKey, right: EvidenceKey) -> Bool {
    left.index == right.index && left.kind == right.kind
  }

  /// Names a piece.
  package init(kind: EvidenceKind, index: Int32) {
    self.kind = kind
    self.index = index
  }
}
