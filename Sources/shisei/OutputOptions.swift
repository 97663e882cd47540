internal import ArgumentParser
internal import ClaimRules
internal import Diagnostics
internal import HostSystem
internal import Reporting

/// Where reports go and how they look.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Words(
        ja:
          "出力の形式（\(ReportFormats.names)）。「=ファイル」で書き出し先を指定。繰り返し可。省略時は text。github は GitHub Actions の中ではサマリーと出力にも書き足す",
        en:
          "A format (\(ReportFormats.names)), with =FILE for where to write it; repeatable; else text. In GitHub Actions, github also appends to the step's summary and outputs."
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
        en:
          "Whether to colour: auto (only on a terminal), always or never; NO_COLOR, FORCE_COLOR and TERM=dumb are honoured."
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
        en:
          "End with 0 though the policy is not met; never hides 2 (could not decide) or 3 (nothing assessed)."
      ).text
    )
  )
  var exitZero = false

  @Flag(
    name: .customLong("show-suppressed"),
    help: ArgumentHelp(
      Words(
        ja: "コメントで抑制された指摘も、理由と期限を付けて text に表示する。レベル・スコア・判定は変わりません",
        en:
          "List in text, with reason and last day, what comments suppress. Levels, score and verdict stay the same."
      ).text
    )
  )
  var showSuppressed = false

  /// Returns how a command with these options ends.
  func exitRule(judgesOnlyChanges: Bool) -> ExitRule {
    ExitRule(judgesOnlyChanges: judgesOnlyChanges, exitZero: exitZero)
  }

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
