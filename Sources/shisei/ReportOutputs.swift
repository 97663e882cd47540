internal import ClaimModel
internal import Engine
internal import HostSystem
internal import Reporting
internal import Scoring
internal import Synchronization

/// The reports of a run on their way out.
///
/// Files appear whole at the end, or not at all.
struct ReportOutputs: Sendable {
  /// One report and where it goes.
  private struct Target: Sendable {
    let format: ChosenFormat
    let file: OutputFile
    let path: String?
    /// The file that stands where the report shall go.
    let replaced: FileIdentity?
    let hasParts = Flag()
    let run = Run()
  }

  /// One organisation's part of one report.
  enum Part: Sendable {
    case bytes([UInt8])
    case kept(RunPart)
  }

  /// What is kept until the run is over; a class, because the threads of a run share it.
  private final class Run: Sendable {
    let parts = Mutex(RunParts())
  }

  /// Something that happens once; a class, because the threads of a run share it.
  private final class Flag: Sendable {
    private let value = Mutex(false)

    /// Sets the flag and returns what it was.
    func swap(_ new: Bool) -> Bool {
      value.withLock { value in
        defer { value = new }
        return value
      }
    }
  }

  /// One `--format` as it was written.
  private struct Entry {
    let name: String
    /// Where it goes; `nil` for standard output.
    var path: String?

    init(_ text: String) throws {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      name = String(parts[0])
      guard parts.count == 2 else { return }
      guard !parts[1].isEmpty else { throw CommandFailure(noFileFor: name) }
      path = ReportOutputs.file(String(parts[1]))
    }
  }

  /// What a name on the command line stands for: `-` is standard output.
  private static func file(_ name: String) -> String? { name == "-" ? nil : name }

  private let targets: [Target]
  private let overwritten = Overwritten()

  /// A class, because the threads of a run share it.
  private final class Overwritten: Sendable {
    let path = Mutex<String?>(nil)
  }

  /// Opens everything that the options name, once all of it is known to make sense.
  ///
  /// - Parameters:
  ///   - options: What was asked for.
  ///   - keepsStandardOutput: Whether standard output is for something else.
  ///   - onlyChanges: Whether only differences from a base are wanted.
  /// - Throws: `CommandFailure` if something makes no sense or cannot be written.
  init(_ options: OutputOptions, keepsStandardOutput: Bool, onlyChanges: Bool = false) throws {
    var entries = try options.format.map { try Entry($0) }
    if entries.isEmpty { entries = [try Entry(TextReport.name)] }
    let pathless = entries.indices.filter { entries[$0].path == nil }
    if pathless.count > 1 {
      throw CommandFailure(
        twoOnStandardOutput: entries[pathless[0]].name,
        entries[pathless[1]].name
      )
    }
    if let output = options.output {
      guard let first = pathless.first else { throw CommandFailure(nothingFor: output) }
      entries[first].path = Self.file(output)
    }
    var paths: Set<String> = []
    var files: Set<FileIdentity> = []
    let formats = try entries.map { entry in
      if let path = entry.path {
        let isNew = Host.identity(of: path).map { files.insert($0).inserted } ?? true
        guard paths.insert(path.normalizedPath).inserted, isNew else {
          throw CommandFailure(twoIn: path)
        }
      }
      let usesColor = entry.path == nil && options.usesColor
      guard
        let format = ReportFormats.make(
          entry.name,
          usesColor: usesColor,
          showsSuppressed: options.showSuppressed,
          onlyChanges: onlyChanges,
          exitRule: options.exitRule(judgesOnlyChanges: onlyChanges)
        )
      else {
        throw CommandFailure(unknownFormat: entry.name)
      }
      return format
    }
    var targets: [Target] = []
    for (entry, format) in zip(entries, formats) {
      if entry.path == nil, options.quiet || keepsStandardOutput { continue }
      let replaced = entry.path.flatMap(Host.identity)
      guard let file = entry.path.map(OutputFile.open) ?? .standardOutput() else {
        for target in targets { target.file.discard() }
        throw CommandFailure(unwritable: entry.path)
      }
      if case .streamed(let format) = format { file.append(format.header()) }
      targets.append(Target(format: format, file: file, path: entry.path, replaced: replaced))
    }
    for (format, path) in Self.stepFiles(of: entries.map(\.name)) {
      let isNew = Host.identity(of: path).map { files.insert($0).inserted } ?? true
      let file =
        isNew && paths.insert(path.normalizedPath).inserted ? OutputFile.appending(to: path) : nil
      guard let file else {
        for target in targets { target.file.discard() }
        throw isNew ? CommandFailure(unwritable: path) : CommandFailure(twoIn: path)
      }
      let replaced = Host.identity(of: path)
      targets.append(Target(format: .whole(format), file: file, path: path, replaced: replaced))
    }
    self.targets = targets
  }

