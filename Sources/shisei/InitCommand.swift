internal import ArgumentParser
internal import Authoring
internal import ClaimModel
internal import Diagnostics
internal import Engine
internal import HostSystem
internal import Manual
internal import Reporting

/// `shisei init`: a new repository.
struct InitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init",
      abstract: Words(
        ja: "組織のリポジトリーを作ります（全項目レベル 1。上書きはしません）。",
        en: "Makes a new repository: every item at level 1, nothing overwritten."
      ).text
    )
  }

  @Argument(
    help: ArgumentHelp(
      Words(ja: "作る場所。なければフォルダーも作る", en: "Where; made if it is not there.").text,
      valueName: "folder"
    )
  )
  var folder = "."

  @OptionGroup var answers: OrganizationOptions
  @OptionGroup var day: DayOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    guard !folder.isEmpty else { throw CommandFailure.emptyFolder }
    let outer = enclosingOrganization
    if let outer, isRead(by: outer) { throw CommandFailure(readByOrganization: outer.file) }
    let explained = try loadedFramework()
    let organization = try answers.organization(
      in: folder,
      explained,
      day: day.day(utcOffset: NewOrganization.utcOffset(answers.timeZone))
    )
    let repository = NewRepository(
      organization,
      framework: explained.framework,
      guide: explained.guide
    )
    let vocabulary = SchemaVocabulary.standard(explained)
    let files = repository.files { Schemas.named($0, vocabulary: vocabulary) }
    if let path = files.first(where: { !$0.isReadable })?.path {
      throw CommandFailure(
        Words(
          ja: "\(path) に書けない文字が入力に含まれています",
          en: "\(path) would hold characters that no file may hold"
        ),
        help: Words(
          ja: "--name などから、制御文字や見えない文字を除いてください",
          en: "leave control and invisible characters out of --name and the like"
        )
      )
    }
    try write(files)
    if let outer = outer?.file {
      Output.print(
        Words(
          ja: "\(outer) の組織のフォルダーの中に作りました。申告も根拠も共有せず、別々の組織として検査されます\n",
          en:
            "this is inside the folder of another organisation, \(outer); the two share nothing and are checked apart\n"
        ).text
      )
    }
    Output.print(nextSteps(explained.framework))
  }

  /// The nearest organisation around the new one, up to the repository's top.
  private var enclosingOrganization: (folder: String, file: String)? {
    var around = folder
    for _ in 0..<32 {
      guard !NewFiles.exists(around.appending(path: ".git")) else { return nil }
      // As text: the new folder need not be there yet.
      around = around.appending(path: "..").normalizedPath
      let file = around.appending(path: "shisei.yaml")
      if NewFiles.exists(file) { return (around, file) }
    }
    return nil
  }

  /// Whether an organisation would read the files of the new one as its own.
  private func isRead(by outer: (folder: String, file: String)) -> Bool {
    guard let here = Host.workingFolder,
      let organization = try? OrganizationFiles(outer.folder, in: DiskFiles())
    else { return false }
    let inside = here.appending(path: folder).normalizedPath
    let around = here.appending(path: outer.folder).normalizedPath
    let path = String(inside.dropFirst(around.count + 1))
    return [FileKind.claims, .evidence, .waivers].contains { kind in
      let name = kind.rawValue.lowercased()
      return organization.reads(path.appending(path: "shisei.yaml"), as: kind)
        || organization.reads(path.appending(path: "\(name)/\(name).yaml"), as: kind)
    }
  }

  private func loadedFramework() throws -> ExplainedFramework {
    // An organisation around the new one has no say in its framework.
    let newest = FrameworkShelf.builtIns.last?.id
    return try FrameworkOption.load(
      answers.framework.map { answers.located($0, in: folder) } ?? newest
    )
  }

  /// Writes all files or none.
  private func write(_ files: [NewFile]) throws {
    let all = files.map { (file: $0, path: folder.appending(path: $0.path)) }
    let kept = all.filter { $0.file.yieldsToExisting && NewFiles.exists($0.path) }.map(\.path)
    let strays = ["claims", "evidence", "waivers"].flatMap { name -> [String] in
      let inside = folder.appending(path: name)
      let entries = (try? DiskFiles().entries(of: inside)) ?? []
      return entries.map(\.name).filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
        .map { inside.appending(path: $0) }
    }
    let taken = all.map(\.path).filter { !kept.contains($0) && NewFiles.exists($0) }
    // Files of claims that stand there already would be checked together with the new ones.
    guard strays.isEmpty, taken.isEmpty else {
      throw CommandFailure(inTheWay: Array(Set(strays + taken)).sorted())
    }
    do throws(NewFiles.Failure) {
      try NewFiles.write(
        all.filter { !kept.contains($0.path) }.map { ($0.path, Array($0.file.text.utf8)) }
      )
    } catch {
      switch error {
      case .inTheWay(let paths): throw CommandFailure(inTheWay: paths)
      case .unwritable(let path): throw CommandFailure(unwritable: path)
      }
    }
    let count = all.count - kept.count
    Output.print(
      Words(ja: "\(count) 個のファイルを作りました\n", en: "made \(count) files\n").text
        + (kept.isEmpty
          ? ""
          : Words(
            ja: "元のまま残しました: \(kept.joined(separator: "、"))\n",
            en: "left as they were: \(kept.joined(separator: ", "))\n"
          ).text)
    )
  }

  /// What to do next, in three lines.
  private func nextSteps(_ framework: Framework) -> String {
    let item = framework.items.indices.first.map(framework.itemID) ?? "1"
    let inside = folder == "." ? "" : "cd \(ShellText.quoted(folder)) && "
    let steps = [
      ("\(inside)shisei check", Words(ja: "いまの判定を見る", en: "see where you stand")),
      (
        "shisei explain \(item)",
        Words(ja: "項目が何を求めるかを読む", en: "read what an item asks for")
      ),
      (
        "shisei new document --item \(item)",
        Words(ja: "文書を登録し、申告に結び付ける", en: "enter a document and have it cited")
      ),
    ]
    let width = steps.map(\.0.columns).max() ?? 0
    let lines = steps.map { command, meaning in
      "  \(command)\(String(repeating: " ", count: width - command.columns))  # \(meaning.text)\n"
    }
    return Words(ja: "次にすること:\n", en: "Next:\n").text + lines.joined()
  }
}

