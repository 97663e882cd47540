import ClaimModel
import Diagnostics
import Engine
import Foundation
import Reporting
import Scoring
import TestSupport
import Testing

/// An organisation that is assessed against a framework of its own.
private struct Service {
  var evidence: [String] = [
    Self.runbook, Self.certificate, Self.loadTest, Self.shift(12), Self.shift(13),
  ]

  static let runbook = """
    documents:
      - { id: RUN, type: runbook, location: wiki, version: "1", status: approved, author: dev, approved_by: ops, approved_on: 2026-09-01, announced_on: 2026-09-02 }
    """
  static let certificate = """
    attestations:
      - { id: CERT, scheme: uptime, valid_from: 2026-01-01, valid_until: 2026-12-31 }
    """
  static let loadTest = """
    evaluations:
      - { id: LOAD, type: load_test, on: 2026-10-01, by: ops, result: "2,000 per second" }
    """

  static func shift(_ day: Int) -> String {
    "resources:\n  - { kind: operation, on: 2026-10-\(day), summary: on call }"
  }

  func report() throws -> OrganizationReport {
    var lists: [String: [String]] = [:]
    for piece in evidence {
      let lines = piece.split(separator: "\n").map(String.init)
      lists[lines[0], default: []] += lines.dropFirst()
    }
    let body = lists.keys.sorted().flatMap { [$0] + lists[$0, default: []] }
      .map { "    " + $0 + "\n" }.joined()
    let files = [
      "shisei.yaml": """
      shisei: 1
      kind: Organization
      id: service
      name: Service
      framework: frameworks/service-readiness.yaml
      policy: policy.yaml
      roles:
        - { id: ops }
        - { id: dev }

      """,
      "policy.yaml":
        "shisei: 1\nkind: Policy\nid: own\nminimum: { overall: 1.0, items: { A.up: 2 } }\n",
      "claims/claims.yaml": """
      shisei: 1
      kind: Claims
      claims:
        - item: A.back
          level: 0
          owner: dev
          claimed_on: 2026-10-15
        - item: A.up
          level: 2
          owner: dev
          claimed_on: 2026-10-15

      """ + body,
      "frameworks/service-readiness.yaml": try String(
        contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
          .appending(path: "../Fixtures/frameworks/service-readiness.yaml"),
        encoding: .utf8
      ),
    ]
    let day = try #require(CalendarDay("2026-10-15"))
    return try CheckedRepository.report(of: MemoryFiles(files), asOf: day)
  }

  func supported() throws -> [Int] { try report().assessed?.assessments.map(\.supported) ?? [] }
}

@Suite struct `Another framework` {
  @Test func `is assessed by its own levels and demands`() throws {
    let report = try Service().report()
    #expect(try Service().supported() == [2, 0])
    #expect(report.assessed?.score.overall.supported == Rational(1))
    #expect(report.verdict.kind == .met, "\(report.findings.map(\.message.text.en))")
  }

  @Test func `demands every piece that it names, as many as it names`() throws {
    let all = Service().evidence
    let expected = [0, 0, 1, 1, 1]
    for (index, level) in zip(all.indices, expected) {
      var service = Service()
      service.evidence.remove(at: index)
      #expect(try service.supported() == [level, 0], "without \(all[index])")
      #expect(try service.report().verdict.kind == .notMet)
    }
  }

  @Test(arguments: [
    ("2026-09-01, announced", "2026-07-16, announced", 0), ("on: 2026-10-01", "on: 2026-09-14", 1),
    ("on: 2026-10-12", "on: 2026-10-04", 1), ("type: runbook", "type: policy", 0),
    ("2026-12-31", "2026-10-14", 0),
  ])
  func `has windows and types of its own`(_ old: String, _ new: String, _ level: Int) throws {
    var service = Service()
    service.evidence = service.evidence.map { $0.replacingOccurrences(of: old, with: new) }
    #expect(try service.supported() == [level, 0])
  }
}

@Suite struct `Items left out as not applicable` {
  @Test(arguments: [(8, true), (9, false)])
  func `are as many as the policy allows, and no more`(_ count: Int, _ isMet: Bool) throws {
    let ids = (1...10).map { "5-\($0)" }.prefix(count)
    let claims = ids.map {
      """
        - item: \($0)
          owner: it
          claimed_on: 2026-10-01
          not_applicable: { reason: none of it, approved_by: ceo, approved_on: 2026-04-01 }

      """
    }
    let files = [
      "shisei.yaml": """
      shisei: 1
      kind: Organization
      id: few
      name: Few
      framework: meti-csm-3.0
      roles: [{ id: ceo, authority: executive }, { id: it }]

      """,
      "claims/claims.yaml": "shisei: 1\nkind: Claims\nclaims:\n" + claims.joined(),
    ]
    let day = try #require(CalendarDay("2026-10-15"))
    let report = try CheckedRepository.report(of: MemoryFiles(files), asOf: day)
    let condition = try #require(report.verdict.conditions.first { $0.kind == .notApplicable })
    #expect(condition.isMet == isMet)
    #expect(condition.actual == "\(count)")
  }

  private func report(
    leavingOut items: [String],
    _ minimum: String,
    _ overrides: Overrides = Overrides()
  ) throws -> OrganizationReport {
    var organization = SmallOrganization("policy: demanding.yaml")
    organization["demanding.yaml"] = """
      shisei: 1
      kind: Policy
      id: demanding
      minimum: { \(minimum) }
      fail_on: none

      """
    organization["claims/neighbour.yaml"] = SmallOrganization.claims(
      items.map {
        "- { item: \($0), owner: ciso, claimed_on: 2026-10-01, not_applicable: { reason: 製品を作らず売らないため, approved_by: ceo, approved_on: 2026-09-30 } }\n"
      }.joined()
    )
    return try organization.report(overrides)
  }

  @Test func `do not meet a level that is demanded of them by name`() throws {
    for (minimum, isMet) in [("items: { 1-2: 2 }", false), ("items: { all: 1 }", true)] {
      let report = try report(leavingOut: ["1-2"], minimum)
      #expect(report.verdict.kind == (isMet ? .met : .notMet), "\(report.summary)")
    }
    var overrides = Overrides()
    overrides.minimumLevels = [(id: "1-2", level: 1)]
    let report = try report(leavingOut: ["1-2"], "items: { all: 1 }", overrides)
    let missed = try #require(report.verdict.conditions.first { !$0.isMet })
    #expect(missed.actual == Condition.noActual && missed.missedBy == "1")
    overrides.minimumLevels = [(id: "1", level: 1)]
    #expect(
      try self.report(leavingOut: ["1-2"], "items: { all: 1 }", overrides).verdict.kind == .met
    )
  }

  @Test func `leave no direction without a score that is demanded of each`() throws {
    let demand = "directions: { all: \"1.0\" }"
    let all = ["8-1", "8-2"]
    #expect(try report(leavingOut: ["8-1"], demand).verdict.conditions.count == 11)
    let report = try report(leavingOut: all, demand)
    let missed = report.verdict.conditions.filter { $0.actual == Condition.noActual }
    #expect(missed.count == 1 && missed.allSatisfy { !$0.isMet }, "\(report.verdict.conditions)")
  }
}
