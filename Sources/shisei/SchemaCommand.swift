internal import ArgumentParser
internal import ClaimModel
internal import ClaimRules
internal import Diagnostics
internal import Engine
internal import HostSystem
internal import Manual

/// `shisei schema`: the JSON Schemas of the format and the report.
struct SchemaCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema",
      abstract: Words(
        ja: "ファイルや報告書の JSON Schema を出力します。",
        en: "Prints the JSON Schema of a kind of file, or of the report."
      ).text
    )
  }

  @Argument(
    help: ArgumentHelp(
      Words(
        ja: "名前（\(Schemas.names.joined(separator: "、"))）",
        en: "One of \(Schemas.names.joined(separator: ", "))."
      ).text,
      valueName: "name"
    ),
    completion: .list(Schemas.names)
  )
  var name: String

  @Option(
    help: ArgumentHelp(
      Words(
        ja: "項目・種類・業種を選択肢に加えるフレームワーク（識別子またはファイル）",
        en: "A framework whose items, types and industries become the choices: an id or a file."
      ).text,
      valueName: "id|file"
    ),
    completion: Completions.frameworks
  )
  var framework: String?

  @Option(
    help: ArgumentHelp(
      Words(
        ja: "役割と根拠の識別子も加える組織のフォルダー",
        en: "The folder of an organisation whose roles and evidence are offered too."
      ).text,
      valueName: "folder"
    )
  )
  var organization: String?

  @OptionGroup var language: LanguageOption

  func run() throws {
    let words = try vocabulary()
    let schema = words.map { Schemas.named(name, vocabulary: $0) } ?? Schemas.named(name)
    guard let schema else {
      let meant = Suggestion.closest(to: name, among: Schemas.names)
      let list = Schemas.names.joined(separator: ", ")
      throw CommandFailure(
        Words(ja: "スキーマ「\(name)」はありません", en: "there is no schema “\(name)”"),
        help: Words(
          ja: meant.map { "「\($0)」の誤りではありませんか" } ?? "使えるもの: \(list)",
          en: meant.map { "did you mean “\($0)”?" } ?? "known: \(list)"
        )
      )
    }
    Output.print(schema)
  }

  /// The words that go into the schema; `nil` for the format alone.
  private func vocabulary() throws -> SchemaVocabulary? {
    guard framework != nil || organization != nil else { return nil }
    guard let organization else {
      return .standard(try FrameworkOption.load(framework))
    }
    let files: OrganizationFiles
    do throws(RunFailure) {
      files = try OrganizationFiles(organization, in: DiskFiles())
    } catch {
      throw CommandFailure(error.message)
    }
    let own = files.text(of: "framework").map { $0.isFile ? organization.appending(path: $0) : $0 }
    var words = SchemaVocabulary.standard(try FrameworkOption.load(framework ?? own))
    words.roles = files.roleTitles.map { SchemaVocabulary.Word($0.id, $0.title) }
    words.evidence = files.evidenceTitles.map { SchemaVocabulary.Word($0.id, $0.title) }
    return words
  }
}

extension SchemaVocabulary {
  /// The words of a framework and of the catalogue of rules.
  static func standard(_ explained: ExplainedFramework) -> SchemaVocabulary {
    var words = SchemaVocabulary(framework: explained.framework, guide: explained.guide)
    words.rules = RuleCatalogue.all.map { Word($0.metadata.id.name, $0.metadata.summary) }
    return words
  }
}
