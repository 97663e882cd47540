import ClaimModel
import ClaimRules
import Diagnostics
import HostSystem
import Reporting
import TestSupport
import Testing

/// What a small team says that it cannot do, from the commits to the level.
@Suite struct `A declared limitation` {
  /// A claim of level 5 that holds, piece by piece.
  private static let claim = """
    - item: 5-7
      level: 5
      owner: infrastructure
      claimed_on: 2026-10-01
      documents:
        - { id: D-1, type: procedure, location: 書庫, version: "2.0", status: approved, author: infrastructure, approved_by: ciso, approved_on: 2026-07-20, reviewed_on: 2026-07-20 }
      resources:
        - { kind: person, role: infrastructure, deputy: operator, fte: 0.5, qualification: 資格, appointed_on: 2026-04-01 }
        - { kind: operation, on: 2026-07-10, record: records/july.md, by: infrastructure }
        - { kind: operation, on: 2026-09-10, record: records/september.md, by: infrastructure }
      evaluations:
        - { id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit, criteria: 基準, scope: 全社, result: 指摘 1 件, reported_to: ceo, reported_on: 2026-06-24, findings: [{ id: F-1, severity: low, summary: 確認漏れ, due: 2026-08-31, closed_on: 2026-08-01 }] }
      improvements:
        - { id: I-1, addresses: [F-1], cause: 担当が決まっていない, action: 担当を決めた, owner: infrastructure, done_on: 2026-07-15, verified_by: internal-audit, verified_on: 2026-09-01, effect: 漏れが 0 件, revised: { document: D-1, version: "2.0" } }
    """

  private func files(_ limitation: String) -> [String: String] {
    [
      "shisei.yaml": RuleExample.organization + limitation,
      "claims/claims.yaml": RuleExample.claims(Self.claim),
      "records/july.md": "7 月の記録\n",
      "records/september.md": "9 月の記録\n",
    ]
  }

  private static func limitation(_ level: String = "", until day: String = "2027-03-31") -> String {
    """
    limitations:
      - { kind: separation, reason: 情報システムの担当は 1 人, approved_by: ceo, declared_on: 2026-04-01, expires_on: \(day)\(level) }

    """
  }

  private func supported(_ report: OrganizationReport) throws -> Int {
    let assessed = try #require(report.assessed)
    return assessed.assessments[try #require(assessed.model.framework.itemIndex("5-7"))].supported
  }

  @Test(arguments: [
    ("", 5), (limitation(), 3), (limitation(", level: 2"), 2),
    (limitation(until: "2026-09-30"), 3), (limitation(", level: 2", until: "2026-09-30"), 2),
  ])
  func `caps the level of what one person committed`(_ limitation: String, _ level: Int) throws {
    let git = try GitFixture()
    try git.commit("2026-10-01", files(limitation))
    let report = try git.report()
    #expect(try supported(report) == level)
    #expect(report.findings.contains { $0.rule == "over-claim" } == (level < 5))
  }

  @Test func `caps nothing that two people committed`() throws {
    let git = try GitFixture()
    var files = files(Self.limitation())
    let record = files.removeValue(forKey: "records/september.md") ?? ""
    try git.commit("2026-09-30", by: GitFixture.somebodyElse, ["records/september.md": record])
    try git.commit("2026-10-01", files)
    #expect(try supported(git.report()) == 5)
  }

  @Test func `caps everything where nobody knows who committed what`() throws {
    let folder = try TemporaryFolder()
    for (path, text) in files(Self.limitation()) { try folder.write(text, to: path) }
    #expect(try supported(folder.report(of: ".")) == 3)
    for (path, text) in files("") { try folder.write(text, to: path) }
    #expect(try supported(folder.report(of: ".")) == 5)
  }
}