  /// The files of GitHub that the format `github` writes behind: the summary of the step and what it
  /// hands to later ones.
  private static func stepFiles(of formats: [String]) -> [(format: any RunFormat, path: String)] {
    guard formats.contains(WorkflowCommands.name), Host.environment("GITHUB_ACTIONS") == "true"
    else {
      return []
    }
    let all: [(any RunFormat, String)] = [
      (StepSummaryReport(language: ChosenLanguage.current), "GITHUB_STEP_SUMMARY"),
      (StepOutputsReport(), "GITHUB_OUTPUT"),
    ]
    return all.compactMap { format, name in
      guard let path = Host.environment(name), !path.isEmpty else { return nil }
      return (format, path)
    }
  }

  /// Makes one organisation's part of every report.
  func render(_ report: OrganizationReport, isFirst: Bool) -> [Part] {
    if targets.contains(where: { $0.replaced != nil }) { protectInputs(of: report) }
    return targets.map { target in
      // What is only in the base is nothing to report on, but for those that tell of changes.
      switch target.format {
      case .streamed(let format) where format.tellsOfChanges || !report.isRemoved:
        .bytes(format.body(report, isFirst: isFirst))
      case .whole(let format) where format.tellsOfChanges || !report.isRemoved:
        .kept(format.part(report))
      case .streamed, .whole: .bytes([])
      }
    }
  }

  /// Remembers a report that would take the place of a file which it reports on.
  private func protectInputs(of report: OrganizationReport) {
    report.forEachInput { path in
      guard let input = Host.identity(of: path) else { return }
      guard let target = targets.first(where: { $0.replaced == input }) else { return }
      overwritten.path.withLock { $0 = $0 ?? target.path }
    }
  }

  /// Writes one organisation's parts.
  func write(_ parts: [Part]) {
    for (part, target) in zip(parts, targets) {
      switch (part, target.format) {
      case (.bytes(let bytes), .streamed(let format)) where !bytes.isEmpty:
        if target.hasParts.swap(true) { target.file.append(format.separator) }
        target.file.append(bytes)
      case (.kept(let part), _): target.run.parts.withLock { $0.append(part) }
      default: continue
      }
    }
  }

  /// Ends all reports and puts files in place, as many as can be.
  func finish(_ summary: RunSummary) throws {
    if let path = overwritten.path.withLock({ $0 }) {
      discard()
      throw CommandFailure(overInput: path)
    }
    for target in targets {
      switch target.format {
      case .streamed(let format): target.file.append(format.footer(summary))
      case .whole(let format):
        target.file.append(format.document(target.run.parts.withLock { $0 }, summary))
      }
    }
    let unwritten = targets.filter { !$0.file.finish() }
    if let first = unwritten.first { throw CommandFailure(unwritable: first.file.path) }
  }

  /// Leaves no half-written file behind.
  func discard() {
    for target in targets { target.file.discard() }
  }
}