/// Texts for people to paste into a shell.
enum ShellText {
  /// Returns a word as a shell reads it back.
  static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
        || UInt8(ascii: "-")...UInt8(ascii: "9") ~= byte || byte == UInt8(ascii: "_")
        || byte >= 0x80
    }
    guard !isPlain || word.isEmpty else { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}

extension CommandFailure {
  /// Says what stands where files were to be made.
  init(inTheWay paths: [String]) {
    self.init(
      Words(
        ja: "すでにあるものは上書きしません。何も書きませんでした:\n"
          + paths.map { "    \($0)" }.joined(separator: "\n"),
        en: "nothing was written, because these exist and are never overwritten:\n"
          + paths.map { "    \($0)" }.joined(separator: "\n")
      ),
      help: Words(
        ja: "別のフォルダーを指定するか、いまあるものを移してください",
        en: "name another folder, or move what is there"
      )
    )
  }

  /// Says that another organisation would take the new files for its own.
  init(readByOrganization file: String) {
    self.init(
      Words(
        ja: "ここに作るファイルは、\(file) の組織の申告や根拠として読まれてしまいます。何も書きませんでした",
        en: "nothing was written: the organisation of \(file) would read these files as its own"
      ),
      help: Words(
        ja: "claims、evidence、waivers の外のフォルダーを指定してください",
        en: "name a folder outside its claims, evidence and waivers"
      )
    )
  }

  /// Says that a place cannot be written.
  init(unwritable path: String) {
    self.init(
      Words(ja: "「\(path)」に書き込めません", en: "“\(path)” cannot be written"),
      help: Words(
        ja: "フォルダー、権限、空き容量を確かめてください",
        en: "check the folder, its permissions and the space left"
      )
    )
  }
}
