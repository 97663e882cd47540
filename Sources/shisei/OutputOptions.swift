internal import ArgumentParser
internal import Engine
internal import HostSystem
internal import Reporting
internal import Scoring

/// Where reports go and how they look.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Words(
        ja: "出力の形式（\(ReportFormats.names)）。「=ファイル」で書き出し先を指定。繰り返し可。省略時は text",
        en: "A format (\(ReportFormats.names)), with =FILE for where to write it; repeatable; else text."
      ).text,
      valueName: "format[=file]"
    )
  )
  var format: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      Words(
        ja: "標準出力に代えて書き出すファイル",
        en: "A file to write instead of standard output."
      ).text,
      valueName: "file"
    )
  )
  var output: String?

  @Option(
    help: ArgumentHelp(
      Words(
        ja: "色を付けるか（auto、always、never）。auto は端末でだけ。NO_COLOR、FORCE_COLOR、TERM=dumb にも従う",
        en: "Whether to colour: auto (only on a terminal), always or never; NO_COLOR, FORCE_COLOR and TERM=dumb are honoured."
      ).text,
      valueName: "when"
    )
  )
  var color: ColorChoice = .auto

  @Flag(
    name: .shortAndLong,
    help: ArgumentHelp(
      Words(
        ja: "標準出力に何も書かない。結果は終了コードとファイルで分かる",
        en: "Print nothing to standard output; the exit code and files tell."
      ).text
    )
  )
  var quiet = false

  @Flag(
    name: .customLong("exit-zero"),
    help: ArgumentHelp(
      Words(
        ja: "ポリシーを満たさなくても 0 で終わる。判定できない場合（2）と評価なし（3）は隠さない",
        en: "End with 0 though the policy is not met; never hides 2 (could not decide) or 3 (nothing assessed)."
      ).text
    )
  )
  var exitZero = false

  /// Whether output to the terminal is coloured.
  var usesColor: Bool {
    switch color {
    case .always: return true
    case .never: return false
    case .auto:
      if let value = Host.environment("NO_COLOR"), !value.isEmpty { return false }
      if let value = Host.environment("FORCE_COLOR"), !value.isEmpty, value != "0" { return true }
      if Host.environment("TERM") == "dumb" { return false }
      return Host.isTerminal(.standardOutput)
    }
  }
}

/// When to colour.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto
  case always
  case never
}

/// The formats by name.
enum ReportFormats {
  static let names = "text, json"

  /// Returns a format; colours only go to standard output.
  static func make(_ name: String, usesColor: Bool) -> (any ReportFormat)? {
    switch name {
    case TextReport.name: TextReport(language: ChosenLanguage.current, usesColor: usesColor)
    case JSONReport.name: JSONReport()
    default: nil
    }
  }
}

/// The reports of a run on their way out. Files appear whole at the end, or not at all.
struct ReportOutputs: Sendable {
  /// One report and where it goes.
  private struct Target: Sendable {
    let format: any ReportFormat
    let file: OutputFile?
  }

  private let targets: [Target]

  /// Opens everything that the options name.
  init(_ options: OutputOptions) throws {
    var targets: [Target] = []
    var onStandardOutput: String?
    for entry in options.format.isEmpty ? [TextReport.name] : options.format {
      let parts = entry.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      var path = parts.count == 2 ? String(parts[1]) : nil
      if path == nil {
        if let other = onStandardOutput { throw CommandFailure(twoOnStandardOutput: other, name) }
        onStandardOutput = name
        path = options.output
        if path == nil, options.quiet { continue }
      }
      let usesColor = path == nil && options.usesColor
      guard let format = ReportFormats.make(name, usesColor: usesColor) else {
        throw CommandFailure(unknownFormat: name)
      }
      targets.append(Target(format: format, file: try path.map { try Self.open($0) }))
    }
    self.targets = targets
    for target in targets { Self.put(target.format.header(), to: target) }
  }

  private static func open(_ path: String) throws -> OutputFile {
    guard !path.isEmpty, let file = OutputFile(path) else { throw CommandFailure(unwritable: path) }
    return file
  }

  /// Makes one organisation's part of every report.
  func render(_ report: OrganizationReport, isFirst: Bool) -> [[UInt8]] {
    targets.map { $0.format.body(report, isFirst: isFirst) }
  }

  /// Writes one organisation's parts.
  func write(_ parts: [[UInt8]]) {
    for (part, target) in zip(parts, targets) { Self.put(part, to: target) }
  }

  /// Ends all reports and puts files in place.
  func finish(_ summary: RunSummary) throws {
    for target in targets {
      Self.put(target.format.footer(summary), to: target)
      if let file = target.file, !file.finish() { throw CommandFailure(unwritable: file.path) }
    }
  }

  /// Leaves no half-written file behind.
  func discard() {
    for target in targets { target.file?.discard() }
  }

  private static func put(_ bytes: [UInt8], to target: Target) {
    guard let file = target.file else {
      Host.write(bytes, to: .standardOutput)
      return
    }
    file.append(bytes)
  }
}

extension CommandFailure {
  fileprivate init(twoOnStandardOutput first: String, _ second: String) {
    self.init(
      Words(
        ja: "標準出力に出せる形式は 1 つです（\(first) と \(second)）",
        en: "only one format can go to standard output, not \(first) and \(second)"
      ),
      help: Words(ja: "--format \(second)=ファイル名 と書いてください", en: "write --format \(second)=FILE")
    )
  }

  fileprivate init(unknownFormat name: String) {
    self.init(
      Words(ja: "形式「\(name)」はありません", en: "there is no format “\(name)”"),
      help: Words(ja: "使えるもの: \(ReportFormats.names)", en: "known: \(ReportFormats.names)")
    )
  }

  fileprivate init(unwritable path: String) {
    self.init(
      Words(ja: "「\(path)」に書き込めません", en: "“\(path)” cannot be written"),
      help: Words(ja: "フォルダーの有無と書き込み権限を確かめてください", en: "check that the folder exists and may be written to")
    )
  }
}
