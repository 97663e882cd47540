package import ClaimModel

/// A commit and when it was made.
package struct CommitMoment: Hashable, Sendable {
  /// The full id in hexadecimal digits.
  package let id: String
  /// The committer's date, in seconds since 1970-01-01 UTC.
  package let seconds: Int

  /// Describes a commit.
  package init(id: String, seconds: Int) {
    self.id = id
    self.seconds = seconds
  }
}

/// The two sides of a comparison.
package struct ComparedCommits: Sendable {
  /// What the user calls the base.
  package let baseName: String
  /// The commit at which the change left the base.
  package let base: CommitMoment
  /// The commit that is compared; `nil` for the working tree.
  package let head: CommitMoment?
  /// Whether the change has no commit that the base's branch lacks, but not the other way round.
  ///
  /// Then nothing can have changed but in the working tree: the two may have been swapped.
  package let isBehind: Bool
  /// Finds the remote that has the contents which a partial clone lacks; `nil` for a whole one.
  ///
  /// It takes a process, and only who misses something has to know.
  package let promisor: @Sendable () -> String?

  /// Describes the sides.
  package init(
    baseName: String,
    base: CommitMoment,
    head: CommitMoment?,
    isBehind: Bool = false,
    promisor: @escaping @Sendable () -> String? = { nil }
  ) {
    self.baseName = baseName
    self.base = base
    self.head = head
    self.isBehind = isBehind
    self.promisor = promisor
  }
}

/// Why two states of a repository cannot be compared.
package enum ComparisonFailure: Error, Sendable {
  /// Nothing, or not enough, is known of the history.
  case gap(HistoryGap)
  /// The folder that was asked about is not there.
  case noFolder(String)
  /// There is no commit of a name.
  case unknownCommit(String)
  /// A branch of a remote has not been fetched.
  case unfetched(remote: String, branch: String)
  /// Two commits have no ancestor in common.
  case noMergeBase(String, String)
}
