internal import Diagnostics

extension OrganizationModel {
  /// Returns the document that replaced another, if it is in force.
  package func successor(of document: Document) -> Document? {
    document.id.flatMap { successors[$0.value] }.map { evidence.documents[$0] }
  }

  /// Indexes the documents that replaced another by its name.
  ///
  /// A draft replaces nothing yet, nor does what is in force only from a later day.
  static func successors(in evidence: EvidenceSet, on asOf: AssessmentDay) -> NameMap<Int> {
    var successors = NameMap<Int>()
    for (index, document) in evidence.documents.enumerated() {
      guard let replaced = document.supersedes, document.status?.value == .approved,
        document.effectiveOn.map({ $0.value <= asOf }) ?? true
      else { continue }
      successors[replaced.value] = successors[replaced.value] ?? index
    }
    return successors
  }
}
