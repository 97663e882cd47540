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
    let folders = try Discovery.organizations(in: surroundings.files, at: request.roots)
    let library = Library()
    let progress = Mutex(Progress<Rendered>())
    let work: @Sendable (Int) -> Void = { index in
      var check = OrganizationCheck(
        folder: folders[index],
        files: surroundings.files,
        history: surroundings.history,
        library: library,
        overrides: request.overrides,
        asOf: request.asOf
      )
      check.computesAllDigests = request.computesAllDigests
      let report = check.run()
      let rendered = render(report, index)
      progress.withLock { progress in
        progress.summary.add(report.verdict.kind)
        progress.put(rendered, at: index, emit)
      }
    }
    surroundings.workers(folders.count, work)
    return progress.withLock { $0.summary }
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
