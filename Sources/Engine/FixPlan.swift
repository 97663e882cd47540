package import Diagnostics

/// What mechanical fixes would make of one organisation's files; nothing is written yet.
package struct FixPlan: Sendable {
  /// One file that would change.
  package struct Change: Sendable {
    /// The path as it can be opened from the working directory.
    package let path: String
    /// The folder that neither the path nor a link on it may leave.
    package let root: String
    /// The bytes that were read.
    package let before: [UInt8]
    /// The bytes to write instead.
    package let after: [UInt8]
    /// What is fixed by that.
    package let fixed: [Place]

    /// Describes a change.
    package init(path: String, root: String, before: [UInt8], after: [UInt8], fixed: [Place]) {
      self.path = path
      self.root = root
      self.before = before
      self.after = after
      self.fixed = fixed
    }
  }

  /// A finding by its place, as people read it.
  package struct Place: Hashable, Sendable {
    /// The path as it can be opened from the working directory.
    package let path: String
    /// The line, from one, before anything was fixed on the same way through the files.
    package let line: Int
    /// The rule that was broken.
    package let rule: RuleID
  }

  /// Why a fix is not made.
  package enum Obstacle: Hashable, Sendable {
    /// It would raise a level, a score or coverage, or let another finding vanish: that is for
    /// people.
    case tellsOnResult
    /// Its file lies outside the organisation's folder.
    case outside
    /// It changes what an earlier fix changes too; the next run may make it.
    case overlap
  }

  /// The files that would change, in the order of their paths.
  package var changes: [Change] = []
  /// What is not fixed although it could be, in the order of the files.
  package var left: [(place: Place, why: Obstacle)] = []
}
