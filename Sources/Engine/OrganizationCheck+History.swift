internal import ClaimModel
internal import Diagnostics
internal import YAMLSyntax

/// What version control knows of the organisation.
extension OrganizationCheck {
  /// Returns the history of the files that a model was read from.
  func history(of model: OrganizationModel) -> History {
    let repository: RepositoryHistory
    let prefix: String
    var anchor = folder
    switch history.repository(of: folder) {
    case .available(let known, let path): (repository, prefix) = (known, path)
    case .unavailable(let gap):
      // A commit may have a folder that the working tree no longer has.
      guard isCommit, let place = history.place(of: folder) else { return .unavailable(gap) }
      (repository, prefix, anchor) = place
    }
    var paths: Set<String> = []
    model.evidence.forEachFile { _, file in
      guard model.files.status(of: file.path.value) == .present else { return }
      paths.insert(model.text(file.path.value))
    }
    var trees: [String: YAMLTree] = [:]
    for (source, tree) in zip(sources, model.trees) { trees[source.path] = tree }
    let reader = HistoryReader(
      repository: repository,
      prefix: prefix,
      source: history,
      folder: anchor,
      utcOffset: model.organization.utcOffset,
      asOf: model.asOf.day
    )
    // A policy may well come from elsewhere; it shows nothing of what was done.
    let extra = Set(extraTrees.map(\.file))
    let own = zip(sources, model.trees).filter { !$0.1.roots.isEmpty && !extra.contains($0.1.file) }
      .map(\.0.path)
    return reader.history(ofEvidence: paths.sorted(), trees: trees, own: own)
  }
}
