import ClaimModel
import Diagnostics
import Engine
import Reporting
import Scoring
import TestSupport
import Testing

@Suite struct `A file with thousands of findings` {
  @Test(arguments: [0, 999, 1_000, 1_001, 3_000])
  func `shows a thousand, and counts all`(_ count: Int) throws {
    let report = try report(claims: String(repeating: "- 1\n", count: count))
    let shown = report.findings.filter { $0.rule == "wrong-type" }
    #expect(shown.count == min(count, 1_000))
    // The neighbour has a mistake of its own, and one item of forty is claimed.
    let other = try self.report(claims: "").failing
    #expect(report.failing == other + count)
    let closing = report.findings.filter { $0.rule == "too-many-findings" }
    let more = count - 1_000
    #expect(
      closing.map(\.message.text.en)
        == (more > 0 ? ["this file has \(more) more \(more == 1 ? "finding" : "findings")"] : [])
    )
    #expect(report.verdict.kind == .notMet)
    #expect(report.hidden == 0)
  }

  @Test func `still has what is wrong behind them`() throws {
    let wrong = String(repeating: "- 1\n", count: 1_500)
    let claim = """
      - item: 1-2
        level: 2
        owner: ciso
        claimed_on: 2026-10-01
        documents: [{ id: D-1, type: policy, title: 方針, version: "1", status: approved, \
      author: ciso, approved_by: ceo, approved_on: DAY, effective_on: 2026-04-01, scope: 全社, \
      reviewed_on: 2026-04-01, announced_on: 2026-04-01, location: 本社 }]

      """
    let sound = try report(claims: wrong + claim.replacing("DAY", with: "2026-04-01"))
    let broken = try report(claims: wrong + claim.replacing("DAY", with: "2026-04-31"))
    #expect(broken.failing > sound.failing)
    #expect(broken.supported == broken.supported.map { _ in 1 })
    #expect(zip(broken.supported, sound.supported).allSatisfy { $0 <= $1 })
  }

  @Test func `still leaves open what cannot be decided`() throws {
    let report = try report(claims: String(repeating: "- 1\n", count: 1_500), and: "claim: []\n")
    #expect(report.verdict.kind == .undecided)
    #expect(report.findings.contains { $0.rule == "unknown-key" && $0.preventsVerdict })
  }

  @Test func `shows what weighs most`() throws {
    var organization = SmallOrganization()
    organization["claims/claims.yaml"] =
      SmallOrganization.claims("- item: 1-2\n  level: 2\n  documents:")
      + "    - { id: D-1, type: policy }\n" + String(repeating: "    - ref: D-1\n", count: 1_200)
      + "    - ref: D-9\n"
    let report = try organization.report()
    #expect(report.findings.contains { $0.rule == "unknown-evidence" })
    #expect(report.findings.last { $0.rule == "too-many-findings" }?.severity == .warning)
  }

  @Test func `may be hidden like any other`() throws {
    var overrides = Overrides()
    overrides.ignore = ["wrong-type"]
    let claims = String(repeating: "- 1\n", count: 1_500)
    let (all, some) = (try report(claims: claims), try report(claims: claims, and: "", overrides))
    #expect(some.failing == all.failing)
    #expect(some.verdict == all.verdict)
    #expect(some.hidden == 1_500)
    #expect(!some.findings.contains { $0.rule == "too-many-findings" })
  }

  @Test func `is not listed character by character`() throws {
    var organization = SmallOrganization()
    organization["claims/claims.yaml"] =
      SmallOrganization.claims("# " + String(repeating: "\u{202E}", count: 2_500))
    let report = try organization.report()
    #expect(report.findings.count { $0.rule == "bidi-character" } == 999)
    #expect(report.findings.contains { $0.message.text.en == "this file has 1501 more findings" })
    #expect(report.verdict.kind == .undecided)
  }

  private func report(
    claims: String,
    and more: String = "",
    _ overrides: Overrides = Overrides()
  ) throws -> OrganizationReport {
    var organization = SmallOrganization()
    organization["claims/claims.yaml"] =
      "shisei: 1\nkind: Claims\n\(more)claims:\n"
      + "- { item: 1-1, level: 1, owner: ciso, claimed_on: 2026-10-01 }\n" + claims
    return try organization.report(overrides)
  }
}

extension OrganizationReport {
  /// How many findings fail the policy.
  fileprivate var failing: Int {
    verdict.conditions.first { $0.kind == .findings }.flatMap { Int($0.actual) } ?? 0
  }
}
