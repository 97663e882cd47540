import ClaimModel
import Diagnostics
import Engine
import Foundation
import HostSystem
import Reporting
import Scoring
import Testing

/// Repositories of whose history nothing, or not enough, is known.
@Suite struct `A history that cannot be read` {
  private func gap(_ path: String) -> HistoryGap? {
    switch GitHistory(now: 1_800_000_000).repository(of: path) {
    case .unavailable(let gap): gap
    case .available: nil
    }
  }

  @Test func `is said, and leaves a policy that demands it open`() throws {
    let folder = try TemporaryFolder()
    for (path, text) in FixtureFiles().all() { try folder.write(text, to: path) }
    #expect(gap(folder.path) == .noRepository)

    let git = try GitFixture()
    #expect(gap(git.path) == .noCommits)
    for (path, text) in FixtureFiles().all() { try git.folder.write(text, to: path) }
    #expect(try git.rules() == ["missing-history"])
    #expect(try git.report().verdict.kind == .undecided)
    // Something else is committed, but not the organisation.
    try git.git("commit", "--quiet", "--allow-empty", "--message", "first")
    #expect(try git.rules() == ["missing-history"])

    try git.commit("2026-04-02")
    #expect(try git.report().verdict.kind != .undecided)
  }

  @Test func `of a shallow clone never passes what the full one would not`() throws {
    let git = try GitFixture()
    var files = FixtureFiles()
    files.operated = "2026-04-01"
    try git.commit("2026-04-01", files.all())
    files.policyText += "ただし社長室を除く。\n"
    try git.commit("2026-06-01", files.all())
    let shallow = try GitFixture(cloning: git, "--depth", "1")
    #expect(try shallow.rules() == ["missing-history"])
    #expect(try shallow.report().verdict.kind == .undecided)

    files.demands = "minimum: { overall: \"1.0\" }\n"
    try git.commit("2026-06-02", files.all())
    let lenient = try GitFixture(cloning: git, "--depth", "1")
    #expect(try lenient.rules() == ["history-not-shown"])
    let finding = try #require(
      lenient.report().findings.first { $0.rule == "history-not-shown" }
    )
    #expect(finding.message.help.en.contains("fetch-depth: 0"))
    #expect(finding.message.help.en.contains("GIT_DEPTH: 0"))
    try lenient.git("fetch", "--quiet", "--unshallow")
    // And that a history is no longer demanded is found as well.
    #expect(try lenient.rules() == ["document-changed-after-approval", "lowered-policy"])
  }

  @Test(arguments: Unfollowed.allCases)
  func `of a file that git does not follow is said, too`(_ way: Unfollowed) throws {
    for (demand, rule) in [("history: required\n", "missing-history"), ("", "history-not-shown")] {
      let git = try GitFixture()
      var files = FixtureFiles()
      files.operated = "2026-04-01"
      files.demands = demand + "minimum: { overall: \"1.0\" }\n"
      try git.commit("2026-04-01", files.all())
      #expect(try git.rules() == [])
      try way.hide(files.policyPath, in: git)
      #expect(try git.rules() == [rule])
      #expect(try (git.report().verdict.kind == .undecided) == !demand.isEmpty)
    }
  }

  @Test func `of claims that git does not look at is said, too`() throws {
    let git = try GitFixture()
    var files = FixtureFiles()
    files.operated = "2026-04-01"
    try git.commit("2026-04-01", files.all())
    try git.git("update-index", "--assume-unchanged", "claims/claims.yaml")
    #expect(try git.rules() == ["missing-history"])
    let finding = try #require(git.report().findings.first { $0.rule == "missing-history" })
    #expect(try git.report().files[Int(finding.range.file.rawValue)].path == "claims/claims.yaml")
  }

  @Test func `is not cut off by grafts or replaced objects`() throws {
    let git = try GitFixture()
    var files = FixtureFiles()
    files.operated = "2026-04-01"
    try git.commit("2026-04-01", files.all())
    files.policyText += "ただし社長室を除く。\n"
    try git.commit("2026-06-01", files.all())
    let head = try git.git("rev-parse", "HEAD").filter { $0 != "\n" }
    try git.folder.write(head + "\n", to: ".git/info/grafts")
    #expect(try git.rules() == ["document-changed-after-approval"])
    try git.folder.write("", to: ".git/info/grafts")
    try git.git("replace", "--graft", head)
    #expect(try git.rules() == ["document-changed-after-approval"])
  }

  @Test func `of a partial clone fetches nothing`() throws {
    let git = try GitFixture()
    try git.git("config", "uploadpack.allowFilter", "true")
    var files = FixtureFiles()
    files.operated = "2026-04-01"
    try git.commit("2026-04-01", files.all())
    files.note = "書き直した"
    try git.commit("2026-06-01", files.all())
    let partial = try GitFixture(cloning: git, "--filter=blob:none")
    #expect(try partial.rules() == ["missing-history"])
    let count = try partial.git("count-objects", "-v")
    _ = try partial.report()
    #expect(try partial.git("count-objects", "-v") == count)
  }

  @Test func `of a repository of somebody else is left alone`() throws {
    // Only the superuser may give files away.
    guard geteuid() == 0 else { return }
    let git = try GitFixture()
    try git.commit("2026-04-02", FixtureFiles().all())
    for file in ["", "/.git"] { #expect(unsafe chown(git.path + file, 12_345, 12_345) == 0) }
    #expect(gap(git.path) == .dubiousOwnership)
  }
}

