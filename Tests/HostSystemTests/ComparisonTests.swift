import ClaimModel
import Diagnostics
import Engine
import Foundation
import HostSystem
import Reporting
import Scoring
import Synchronization
import TestSupport
import Testing

extension GitFixture {
  /// Compares the organisations at some folders with a base.
  func compared(
    with base: String = "main",
    head: String? = nil,
    in inner: [String] = [""],
    asOf: String = "2026-10-15",
    limits: RegressionLimits = RegressionLimits()
  ) throws -> (reports: [OrganizationReport], summary: RunSummary) {
    let roots = inner.map { $0.isEmpty ? path : path + "/" + $0 }
    var request = CheckRequest(roots: roots, asOf: .day(try #require(CalendarDay(asOf))))
    request.overrides.regression = limits
    let commits = try GitBase.comparison(of: base, with: head, in: path)
    let now = 1_800_000_000
    let working = GitHistory(now: now)
    request.base = ComparisonBase(
      commits: commits,
      history: GitHistory(now: now, upTo: commits.base.id),
      working: working
    )
    let surroundings = Surroundings(
      files: DiskFiles(),
      history: commits.head.map { GitHistory(now: now, upTo: $0.id) } ?? working,
      workers: Surroundings<DiskFiles>.sequential
    )
    let reports = Mutex<[OrganizationReport]>([])
    let summary = try Engine.check(request, in: surroundings) { report, _ in
      report
    } emit: { report in
      reports.withLock { $0.append(report) }
    }
    return (reports.withLock { $0 }, summary)
  }

  /// Compares the one organisation of the repository with a base.
  func change(
    since base: String = "main",
    head: String? = nil,
    asOf: String = "2026-10-15",
    limits: RegressionLimits = RegressionLimits()
  ) throws -> (report: OrganizationReport, change: PostureChange) {
    let report = try #require(
      try compared(with: base, head: head, asOf: asOf, limits: limits).reports.first
    )
    let change = try #require(report.change)
    // Whatever is compared, the terms add up exactly.
    if case .full = change.comparability, let difference = change.difference {
      let causes = ChangeCause.allCases.map { change.difference(by: $0) }
      #expect(causes.reduce(.zero, +) == difference)
      #expect(change.items.reduce(.zero) { $0 + $1.difference } == difference)
    }
    return (report, change)
  }
}

/// What a change does to the posture, told from two commits.
@Suite struct `A comparison with a base` {
  /// A first state on the main branch, and a branch for a change.
  private func begun(
    _ change: (inout FixtureFiles) -> Void = { _ in }
  ) throws -> (git: GitFixture, files: FixtureFiles) {
    let git = try GitFixture()
    var files = FixtureFiles()
    files.operated = "2026-04-01"
    change(&files)
    try git.commit("2026-04-01", files.all())
    try git.git("switch", "--quiet", "--create", "change")
    return (git, files)
  }

  private static var everything: RegressionLimits { .none }

  @Test func `says that nothing changed`() throws {
    let (git, _) = try begun()
    let (report, change) = try git.change(asOf: "2026-04-01", limits: Self.everything)
    #expect(change.isNothing)
    #expect(change.unchangedFindings == report.findings.count)
    #expect(report.verdict.conditions.contains { $0.kind == .overallDrop && $0.isMet })
  }

  @Test func `tells a level that fell with its evidence, at the place where that stood`() throws {
    var (git, files) = try begun()
    files.logPath = "records/other.csv"
    try git.folder.remove("records/log.csv")
    try git.commit("2026-10-01", files.all())
    try git.folder.remove("文書/基本方針.md")
    let (report, change) = try git.change(limits: Self.everything)
    let item = try #require(change.items.first { $0.id == "1-2" })
    #expect(item.before?.supported == 2)
    #expect(item.after?.supported == 1)
    #expect(item.parts.map(\.cause) == [.facts])
    #expect(change.newFindings.contains { $0.finding.rule == "missing-file" && $0.cause == .facts })
    #expect(change.entries.map(\.kind) == [.file])
    #expect(change.entries.contains { $0.isFileGone })
    #expect(report.verdict.kind == .notMet)
    #expect(report.verdict.conditions.contains { $0.kind == .itemDrops && !$0.isMet })
  }

  @Test func `knows findings through moved lines, renamed files and reordered claims`() throws {
    var (git, files) = try begun { $0.level = 4 }
    files.note = "基本方針を定めた"
    try git.git("mv", "claims/claims.yaml", "claims/moved.yaml")
    let text = try String(contentsOfFile: git.path + "/claims/moved.yaml", encoding: .utf8)
    try git.folder.write("# 上に行が増えた\n\n" + text, to: "claims/moved.yaml")
    try git.commit("2026-10-01")
    let (_, change) = try git.change()
    #expect(change.newFindings.map(\.finding.rule.name) == [])
    #expect(change.fixedFindings.map(\.finding.rule.name) == [])
    #expect(change.unchangedFindings > 0)
    #expect(change.entries.map(\.title) == [])
  }

