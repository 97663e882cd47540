internal import ClaimModel
package import Diagnostics
internal import Scoring

extension OrganizationReport {
  /// The path of a file as it can be opened from the working directory.
  package func path(of file: FileID) -> String { path(files[Int(file.rawValue)].path) }

  /// A file and a line in it, as editors and terminals open it.
  package func shownPlace(of range: SourceRange) -> String {
    let file = files[Int(range.file.rawValue)]
    return "\(path(of: range.file)):\(LineTable(file).position(at: range.start).line)"
  }

  /// Visits the path of every file that the check read or looked at, as it can be opened from the
  /// working directory.
  package func forEachInput(_ visit: (String) -> Void) {
    for file in files { visit(path(file.path)) }
    guard let model = assessed?.model else { return }
    model.evidence.forEachFile { _, file in visit(path(model.text(file.path.value))) }
  }

  /// The path of something in the organisation's folder as it can be opened from the working
  /// directory.
  package func path(to path: String) -> String { self.path(path) }

  private func path(_ path: String) -> String {
    folder == "." || folder.isEmpty || path.hasPrefix("/") ? path : "\(folder)/\(path)"
  }
}

extension Condition {
  /// Whether there was something to measure; a mean over nothing is no number.
  var hasActual: Bool { actual != Condition.noActual }
}

extension OrganizationReport {
  /// The organisation's id, else its folder.
  var organizationID: String {
    guard let model = assessed?.model, let id = model.organization.id else { return folder }
    return model.text(id.value)
  }
}
