internal import ClaimModel
internal import Diagnostics
internal import Reporting

extension Pinning {
  /// Returns the digests that may be written without asking anybody: of documents without one whose
  /// file is, by the history, byte for byte what it was on the day of its last review.
  ///
  /// A digest says that somebody has looked at these bytes; here that is so already. Of everything
  /// else `shisei evidence pin` asks a person.
  ///
  /// - Parameter report: The organisation, checked with all digests.
  /// - Returns: One finding for each, with the edit as its fix.
  static func reviewed(_ report: OrganizationReport) -> [Finding] {
    guard let model = report.assessed?.model, model.history.facts != nil else { return [] }
    return model.evidence.documents.indices.compactMap { index in
      let document = model.evidence.documents[index]
      let key = EvidenceKey(kind: .document, index: Int32(index))
      guard model.pinState(of: key) == .unpinned,
        let day = document.reviewedOn?.value ?? document.approvedOn?.value,
        let cited = model.evidence.file(of: key), let history = model.fileHistory(cited.path),
        history.first.day <= day, let content = history.present.content, content >= 0,
        history.version(on: day).content == content,
        case .known(let digest) = model.facts(of: cited.path).digest,
        let edit = try? edit(
          of: cited,
          at: document.range,
          in: model.trees[Int(document.range.file.rawValue)],
          to: digest
        )
      else { return nil }
      return Finding(
        rule: "sha256",
        severity: .info,
        message: Message(
          ja: "見直してから変わっていない文書に、SHA-256 がありません",
          en: "a document that has not changed since its review has no SHA-256",
          helpJA: "SHA-256 を書き加えます",
          helpEN: "write its SHA-256"
        ),
        at: document.place,
        fix: [edit]
      )
    }
  }
}
