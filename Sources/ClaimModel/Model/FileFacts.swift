internal import Diagnostics

/// What is known of the files that evidence points to.
extension OrganizationModel {
  /// Visits the paths of a piece whose files have a status.
  ///
  /// A file that nobody looked at counts as missing, so that no omission passes for a file.
  @inline(__always)
  package func forEachFile(
    of key: EvidenceKey,
    with status: FileStatus,
    _ visit: (Located<Name>) -> Void
  ) {
    evidence.forEachPath(of: key) { path in
      if files[path.value] ?? .missing == status { visit(path) }
    }
  }
}
