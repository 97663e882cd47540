internal import ClaimModel
internal import Diagnostics
internal import YAMLSyntax

/// What version control knows of the organisation.
extension OrganizationCheck {
  /// Returns the history of the files that a model was read from.
  func history(of model: OrganizationModel) -> History {
    let access = history.repository(of: folder)
    guard case .available(let repository, let prefix) = access else {
      guard case .unavailable(let gap) = access else { return .unavailable(.failed) }
      return .unavailable(gap)
    }
    var paths: Set<String> = []
    model.evidence.forEachFile { _, file in
      guard model.files[file.path.value]?.status == .present else { return }
      paths.insert(model.text(file.path.value).normalizedEvidencePath)
    }
    var trees: [String: YAMLTree] = [:]
    for (source, tree) in zip(sources, model.trees) { trees[source.path] = tree }
    let reader = HistoryReader(
      repository: repository,
      prefix: prefix,
      source: history,
      folder: folder,
      utcOffset: model.organization.utcOffset,
      asOf: model.asOf
    )
    return reader.history(ofEvidence: paths.sorted(), trees: trees)
  }
}
