import ClaimModel
import Diagnostics
import Engine
import Foundation
import HostSystem
import Reporting
import Scoring
import TestSupport
import Testing

@Suite struct `Files on disk` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  // The Japanese name is longer in bytes than in characters.
  @Test(arguments: ["org", "会社"])
  func `are not read through links that lead out of the organisation`(_ name: String) throws {
    try folder.writeOrganization(name, documents: "[{ id: D-1, path: documents/policy.md }]")
    try folder.write("shisei: 1\nkind: Claims\nclaims: []\n", to: "outside/more.yaml")
    try folder.write("# Policy", to: "outside/policy.md")
    try folder.link(name + "/claims/more.yaml", to: "../../outside/more.yaml")
    try folder.link(name + "/evidence", to: "../outside")
    try folder.link(name + "/documents", to: folder.path + "/outside")

    let report = try folder.report(of: name)
    #expect(
      report.paths(of: "input-outside-repository") == ["claims/more.yaml", "evidence/more.yaml"]
    )
    #expect(report.paths(of: "evidence-outside-repository") == ["claims/claims.yaml"])
    #expect(report.paths(of: "unknown-key") == ["claims/claims.yaml"])
    #expect(report.verdict.kind == .undecided)
  }

  @Test func `are read through links that stay inside`() throws {
    try folder.writeOrganization("org", documents: "[{ id: D-1, path: documents/policy.md }]")
    try folder.write("# Policy", to: "org/archive/policy.md")
    try folder.link("org/documents", to: "archive")
    try folder.write("shisei: 1\nkind: Evidence\n", to: "org/archive/register.yaml")
    try folder.link("org/evidence", to: "archive")

    let report = try folder.report(of: "org")
    #expect(report.paths(of: "input-outside-repository").isEmpty)
    #expect(report.paths(of: "evidence-outside-repository").isEmpty)
    #expect(report.paths(of: "missing-file").isEmpty)
    #expect(report.verdict.kind == .notMet)
  }

  @Test func `may be reached through a link to the organisation`() throws {
    try folder.writeOrganization("org")
    try folder.link("latest", to: "org")
    #expect(try folder.report(of: "latest").paths(of: "unknown-key") == ["claims/claims.yaml"])
  }

  @Test func `do not hold up a check when links lead to nothing or to themselves`() throws {
    try folder.writeOrganization("org", documents: "[{ id: D-1, path: loop.md }]")
    try folder.link("org/loop.md", to: "loop.md")
    try folder.link("org/claims/gone.yaml", to: "nowhere.yaml")
    let report = try folder.report(of: "org")
    #expect(report.paths(of: "input-outside-repository") == ["claims/gone.yaml"])
    #expect(report.paths(of: "evidence-outside-repository") == ["claims/claims.yaml"])
    #expect(report.verdict.kind == .undecided)
  }

  @Test func `are found once although folders lead round in circles`() throws {
    try folder.writeOrganization("org", "claims: [\"**/*.yaml\"]\nevidence: []\nwaivers: []")
    for name in ["a", "b", "c"] { try folder.link("org/claims/\(name)", to: "..") }
    let found = try CheckedRepository.reports(
      of: DiskFiles(),
      at: [folder.path],
      asOf: CalendarDay(daysSinceEpoch: 20_000)
    )
    #expect(found.count == 1)
    #expect(found.first?.files.map(\.path) == ["shisei.yaml", "claims/claims.yaml", "shisei.yaml"])
  }

  @Test func `that are pipes are not waited for`() throws {
    try folder.writeOrganization("org", documents: "[{ id: D-1, path: pipe.md }]")
    for pipe in ["org/claims/pipe.yaml", "org/pipe.md"] {
      let result = unsafe mkfifo(folder.path + "/" + pipe, 0o600)
      try #require(result == 0)
    }
    let report = try folder.report(of: "org")
    #expect(report.paths(of: "unreadable-input") == ["claims/pipe.yaml"])
    #expect(report.paths(of: "unreadable-evidence-file") == ["claims/claims.yaml"])
    #expect(report.paths(of: "unknown-key") == ["claims/claims.yaml"])
  }

  @Test func `that are folders are no files, whatever their name`() throws {
    try folder.writeOrganization("org", documents: "[{ id: D-1, path: claims }]")
    try folder.write("", to: "org/claims/old.yaml/keep")
    let report = try folder.report(of: "org")
    #expect(report.paths(of: "unreadable-input").isEmpty)
    #expect(report.paths(of: "evidence-is-directory") == ["claims/claims.yaml"])
    #expect(report.verdict.kind == .notMet)
  }

  // Nobody may be refused a file as root, so there is nothing to see.
  @Test(.enabled(if: geteuid() != 0, "permissions do not bind root"))
  func `that may not be read leave the verdict open`() throws {
    try folder.writeOrganization("org", documents: "[{ id: D-1, path: secret.md }]")
    try folder.write("#", to: "org/secret.md")
    try folder.write("shisei: 1\nkind: Evidence\n", to: "org/evidence/register.yaml")
    try folder.write("shisei: 1\nkind: Waivers\nwaivers: []\n", to: "org/waivers/all.yaml")
    try folder.allow(0o000, on: "org/secret.md")
    try folder.allow(0o000, on: "org/evidence/register.yaml")
    try folder.allow(0o000, on: "org/waivers")
    defer { _ = try? folder.allow(0o700, on: "org/waivers") }
    let report = try folder.report(of: "org")
    #expect(report.paths(of: "unreadable-input") == ["evidence/register.yaml", "shisei.yaml"])
    #expect(report.paths(of: "unreadable-evidence-file") == ["claims/claims.yaml"])
    #expect(report.paths(of: "unknown-key") == ["claims/claims.yaml"])
    #expect(report.verdict.kind == .undecided)
  }

  @Test func `come in the order of their bytes, and tell case apart`() throws {
    for name in ["あ.yaml", "b.yaml", "B.yaml", "a.yaml", "A.YAML", "10.yaml", "9.yaml"] {
      try folder.write("", to: name)
    }
    let names = try DiskFiles().entries(of: folder.path).map(\.name)
    try #require(names.count == 7, "the file system does not tell case apart")
    #expect(names == ["10.yaml", "9.yaml", "A.YAML", "B.yaml", "a.yaml", "b.yaml", "あ.yaml"])
  }

  @Test func `are read no further than the limit`() throws {
    try folder.write(Data(count: 5 << 20), to: "huge.yaml")
    let bytes = try DiskFiles().bytes(at: folder.path + "/huge.yaml", within: nil, limit: 100)
    #expect(bytes.count == 101)
  }

  @Test func `are at one look what they are at two`() throws {
    try folder.write("twelve bytes", to: "org/file.md")
    try folder.write("", to: "org/empty.md")
    try folder.write(Data(count: 5000), to: "org/large.md")
    try folder.write("#", to: "outside.md")
    try folder.link("org/inside", to: "file.md")
    try folder.link("org/out.md", to: "../outside.md")
    try folder.link("org/loop.md", to: "loop.md")
    let root = folder.path + "/org"
    let names = [
      "file.md", "empty.md", "large.md", "inside", "out.md", "loop.md", "none.md", ".",
      "../outside.md",
    ]
    for name in names {
      let path = root + "/" + name
      let facts = DiskFiles().facts(of: path, within: root)
      for limit in [0, 12, 100, 5000] {
        let look = DiskFiles().look(at: path, within: root, mayHaveLinks: true, limit: limit)
        #expect(look.facts.status == facts.status, "\(name)")
        #expect(look.facts.size == facts.size, "\(name)")
        let count = facts.size <= limit ? facts.size : min(facts.size, FileLook.start)
        #expect(look.bytes?.count == (facts.status == .present ? count : nil), "\(name)")
      }
    }
  }

  @Test func `with names that are no UTF-8 are not passed over`() throws {
    try folder.writeOrganization("org")
    let name = Array((folder.path + "/org/claims/").utf8) + [0xFF] + Array(".yaml".utf8) + [0]
    let file = unsafe open(name.map { CChar(bitPattern: $0) }, O_CREAT | O_WRONLY, 0o600)
    try #require(file >= 0, "the file system takes UTF-8 only")
    close(file)
    let report = try folder.report(of: "org")
    #expect(report.paths(of: "missing-input") == ["claims/\u{FFFD}.yaml"])
    #expect(report.verdict.kind == .undecided)
  }

  @Test func `of a policy on the command line are named from the working directory`() throws {
    try folder.writeOrganization("org")
    try folder.write("shisei: 1\nkind: Policy\nid: lax\nfail_on: none\n", to: "policies/lax.yaml")
    var overrides = Overrides()
    overrides.policy = folder.path + "/policies/lax.yaml"
    let report = try CheckedRepository.report(
      of: DiskFiles(),
      at: folder.path + "/org",
      asOf: CalendarDay(daysSinceEpoch: 20_000),
      overrides: overrides
    )
    #expect(report.assessed?.requirements.policy == "lax")
  }
}
