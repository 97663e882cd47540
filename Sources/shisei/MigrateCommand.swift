internal import ArgumentParser
internal import Authoring
internal import ClaimModel
internal import Diagnostics
internal import Engine
internal import HostSystem

/// `shisei migrate`: a proposal of claims against a newer framework.
struct MigrateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "migrate",
      abstract: Words(
        ja: "古い版の申告から、新しい版の申告案を作ります（元のファイルは変えません）。",
        en: "Proposes claims against a newer framework from the old; changes no file."
      ).text
    )
  }

  @Argument(
    help: ArgumentHelp(
      Words(ja: "元のフレームワーク", en: "The framework that the claims are about.").text,
      valueName: "from"
    ),
    completion: Completions.frameworks
  )
  var old: String

  @Argument(
    help: ArgumentHelp(
      Words(ja: "新しいフレームワーク", en: "The framework that they shall be about.").text,
      valueName: "to"
    ),
    completion: Completions.frameworks
  )
  var new: String

  @Argument(
    help: ArgumentHelp(
      Words(ja: "shisei.yaml のあるフォルダー", en: "The folder with shisei.yaml.").text,
      valueName: "folder"
    )
  )
  var folder = "."

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      Words(
        ja: "標準出力に代えて作るファイル（上書きはしません）",
        en: "A file to make instead of standard output; never overwritten."
      ).text,
      valueName: "file"
    )
  )
  var output: String?

  @OptionGroup var language: LanguageOption

  func run() throws {
    let mapping = try mapping()
    let framework = try FrameworkOption.load(new).framework
    let organization: OrganizationFiles
    do throws(RunFailure) {
      organization = try OrganizationFiles(folder, in: DiskFiles())
    } catch {
      throw CommandFailure(error.message)
    }
    if let own = organization.text(of: "framework"), own != old {
      throw CommandFailure(
        Words(
          ja: "この組織のフレームワークは \(own) で、\(old) ではありません",
          en: "this organisation is assessed against \(own), not \(old)"
        ),
        help: Words(ja: "最初の引数を確かめてください", en: "check the first argument")
      )
    }
    let migration = Migration(
      organization[.claims].map(\.tree),
      mapping: mapping,
      to: framework,
      ChosenLanguage.current
    )
    guard NewFile(path: "claims.yaml", text: migration.text).isReadable else {
      throw CommandFailure(
        Words(
          ja: "申告の書き方が込み入っていて、案を作れません",
          en: "the claims are written in a way that cannot be moved"
        ),
        help: Words(ja: "別名やタグを外してから、もう一度実行してください", en: "take aliases and tags out and try again")
      )
    }
    try write(migration)
  }

  private func write(_ migration: Migration) throws {
    guard let output else {
      return Output.print(migration.text)
    }
    do throws(NewFiles.Failure) {
      try NewFiles.write([(output, Array(migration.text.utf8))])
    } catch {
      switch error {
      case .inTheWay(let paths): throw CommandFailure(inTheWay: paths)
      case .unwritable(let path): throw CommandFailure(unwritable: path)
      }
    }
    Output.print(
      Words(
        ja: """
          \(output) に案を書きました（新しい項目: \(migration.newItems)、引き継ぎ先のない元の項目: \(migration.leftOut.count)）
          次にすること:
            1. すべての「要確認」を見て、レベル・責任者・申告日を直す
            2. 元の申告のファイルを外し、この案を claims/ に移す
            3. shisei.yaml の framework を \(new) にして、shisei check

          """,
        en: """
          wrote a proposal to \(output) (new items: \(migration.newItems), old items left out: \(migration.leftOut.count))
          Next:
            1. look at every “To review”: level, owner and day
            2. take the old claims out and move this file to claims/
            3. set framework: \(new) in shisei.yaml, then shisei check

          """
      ).text
    )
  }

  private func mapping() throws -> FrameworkMapping {
    let mappings = FrameworkShelf.mappings
    if let mapping = mappings.first(where: { $0.from == old && $0.to == new }) { return mapping }
    let known = FrameworkShelf.builtIns.map(\.id)
    for name in [old, new] where !known.contains(name) {
      throw CommandFailure.unknown(
        Words(ja: "フレームワーク", en: "the framework").text,
        name,
        among: known
      )
    }
    let ways = mappings.map { "\($0.from) \($0.to)" }
    throw CommandFailure(
      Words(
        ja: "\(old) から \(new) への移行はできません",
        en: "there is no way from \(old) to \(new)"
      ),
      help: Words(
        ja: "できるもの: shisei migrate \(ways.joined(separator: "、"))（逆向きは、新しい項目の答えが失われるためできません）",
        en:
          "there is: shisei migrate \(ways.joined(separator: ", ")) (not backwards, because answers to new items would be lost)"
      )
    )
  }
}
