import ClaimModel
import Diagnostics
import Engine
import Reporting
import Scoring
import TestSupport
import Testing

@Suite struct `Bad input` {
  @Test(arguments: BadInput.all)
  func `is found where it stands, and keeps nothing else from being found`(_ input: BadInput) throws
  {
    let report = try input.organization.report()
    #expect(report.places(of: input.rule) == input.organization.marked, "\(report.summary)")
    #expect(report.verdict.kind == input.verdict, "\(report.summary)")
    let neighbours = report.places(of: "unknown-key").map(\.path)
    #expect(neighbours.contains("claims/neighbour.yaml"), "\(report.summary)")
  }

  @Test(arguments: [
    ("令和8年4月1日", "2026-04-01"), ("R8.4.1", "2026-04-01"), ("平成31年4月30日", "2019-04-30"),
    ("２０２６-０４-０１", "2026-04-01"), ("2026/4/1", "2026-04-01"), ("2026年4月1日", "2026-04-01"),
  ])
  func `gets the ISO form of its dates suggested`(_ written: String, _ meant: String) throws {
    var organization = SmallOrganization()
    organization["claims/claims.yaml"] = SmallOrganization.claims(
      "- { item: 1-1, level: 1, claimed_on: \(written) }"
    )
    let finding = try #require(organization.report().findings.first { $0.rule == "invalid-date" })
    #expect(finding.message.help.en.contains(meant))
    #expect(finding.message.help.ja.contains(meant))
  }

  @Test(arguments: [
    "shisei: 1\nkind: Organization\nid: [", "", "shisei: 1\nkind: Policy\nid: x\n", "a: *b",
    "\u{1}",
  ])
  func `as an organisation's own file leaves the verdict open`(_ text: String) throws {
    var organization = SmallOrganization()
    organization["shisei.yaml"] = text
    let report = try organization.report()
    #expect(report.verdict.kind == .undecided)
    #expect(report.findings.contains { $0.preventsVerdict })
    #expect(report.assessed == nil)
  }

  @Test func `without an organisation's own file leaves the verdict open`() throws {
    var organization = SmallOrganization()
    organization.statuses["shisei.yaml"] = .missing
    let reports = try CheckedRepository.reports(
      of: organization.memory,
      at: ["shisei.yaml"],
      asOf: .october
    )
    #expect(reports.map(\.verdict.kind) == [.undecided])
    #expect(reports.first?.findings.map(\.rule) == ["missing-input"])
  }

  /// One slip in a register would be followed by a finding for each claim that cites an entry of it.
  @Test(arguments: [
    ("kind: Evidence", "kind: Evidense"), ("kind: Evidence", "kind: Claims"),
    ("documents:", "document:"), ("kind: Evidence", "kind: [Evidence"),
  ])
  func `in a register is not taken for evidence that does not exist`(
    _ written: String,
    _ slip: String
  ) throws {
    var organization = SmallOrganization()
    organization["claims/claims.yaml"] = SmallOrganization.claims(
      "- { item: 1-1, level: 2, claimed_on: 2026-10-01, documents: [{ ref: DOC-1 }] }"
    )
    let register = """
      shisei: 1
      kind: Evidence
      documents:
        - { id: DOC-1, type: policy }

      """
    organization["evidence/register.yaml"] = register
    let whole = try organization.report().findings.map(\.rule.name)
    #expect(whole.contains("over-claim") && !whole.contains("unknown-evidence"))
    organization["evidence/register.yaml"] = register.replacing(written, with: slip)
    let report = try organization.report()
    #expect(report.verdict.kind == .undecided)
    let shown = Set(report.findings.map(\.rule.name))
    #expect(shown.isDisjoint(with: ["unknown-evidence", "over-claim", "broken-ladder"]))
    #expect(report.findings.contains { $0.preventsVerdict })
  }

  @Test(arguments: ["nowhere", "claims"])
  func `without any organisation cannot start`(_ root: String) {
    #expect(throws: RunFailure.self) {
      try CheckedRepository.reports(
        of: SmallOrganization().memory,
        at: [".", root],
        asOf: .october
      )
    }
  }

  @Test func `says nothing twice of an empty framework`() throws {
    let report = try SmallOrganization(framework: "").report()
    #expect(report.findings.filter(\.preventsVerdict).map(\.rule) == ["missing-value"])
    #expect(report.verdict.kind == .undecided)
  }

  @Test func `of one organisation leaves the next one alone`() throws {
    let good = SmallOrganization()
    var files = ["a/shisei.yaml": Array("shisei: 1\nkind: [".utf8)]
    for (path, bytes) in good.files { files["b/" + path] = bytes }
    let reports = try CheckedRepository.reports(
      of: MemoryFiles(bytes: files),
      at: ["."],
      asOf: .october
    )
    #expect(reports.map(\.folder) == ["a", "b"])
    #expect(reports.map(\.verdict.kind) == [.undecided, .notMet])
  }
}
