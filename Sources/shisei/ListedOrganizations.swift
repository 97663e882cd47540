internal import ArgumentParser
internal import Engine
internal import HostSystem
internal import Reporting
internal import Scoring

extension ArgumentHelp {
  /// What a command that looks at organisations is given.
  static var folders: ArgumentHelp {
    ArgumentHelp(
      Words(
        ja: "shisei.yaml のあるフォルダー、または組織のフォルダーが並ぶフォルダー。名前が . で始まるフォルダーの中は見ない",
        en:
          "Folders with a shisei.yaml, or folders that hold many such; folders whose name starts with a dot are not looked into."
      ).text,
      valueName: "folder"
    )
  }
}

/// The organisations that a list is about; they are checked, and nothing is judged.
struct ListedOrganizations: ParsableArguments {
  @Argument(help: .folders) var folders: [String] = ["."]

  @OptionGroup var assessment: AssessmentOptions
  @OptionGroup var language: LanguageOption

  /// Whether output to the terminal is coloured.
  var usesColor: Bool {
    Host.isTerminal(.standardOutput) && Host.environment("NO_COLOR") == nil
  }

  /// Prints a list.
  ///
  /// - Throws: As `run`.
  func write(_ list: any ReportFormat) throws {
    try run(allDigests: false, footer: list.footer) { report, index in
      (index == 0 ? list.header() : list.separator) + list.body(report, isFirst: index == 0)
    }
  }

  /// Prints something of every organisation.
  ///
  /// - Throws: Exit code 2 if one could not be read as a whole: what is not there may be missing
  ///   for that reason.
  func run(
    allDigests: Bool,
    footer: (RunSummary) -> [UInt8] = { _ in [] },
    _ render: @escaping @Sendable (OrganizationReport, Int) -> [UInt8]
  ) throws {
    var request = CheckRequest(roots: folders, asOf: try assessment.day())
    request.overrides = try assessment.overrides()
    request.computesAllDigests = allDigests
    let surroundings = Surroundings(
      files: DiskFiles(),
      history: GitHistory(now: Host.now),
      workers: WorkerThreads.workers(jobs: WorkerThreads.available)
    )
    let isUndecided: Bool
    do throws(RunFailure) {
      let summary = try Engine.check(request, in: surroundings, render: render) { part in
        Host.write(part, to: .standardOutput)
      }
      Host.write(footer(summary), to: .standardOutput)
      isUndecided = summary.verdict == .undecided
    } catch {
      throw CommandFailure(error.message)
    }
    if isUndecided { throw ExitCode(ExitCodes.undecided) }
  }
}
