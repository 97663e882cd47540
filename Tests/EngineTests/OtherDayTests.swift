import ClaimModel
import ClaimRules
import Diagnostics
import Reporting
import TestSupport
import Testing

@testable import Engine

/// What of a report must not depend on a day that is said to make no difference.
private struct DayFacts: Equatable {
  let findings: [String]
  let levels: [String]
  let score: String
  let verdicts: [String]

  init(_ report: OrganizationReport) {
    findings = report.findings.map {
      "\($0.rule.name) \($0.severity) \($0.range) \($0.subject) \($0.preventsVerdict) \($0.disposition)"
    }
    levels = report.assessed?.assessments.map { "\($0)" } ?? []
    score = report.assessed.map { "\($0.score)" } ?? ""
    verdicts = [report.verdict, report.verdictWithoutWaivers].map { "\($0)" }
  }
}

@Suite struct `Another day` {
  private func report(
    _ example: RuleExample,
    on day: CalendarDay,
    beside other: CalendarDay? = nil
  ) -> OrganizationReport {
    let named = example.files.map { ($0.path, MarkedYAML($0.text).bytes) }
    let files = Dictionary(uniqueKeysWithValues: named)
    let unreadable = example.unreadable.map { ($0, FileStatus.unreadable) }
    var check = OrganizationCheck(
      folder: ".",
      files: MemoryFiles(bytes: files, statuses: Dictionary(uniqueKeysWithValues: unreadable)),
      history: MemoryHistory(example.history, of: files),
      overrides: Overrides(),
      asOf: .day(day)
    )
    check.otherDay = other.map { .day($0) }
    return check.run()
  }

  /// Rules ask the day in many ways, and an example stands at the boundary of each.
  @Test(arguments: RuleCatalogue.all.indices)
  func `that makes no difference to an assessment is known not to`(_ index: Int) throws {
    for (number, example) in RuleCatalogue.all[index].examples.enumerated() {
      let day = try #require(CalendarDay(example.asOf))
      let far = [-400, -100, -31, 8, 45, 366]
      for offset in [-1, 1, far[(index + number) % far.count]] {
        let other = day.adding(days: offset)
        guard let moved = report(example, on: day, beside: other).moved(to: other) else { continue }
        #expect(moved.assessed?.model.asOf.day == other)
        #expect(
          DayFacts(moved) == DayFacts(report(example, on: other)),
          "\(offset) days from \(day)"
        )
      }
    }
  }
}
