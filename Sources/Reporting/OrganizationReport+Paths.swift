internal import Diagnostics
internal import Scoring

extension OrganizationReport {
  /// The path of a file as it can be opened from the working directory.
  func path(of file: FileID) -> String {
    let path = files[Int(file.rawValue)].path
    return folder == "." || folder.isEmpty || path.hasPrefix("/") ? path : "\(folder)/\(path)"
  }
}

extension Condition {
  /// Whether there was something to measure; a mean over nothing is no number.
  var hasActual: Bool { actual != "–" }
}
