import Diagnostics
import Reporting
import Scoring
import TestSupport
import Testing

/// What formats for programs must keep whatever stands in the claims.
@Suite struct `A format for programs` {
  /// Texts that break formats: formulas, separators, commands, XML, control characters.
  private static let hostile = """
    shisei: 1
    kind: Claims
    claims:
      - {item: a-1, level: 3, owner: ciso, claimed_on: 2026-09-01}
      - {item: a-2, level: 9, owner: "x,y::error ]]> <b>&\\u0001", claimed_on: 2026-09-01}
    """

  @Test func `names a finding the same wherever it stands`() throws {
    func names(_ claims: String) throws -> [String] {
      let bytes = JSONLinesReport().body(try SmallAssessment.report(claims: claims), isFirst: true)
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        .filter { $0.hasPrefix("{\"type\":\"finding\"") }
        .compactMap { $0.split(separator: "\"id\":\"").last?.prefix(32) }.map(String.init).sorted()
    }
    let moved = "# one line more\n\n" + SmallAssessment.claims
    let before = try names(SmallAssessment.claims)
    #expect(before == (try names(moved)))
    #expect(Set(before).count == before.count)
    #expect(before.allSatisfy { $0.count == 32 })
  }

  @Test func `keeps commands and formulas from being run`() throws {
    let report = try SmallAssessment.report(claims: Self.hostile)
    let commands = String(
      decoding: WorkflowCommands(language: .en).body(report, isFirst: true),
      as: UTF8.self
    )
    for line in commands.split(separator: "\n") {
      #expect(["::error ", "::warning ", "::notice "].contains { line.hasPrefix($0) })
    }
    let xml = String(
      decoding: JUnitReport(language: .en).body(report, isFirst: true),
      as: UTF8.self
    )
    #expect(!xml.contains("<b>"))
    #expect(!xml.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test func `fails some case unless the policy is met`() throws {
    for claims in [SmallAssessment.claims, Self.hostile] {
      let report = try SmallAssessment.report(claims: claims)
      let xml = String(
        decoding: JUnitReport(language: .en).body(report, isFirst: true),
        as: UTF8.self
      )
      let fails = xml.contains("<failure") || xml.contains("<error")
      #expect(fails == (report.verdict.kind != .met))
    }
  }

  @Test func `separates organisations even if one has nothing to say`() throws {
    #expect(CodeQualityReport(language: .en).separator == Array(",".utf8))
    #expect(SARIFReport(language: .en, version: "1", rules: []).separator == Array(",".utf8))
  }
}
