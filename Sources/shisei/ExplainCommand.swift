internal import ArgumentParser
internal import ClaimModel
internal import ClaimRules
internal import Diagnostics
internal import Engine
internal import HostSystem
internal import Manual

/// `shisei explain`: what a rule, an item or a direction means.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: Words(
        ja: "規則・項目・指示を説明します（意味、理由、各レベルが求める根拠、例）。",
        en:
          "Explains a rule, an item or a direction: what, why, what each level asks for, examples."
      ).text
    )
  }

  @Argument(
    help: ArgumentHelp(
      Words(
        ja: "規則の識別子（stale-document）、項目の番号（5-6）、指示の番号（5）",
        en: "The id of a rule (stale-document), an item (5-6) or a direction (5)."
      ).text,
      valueName: "name"
    ),
    completion: Completions.subjects
  )
  var name: String

  @OptionGroup var framework: FrameworkOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = ChosenLanguage.current
    if let rule = RuleCatalogue.rule(named: name) {
      return Output.print(RulePage.make(rule, language, examples: .firstOfEach).text)
    }
    let explained = try framework.load()
    let framework = explained.framework
    if let item = framework.itemIndex(name) {
      let page = ItemPage.make(item, of: framework, guide: explained.guide, language)
      return Output.print(page.text)
    }
    if let direction = framework.directionIndex(name) {
      let page = DirectionPage.make(direction, of: framework, guide: explained.guide, language)
      return Output.print(page.text)
    }
    throw CommandFailure(unknown: name, in: framework)
  }
}

/// `--framework`, for commands that explain.
struct FrameworkOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Words(
        ja: "フレームワーク（識別子またはファイル）。省略時は、このフォルダーの shisei.yaml が指すもの、なければ最新の組み込み",
        en:
          "A framework: an id or a file; else the one that shisei.yaml in this folder names, else the newest built-in."
      ).text,
      valueName: "id|file"
    ),
    completion: Completions.frameworks
  )
  var framework: String?

  /// Returns the framework that is meant.
  func load() throws -> ExplainedFramework { try Self.load(framework) }

  /// Returns the framework of a name.
  static func load(_ name: String?) throws -> ExplainedFramework {
    do throws(RunFailure) {
      return try FrameworkShelf.framework(named: name, in: DiskFiles())
    } catch {
      throw CommandFailure(error.message)
    }
  }
}

/// Standard output for commands that only print.
enum Output {
  /// Prints a text as it is.
  static func print(_ text: String) {
    Host.write(Array(text.utf8), to: .standardOutput)
  }
}

extension CommandFailure {
  /// Puts a message of the engine into words.
  init(_ message: Message) {
    self.init(
      Words(ja: message.text.ja, en: message.text.en),
      help: Words(ja: message.help.ja, en: message.help.en)
    )
  }

  fileprivate init(unknown name: String, in framework: Framework) {
    let direction = framework.directions.indices.first.map(framework.directionID) ?? "1"
    let known =
      RuleCatalogue.all.map { $0.metadata.id.name }
      + framework.items.indices.map(framework.itemID)
      + framework.directions.indices.map(framework.directionID)
    // `５－１０` and `5_10` are 5-10.
    let plain = name.comparable
    let meant =
      known.first { $0.comparable == plain } ?? Suggestion.closest(to: name, among: known)
    self.init(
      Words(
        ja: "「\(name)」という規則・項目・指示はありません（\(framework.title.ja)）",
        en: "“\(name)” is no rule, and no item or direction of \(framework.title.en)"
      ),
      help: Words(
        ja: meant.map { "「\($0)」の誤りではありませんか" }
          ?? "規則は shisei rules、項目は shisei explain \(direction) のように指示の番号で一覧できます",
        en: meant.map { "did you mean “\($0)”?" }
          ?? "shisei rules lists the rules, and shisei explain \(direction) the items of a direction"
      )
    )
  }
}
