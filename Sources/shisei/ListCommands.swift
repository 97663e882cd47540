internal import ArgumentParser
internal import ClaimModel
internal import Diagnostics
internal import Engine
internal import Manual

/// `shisei rules`: the catalogue.
struct RulesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rules",
      abstract: Words(ja: "検査する規則を一覧します。", en: "Lists every rule that is checked.").text
    )
  }

  @Option(
    help: ArgumentHelp(
      Words(ja: "出力の形式（text、json）", en: "The format: text or json.").text,
      valueName: "text|json"
    )
  )
  var format: ListFormat = .text

  @OptionGroup var language: LanguageOption

  func run() {
    switch format {
    case .text: Output.print(RuleList.text(ChosenLanguage.current))
    case .json: Output.print(RuleList.json)
    }
  }
}

/// The formats of a list.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
}

/// `shisei frameworks`: what can be assessed against, and by which policies.
struct FrameworksCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "frameworks",
      abstract: Words(
        ja: "組み込みのフレームワークとポリシーを一覧します。",
        en: "Lists the built-in frameworks and policies."
      ).text
    )
  }

  @OptionGroup var language: LanguageOption

  func run() {
    Output.print(
      FrameworkList.text(
        FrameworkShelf.builtIns.map(\.framework),
        policies: FrameworkShelf.policies,
        ChosenLanguage.current
      )
    )
  }
}
