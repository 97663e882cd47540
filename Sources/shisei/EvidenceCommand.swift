internal import ArgumentParser
internal import ClaimModel
internal import Diagnostics
internal import Engine
internal import HostSystem
internal import Reporting
internal import Scoring
internal import Synchronization

/// `shisei evidence`: the files behind the claims.
struct EvidenceCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "evidence",
      abstract: Words(
        ja: "根拠のファイルを記録・照合・一覧します。",
        en: "Pins, verifies and lists the files of evidence."
      ).text,
      subcommands: [Pin.self, Verify.self, List.self, Orphaned.self]
    )
  }

  /// `shisei evidence verify`.
  struct Verify: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "verify",
        abstract: Words(
          ja: "根拠のファイルを、記録した SHA-256 と照合します。",
          en: "Holds the files of evidence against their recorded SHA-256."
        ).text,
        discussion: Words(
          ja: "終了コード: 0 記録したものはすべて変更なし、1 変わったものかないものがある、2 判定できない",
          en:
            "Exit codes: 0 all that is pinned is unchanged, 1 something changed or is missing, 2 could not decide"
        ).text
      )
    }

    @OptionGroup var target: ListedOrganizations

    @Flag(
      name: .customLong("require-pins"),
      help: ArgumentHelp(
        Words(
          ja: "SHA-256 を記録していない根拠があれば 1 で終わる",
          en: "End with 1 if a file of evidence is not pinned."
        ).text
      )
    )
    var requiresPins = false

    func run() throws {
      let requiresPins = requiresPins
      let usesColor = target.usesColor
      let isBad = Mutex(false)
      try target.run(allDigests: false) { report, index in
        var list = PinList(
          report,
          ChosenLanguage.current,
          usesColor: usesColor,
          isFirst: index == 0
        )
        guard let model = report.assessed?.model else { return list.finish() }
        for use in model.piecesWithUse {
          guard let state = model.pinState(of: use.key),
            let file = model.evidence.file(of: use.key)
          else { continue }
          let isWrong = !state.isSound || (requiresPins && state == .unpinned)
          if isWrong { isBad.withLock { $0 = true } }
          list.add(
            state.title,
            isBad: isWrong,
            path: model.text(file.path.value),
            id: use.id,
            isShown: state != .unchanged,
            hasChanged: state == .changed
          )
        }
        return list.finish()
      }
      if isBad.withLock({ $0 }) { throw ExitCode(1) }
    }
  }

  /// `shisei evidence list`.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list",
        abstract: Words(
          ja: "根拠を、数えられる最終日の近い順に一覧します。",
          en: "Lists evidence by the last day on which it counts."
        ).text
      )
    }

    @OptionGroup var target: ListedOrganizations

    @Option(
      help: ArgumentHelp(
        Words(
          ja: "この日数のうちに期限が来るもの（過ぎたものを含む）だけを示す",
          en: "Only what ends within so many days, or has ended."
        ).text,
        valueName: "60d"
      )
    )
    var expiring: String?

    @Option(
      help: ArgumentHelp(
        Words(ja: "出力の形式（text、json）", en: "The format: text or json.").text,
        valueName: "text|json"
      )
    )
    var format: ListFormat = .text

    func run() throws {
      let days = try expiring.map { try Self.days($0) }
      let list: any ReportFormat =
        switch format {
        case .text:
          EvidenceList(
            language: ChosenLanguage.current,
            usesColor: target.usesColor,
            expiringWithin: days
          )
        case .json: EvidenceListJSON(expiringWithin: days)
        }
      try target.write(list)
    }

    private static func days(_ text: String) throws -> Int {
      let digits = text.hasSuffix("d") ? text.dropLast() : text[...]
      guard let days = Int(digits), (0...36_500).contains(days) else {
        throw CommandFailure(
          Words(ja: "--expiring「\(text)」を読めません", en: "--expiring “\(text)” is not understood"),
          help: Words(ja: "日数を 60d のように書いてください", en: "write a number of days, as 60d")
        )
      }
      return days
    }
  }

  /// `shisei evidence orphans`.
  struct Orphaned: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "orphans",
        abstract: Words(
          ja: "根拠のフォルダーにあって、どの根拠からも指されていないファイルを一覧します。",
          en: "Lists files in the folders of evidence that no evidence points to."
        ).text,
        discussion: Words(
          ja: "根拠のファイルが一つでもある最上位のフォルダー（documents/ など）の中を調べます。申告や台帳の YAML、隠しファイルは除きます。",
          en:
            "Looks into every top-level folder in which a cited file stands, such as documents/. Claims, registers and hidden files are left out."
        ).text
      )
    }

    @OptionGroup var target: ListedOrganizations

    func run() throws {
      try target.run(allDigests: false) { report, _ in
        let found = Orphans.find(report, in: DiskFiles()) ?? []
        return Array(found.map { report.path(to: $0) + "\n" }.joined().utf8)
      }
    }
  }
}
