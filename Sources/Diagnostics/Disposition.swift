/// What somebody has decided about a finding.
///
/// It changes whether a finding is counted and shown, and nothing else: what a finding did to levels
/// was done before anybody could look at its disposition. Whoever counts findings counts the open
/// ones. Indirect, because nearly all findings are open and each would carry the room.
package indirect enum Disposition: Hashable, Sendable {
  /// Nobody has: it counts.
  case open
  /// A comment beside its place silences it.
  case suppressed(Acceptance)
  /// A waiver accepts it for a while.
  case waived(Acceptance, by: Approval)

  /// Whether the finding counts.
  package var isOpen: Bool { self == .open }

  /// Whether a comment silences the finding.
  package var isSuppressed: Bool {
    if case .suppressed = self { return true }
    return false
  }

  /// Whether a waiver accepts the finding.
  package var isWaived: Bool {
    if case .waived = self { return true }
    return false
  }

  /// Why a finding is accepted, and for how long.
  package struct Acceptance: Hashable, Sendable {
    /// Why, in the words of whoever accepted it.
    package var reason: Bilingual
    /// The last day on which it holds, inclusive, as `2027-03-31`.
    package var until: String
    /// Where the comment or the waiver stands.
    package var range: SourceRange

    /// Describes an acceptance.
    package init(reason: Bilingual, until: String, at range: SourceRange) {
      self.reason = reason
      self.until = until
      self.range = range
    }
  }

  /// Who stands behind a waiver, by the ids of roles.
  package struct Approval: Hashable, Sendable {
    /// The role that approved it.
    package var approver: String
    /// The role that looks after it.
    package var owner: String?
    /// The ticket that it is followed in.
    package var ticket: String?

    /// Describes an approval.
    package init(approver: String, owner: String? = nil, ticket: String? = nil) {
      self.approver = approver
      self.owner = owner
      self.ticket = ticket
    }
  }
}
