package import Reporting
internal import Scoring
internal import Synchronization

/// Runs something for every number below a count, in parallel or not.
///
/// A value instead of a task group: threads are the host's, which knows where they run best.
package typealias Workers =
  @Sendable (_ count: Int, _ work: @escaping @Sendable (Int) -> Void) -> Void

/// Everything that a run learns from outside its request.
package struct Surroundings<Files: FileTree>: Sendable {
  /// The files that may be read.
  package var files: Files
  /// What version control knows of them.
  package var history: any HistorySource
  /// Who does the work.
  package var workers: Workers

  /// Describes the surroundings.
  package init(files: Files, history: any HistorySource, workers: @escaping Workers) {
    self.files = files
    self.history = history
    self.workers = workers
  }

  /// One after the other, for tests and single organisations.
  package static var sequential: Workers {
    { count, work in for index in 0..<count { work(index) } }
  }
}

/// Checks organisations.
package enum Engine {
  /// Checks every organisation at the roots and hands their reports on in order.
  ///
  /// `render` is called on the worker's thread as soon as a report is there, `emit` in the order of
  /// the organisations, so that output does not depend on the number of threads and no report is
  /// kept longer than needed.
  ///
  /// - Throws: `RunFailure` if a root is missing or holds no organisation.
  package static func check<Rendered: Sendable>(
    _ request: CheckRequest,
    in surroundings: Surroundings<some FileTree>,
    render: @escaping @Sendable (OrganizationReport, Int) -> Rendered,
    emit: @escaping @Sendable (Rendered) -> Void
  ) throws(RunFailure) -> RunSummary {
    if let base = request.base {
      return try compare(with: base, request, in: surroundings, render: render, emit: emit)
    }
    let found = try Discovery.organizations(in: surroundings, at: request.roots)
    let folders = found.folders
    let files = ListedFiles(base: surroundings.files, listings: found.listings)
    return run(folders.count, surroundings.workers, render: render, emit: emit) { index in
      var check = OrganizationCheck(
        folder: folders[index],
        files: files,
        history: surroundings.history,
        overrides: request.overrides,
        asOf: request.asOf
      )
      check.computesAllDigests = request.computesAllDigests
      return check.run()
    }
  }

  /// Checks the organisations of both sides of a comparison.
  private static func compare<Rendered: Sendable>(
    with base: ComparisonBase,
    _ request: CheckRequest,
    in surroundings: Surroundings<some FileTree>,
    render: @escaping @Sendable (OrganizationReport, Int) -> Rendered,
    emit: @escaping @Sendable (Rendered) -> Void
  ) throws(RunFailure) -> RunSummary {
    let (folders, listings) = try base.folders(of: request, in: surroundings)
    let comparison = OrganizationComparison(
      base: base,
      request: request,
      disk: ListedFiles(base: surroundings.files, listings: listings),
      history: surroundings.history
    )
    return run(folders.count, surroundings.workers, render: render, emit: emit) { index in
      comparison.report(on: folders[index])
    }
  }

  /// Makes reports on any thread and hands them on in order.
  private static func run<Rendered: Sendable>(
    _ count: Int,
    _ workers: Workers,
    render: @escaping @Sendable (OrganizationReport, Int) -> Rendered,
    emit: @escaping @Sendable (Rendered) -> Void,
    report: @escaping @Sendable (Int) -> OrganizationReport
  ) -> RunSummary {
    let progress = Mutex(Progress<Rendered>())
    workers(count) { index in
      let report = report(index)
      let rendered = render(report, index)
      progress.withLock { progress in
        // What is only in the base counts if somebody asked that it stay.
        if !report.isRemoved || report.verdict.kind == .notMet {
          progress.summary.add(report)
        }
        progress.put(rendered, at: index, emit)
      }
    }
    return progress.withLock { $0.summary }
  }
}

extension Engine {
  /// Plans the mechanical fixes of every organisation at the roots and hands the plans on in order.
  ///
  /// - Throws: `RunFailure` if a root is missing or holds no organisation.
  package static func planFixes<Files: FileTree>(
    _ request: CheckRequest,
    in surroundings: Surroundings<Files>,
    emit: @escaping @Sendable (FixPlan) -> Void
  ) throws(RunFailure) {
    let folders = try Discovery.organizations(in: surroundings, at: request.roots).folders
    let progress = Mutex(Progress<FixPlan>())
    surroundings.workers(folders.count) { index in
      let plan = Fixing.plan(folder: folders[index], files: surroundings.files) { files in
        var check = OrganizationCheck(
          folder: folders[index],
          files: files,
          history: surroundings.history,
          overrides: request.overrides,
          asOf: request.asOf
        )
        check.computesAllDigests = true
        return check.run()
      }
      progress.withLock { $0.put(plan, at: index, emit) }
    }
  }
}

/// What has been checked so far, and what waits for an organisation before it.
private struct Progress<Rendered> {
  var summary = RunSummary()
  private var waiting: [Int: Rendered] = [:]
  private var next = 0

  mutating func put(_ rendered: Rendered, at index: Int, _ emit: (Rendered) -> Void) {
    waiting[index] = rendered
    while let ready = waiting.removeValue(forKey: next) {
      emit(ready)
      next += 1
    }
  }
}