/// Repositories that look different and say the same.
@Suite struct `A history is found` {
  private func git(_ change: (inout FixtureFiles) -> Void = { _ in }) throws -> GitFixture {
    let git = try GitFixture()
    var files = FixtureFiles()
    files.operated = "2026-04-01"
    change(&files)
    try git.commit("2026-04-01", files.all(in: "会社"))
    return git
  }

  @Test func `in a folder of the repository, a worktree, and with no branch`() throws {
    let git = try git()
    #expect(try git.rules(of: "会社") == [])
    try git.git("worktree", "add", "--quiet", "--detach", "other")
    #expect(try git.rules(of: "other/会社") == [])
    try git.git("switch", "--quiet", "--detach")
    #expect(try git.rules(of: "会社") == [])
  }

  @Test func `in a submodule, whose repository is another`() throws {
    let inner = try git()
    let outer = try GitFixture()
    try outer.git("submodule", "--quiet", "add", "file://" + inner.path, "module")
    try outer.commit("2026-09-01")
    #expect(try outer.rules(of: "module/会社") == [])
  }

  @Test func `and says that nothing is known of evidence in a submodule`() throws {
    let inner = try git()
    let outer = try GitFixture()
    var files = FixtureFiles()
    files.logPath = "module/会社/records/log.csv"
    var own = files.all()
    own[files.logPath] = nil
    try outer.commit("2026-04-01", own)
    try outer.git("submodule", "--quiet", "add", "file://" + inner.path, "module")
    try outer.commit("2026-09-01")
    #expect(try outer.rules() == ["missing-history"])
  }

  @Test func `whatever the line ends of the working tree`() throws {
    let git = try git()
    try git.git("config", "core.autocrlf", "true")
    try git.git("rm", "--quiet", "--cached", "-r", ".")
    try git.git("reset", "--quiet", "--hard")
    let text = try String(contentsOfFile: git.path + "/会社/文書/基本方針.md", encoding: .utf8)
    #expect(text.contains("\r\n"))
    #expect(try git.rules(of: "会社") == [])
  }

  @Test func `before a move is committed`() throws {
    let git = try git()
    var files = FixtureFiles()
    files.operated = "2026-04-01"
    try git.git("mv", "会社/" + files.logPath, "会社/records/moved.csv")
    files.logPath = "records/moved.csv"
    for (path, text) in files.all(in: "会社") where path.hasSuffix(".yaml") {
      try git.folder.write(text, to: path)
    }
    #expect(try git.rules(of: "会社") == [])
  }

  @Test func `of an organisation that moved with everything in it`() throws {
    let git = try git()
    try git.git("mv", "会社", "青葉")
    try git.commit("2026-10-01")
    #expect(try git.rules(of: "青葉") == [])
  }

  @Test func `of claims that moved with their organisation`() throws {
    let git = try git { $0.level = 1 }
    try git.git("mv", "会社", "青葉")
    try git.commit("2026-09-01")
    var files = FixtureFiles()
    (files.operated, files.level) = ("2026-04-01", 3)
    try git.commit("2026-10-01", files.all(in: "青葉"))
    #expect(try git.rules(of: "青葉") == ["sudden-level-rise"])
  }

  @Test func `apart from that of an organisation further down`() throws {
    let git = try GitFixture()
    var files = FixtureFiles()
    files.operated = "2026-04-01"
    try git.commit("2026-04-01", files.all().merging(files.all(in: "子会社")) { first, _ in first })
    files.level = 4
    try git.commit("2026-10-01", files.all(in: "子会社"))
    #expect(try git.rules() == [])
    #expect(try git.rules(of: "子会社") == ["sudden-level-rise"])
  }

  @Test func `once for many organisations`() throws {
    let git = try GitFixture()
    var files = FixtureFiles()
    files.operated = "2026-04-01"
    for number in 1...3 {
      for (path, text) in files.all(in: "org-\(number)") { try git.folder.write(text, to: path) }
    }
    try git.commit("2026-04-01")
    let history = GitHistory(now: 1_800_000_000)
    for number in 1...3 {
      guard case .available(_, let prefix) = history.repository(of: git.path + "/org-\(number)")
      else {
        Issue.record("no history")
        continue
      }
      #expect(prefix == "org-\(number)/")
    }
    // Gone, but already read.
    try FileManager.default.removeItem(atPath: git.path + "/.git/objects")
    guard case .available = history.repository(of: git.path + "/org-2") else {
      Issue.record("read again")
      return
    }
  }
}

/// Ways in which a file escapes git.
enum Unfollowed: String, CaseIterable, CustomTestStringConvertible {
  case link, repository, ignored, assumedUnchanged, skipped

  var testDescription: String { rawValue }

  func hide(_ path: String, in git: GitFixture) throws {
    switch self {
    case .link:
      try git.git("mv", path, "real.md")
      try git.folder.link(path, to: "../real.md")
      try git.commit("2026-04-02")
    case .repository:
      try git.git("rm", "--quiet", "--cached", path)
      let folder = String(path.prefix { $0 != "/" })
      try git.git("-C", folder, "init", "--quiet")
      try git.git("-C", folder, "add", "--all")
      try git.git("-C", folder, "commit", "--quiet", "--message", "inner")
      try git.commit("2026-04-02")
    case .ignored:
      try git.git("rm", "--quiet", "--cached", path)
      try git.commit("2026-04-02", [".gitignore": "*.md\n"])
    case .assumedUnchanged:
      try git.git("update-index", "--assume-unchanged", path)
      try git.folder.write("# 書き換えた方針\n第2版\n", to: path)
    case .skipped:
      try git.git("update-index", "--skip-worktree", path)
      try git.folder.write("# 書き換えた方針\n第2版\n", to: path)
    }
  }
}
