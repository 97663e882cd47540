internal import ArgumentParser
internal import Diagnostics
internal import HostSystem

/// A word that stands where a command's name should.
enum UnknownCommand {
  /// Looks for the first word that names no command.
  ///
  /// Other options than the language in front of the commands, and all that is behind them, are
  /// ArgumentParser's.
  ///
  /// - Parameter arguments: The command line without the program's name.
  /// - Returns: What to say of the word; `nil` if all words that have to do name a command.
  static func failure(in arguments: ArraySlice<String>) -> CommandFailure? {
    var command: any ParsableCommand.Type = Shisei.self
    var line = "shisei"
    var words = arguments
    while let word = words.popFirst() {
      let known = command.configuration.subcommands
      guard !known.isEmpty else { return nil }
      if word == "--language" { _ = words.popFirst() }
      guard !word.hasPrefix("--language"), word != "help" else { continue }
      guard !word.hasPrefix("-") else { return nil }
      let names = known.map { $0.configuration.commandName ?? "" }
      guard let position = names.firstIndex(of: word) else {
        return failure(word, behind: line, names)
      }
      command = known[position]
      line += " " + word
    }
    return nil
  }

  private static func failure(
    _ word: String,
    behind line: String,
    _ known: [String]
  ) -> CommandFailure {
    let help: Words
    if let meant = Suggestion.closest(to: word, among: known) {
      help = Words(
        ja: "「\(line) \(meant)」の誤りではありませんか。一覧は \(line) --help にあります",
        en: "did you mean \(line) \(meant)? \(line) --help lists all"
      )
    } else if line == "shisei", NewFiles.exists(word) {
      help = Words(ja: "検査するには: shisei check \(word)", en: "to check it: shisei check \(word)")
    } else {
      help = Words(ja: "一覧は \(line) --help にあります", en: "\(line) --help lists all")
    }
    return CommandFailure(
      Words(
        ja: "「\(line) \(word)」というコマンドはありません",
        en: "there is no command “\(line) \(word)”"
      ),
      help: help
    )
  }
}
