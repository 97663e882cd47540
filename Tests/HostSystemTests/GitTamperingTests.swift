import ClaimModel
import ClaimRules
import Diagnostics
import Engine
import HostSystem
import Engine
import HostSystem
import Reporting
import Scoring
import Synchronization
import TestSupport
import Testing

/// Every way of tampering that the history tells of, in a repository of its own.
@Suite struct `The history in git` {
  /// A first state, committed by somebody on the first of April.
  private func begun(
    _ change: (inout FixtureFiles) -> Void = { _ in }
  ) throws -> (git: GitFixture, files: FixtureFiles) {
    let git = try GitFixture()
    var files = FixtureFiles()
    files.operated = "2026-04-01"
    change(&files)
    try git.commit("2026-04-01", files.all())
    return (git, files)
  }

  @Test func `gives no finding if it is clean`() throws {
    var (git, files) = try begun { $0.level = 1 }
    // A level more with its reason, by somebody else.
    files.level = 2
    files.note = "取締役会で承認された"
    try git.commit("2026-04-10", by: GitFixture.somebodyElse, files.all())
    // A record that grows with its day.
    files.operated = "2026-07-20"
    files.log += "2026-07-20,異常なし\n"
    try git.commit("2026-07-21", files.all())
    // Files that move keep their past.
    try git.git("mv", files.logPath, "records/点検 記録.csv")
    try git.git("mv", files.policyPath, "文書/方針.md")
    files.logPath = "records/点検 記録.csv"
    files.policyPath = "文書/方針.md"
    try git.commit("2026-08-01", files.all())
    // A new version with its approval, on a branch that is merged.
    try git.git("switch", "--quiet", "--create", "revision")
    files.version = "2.0"
    files.approved = "2026-09-01"
    files.reviewed = "2026-09-01"
    files.policyText = "# 基本方針\n第2版\n"
    try git.commit("2026-09-01", by: GitFixture.somebodyElse, files.all())
    try git.git("switch", "--quiet", "main")
    try git.commit("2026-09-02", ["README.md": "読み方\n"])
    try git.git("merge", "--quiet", "--no-ff", "--no-edit", "revision", day: "2026-09-03")
    #expect(try git.rules() == [])
    #expect(try git.report().verdict.kind != .undecided)
  }

  @Test func `tells of a document changed after its approval`() throws {
    var (git, files) = try begun()
    files.policyText += "ただし社長室を除く。\n"
    try git.commit("2026-06-01", files.all())
    #expect(try git.rules() == ["document-changed-after-approval"])
    let report = try git.report()
    let item = try #require(report.assessed?.model.framework.itemIndex("1-2"))
    #expect(report.assessed?.assessments[item].supported == 1)
    // Undone, it is as it was.
    try git.git("revert", "--no-edit", "HEAD", day: "2026-06-02")
    #expect(try git.rules() == [])
  }

  @Test func `tells of a new version that nobody approved`() throws {
    var (git, files) = try begun()
    files.policyText = "# 基本方針\n書き直した\n"
    files.version = "1.2"
    try git.commit("2026-09-01", files.all())
    #expect(try git.rules() == ["document-changed-after-approval"])
    // Naming another day for a while approves nothing.
    files.approved = "2026-09-02"
    try git.commit("2026-09-02", files.all())
    #expect(try git.rules() == [])
    files.approved = "2026-04-01"
    try git.commit("2026-09-03", files.all())
    #expect(try git.rules() == ["document-changed-after-approval"])
  }

  @Test func `tells of a document changed in a merge that was squashed`() throws {
    let (git, files) = try begun()
    try git.git("switch", "--quiet", "--create", "topic")
    var changed = files
    changed.policyText += "ただし社長室を除く。\n"
    try git.commit("2026-06-01", changed.all())
    try git.git("switch", "--quiet", "main")
    try git.git("merge", "--quiet", "--squash", "topic", day: "2026-06-02")
    try git.commit("2026-06-02")
    #expect(try git.rules() == ["document-changed-after-approval"])
  }

  @Test func `tells of a document changed by the merge itself`() throws {
    let (git, files) = try begun()
    try git.git("switch", "--quiet", "--create", "topic")
    try git.commit("2026-06-01", ["README.md": "読み方\n"])
    try git.git("switch", "--quiet", "main")
    try git.commit("2026-06-01", ["LICENSE": "\n"])
    try git.git("merge", "--quiet", "--no-ff", "--no-commit", "topic", day: "2026-06-02")
    var changed = files
    changed.policyText += "ただし社長室を除く。\n"
    try git.commit("2026-06-02", changed.all())
    #expect(try git.rules() == ["document-changed-after-approval"])
  }

