internal import ArgumentParser
internal import ClaimRules
internal import Diagnostics
internal import Reporting

/// `shisei waivers`: who has accepted what, and for how long.
struct WaiversCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "waivers",
      abstract: Words(ja: "例外承認を調べます。", en: "Shows waivers.").text,
      subcommands: [List.self]
    )
  }

  /// `shisei waivers list`.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list",
        abstract: Words(
          ja: "例外承認を、期限の近い順に一覧します。",
          en: "Lists waivers, the first to end first."
        ).text,
        discussion: Words(
          ja: "状態: 適用中（指摘や条件に効いている）、対象なし（当てはまるものがない）、無効（期限切れなど、規則に反している）、更新済み（後の承認が引き継いだ）",
          en:
            "States: applied (to a finding or condition), unused (nothing to apply to), void (expired, or a rule speaks against it), replaced (a later one took its place)."
        ).text
      )
    }

    @OptionGroup var target: ListedOrganizations

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
          WaiverList(
            language: ChosenLanguage.current,
            usesColor: target.usesColor,
            advice: Set(
              RuleCatalogue.all.map { $0.metadata }.filter {
                $0.effect == .advice && FormatRuleID(rawValue: $0.id.name) == nil
              }.map { $0.id }
            )
          )
        case .json: WaiverListJSON()
        }
      try target.write(list)
    }
  }
}
