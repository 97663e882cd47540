internal import ArgumentParser

/// `shisei completions`: the script that teaches a shell to complete the command line.
struct CompletionsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "completions",
      abstract: Words(
        ja: "シェルの補完スクリプトを出力します。",
        en: "Prints the script with which a shell completes the command line."
      ).text
    )
  }

  @Argument(
    help: ArgumentHelp(
      Words(ja: "シェル（bash、zsh、fish）", en: "The shell: bash, zsh or fish.").text,
      valueName: "shell"
    ),
    completion: .list(["bash", "zsh", "fish"])
  )
  var shell: String

  @OptionGroup var language: LanguageOption

  func run() throws {
    guard let shell = CompletionShell(rawValue: shell) else {
      throw CommandFailure.unknown(
        Words(ja: "シェル", en: "the shell").text,
        shell,
        among: ["bash", "zsh", "fish"]
      )
    }
    Output.print(Shisei.completionScript(for: shell))
  }
}
