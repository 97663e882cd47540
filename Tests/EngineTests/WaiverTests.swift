import ClaimModel
import ClaimRules
import Diagnostics
import Engine
import Reporting
import Scoring
import TestSupport
import Testing

/// Waivers excuse findings and conditions; they never make anything better than it is.
@Suite struct `A waiver` {
  /// The claim of 1-2 rests on a document that is stale, and reaches too far.
  private static func organization(_ waivers: String...) -> SmallOrganization {
    var organization = SmallOrganization("policy: own.yaml")
    organization["own.yaml"] =
      "shisei: 1\nkind: Policy\nid: own\nfail_on: error\nrules: { unanswered-item: info }\n"
    organization["claims/neighbour.yaml"] = SmallOrganization.claims(
      "- { item: 1-3, level: 1, claimed_on: 2026-10-01 }"
    )
    organization["claims/claims.yaml"] = SmallOrganization.claims(
      """
      - item: 1-2
        level: 2
        owner: ciso
        claimed_on: 2026-10-01
        documents:
          - id: DOC
            type: policy
            title: 基本方針
            location: 書庫
            version: "1.0"
            status: approved
            author: ciso
            approved_by: ceo
            approved_on: 2020-04-01
            reviewed_on: 2020-04-01
      """
    )
    organization["waivers/all.yaml"] =
      "shisei: 1\nkind: Waivers\nwaivers:\(waivers.isEmpty ? " []" : "")\n"
      + waivers.map { "  - { \($0) }\n" }.joined()
    return organization
  }

  private static func waiver(_ target: String, item: String = "1-2") -> String {
    """
    \(target), item: \(item), reason: 改訂中, owner: ciso, approved_by: ceo, \
    approved_on: 2026-09-01, expires_on: 2026-12-31, compensating: 月次の確認
    """
  }

  @Test func `turns failing findings and over-claims into waived ones`() throws {
    let without = try Self.organization().report()
    #expect(without.verdict.kind == .notMet)
    let waived = try Self.organization(
      Self.waiver("rule: stale-document"),
      Self.waiver("rule: over-claim")
    ).report()
    #expect(waived.verdict.kind == .met, "\(waived.summary)")
    #expect(waived.verdictWithoutWaivers == without.verdict)
    #expect(
      waived.findings.filter(\.disposition.isWaived).map(\.rule.name).sorted() == [
        "over-claim", "stale-document",
      ]
    )
    #expect(waived.waivers.map(\.state) == [.applied, .applied])
    #expect(waived.supported == without.supported)
    #expect(waived.assessed?.score == without.assessed?.score)
  }

  @Test func `excuses a minimum only of its own item`() throws {
    let policy = "minimum: { items: { 1-2: 2, 1-3: 2 } }\nover_claims: 9\nfail_on: none"
    var organization = Self.organization(Self.waiver("condition: minimum"))
    organization["own.yaml"] = "shisei: 1\nkind: Policy\nid: own\n\(policy)\n"
    let report = try organization.report()
    let items = report.verdict.conditions.filter { $0.demanded == "2" }
    #expect(items.map(\.isMet) == [true, false])
    #expect(items.map(\.waived) == [1, 0])
    #expect(
      report.verdictWithoutWaivers.conditions.filter { $0.demanded == "2" }.map(\.isMet) == [
        false, false,
      ]
    )
    #expect(report.verdict.kind == .notMet)
  }

  @Test(
    arguments: [
      "expires_on: 2026-12-31": "expires_on: 2026-10-14",
      "expires_on: 2026-12-31": "expires_on: 令和8年",
      ", expires_on: 2026-12-31": "",
      "expires_on: 2026-12-31 ": "expires_on: 2027-09-02",
      "approved_by: ceo": "approved_by: ciso",
      "approved_by: ceo ": "approved_by: nobody",
      ", approved_by: ceo": "",
      "approved_on: 2026-09-01": "approved_on: 2026-10-16",
      ", reason: 改訂中": "",
      "item: 1-2": "item: 1-3",
      "rule: stale-document": "rule: over-claim",
    ] as KeyValuePairs<String, String>
  )
  func `does nothing if it is not sound`(_ change: (key: String, value: String)) throws {
    let sound = Self.waiver("rule: stale-document")
    let key = change.key.hasSuffix(" ") ? String(change.key.dropLast()) : change.key
    let broken = sound.replacing(key, with: change.value)
    #expect(broken != sound)
    let before = try Self.organization().report()
    let after = try Self.organization(broken).report()
    #expect(after.verdict.kind == .notMet)
    #expect(!after.findings.contains { $0.rule == "stale-document" && $0.disposition.isWaived })
    #expect(after.supported == before.supported)
  }

  @Test(arguments: Examples.names, 1...10 as ClosedRange<UInt64>)
  func `never raises a level, a score or coverage`(_ name: String, _ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var files = try Examples.files(of: name)
    let before = try report(of: files)
    let items = before.assessed?.model.framework.items.indices ?? 0..<0
    let found = before.findings.map(\.rule.name) + ["over-claim", "unanswered-item"]
    var entries = ""
    for _ in 0..<12 {
      let item = before.assessed?.model.framework.itemID(random.below(items.count)) ?? ""
      let targets = ["condition: minimum", "rule: \(found[random.below(found.count)])"]
      entries += """
          - { \(targets[random.below(2)]), item: \(item), reason: r, owner: ciso, approved_by: ceo,
              approved_on: 2026-0\(1 + random.below(9))-01, expires_on: 2026-1\(random.below(3))-20 }

        """
    }
    files["waivers/generated.yaml"] = Array("shisei: 1\nkind: Waivers\nwaivers:\n\(entries)".utf8)
    let after = try report(of: files)
    #expect(after.supported == before.supported)
    #expect(after.assessed?.score == before.assessed?.score)
    #expect(after.assessed?.assessments.map(\.state) == before.assessed?.assessments.map(\.state))
    // Without waivers everything is judged as before, but for what waivers themselves bring.
    for (new, old) in zip(
      after.verdictWithoutWaivers.conditions,
      before.verdictWithoutWaivers.conditions
    )
    where old.kind != .findings {
      #expect(new == old)
    }
    for condition in after.verdict.conditions {
      switch condition.kind {
      case .overall, .direction, .coverage, .notApplicable, .overallDrop, .directionDrop,
        .itemDrops,
        .comparison:
        #expect(condition.waived == 0)
      case .item, .overClaims, .findings: break
      }
    }
  }

  private func report(of files: [String: [UInt8]]) throws -> OrganizationReport {
    try CheckedRepository.report(of: MemoryFiles(bytes: files), asOf: .october)
  }
}

@Suite struct `An option of a rule` {
  @Test(arguments: RuleCatalogue.families.map(\.name))
  func `never loosens what decides levels`(_ family: String) {
    for rule in RuleCatalogue.families.first(where: { $0.name == family })?.rules ?? [] {
      let metadata = rule.metadata
      guard !metadata.options.isEmpty else { continue }
      #expect(metadata.effect == .advice || family == "Waiver", "\(metadata.id.name)")
      #expect(Set(metadata.options.map(\.name)).count == metadata.options.count)
      for option in metadata.options { #expect(option.range.contains(option.standard)) }
    }
  }
}
