package import Diagnostics

/// A key of the policy that demands less than it did before the latest change, while what it no
/// longer demands is missing.
package struct PolicyChange: Sendable {
  /// The key, such as `minimum.overall`.
  package let key: String
  /// What it said before.
  package let before: String
  /// What it says now; `nil` if it is gone.
  package let after: String?
  /// Where it stands, or where it should.
  package let range: SourceRange
  /// Whether the change is committed already.
  package let isCommitted: Bool

  /// Describes a change.
  package init(key: String, before: String, after: String?, range: SourceRange, isCommitted: Bool) {
    self.key = key
    self.before = before
    self.after = after
    self.range = range
    self.isCommitted = isCommitted
  }
}
