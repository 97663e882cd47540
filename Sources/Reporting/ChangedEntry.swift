package import ClaimModel
package import Diagnostics

/// A finding that one side of a comparison has and the other has not.
package struct ChangedFinding: Sendable {
  /// What is wrong.
  package let finding: Finding
  /// Its stable name.
  package let identity: String
  /// Where it stands.
  package let path: String
  /// The line, from one.
  package let line: Int
  /// What brought it, or took it away.
  package let cause: ChangeCause
}

/// A piece of evidence, or a claim, that differs between the two sides.
package struct ChangedEntry: Sendable {
  /// What happened to it.
  package enum Kind: String, Sendable {
    case added
    /// What is written of it differs.
    case changed
    /// Only the file that it points to differs.
    case file
    /// It was there for other items, and now is for these too.
    case cited
    /// It is still there, but no longer for these items.
    case uncited
    case removed
  }

  /// What happened to it.
  package let kind: Kind
  /// The class of evidence; `nil` for a claim.
  package let evidence: EvidenceKind?
  /// What to call it: its id, else its file.
  package let title: String
  /// The items whose claims cite it.
  package let items: [String]
  /// Where it stands, or stood.
  package let path: String
  /// The line, from one.
  package let line: Int
  /// Whether the file that it points to is no longer there.
  package let isFileGone: Bool
}

/// A waiver that one side has and the other has not, or that lapsed.
package struct ChangedWaiver: Sendable {
  /// What happened to it.
  package enum Kind: String, Sendable {
    case added
    case removed
    case lapsed
  }

  /// What happened to it.
  package let kind: Kind
  /// The rule or condition that it is about.
  package let matter: String
  /// The item.
  package let item: String
  /// Its last day.
  package let expiresOn: CalendarDay?
  /// Where it stands, or stood.
  package let path: String
  /// The line, from one.
  package let line: Int
}

/// What the policy demanded before and no longer does.
package struct LoweredDemand: Sendable {
  /// The key, such as `minimum.overall`.
  package let key: String
  /// What it said.
  package let before: String
  /// What it says; `nil` if it is gone.
  package let after: String?
  /// Where it stands, or should.
  package let path: String
  /// The line, from one.
  package let line: Int

  /// Describes a demand.
  package init(key: String, before: String, after: String?, path: String, line: Int) {
    (self.key, self.before, self.after, self.path, self.line) = (key, before, after, path, line)
  }
}
