internal import Diagnostics

/// What ArgumentParser says of a mistaken command line, said as Shisei does and in both languages.
enum UsageMistake {
  /// Puts a message of ArgumentParser's into words.
  ///
  /// - Parameters:
  ///   - message: The message; one of Shisei's own stays as it is.
  ///   - full: The same with what the option is for and where the help is.
  /// - Returns: What is wrong and what to do.
  static func text(of message: String, in full: String) -> String {
    guard let mistake = words(of: message) else { return message }
    let page = full.between("See '", "' for more") ?? "shisei --help"
    var help = Words(ja: "一覧は \(page) にあります", en: "\(page) lists all")
    if let meant = message.between("Did you mean '", "'?") {
      help = Words(
        ja: "「\(meant)」の誤りではありませんか。\(help.ja)",
        en: "did you mean \(meant)? \(help.en)"
      )
    } else if let meaning = full.between("\nHelp:  ", "\n") {
      // The option, two blanks, and what it is for.
      let text = meaning.ranges(of: "  ").first.map { meaning[$0.upperBound...] } ?? meaning[...]
      help = Words(ja: "値を指定してください（\(text)）", en: "give a value. \(text)")
    }
    return CommandFailure(mistake, help: help).text
  }

  private static func words(of message: String) -> Words? {
    if let option = message.between("Unknown option '", "'") {
      return Words(ja: "「\(option)」というオプションはありません", en: "there is no option \(option)")
    }
    if let option = message.between("Missing value for '", "'") {
      return Words(ja: "\(option) に値がありません", en: "\(option) lacks its value")
    }
    if let option = message.between("The option '", "' does not take any value"),
      let value = message.between("but '", "' was specified")
    {
      return Words(
        ja: "\(option) に値は付けられません（「\(value)」）",
        en: "\(option) takes no value, but has “\(value)”"
      )
    }
    if let value = message.between("The value '", "' is invalid for '"),
      let option = message.between("' is invalid for '", "'")
    {
      return Words(
        ja: "\(option) に「\(value)」は使えません",
        en: "“\(value)” cannot be used for \(option)"
      )
    }
    if let argument = message.between("Missing expected argument '", "'") {
      return Words(ja: "引数 \(argument) がありません", en: "the argument \(argument) is missing")
    }
    let several = message.between("unexpected arguments: '", "'\n")
    if let rest = message.between("Unexpected argument '", "'\n") ?? several {
      let words = rest.split(separator: "', '").joined(separator: " ")
      return Words(ja: "余分な引数があります: \(words)", en: "there are too many arguments: \(words)")
    }
    return nil
  }
}

extension String {
  /// Returns what stands between two marks, where they come first; `nil` without them.
  fileprivate func between(_ start: String, _ end: String) -> String? {
    let text = self + "\n"
    guard let opening = text.ranges(of: start).first,
      let closing = text[opening.upperBound...].ranges(of: end).first
    else { return nil }
    return String(text[opening.upperBound..<closing.lowerBound])
  }
}
