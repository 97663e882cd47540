internal import Diagnostics

/// How far the superiors of a role can be followed.
package enum ReportingLine: Sendable, BitwiseCopyable {
  /// Up to a role that reports to nobody.
  case complete
  /// Up to a `reports_to` that names no role.
  case broken(at: Located<Name>)
  /// Never to an end: somebody in it reports, indirectly, to themselves.
  case circular(at: Located<Name>)
}

extension OrganizationModel {
  /// Returns how far the superiors of a role can be followed.
  ///
  /// That a role does not report to another is only known if its line is complete.
  package func reportingLine(of name: Name) -> ReportingLine {
    guard var last = role(name)?.reportsTo else { return .complete }
    for _ in organization.roles.indices {
      guard let superior = role(last.value) else { return .broken(at: last) }
      guard let next = superior.reportsTo else { return .complete }
      last = next
    }
    return .circular(at: last)
  }
}

extension OrganizationModel {
  /// Whether two roles are known to be held by the same person or department.
  ///
  /// Small organisations give one person several roles; then one of them is no second pair of eyes
  /// for the other.
  package func isSameHolder(_ name: Name, _ other: Name) -> Bool {
    guard let holder = role(name)?.heldBy, let otherHolder = role(other)?.heldBy else {
      return name == other
    }
    return name == other || text(holder) == text(otherHolder)
  }
}
