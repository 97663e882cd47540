internal import ArgumentParser
internal import Reporting

/// `shisei score`: the figures, and how they come about.
struct ScoreCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "score",
      abstract: Words(
        ja: "スコアと、その成り立ちを示します。",
        en: "Shows the score, and how it comes about."
      ).text,
      discussion: Words(
        ja: "判定はしません。判定するのは shisei check です。",
        en: "It does not judge; shisei check does."
      ).text
    )
  }

  @OptionGroup var target: ListedOrganizations

  @Flag(
    help: ArgumentHelp(
      Words(
        ja: "項目・指示・総合への積み上げを一つずつ示す。合計は総合スコアとちょうど一致します",
        en: "Write every term: what each item adds. Their sum is exactly the overall score."
      ).text
    )
  )
  var why = false

  @Option(
    help: ArgumentHelp(
      Words(ja: "出力の形式（text、json）", en: "The format: text or json.").text,
      valueName: "text|json"
    )
  )
  var format: ListFormat = .text

  func run() throws {
    let list: any ReportFormat =
      switch format {
      case .text:
        ScoreReport(
          language: ChosenLanguage.current,
          usesColor: target.usesColor,
          tellsWhy: why
        )
      case .json: ScoreJSON()
      }
    try target.write(list)
  }
}
