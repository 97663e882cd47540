internal import ArgumentParser
internal import Diagnostics
internal import Engine
internal import HostSystem
internal import Reporting
internal import Scoring

/// `shisei check`: claims in, verdict out.
struct CheckCommand: ParsableCommand {
  static let name = "check"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: name,
      abstract: Words(
        ja: "申告を根拠に照らして検査し、ポリシーを満たすか判定します。",
        en: "Checks claims against their evidence and judges them by the policy."
      ).text,
      discussion: ExitCodes.help.text
    )
  }

  @Argument(help: .folders) var folders: [String] = ["."]

  @OptionGroup var judging: JudgingOptions
  @OptionGroup var comparing: BaseOptions
  @OptionGroup var fixing: FixingOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var language: LanguageOption

  @Option(
    help: ArgumentHelp(
      Words(
        ja: "同時に検査する数。省略時はプロセッサーの数",
        en: "How many organisations to check at once; else one per processor."
      ).text,
      valueName: "number"
    )
  )
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 {
      throw CommandFailure(
        Words(ja: "--jobs に「\(jobs)」は使えません", en: "“\(jobs)” cannot be used for --jobs"),
        help: Words(ja: "1 以上にするか、省略してください", en: "write 1 or more, or leave it out")
      )
    }
    // An unset variable in a script would otherwise check whatever folder it runs in.
    guard !folders.contains("") else { throw CommandFailure.emptyFolder }
  }

  func run() throws {
    var request = CheckRequest(roots: folders, asOf: try judging.assessment.day())
    request.overrides = try judging.overrides()
    request.overrides.regression = try comparing.ratchet.limits()
    // A difference on standard output must be one that `git apply` can read.
    let outputs = try ReportOutputs(output, keepsStandardOutput: fixing.diff)
    let progress = Progress(isShown: !output.quiet)
    let workers = WorkerThreads.workers(jobs: jobs ?? WorkerThreads.available)
    var surroundings = Surroundings(
      files: DiskFiles(),
      history: GitHistory(now: Host.now),
      workers: workers
    )
    var summary: RunSummary
    do throws(RunFailure) {
      try fixing.run(request, in: surroundings, isQuiet: output.quiet)
      if let base = comparing.base {
        surroundings = try Comparing.surroundings(
          comparing: base,
          with: nil,
          isDiff: false,
          &request,
          workers: workers
        )
      }
      summary = try Engine.check(request, in: surroundings) { report, index in
        outputs.render(report, isFirst: index == 0)
      } emit: { parts in
        outputs.write(parts)
        progress.advance()
      }
    } catch {
      outputs.discard()
      throw CommandFailure(error.message)
    }
    progress.finish()
    let code = output.exitRule(judgesOnlyChanges: false).code(for: summary.verdict)
    summary.ownExitCode = code
    try outputs.finish(summary)
    throw ExitCode(Int32(code))
  }
}