  @Test func `knows evidence by the bytes of its renamed file`() throws {
    var (git, files) = try begun { $0.level = 2 }
    try git.git("mv", "records/log.csv", "records/renamed.csv")
    try git.git("mv", "文書/基本方針.md", "文書/方針.md")
    files.logPath = "records/renamed.csv"
    files.policyPath = "文書/方針.md"
    try git.commit("2026-10-01", files.all())
    let (_, change) = try git.change(asOf: "2026-10-01")
    #expect(change.entries.map(\.title) == [])
    #expect(change.newFindings.map(\.finding.rule.name) == [])
  }

  @Test func `takes no record for another one of the same file`() throws {
    let git = try GitFixture()
    func write(_ days: [String]) throws {
      var all = FixtureFiles().all()
      let lines = days.map {
        "        - { kind: operation, on: \($0), record: records/log.csv, summary: 点検 }"
      }
      let claims = try #require(all["claims/claims.yaml"])
      let own = try #require(claims.split(separator: "\n").first { $0.contains("kind: operation") })
      let indent = String(own.prefix { $0 == " " })
      all["claims/claims.yaml"] = claims.replacing(
        own,
        with: lines.map { indent + $0.drop { $0 == " " } }.joined(separator: "\n")
      )
      for (path, text) in all { try git.folder.write(text, to: path) }
    }
    try write(["2026-04-01", "2026-04-02"])
    try git.commit("2026-04-03")
    try git.git("switch", "--quiet", "--create", "change")
    #expect(try git.change(asOf: "2026-04-10").change.entries.isEmpty)
    try write(["2026-04-02", "2026-04-01", "2026-04-04"])
    try git.commit("2026-04-05")
    let entries = try git.change(asOf: "2026-04-10").change.entries
    #expect(entries.map(\.kind) == [.added])
  }

  @Test func `tells evidence that is there for other items from new evidence`() throws {
    let (git, _) = try begun()
    func write(_ items: [String]) throws {
      let register = """
        shisei: 1
        kind: Evidence
        resources:
          - { kind: person, id: P-1, role: owner, appointed_on: 2026-04-01 }
        """
      let claims = items.map { "  - { item: \($0), level: 1, resources: [{ ref: P-1 }] }\n" }
      try git.commit(
        "2026-04-02",
        [
          "evidence/people.yaml": register,
          "claims/more.yaml": "shisei: 1\nkind: Claims\nclaims:\n" + claims.joined(),
        ]
      )
    }
    try write(["2-1", "2-2"])
    try git.git("branch", "--force", "main")
    try write(["2-2", "2-3"])
    let entries = try git.change(asOf: "2026-04-10").change.entries
      .filter { $0.evidence != nil }
    #expect(entries.map(\.kind) == [.cited, .uncited])
    #expect(entries.map(\.items) == [["2-3"], ["2-1"]])
  }

  @Test func `takes what cannot be read for no removal`() throws {
    let (git, _) = try begun()
    try git.commit("2026-04-02", ["claims/claims.yaml": "claims: [\n"])
    let (report, change) = try git.change(limits: Self.everything)
    #expect(report.verdict.kind == .undecided)
    guard case .undecided = change.comparability else {
      Issue.record("\(change.comparability)")
      return
    }
    #expect(change.entries.isEmpty && change.fixedFindings.isEmpty && change.steps.isEmpty)
    #expect(!change.newFindings.isEmpty)
  }

  @Test func `tells what ran out by time alone, and lets it pass unless the policy does not`()
    throws
  {
    let (git, _) = try begun()
    let (report, change) = try git.change(asOf: "2027-10-15", limits: Self.everything)
    let item = try #require(change.items.first { $0.id == "1-2" })
    #expect(item.parts.map(\.cause) == [.time])
    #expect((item.after?.supported ?? 0) < (item.before?.supported ?? 0))
    #expect(change.newFindings.allSatisfy { $0.cause == .time })
    #expect(report.verdict.conditions.allSatisfy { $0.kind != .itemDrops || $0.isMet })
    var strict = Self.everything
    strict.time = .deny
    let denied = try git.change(asOf: "2027-10-15", limits: strict).report
    #expect(denied.verdict.conditions.contains { $0.kind == .itemDrops && !$0.isMet })
    #expect(denied.verdict.kind != .met)
  }

