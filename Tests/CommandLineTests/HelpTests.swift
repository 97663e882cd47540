import Foundation
import Reporting
import Testing

/// What the program says of itself and of command lines that it cannot read.
@Suite struct `Help` {
  /// A command as ArgumentParser declares it.
  private struct Command: Decodable {
    let commandName: String
    let superCommands: [String]?
    let arguments: [Argument]?
    let subcommands: [Command]?

    /// The words that call it, without the program's name.
    var words: [String] { ((superCommands ?? []) + [commandName]).dropFirst().map { $0 } }

    /// The command and all below it.
    var all: [Command] { [self] + (subcommands ?? []).flatMap(\.all) }
  }

  private struct Argument: Decodable {
    let kind: String
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let allValues: [String]?

    struct Name: Decodable {
      let kind: String
      let name: String
    }

    var spellings: [String] {
      (names ?? []).map { ($0.kind == "short" ? "-" : "--") + $0.name }
    }
  }

  private struct Declaration: Decodable { let command: Command }

  private static func commands() throws -> [Command] {
    let text = try Shisei.run("--experimental-dump-help").output
    return try JSONDecoder().decode(Declaration.self, from: Data(text.utf8)).command.all
      .filter { $0.commandName != "help" }
  }

  private func run(_ arguments: [String], _ language: String) throws -> Run {
    try Shisei.run(arguments, environment: ["SHISEI_LANGUAGE": language])
  }

  /// What only ArgumentParser says.
  private static let foreign = [
    "OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "Usage: ", "Show ", "(values",
    "See ",
    "(default", "Error: ", "Unknown", "Missing", "Unexpected", "Did you", "Help:  ", "Please",
  ]

  @Test(arguments: ["ja", "en"])
  func `fits 80 columns and leaves nothing out`(_ language: String) throws {
    let commands = try Self.commands()
    #expect(commands.count >= 20)
    for command in commands {
      let run = try run(command.words + ["--help"], language)
      #expect(run.code == 0 && run.errors.isEmpty, run.comment)
      for line in run.output.split(separator: "\n") {
        #expect(String(line).columns <= 80, "\(command.words): \(line)")
      }
      if language == "ja" {
        for word in Self.foreign {
          #expect(!run.output.contains(word), "\(command.words): \(word)")
        }
      }
      // A word that was broken over two lines is whole again.
      let flat = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for argument in command.arguments ?? [] {
        for name in argument.spellings { #expect(flat.contains(name), "\(command.words): \(name)") }
        for value in argument.allValues ?? [] {
          #expect(flat.contains(value), "\(command.words): \(argument.spellings) takes \(value)")
        }
      }
      for below in command.subcommands ?? [] { #expect(flat.contains(below.commandName)) }
    }
  }

  @Test(arguments: ["ja", "en"])
  func `is named where a command line is mistaken`(_ language: String) throws {
    for command in try Self.commands() {
      var mistakes = [["--frobnicate"], ["-Z"]]
      for argument in command.arguments ?? [] {
        guard let name = argument.spellings.last, !["--help", "--version"].contains(name) else {
          continue
        }
        mistakes.append(argument.kind == "flag" ? ["\(name)=value"] : [name])
        if argument.allValues != nil { mistakes.append([name, "frobnicate"]) }
      }
      let words = (command.arguments ?? []).filter { $0.kind == "positional" }
      if words.contains(where: { !$0.isOptional }) { mistakes.append([]) }
      if command.subcommands == nil, !words.contains(where: \.isRepeating) {
        mistakes.append(Array(repeating: "x", count: words.count + 1))
        mistakes.append(Array(repeating: "x", count: words.count + 2))
      }
      for mistake in mistakes {
        let run = try run(command.words + mistake, language)
        #expect(run.code == 2 && run.output.isEmpty, run.comment)
        let lines = run.errors.split(separator: "\n")
        #expect(lines.count == 2, "\(command.words) \(mistake): \(run.errors)")
        #expect(lines.first?.hasPrefix("shisei: ") == true, "\(mistake): \(run.errors)")
        let help = language == "ja" ? "  対処: " : "  help: "
        #expect(lines.last?.hasPrefix(help) == true, "\(mistake): \(run.errors)")
        for word in Self.foreign where language == "ja" {
          #expect(!run.errors.contains(word), "\(mistake): \(run.errors)")
        }
      }
    }
  }

  @Test(
    arguments: [
      ("check --formta json", "there is no option --formta", "did you mean --format? shisei check"),
      ("check --as-of", "--as-of <2026-10-01> lacks its value", "give a value. The day of"),
      ("check --fix=yes", "--fix takes no value, but has “yes”", "shisei check --help lists all"),
      ("check --color it's", "“it's” cannot be used for --color <when>", "give a value. Whether"),
      ("check --jobs 0", "“0” cannot be used for --jobs", "write 1 or more"),
      ("explain a b c", "there are too many arguments: b c", "shisei explain --help lists all"),
      ("explain", "the argument <name> is missing", "give a value. The id of a rule"),
      ("check --max-drop 1", "need something to compare with", "--base origin/main"),
    ]
  )
  func `is one thing to do`(_ line: String, _ wrong: String, _ help: String) throws {
    let run = try run(line.split(separator: " ").map(String.init), "en")
    #expect(run.code == 2 && run.output.isEmpty, run.comment)
    #expect(run.errors.contains("\(wrong)\n  help: "), run.comment)
    #expect(run.errors.contains(help), run.comment)
  }

  @Test(
    "a group of commands alone does nothing, and that is no success",
    arguments: [
      [], ["evidence"], ["waivers"], ["--language", "en"],
    ]
  )
  func isNoSuccess(_ words: [String]) throws {
    let run = try Shisei.run(words)
    #expect(run.code == 2 && run.output.isEmpty, run.comment)
    #expect(run.errors.contains("--help"), run.comment)
  }

  @Test func `is in the language of the environment where the option names none`() throws {
    #expect(try run(["--language", "xx", "check"], "en").errors.contains("cannot be used for"))
  }
}
