package import ClaimModel
package import Engine
package import Reporting
internal import Synchronization

/// Checks repositories in memory, for tests.
package enum CheckedRepository {
  /// Returns the report of a single organisation.
  package static func report(
    of files: MemoryFiles,
    asOf: CalendarDay,
    overrides: Overrides = Overrides()
  ) throws -> OrganizationReport {
    var request = CheckRequest(roots: ["."], asOf: .day(asOf))
    request.overrides = overrides
    let reports = Mutex<[OrganizationReport]>([])
    let surroundings = Surroundings(
      files: files,
      workers: Surroundings<MemoryFiles>.sequential
    )
    _ = try Engine.check(request, in: surroundings) { report, _ in
      report
    } emit: { report in
      reports.withLock { $0.append(report) }
    }
    guard let report = reports.withLock({ $0.first }) else { throw NoReport() }
    return report
  }

  private struct NoReport: Error {}
}