  @Test func `holds a change to the ratchet that it removed (ai-agents#4528)`() throws {
    let ratchet = "regression: { overall: \"0\", items: deny }\n"
    var (git, files) = try begun { $0.demands += ratchet }
    files.demands = "minimum: { overall: \"1.0\" }\n"
    files.level = 1
    files.logPath = "records/none.csv"
    var all = files.all()
    all["文書/基本方針.md"] = ""
    try git.commit("2026-10-01", all)
    let (report, change) = try git.change()
    #expect(change.lowered.map(\.key) == ["regression.overall", "regression.items", "history"])
    #expect(report.verdict.conditions.contains { $0.kind == .itemDrops && !$0.isMet })
    #expect(report.verdict.kind == .notMet)
  }

  @Test
  func `judges the base by its commit, not by what the change says of it (labwired-core#735)`()
    throws
  {
    var (git, files) = try begun()
    // The change rewrites whatever a report could have been kept in, its branch and its past.
    files.logPath = "records/none.csv"
    try git.folder.write("{\"score\": 1}", to: "shisei-report.json")
    try git.folder.remove("文書/基本方針.md")
    try git.commit("2026-10-01", files.all().filter { $0.key != "文書/基本方針.md" })
    let (_, change) = try git.change(limits: Self.everything)
    #expect(change.before?.items["1-2"]?.supported == 2)
    #expect(change.conditions.contains { $0.kind == .itemDrops && !$0.isMet })
  }

  @Test func `is the same as two checks of two checkouts`() throws {
    var (git, files) = try begun()
    files.level = 3
    files.note = "教育を始めた"
    files.policyText += "追記\n"
    try git.commit("2026-10-01", files.all())
    let other = try GitFixture(cloning: git, "--branch", "main")
    let base = try other.report(asOf: "2026-04-01")
    let head = try git.report()
    for (name, report, change) in [
      ("working tree", head, try git.change().change),
      ("commit", head, try git.change(head: "change").change),
    ] {
      #expect(change.before?.verdict == base.verdict.kind, "\(name)")
      #expect(change.before?.overall == base.assessed?.score.overall.supported, "\(name)")
      #expect(change.after.overall == report.assessed?.score.overall.supported, "\(name)")
      #expect(change.base?.report.findings == base.findings, "\(name)")
    }
  }

  @Test func `touches neither the working tree nor the index`() throws {
    var (git, files) = try begun()
    files.note = "変更中"
    for (path, text) in files.all() { try git.folder.write(text, to: path) }
    let status = try git.git("status", "--porcelain")
    let index = try Data(contentsOf: URL(filePath: git.path + "/.git/index"))
    _ = try git.change()
    #expect(try Data(contentsOf: URL(filePath: git.path + "/.git/index")) == index)
    #expect(try git.git("status", "--porcelain") == status)
  }

  @Test func `sees files that git ignores on the side where they are`() throws {
    let (git, _) = try begun { $0.demands = "minimum: { overall: \"1.0\" }\n" }
    try git.folder.write("records/\n", to: ".gitignore")
    try git.git("rm", "--cached", "--quiet", "records/log.csv")
    try git.commit("2026-10-01")
    try git.git("branch", "--force", "main")
    let (_, change) = try git.change(asOf: "2026-10-01")
    // It is there, but git follows no history of it.
    #expect(change.newFindings.map(\.finding.rule) == ["history-not-shown"])
    #expect(change.fixedFindings.contains { $0.finding.rule == "missing-file" })
  }

  @Test func `takes a file that Git LFS keeps for what it is`() throws {
    let (git, _) = try begun()
    let log = "日付,結果\n2026-04-01,異常なし\n"
    let sha = "0000000000000000000000000000000000000000000000000000000000000000"
    let pointer =
      "version https://git-lfs.github.com/spec/v1\noid sha256:\(sha)\nsize \(log.utf8.count)\n"
    try git.commit("2026-04-02", ["records/log.csv": pointer])
    try git.git("branch", "--force", "main")
    try git.folder.write(log, to: "records/log.csv")
    let (_, change) = try git.change()
    #expect(!change.fixedFindings.contains { $0.finding.rule == "lfs-pointer" })
    #expect(change.base?.report.findings.contains { $0.rule == "lfs-pointer" } == false)
  }
}

/// Organisations that come, go and move.
@Suite struct `A comparison of many organisations` {
  private func begun() throws -> GitFixture {
    let git = try GitFixture()
    var files: [String: String] = [:]
    for name in ["a", "b"] {
      let own = FixtureFiles().all(in: name)
      files.merge(own) { _, new in new }
      files[name + "/shisei.yaml"] = own[name + "/shisei.yaml"]?
        .replacing("id: example", with: "id: \(name)")
    }
    try git.commit("2026-05-01", files)
    try git.git("switch", "--quiet", "--create", "change")
    return git
  }

