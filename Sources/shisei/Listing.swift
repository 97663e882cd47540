internal import ArgumentParser
internal import Engine
internal import HostSystem
internal import Reporting
internal import Scoring

/// Lists that are made from checked organisations without judging them.
enum Listing {
  /// Whether standard output is coloured.
  static var usesColor: Bool {
    Host.isTerminal(.standardOutput) && Host.environment("NO_COLOR") == nil
  }

  /// Checks organisations and writes a list to standard output.
  ///
  /// - Throws: `CommandFailure` if nothing can be checked, exit code 2 if a file could not be read as
  ///   a whole: the list may lack something then.
  static func run(_ list: any ReportFormat, _ request: CheckRequest) throws {
    let surroundings = Surroundings(
      files: DiskFiles(),
      history: GitHistory(now: Host.now),
      workers: WorkerThreads.workers(jobs: WorkerThreads.available)
    )
    let isUndecided: Bool
    do throws(RunFailure) {
      let summary = try Engine.check(request, in: surroundings) { report, index in
        (index == 0 ? list.header() : []) + list.body(report, isFirst: index == 0)
      } emit: { part in
        Host.write(part, to: .standardOutput)
      }
      Host.write(list.footer(summary), to: .standardOutput)
      isUndecided = summary.verdict == .undecided
    } catch {
      throw CommandFailure(error.message)
    }
    if isUndecided { throw ExitCode(ExitCodes.undecided) }
  }
}
