internal import HostSystem
internal import Manual

/// Short questions to people at a terminal; whoever is no terminal gets the defaults.
struct Questions {
  private let isAsking: Bool

  /// Asks only if both ends are a terminal, so that a script never waits for an answer.
  init(isAsking: Bool) {
    self.isAsking = isAsking && Host.isInputTerminal && Host.isTerminal(.standardOutput)
  }

  /// Returns an answer, or the standard one for an empty line.
  ///
  /// - Parameters:
  ///   - question: What is asked.
  ///   - choices: What can be answered, if that can be listed; shown once.
  ///   - standard: The answer of an empty line.
  ///   - objection: What is wrong with an answer; it is shown, and the question asked again.
  /// - Returns: The answer.
  /// - Throws: `CommandFailure` if the input ends.
  func ask(
    _ question: Words,
    choices: [String] = [],
    standard: String,
    objection: (String) -> CommandFailure?
  ) throws -> String {
    try answer(question, choices, hint: " [\(standard)]", objection: objection) ?? standard
  }

  /// Returns an answer; `nil` for an empty line.
  func askOptional(
    _ question: Words,
    choices: [String] = [],
    objection: (String) -> CommandFailure?
  ) throws -> String? {
    let hint = Words(ja: " [Enter で省略]", en: " [Enter to leave out]").text
    return try answer(question, choices, hint: hint, objection: objection)
  }

  private func answer(
    _ question: Words,
    _ choices: [String],
    hint: String,
    objection: (String) -> CommandFailure?
  ) throws -> String? {
    guard isAsking else { return nil }
    if !choices.isEmpty {
      let list = choices.joined(separator: Words(ja: "、", en: ", ").text)
      for line in Wrapping.lines(list, width: 76) {
        Host.write(Array("  \(line)\n".utf8), to: .standardOutput)
      }
    }
    while true {
      Host.write(Array("\(question.text)\(hint): ".utf8), to: .standardOutput)
      guard let line = readLine() else {
        Host.write(Array("\n".utf8), to: .standardOutput)
        throw CommandFailure(
          Words(ja: "入力が途中で終わりました。何も書いていません", en: "the input ended; nothing was written"),
          help: Words(ja: "もう一度実行するか、--no-input を付けてください", en: "run it again, or with --no-input")
        )
      }
      let text = line.trimmed
      if text.isEmpty { return nil }
      guard let failure = objection(text) else { return text }
      Host.write(Array((failure.text + "\n").utf8), to: .standardError)
    }
  }
}

extension String {
  /// The text without blanks around it, of either width.
  var trimmed: String {
    let body = drop { $0.isWhitespace }
    return String(body.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// Whether there is nothing but blanks.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
