import ClaimModel
import ClaimRules
import Diagnostics
import Reporting
import Scoring
import TestSupport
import Testing

/// The documentation of what readers report.
private let formatRules: [RuleMetadata] =
  RuleCatalogue.families.first { $0.name == "Format" }?.rules.map { $0.metadata } ?? []

@Suite struct `What readers of files report` {
  @Test func `is documented, all of it and nothing else`() {
    let reported = FormatRuleID.allCases.map(\.rawValue).sorted()
    let documented = formatRules.map(\.id.name).sorted()
    #expect(reported == documented)
  }

  @Test(arguments: NamedExample.all.filter(\.isUnreadable))
  func `leaves the verdict open where its documentation says so`(_ named: NamedExample) throws {
    let files = Dictionary(
      uniqueKeysWithValues: named.example.files.map { ($0.path, MarkedYAML($0.text).bytes) }
    )
    let asOf = try #require(CalendarDay(named.example.asOf))
    let report = try CheckedRepository.report(of: MemoryFiles(bytes: files), asOf: asOf)
    #expect(report.verdict.kind == .undecided)
  }

  @Test func `is an error and touches no single claim`() {
    for metadata in formatRules {
      #expect(metadata.severity == .error)
      #expect([.unreadable, .advice].contains(metadata.effect))
    }
  }
}

extension NamedExample {
  /// Whether the example shows a rule that prevents a verdict speaking.
  fileprivate var isUnreadable: Bool {
    let metadata = RuleCatalogue.all.map { $0.metadata }.first { $0.id == rule }
    return metadata?.effect == .unreadable && example.kind == .failing
  }
}
