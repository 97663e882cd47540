internal import ArgumentParser
internal import HostSystem
internal import Reporting
internal import Scoring

/// The command line: its commands, and the one place where everything becomes an exit code.
@main
struct Shisei: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "shisei",
      abstract: Words(
        ja: "セキュリティ成熟度の申告を、リポジトリーの根拠で確かめます。",
        en: "Checks claims of security maturity against the evidence in a repository."
      ).text,
      discussion: ExitCodes.help.text,
      version: Version.text,
      subcommands: [
        CheckCommand.self, DiffCommand.self, ScoreCommand.self,
        ExplainCommand.self, RulesCommand.self,
        FrameworksCommand.self,
        SchemaCommand.self, WaiversCommand.self, EvidenceCommand.self, InitCommand.self,
        NewCommand.self, MigrateCommand.self, CompletionsCommand.self, ManCommand.self,
      ]
    )
  }

  @OptionGroup var language: LanguageOption

  /// Reads the command line and runs a command; every way out of the program is here.
  static func main() {
    Host.ignoreClosedPipes()
    var command: any ParsableCommand
    do {
      command = try parsed()
    } catch let failure as CommandFailure {
      end(with: failure)
    } catch {
      end(with: error, otherwise: ExitCodes.undecided)
    }
    // Without a command nothing is done, and that must not look like a pass.
    guard type(of: command).configuration.subcommands.isEmpty else {
      let help = helpMessage(for: type(of: command), columns: CommandHelp.endless)
      end(saying: CommandHelp(help)?.page ?? help, on: .standardError, ExitCodes.undecided)
    }
    do {
      try command.run()
    } catch let code as ExitCode {
      Host.exit(code.rawValue)
    } catch let failure as CommandFailure {
      end(with: failure)
    } catch {
      // `--help` is a command that throws its text when it is run.
      end(with: error, otherwise: ExitCodes.ourBug)
    }
    Host.exit(0)
  }

  /// Reads the command line: what a build passes to `check` by hand, the rest by ArgumentParser.
  private static func parsed() throws -> any ParsableCommand {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == CheckCommand.name,
      let command = CheckCommand(plain: arguments.dropFirst())
    {
      return command
    }
    if let failure = UnknownCommand.failure(in: arguments) { throw failure }
    return try parseAsRoot()
  }

  private static func end(with failure: CommandFailure) -> Never {
    end(saying: failure.text, on: .standardError, ExitCodes.undecided)
  }

  /// Prints what ArgumentParser has to say; only help that was asked for is a success.
  private static func end(with error: any Error, otherwise code: Int32) -> Never {
    let text = fullMessage(for: error, columns: CommandHelp.endless)
    guard exitCode(for: error) == .success else {
      let message = UsageMistake.text(of: message(for: error), in: text)
      end(saying: message, on: .standardError, code)
    }
    end(saying: CommandHelp(text)?.page ?? text, on: .standardOutput, 0)
  }

  private static func end(saying text: String, on stream: OutputStream, _ code: Int32) -> Never {
    Host.write(Array((text + "\n").utf8), to: stream)
    Host.exit(code)
  }
}

/// The exit codes; they never depend on the format.
enum ExitCodes {
  static let undecided = Int32(VerdictKind.undecided.rawValue)
  static let ourBug: Int32 = 4

  /// What `--help` says about them.
  static var help: Words {
    Words(
      ja: """
        終了コード: 0 ポリシーを満たす、1 満たさない、2 判定できない（使い方・設定・読めない入力）、\
        3 評価された項目がない、4 shisei の不具合
        """,
      en: """
        Exit codes: 0 policy met, 1 not met, 2 could not decide (usage, configuration, unreadable \
        input), 3 nothing assessed, 4 a bug of ours
        """
    )
  }
}

/// The version of the program.
enum Version {
  static let text = "0.1.0"
}

/// Something that keeps a command from its work; it ends with exit code 2.
struct CommandFailure: Error, CustomStringConvertible {
  let text: String

  /// What ArgumentParser says of a failure to validate.
  var description: String { text }

  /// Says what is wrong and what to do.
  init(_ words: Words, help: Words) {
    let title = Words(ja: "対処", en: "help").text
    let text = "shisei: \(words.text)\n  \(title): \(help.text)"
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    self.text = lines.map { String($0).visible }.joined(separator: "\n")
  }
}
