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

/// `shisei schema`: the JSON Schemas of the format and the report.
struct SchemaCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema",
      abstract: Words(
        ja: "ファイルや報告書の JSON Schema を出力します。",
        en: "Prints the JSON Schema of a kind of file, or of the report."
      ).text
    )
  }

  @Argument(
    help: ArgumentHelp(
      Words(
        ja: "名前（\(Schemas.names.joined(separator: "、"))）",
        en: "One of \(Schemas.names.joined(separator: ", "))."
      ).text,
      valueName: "name"
    )
  )
  var name: String

  @OptionGroup var language: LanguageOption

  func run() throws {
    guard let schema = Schemas.named(name) else {
      let meant = Suggestion.closest(to: name, among: Schemas.names)
      let list = Schemas.names.joined(separator: ", ")
      throw CommandFailure(
        Words(ja: "スキーマ「\(name)」はありません", en: "there is no schema “\(name)”"),
        help: Words(
          ja: meant.map { "「\($0)」の誤りではありませんか" } ?? "使えるもの: \(list)",
          en: meant.map { "did you mean “\($0)”?" } ?? "known: \(list)"
        )
      )
    }
    Output.print(schema)
  }
}
