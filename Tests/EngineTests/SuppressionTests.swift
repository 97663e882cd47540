import ClaimModel
import ClaimRules
import Diagnostics
import Engine
import Reporting
import Scoring
import TestSupport
import Testing

@Suite struct `A suppression` {
  @Test(arguments: Examples.names, 1...6 as ClosedRange<UInt64>)
  func `changes nothing but the count of findings`(_ name: String, _ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let original = try Examples.files(of: name)
    let before = try report(of: original, failOn: .info)
    var files = original
    // From the last place to the first, so that places stay true.
    for finding in before.findings.reversed() where random.below(3) > 0 {
      let path = before.files[Int(finding.range.file.rawValue)].path
      let line = SuppressionText.allow(finding.rule)
      files[path] = files[path]?.adding(
        line,
        at: Int(finding.range.start),
        isAbove: random.below(2) == 0
      )
    }
    let after = try report(of: files, failOn: .info)
    #expect(after.supported == before.supported)
    #expect(after.assessed?.score == before.assessed?.score)
    #expect(after.verdict.others == before.verdict.others)
    #expect(!after.findings.contains { $0.preventsVerdict })
    for finding in after.findings where finding.disposition.isSuppressed {
      let rule = RuleCatalogue.all.map { $0.metadata }.first { $0.id == finding.rule }
      #expect(rule?.effect == .advice && finding.severity < .error)
    }
    let own = RuleCatalogue.families.first { $0.name == "Suppression" }?.rules.map {
      $0.metadata.id
    }
    let rest = after.findings.filter { own?.contains($0.rule) == false }
    #expect(rest.map(\.rule) == before.findings.map(\.rule))
    // Whatever was not silenced is refused or silenced nothing, and says so.
    let open = after.findings.count { $0.disposition.isOpen }
    #expect(after.verdict.failing == open)
  }

  @Test func `silences at the place that it stands beside, and nowhere else`() throws {
    let allow = SuppressionText.allow("repeated-citation")
    for (text, silenced) in [
      ("- ref: D-1\n- ref: D-1 \(allow)\n- ref: D-1\n", [true, false]),
      ("- ref: D-1\n\(allow)\n- ref: D-1\n- ref: D-1\n", [true, false]),
      ("- ref: D-1\n\(allow)\n\n# x\n- # y\n  ref: D-1\n- ref: D-1\n", [true, false]),
      ("- ref: D-1\n- ref: D-1\n- ref: D-1\n\(allow)\n", [false, false]),
      ("\(allow)\n- ref: D-1\n- ref: D-1\n- ref: D-1\n", [false, false]),
      ("- ref: D-1\n- \(allow)\n  ref: D-1\n- ref: D-1\n", [false, false]),
      ("- ref: D-1\n- { ref: D-1 } \(allow)\r\n- ref: D-1\n", [true, false]),
    ] {
      let found = try dispositions(ofDocuments: text)
      #expect(found == silenced, "\(text)")
    }
  }

  @Test func `of an entry reaches all that is in it, of a top key only its line`() throws {
    let allow = SuppressionText.allow("repeated-citation")
    let claim = """
        - item: 1-2
          level: 2
          documents: [{ id: D-1, type: policy }, { ref: D-1 }]

      """
    let header = "shisei: 1\nkind: Claims\n"
    for (text, isSilenced) in [
      (header + "claims:\n  \(allow)\n" + claim, true),
      (header + "\(allow)\nclaims:\n" + claim, false),
      ("\(allow)\n" + header + "claims:\n" + claim, false),
    ] {
      var organization = SmallOrganization()
      organization["claims/claims.yaml"] = text
      let found = try organization.report().findings.filter { $0.rule == "repeated-citation" }
      #expect(found.map(\.disposition.isSuppressed) == [isSilenced], "\(text)")
    }
  }

  @Test func `of a rule that the policy makes an error is refused`() throws {
    var organization = SmallOrganization("policy: own.yaml")
    organization["own.yaml"] =
      "shisei: 1\nkind: Policy\nid: own\nrules: { repeated-citation: error }\n"
    organization["claims/claims.yaml"] = SmallOrganization.claims(
      """
      - item: 1-2
        level: 2
        documents:
          - { id: D-1, type: policy }
          - ref: D-1 \(SuppressionText.allow("repeated-citation"))
      """
    )
    let report = try organization.report()
    let repeated = report.findings.filter { $0.rule == "repeated-citation" }
    #expect(repeated.map(\.disposition) == [.open])
    #expect(report.findings.contains { $0.rule == "forbidden-suppression" })
  }

  @Test(.timeLimit(.minutes(1)))
  func `costs time in proportion to how many there are`() throws {
    let allow = SuppressionText.allow("repeated-citation")
    var organization = SmallOrganization()
    let many = String(repeating: "    \(allow)\n    - ref: D-1\n", count: 10_000)
    let row = String(repeating: "    \(allow)\n", count: 10_000)
    organization["claims/claims.yaml"] =
      SmallOrganization.claims("- item: 1-2\n  level: 2\n  documents:")
      + "    - { id: D-1, type: policy }\n" + many + row + "    - ref: D-1\n"
    let report = try organization.report()
    #expect(report.findings.contains { $0.disposition.isSuppressed })
  }

  private func dispositions(ofDocuments text: String) throws -> [Bool] {
    var organization = SmallOrganization()
    let lines = text.split(whereSeparator: \.isNewline).map { "    \($0)\n" }.joined()
    organization["claims/claims.yaml"] =
      SmallOrganization.claims("- item: 1-2\n  level: 2\n  documents:") + lines
      + "- item: 1-3\n  level: 2\n  documents: [{ id: D-1, type: policy }]\n"
      .split(separator: "\n").map { "  \($0)\n" }.joined()
    return try organization.report().findings
      .filter { $0.rule == "repeated-citation" }.map(\.disposition.isSuppressed)
  }

  private func report(
    of files: [String: [UInt8]],
    failOn: Severity
  ) throws -> OrganizationReport {
    var overrides = Overrides()
    overrides.failOn = FailOn(rawValue: failOn.name)
    return try CheckedRepository.report(
      of: MemoryFiles(bytes: files),
      asOf: .october,
      overrides: overrides
    )
  }
}

/// Comments that silence a rule.
enum SuppressionText {
  static func allow(_ rule: RuleID, until: String = "2027-03-31") -> String {
    "# shisei: allow \(rule.name) until \(until) because 次の見直しで直すため"
  }
}

extension [UInt8] {
  /// The bytes with a comment above the line of an offset or behind it.
  fileprivate func adding(_ comment: String, at offset: Int, isAbove: Bool) -> [UInt8] {
    var result = self
    let start = (self[..<offset].lastIndex(of: 0x0A) ?? -1) + 1
    let end = self[offset...].firstIndex(of: 0x0A) ?? count
    let line = self[start..<end]
    // Inside a block scalar or a quoted one a comment would be text.
    guard !line.contains(UInt8(ascii: "|")), !line.contains(UInt8(ascii: ">")) else { return self }
    if isAbove {
      let margin = line.prefix { $0 == 0x20 }
      result.insert(contentsOf: margin + Array((comment + "\n").utf8), at: start)
    } else {
      result.insert(contentsOf: Array((" " + comment).utf8), at: end)
    }
    return result
  }
}

extension Verdict {
  /// Every condition but the count of findings.
  fileprivate var others: [Condition] { conditions.filter { $0.kind != .findings } }

  /// How many findings fail the policy.
  fileprivate var failing: Int? {
    conditions.first { $0.kind == .findings }.flatMap { Int($0.actual) }
  }
}