  /// Commits on a branch of its own and merges it.
  private func merge(
    _ files: [String: String],
    of day: String,
    on merged: String
  ) throws
    -> GitFixture
  {
    let (git, _) = try begun()
    try git.git("switch", "--quiet", "--create", "topic")
    try git.commit(day, files)
    try git.git("switch", "--quiet", "main")
    try git.commit("2026-05-01", ["README.md": "読み方\n"])
    try git.git("merge", "--quiet", "--no-ff", "--no-edit", "topic", day: merged)
    return git
  }

  @Test func `tells of a branch that was dated back before its merge`() throws {
    var (_, files) = try begun()
    let approved = files.approved
    files.policyText += "ただし社長室を除く。\n"
    let git = try merge(files.all(), of: approved, on: "2026-10-01")
    #expect(try git.rules() == ["document-changed-after-approval"])
  }

  @Test func `tells of evidence on a branch that waited long, and not of one that did not`() throws
  {
    var (_, files) = try begun()
    files.operated = "2026-05-10"
    files.logPath = "records/may.csv"
    files.log = "日付,結果\n2026-05-10,異常なし\n"
    let waited = try merge(files.all(), of: "2026-05-10", on: "2026-10-10")
    #expect(try waited.rules() == ["evidence-committed-late"])
    let prompt = try merge(files.all(), of: "2026-05-10", on: "2026-08-08")
    #expect(try prompt.rules() == [])
  }

  @Test func `tells of a change that is not committed as if it were`() throws {
    var (git, files) = try begun()
    files.policyText += "ただし社長室を除く。\n"
    try git.folder.write(files.policyText, to: files.policyPath)
    #expect(try git.rules() == ["document-changed-after-approval"])
  }

  @Test func `tells of evidence that came late`() throws {
    var (git, files) = try begun()
    files.operated = "2026-05-10"
    files.logPath = "records/may.csv"
    files.log = "日付,結果\n2026-05-10,異常なし\n"
    try git.commit("2026-10-10", files.all())
    #expect(try git.rules() == ["evidence-committed-late"])
  }

  @Test func `tells of evidence that was dated back with the commit`() throws {
    var (git, files) = try begun()
    try git.commit("2026-09-30", ["README.md": "読み方\n"])
    files.operated = "2026-05-10"
    files.logPath = "records/may.csv"
    files.log = "日付,結果\n2026-05-10,異常なし\n"
    // The date of the commit is set back, but those before it are not.
    try git.commit("2026-05-10", files.all())
    #expect(Set(try git.rules()) == ["evidence-committed-late", "implausible-commit-date"])
  }

  @Test func `does not believe the author's date`() throws {
    var (git, files) = try begun()
    files.operated = "2026-05-10"
    files.logPath = "records/may.csv"
    files.log = "日付,結果\n2026-05-10,異常なし\n"
    try git.commit("2026-10-10", files.all())
    try git.git(
      "commit",
      "--quiet",
      "--amend",
      "--no-edit",
      "--date",
      "2026-05-10T12:00:00+09:00",
      day: "2026-10-10"
    )
    #expect(try git.rules() == ["evidence-committed-late"])
  }

  @Test func `asks for a note while a level that jumps is not committed, and believes it`() throws {
    var (git, files) = try begun { $0.level = 1 }
    files.level = 3
    for (path, text) in files.all() { try git.folder.write(text, to: path) }
    let found = try git.report().findings.filter { $0.rule.name == "sudden-level-rise" }
    #expect(found.count == 1)
    #expect(found.first?.message.help.en.hasPrefix("commit level by level") == true)
    files.note = "前から動いていた運用の記録をまとめて登録した"
    for (path, text) in files.all() { try git.folder.write(text, to: path) }
    #expect(try git.rules() == [])
    try git.commit("2026-06-01", files.all())
    #expect(try git.rules() == [])
  }

  @Test func `tells of a level that jumps, and of one that falls without a word`() throws {
    var (git, files) = try begun { $0.level = 1 }
    files.level = 3
    try git.commit("2026-06-01", files.all())
    #expect(try git.rules() == ["sudden-level-rise"])
    files.level = 2
    try git.commit("2026-07-01", files.all())
    #expect(try git.rules() == ["unexplained-level-drop"])
    files.note = "担当者が異動した"
    try git.commit("2026-07-02", files.all())
    #expect(try git.rules() == [])
  }

  @Test func `tells of a day renewed over the same record`() throws {
    var (git, files) = try begun()
    files.operated = "2026-09-20"
    try git.commit("2026-09-21", files.all())
    #expect(try git.rules() == ["refreshed-record-date"])
  }

