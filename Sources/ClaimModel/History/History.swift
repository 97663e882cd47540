package import Diagnostics

/// Why nothing, or not enough, is known of how an organisation's files came about.
package enum HistoryGap: Hashable, Sendable {
  /// Nobody looked.
  case notAsked
  /// The folder is in no git repository.
  case noRepository
  /// The `git` command is not installed.
  case noGit
  /// git refuses a repository that belongs to somebody else.
  case dubiousOwnership
  /// The organisation's file is not committed yet.
  case noCommits
  /// Only the latest commits were fetched.
  case shallow
  /// Old contents of files were not fetched.
  case partial
  /// There is more history than is looked at.
  case tooLong
  /// git could not read the repository.
  case failed
}

/// What version control knows of an organisation; what it does not know is a gap, never a pass.
package enum History: Sendable {
  case unavailable(HistoryGap)
  case known(HistoryFacts)

  /// The facts, if there are any.
  package var facts: HistoryFacts? {
    if case .known(let facts) = self { return facts }
    return nil
  }

  /// Why there are none.
  package var gap: HistoryGap? {
    if case .unavailable(let gap) = self { return gap }
    return nil
  }
}

/// One step of history: a commit, or what stands in the working tree and is not committed.
package struct HistoryPoint: Hashable, Comparable, Sendable {
  /// The position: parents before children, the working tree behind all.
  package let order: Int
  /// The day in the organisation's calendar, never before that of an ancestor.
  package let day: CalendarDay
  /// The commit's id, shortened for people; `nil` for the working tree.
  package let commit: String?
  /// The e-mail addresses of author and committer; none for the working tree.
  package let people: [String]

  /// Describes a step.
  package init(order: Int, day: CalendarDay, commit: String?, people: [String]) {
    self.order = order
    self.day = day
    self.commit = commit
    self.people = people
  }

  /// Orders steps by history, not by date.
  package static func < (left: HistoryPoint, right: HistoryPoint) -> Bool {
    left.order < right.order
  }
}

/// How one file came to be what it is, through renames.
package struct FileHistory: Sendable {
  /// One content of the file and the step that brought it.
  package struct Version: Sendable {
    /// The step.
    package let point: HistoryPoint
    /// A number that stands for the bytes: equal bytes, equal numbers; `nil` if it was deleted.
    package let content: Int32?

    /// Describes a version.
    package init(point: HistoryPoint, content: Int32?) {
      self.point = point
      self.content = content
    }
  }

  /// The step that first had the file, or its bytes anywhere in the repository.
  package let first: HistoryPoint
  /// The contents, oldest first; never empty.
  package let versions: [Version]

  /// Describes a file.
  package init(first: HistoryPoint, versions: [Version]) {
    precondition(!versions.isEmpty, "a file that was never there has no history")
    self.first = first
    self.versions = versions
  }

  /// The content that the file has now.
  package var present: Version { versions[versions.count - 1] }

  /// Returns the content that the file had at a step; its first if the file came later.
  package func version(at point: HistoryPoint) -> Version {
    versions.last { $0.point <= point } ?? versions[0]
  }

  /// Returns the content that the file had at the end of a day; its first if the file came later.
  package func version(on day: CalendarDay) -> Version {
    versions.last { $0.point.day <= day } ?? versions[0]
  }
}

/// A commit whose date cannot be true.
package struct ImplausibleCommit: Sendable {
  /// What is wrong with the date.
  package enum Reason: Sendable {
    /// Before git existed.
    case tooEarly
    /// After the machine's today.
    case future
    /// More than a day before a commit that it builds on.
    case beforeParent
  }

  /// The commit's id, shortened.
  package let commit: String
  /// The day that it claims.
  package let day: CalendarDay
  /// What is wrong.
  package let reason: Reason

  /// Describes a commit.
  package init(commit: String, day: CalendarDay, reason: Reason) {
    self.commit = commit
    self.day = day
    self.reason = reason
  }
}

/// What an entry said before and after a step that changed it.
package struct EntryChange<State: Sendable>: Sendable {
  /// The step.
  package let point: HistoryPoint
  /// What was said before; `nil` if nothing was.
  package let before: State?
  /// What was said after; `nil` if nothing is.
  package let after: State?

  /// Describes a change.
  package init(point: HistoryPoint, before: State?, after: State?) {
    self.point = point
    self.before = before
    self.after = after
  }
}

/// How an organisation's files came about.
package struct HistoryFacts: Sendable {
  /// The day from which on the organisation's file is in the history.
  package var start: CalendarDay
  /// The files that evidence points to, by normalised path.
  package var files: [String: FileHistory] = [:]
  /// What was said of each item, oldest change first.
  package var claims: [String: [EntryChange<ClaimState>]] = [:]
  /// What was said of each piece of evidence, by `HistoryKey`, oldest change first.
  package var pieces: [String: [EntryChange<PieceState>]] = [:]
  /// The commits of the organisation whose dates cannot be true, oldest first.
  package var implausible: [ImplausibleCommit] = []

  /// The files that evidence points to and of which nothing is known, by normalised path.
  package var unfollowed: Set<String> = []
  /// The files with claims and evidence of which nothing is known.
  package var unfollowedSources: [FileID] = []

  /// Starts with nothing but the first day.
  package init(start: CalendarDay) { self.start = start }
}
