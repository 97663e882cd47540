internal import ArgumentParser
internal import Authoring
internal import ClaimModel
internal import ClaimRules
internal import Diagnostics
internal import Engine
internal import HostSystem
internal import Reporting

/// `shisei new`: a skeleton at its place.
struct NewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: Words(
        ja: "申告や根拠の雛形を、あるべきファイルに書き足します。",
        en: "Adds the skeleton of a claim or of evidence where it belongs."
      ).text,
      discussion: Words(
        ja: """
          値は key=value で渡します。渡さなかった値は空のまま残り、shisei check がその場所を指して知らせます。\
          ファイルのほかの部分は 1 バイトも変わりません。
          """,
        en: """
          Values are given as key=value. Those left out stay empty, and shisei check points to each. \
          Nothing else in the file changes, not a byte.
          """
      ).text
    )
  }

  @Argument(
    help: ArgumentHelp(
      Words(
        ja: "種類（\(NewPiece.allCases.map(\.rawValue).joined(separator: "、"))）",
        en: "One of \(NewPiece.allCases.map(\.rawValue).joined(separator: ", "))."
      ).text,
      valueName: "kind"
    ),
    completion: .list(NewPiece.allCases.map(\.rawValue))
  )
  var kind: String

  @Argument(
    help: ArgumentHelp(
      Words(ja: "値（title=基本方針 type=policy など）", en: "Values, such as title=Policy type=policy.")
        .text,
      valueName: "key=value"
    )
  )
  var values: [String] = []

  @Option(
    help: ArgumentHelp(
      Words(ja: "識別子。省略時は次の番号", en: "The id; else the next free number.").text,
      valueName: "id"
    )
  )
  var id: String?

  @Option(
    help: ArgumentHelp(
      Words(
        ja: "項目。申告や例外承認ではその項目、根拠ではそれを参照させる申告。根拠では繰り返し可",
        en:
          "The item: of a claim or waiver; of evidence, the claim that shall cite it (repeatable)."
      ).text,
      valueName: "item"
    ),
    completion: Completions.items
  )
  var item: [String] = []

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      Words(
        ja: "書き足すファイル。組織のフォルダーから見た場所",
        en: "The file to add to, relative to the organisation's folder."
      ).text,
      valueName: "file"
    )
  )
  var file: String?

  @Option(
    name: .customLong("organization"),
    help: ArgumentHelp(
      Words(ja: "shisei.yaml のあるフォルダー", en: "The folder with shisei.yaml.").text,
      valueName: "folder"
    )
  )
  var folder = "."

  @Flag(
    help: ArgumentHelp(
      Words(ja: "書かずに、差分だけを表示する", en: "Show the difference and write nothing.").text
    )
  )
  var diff = false

  @OptionGroup var day: DayOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    guard let piece = NewPiece(rawValue: kind) else {
      let known = NewPiece.allCases.map(\.rawValue)
      throw CommandFailure.unknown(Words(ja: "種類", en: "the kind").text, kind, among: known)
    }
    let writer = try EntryWriter(self, adding: piece)
    let additions = try writer.additions()
    Host.write(Array(writer.warnings.utf8), to: .standardError)
    if diff {
      for change in additions.changes {
        Host.write(
          UnifiedDiff.bytes(path: change.path, before: change.old, after: change.new),
          to: .standardOutput
        )
      }
      return
    }
    try FileChanges.write(additions.changes, in: folder)
    Output.print(writer.report(additions))
  }
}

/// Puts changed files in their places, all of them or, as far as can be known before, none.
enum FileChanges {
  static func write(_ changes: [Additions.Change], in folder: String) throws {
    let fresh = changes.filter { $0.old == nil }
    var files: [(file: OutputFile, bytes: [UInt8], path: String)] = []
    for change in changes where change.old != nil {
      let path = folder.appending(path: change.path)
      guard let file = OutputFile.open(path) else {
        for opened in files { opened.file.discard() }
        throw CommandFailure(unwritable: path)
      }
      files.append((file, change.new, path))
    }
    do throws(NewFiles.Failure) {
      try NewFiles.write(fresh.map { (folder.appending(path: $0.path), $0.new) })
    } catch {
      for opened in files { opened.file.discard() }
      switch error {
      case .inTheWay(let paths): throw CommandFailure(inTheWay: paths)
      case .unwritable(let path): throw CommandFailure(unwritable: path)
      }
    }
    for (file, bytes, path) in files {
      file.append(bytes)
      guard file.finish() else { throw CommandFailure(unwritable: path) }
    }
  }
}
