internal import ClaimModel
package import Diagnostics

extension OrganizationReport {
  /// Returns the stable names of the findings, in their order.
  ///
  /// - Parameter renamed: What to take the paths of cited files for.
  /// - Returns: One name for each finding.
  package func findingIdentities(renamed: [String: String] = [:]) -> [String] {
    var identities = FindingIdentities(self, renamed: renamed)
    return findings.map { identities.next($0) }
  }

  /// Returns a finding as a comparison tells it.
  func changed(
    _ finding: Finding,
    named identity: String,
    by cause: ChangeCause,
    _ places: inout SourcePlaces
  )
    -> ChangedFinding
  {
    ChangedFinding(
      finding: finding,
      identity: identity,
      path: path(of: finding.range.file),
      line: places.place(at: finding.range.start, in: finding.range.file).line,
      cause: cause
    )
  }

  /// The line on which a range starts, from one.
  package func line(of range: SourceRange) -> Int {
    var places = SourcePlaces(files)
    return places.place(at: range.start, in: range.file).line
  }
}
