#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// How git is made to say the same on every machine, to ask nobody, and to fetch nothing.
enum GitEnvironment {
  /// Settings that outweigh those of user and repository.
  static let settings: [String] =
    [
      "--no-pager", "--no-replace-objects", "--literal-pathspecs",
    ]
    + [
      "core.quotePath=false", "core.fsmonitor=false", "core.untrackedCache=false",
      "core.hooksPath=/dev/null", "core.precomposeUnicode=true", "log.showSignature=false",
      "log.mailmap=true", "log.diffMerges=off", "mailmap.file=", "diff.noprefix=false",
      "diff.renames=false", "diff.ignoreSubmodules=none", "status.renames=false",
      "status.showUntrackedFiles=all", "status.submoduleSummary=false", "color.ui=false",
      "protocol.allow=never", "gc.auto=0", "maintenance.auto=false", "core.trustctime=true",
      "core.checkStat=default", "core.ignoreStat=false",
    ].flatMap { ["-c", $0] }

  /// The environment: the user's without what points git elsewhere, so that a check within a hook
  /// looks at the folder that it was asked about.
  ///
  /// Settings by environment stay, because CI systems allow a checkout by them (`safe.directory`).
  static let variables: [String] =
    inherited + [
      "LC_ALL=C", "LANGUAGE=C", "GIT_OPTIONAL_LOCKS=0", "GIT_NO_LAZY_FETCH=1",
      "GIT_ALLOW_PROTOCOL=none", "GIT_TERMINAL_PROMPT=0", "GIT_ASKPASS=/bin/false",
      "SSH_ASKPASS=/bin/false", "GIT_NO_REPLACE_OBJECTS=1", "GIT_PAGER=cat",
      // Neither replaced objects nor grafts: the history is what was committed.
      "GIT_GRAFT_FILE=/dev/null",
    ]

  private static var inherited: [String] {
    var all: [String] = []
    var next = unsafe environ
    while let entry = unsafe next.pointee {
      all.append(unsafe String(cString: entry))
      unsafe next += 1
    }
    return all.filter { entry in
      let name = entry.prefix { $0 != "=" }
      return name.hasPrefix("GIT_CONFIG") && name != "GIT_CONFIG"
        || !name.hasPrefix("GIT_") && !["LC_ALL", "LANGUAGE", "SSH_ASKPASS"].contains(name)
    }
  }
}