  @Test func `says which are gone, and fails if that is denied`() throws {
    let git = try begun()
    try git.git("rm", "-r", "--quiet", "b")
    try git.commit("2026-06-01")
    let (reports, summary) = try git.compared()
    #expect(reports.map(\.isRemoved) == [false, true])
    #expect(summary.organizations == 1)
    let denied = try git.compared(limits: .none)
    #expect(denied.reports[1].verdict.kind == .notMet)
    #expect(denied.summary.organizations == 2)
  }

  @Test func `follows one that moved by its id`() throws {
    let git = try begun()
    try git.git("mv", "b", "c")
    try git.commit("2026-06-01")
    let reports = try git.compared(limits: .none).reports
    #expect(reports.count == 2)
    let change = try #require(reports[1].change)
    guard case .full = change.comparability else {
      Issue.record("\(change.comparability)")
      return
    }
    #expect(change.newFindings.map(\.finding.rule.name) == [])
    #expect(reports[1].folder.hasSuffix("/c"))
  }

  @Test func `says of a new one that it is new`() throws {
    let git = try begun()
    try git.commit("2026-06-01", FixtureFiles().all(in: "c"))
    let reports = try git.compared(limits: .none).reports
    guard case .new = reports[2].change?.comparability else {
      Issue.record("\(String(describing: reports[2].change?.comparability))")
      return
    }
  }
}

/// What cannot be compared is never a pass.
@Suite struct `A base that cannot be compared` {
  private func repository() throws -> GitFixture {
    let git = try GitFixture()
    try git.commit("2026-04-01", FixtureFiles().all())
    try git.commit("2026-04-02", ["README.md": "x\n"])
    return git
  }

  private func failure(_ git: GitFixture, _ base: String) -> ComparisonFailure? {
    do throws(ComparisonFailure) {
      _ = try GitBase.comparison(of: base, with: nil, in: git.path)
      return nil
    } catch {
      return error
    }
  }

  @Test func `is a name that git does not know`() throws {
    let git = try repository()
    for name in ["origin/none", "", "-q", "--all", "HEAD:README.md"] {
      guard case .unknownCommit = failure(git, name) else {
        Issue.record("\(name)")
        continue
      }
    }
  }

  @Test func `is a shallow clone (commitlint#4555, golangci-lint#1088)`() throws {
    let shallow = try GitFixture(cloning: try repository(), "--depth", "1")
    for name in ["main", "HEAD~1"] {
      guard case .gap(.shallow) = failure(shallow, name) else {
        Issue.record("\(name)")
        continue
      }
    }
  }

  @Test func `is a branch without anything in common`() throws {
    let git = try repository()
    try git.git("switch", "--quiet", "--orphan", "other")
    try git.commit("2026-05-01", FixtureFiles().all())
    guard case .noMergeBase = failure(git, "main") else {
      Issue.record("it was compared")
      return
    }
  }

  @Test func `is a state that could not be judged, where the ratchet needs one`() throws {
    let git = try GitFixture()
    var broken = FixtureFiles().all()
    broken["claims/claims.yaml"] = "claims: [\n"
    try git.commit("2026-04-01", broken)
    try git.git("switch", "--quiet", "--create", "change")
    try git.commit("2026-04-02", FixtureFiles().all())
    #expect(try git.compared().reports[0].verdict.kind != .undecided)
    #expect(try git.compared(limits: .none).reports[0].verdict.kind == .undecided)
  }

  @Test func `is a clone without old contents`() throws {
    let origin = try repository()
    try origin.git("config", "uploadpack.allowFilter", "true")
    var files = FixtureFiles()
    files.note = "別の説明"
    try origin.git("switch", "--quiet", "--create", "change")
    try origin.commit("2026-05-01", files.all())
    let git = try GitFixture(cloning: origin, "--filter=blob:none", "--branch", "change")
    #expect(try git.compared(with: "origin/main").reports[0].verdict.kind == .undecided)
  }

  @Test func `is another framework`() throws {
    let git = try repository()
    try git.git("switch", "--quiet", "--create", "change")
    let text = try String(contentsOfFile: git.path + "/shisei.yaml", encoding: .utf8)
    try git.folder.write(text.replacing("meti-csm-3.0", with: "meti-csm-2.0"), to: "shisei.yaml")
    let report = try git.compared(limits: .none).reports[0]
    guard case .otherFramework = report.change?.comparability else {
      Issue.record("\(String(describing: report.change?.comparability))")
      return
    }
    #expect(report.verdict.conditions.contains { $0.kind == .comparison && !$0.isMet })
    #expect(report.change?.entries.map(\.title) == [], "claims are there, whatever they are about")
  }
}