  @Test func `tells of reviews that never change anything`() throws {
    var (git, files) = try begun()
    for day in ["2026-06-01", "2026-08-01"] {
      #expect(try git.rules() == [])
      files.reviewed = day
      try git.commit(day, files.all())
    }
    #expect(try git.rules() == ["repeated-empty-review"])
  }

  @Test func `tells of one person who did everything`() throws {
    let (git, files) = try begun { $0.demands = "separation: required\n" }
    #expect(try git.rules() == ["sole-committer"])
    // Another address of the same person.
    try git.commit("2026-04-02", by: "CISO@home.example", [".mailmap": "a\n"])
    var changed = files
    changed.level = 1
    try git.commit("2026-04-03", changed.all())
    changed.level = 2
    changed.note = "承認された"
    try git.commit("2026-04-04", by: "CISO@home.example", changed.all())
    #expect(try git.rules() == [])
    try git.commit("2026-04-05", [".mailmap": "ciso <ciso@example.jp> <ciso@home.example>\n"])
    #expect(try git.rules() == ["sole-committer"])
  }

  @Test func `tells of a demand that was lowered, committed or not`() throws {
    var (git, files) = try begun { $0.demands = "minimum: { overall: \"2.5\" }\n" }
    #expect(try git.rules() == [])
    files.demands = "minimum: { overall: \"1.0\" }\n"
    try git.folder.write(files.all()["policy.yaml"] ?? "", to: "policy.yaml")
    #expect(try git.rules() == ["lowered-policy"])
    try git.commit("2026-09-01")
    #expect(try git.rules() == ["lowered-policy"])
    try git.commit("2026-09-02", ["README.md": "読み方\n"])
    #expect(try git.rules() == [])
  }

  @Test func `tells of a demand that was lowered in a policy named on the command line`() throws {
    let (git, _) = try begun()
    func policy(_ overall: String) -> String {
      "shisei: 1\nkind: Policy\nid: other\nminimum: { overall: \"\(overall)\" }\n"
    }
    try git.commit("2026-08-01", ["ci/policy.yaml": policy("2.5")])
    try git.commit("2026-09-01", ["ci/policy.yaml": policy("1.0")])
    var overrides = Overrides()
    overrides.policy = git.path + "/ci/policy.yaml"
    let report = try CheckedRepository.report(
      of: DiskFiles(),
      history: GitHistory(now: 1_800_000_000),
      at: git.path,
      asOf: #require(CalendarDay("2026-10-15")),
      overrides: overrides
    )
    #expect(report.findings.contains { $0.rule == "lowered-policy" })
    #expect(try git.rules() == [])
  }

  @Test func `tells of a policy exchanged for a lenient one by the merge of a branch`() throws {
    var (git, files) = try begun { $0.demands = "minimum: { overall: \"2.5\" }\n" }
    try git.git("switch", "--quiet", "--create", "topic")
    files.demands = "minimum: { overall: \"1.0\" }\n"
    try git.commit("2026-09-01", files.all())
    try git.commit("2026-09-02", ["README.md": "読み方\n"])
    try git.git("switch", "--quiet", "main")
    try git.git("merge", "--quiet", "--no-ff", "--no-edit", "topic", day: "2026-09-03")
    #expect(try git.rules() == ["lowered-policy"])
  }

  @Test func `tells of dates that cannot be true`() throws {
    let (git, _) = try begun()
    try git.commit("2030-01-01", ["claims/claims.yaml": RuleExample.claims("[]")])
    #expect(try git.rules() == ["implausible-commit-date"])
  }

  @Test func `gives a document that is as it was reviewed its digest, and no other`() throws {
    var (git, files) = try begun()
    func plan() throws -> [String] {
      let plans = Mutex<[FixPlan]>([])
      let day = try #require(CalendarDay("2026-10-15"))
      let surroundings = Surroundings(
        files: DiskFiles(),
        history: GitHistory(now: 1_800_000_000),
        workers: Surroundings<DiskFiles>.sequential
      )
      try Engine.planFixes(CheckRequest(roots: [git.path], asOf: .day(day)), in: surroundings) {
        plan in plans.withLock { $0.append(plan) }
      }
      return plans.withLock {
        $0.flatMap(\.changes).map { String(decoding: $0.after, as: UTF8.self) }
      }
    }
    let fixed = try #require(try plan().first)
    #expect(fixed.contains(", sha256: "))
    // Changed after its review, nobody has looked at these bytes.
    files.policyText += "追記\n"
    try git.commit("2026-06-01", files.all())
    #expect(try plan().isEmpty)
  }
}
