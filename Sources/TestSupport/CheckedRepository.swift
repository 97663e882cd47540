package import ClaimModel
package import Engine
package import Reporting
internal import Synchronization

/// Checks repositories, for tests.
package enum CheckedRepository {
  /// Returns the report of a single organisation.
  package static func report(
    of files: some FileTree,
    history: any HistorySource = WithoutHistory(),
    at root: String = ".",
    asOf: CalendarDay,
    overrides: Overrides = Overrides(),
    allDigests: Bool = false
  ) throws -> OrganizationReport {
    let reports = try reports(
      of: files,
      history: history,
      at: [root],
      asOf: asOf,
      overrides: overrides,
      allDigests: allDigests
    )
    guard let report = reports.first else { throw NoReport() }
    return report
  }

  /// Returns the reports of all organisations at or below the roots.
  ///
  /// - Throws: `RunFailure` if a root is missing or holds no organisation.
  package static func reports<Files: FileTree>(
    of files: Files,
    history: any HistorySource = WithoutHistory(),
    at roots: [String],
    asOf: CalendarDay,
    overrides: Overrides = Overrides(),
    allDigests: Bool = false,
    workers: @escaping Workers = Surroundings<Files>.sequential
  ) throws -> [OrganizationReport] {
    var request = CheckRequest(roots: roots, asOf: .day(asOf))
    request.overrides = overrides
    request.computesAllDigests = allDigests
    let reports = Mutex<[OrganizationReport]>([])
    let surroundings = Surroundings(files: files, history: history, workers: workers)
    _ = try Engine.check(request, in: surroundings) { report, _ in
      report
    } emit: { report in
      reports.withLock { $0.append(report) }
    }
    return reports.withLock { $0 }
  }

  private struct NoReport: Error {}
}
