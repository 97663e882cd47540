internal import ClaimModel

/// What rules about the text of a file ask of a piece.
extension OrganizationModel {
  /// Returns the text of a piece's file, if it leaves something open and should be finished.
  ///
  /// A draft may leave things open; `unapproved-document` speaks of it.
  func finishedText(of key: EvidenceKey) -> (path: Located<Name>, text: TextFacts)? {
    guard let path = evidence.file(of: key)?.path, files.leavesOpen(path.value),
      let text = text(ofFile: path)
    else { return nil }
    let isOpen = key.kind == .document && evidence.documents[Int(key.index)].isDraftOrRetired
    return isOpen ? nil : (path, text)
  }
}
