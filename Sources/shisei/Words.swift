internal import ArgumentParser
internal import Diagnostics
internal import HostSystem

/// A text of the command line in the language that the user chose.
struct Words {
  let ja: String
  let en: String

  /// The text in the chosen language.
  var text: String { ChosenLanguage.current == .ja ? ja : en }
}

/// The language of this run, known before arguments are parsed so that help can use it.
///
/// `--language`, else `SHISEI_LANGUAGE`, else Japanese. The locale has no say: the same command
/// must print the same bytes on every machine.
enum ChosenLanguage {
  static let current: Language = find() ?? .ja

  private static func find() -> Language? {
    let arguments = CommandLine.arguments
    var written: String?
    for (index, argument) in arguments.enumerated().dropFirst() {
      if argument == "--language", index + 1 < arguments.count {
        written = written ?? arguments[index + 1]
      }
      if argument.hasPrefix("--language=") {
        written = written ?? String(argument.dropFirst("--language=".count))
      }
    }
    return written.flatMap(Language.init(rawValue:))
      ?? Host.environment("SHISEI_LANGUAGE").flatMap(Language.init(rawValue:))
  }
}

/// `--language`, which every command takes.
struct LanguageOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Words(
        ja: "表示の言語（ja、en）。省略時は環境変数 SHISEI_LANGUAGE、なければ ja",
        en: "The language of messages, ja or en; else SHISEI_LANGUAGE, else ja."
      ).text,
      valueName: "ja|en"
    )
  )
  var language: Language?
}

extension Language: ExpressibleByArgument {}
