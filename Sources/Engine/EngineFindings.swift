internal import Diagnostics
internal import Frameworks

/// What the engine itself has to say; all of it leaves the verdict open.
extension Finding {
  private init(_ rule: FormatRuleID, at place: SourceRange, _ message: Message) {
    self.init(
      rule: RuleID(rule),
      severity: .error,
      message: message,
      at: place,
      preventsVerdict: true
    )
  }

  init(unreadable path: String, at place: SourceRange, _ error: FileTreeError) {
    switch error {
    case .missing:
      self.init(
        .missingInput,
        at: place,
        Message(
          ja: "「\(path)」がありません",
          en: "“\(path)” does not exist",
          helpJA: "ファイルを作るか、それを指す行を直してください",
          helpEN: "create the file, or correct what names it"
        )
      )
    case .directory:
      self.init(
        .unreadableInput,
        at: place,
        Message(
          ja: "「\(path)」はファイルではなくフォルダーです",
          en: "“\(path)” is a folder, not a file",
          helpJA: "中のファイルを指定してください（例: \(path)/*.yaml）",
          helpEN: "name the files in it, such as \(path)/*.yaml"
        )
      )
    case .unreadable:
      self.init(
        .unreadableInput,
        at: place,
        Message(
          ja: "「\(path)」を読めません",
          en: "“\(path)” cannot be read",
          helpJA: "読み取り権限を確かめてください",
          helpEN: "check its permissions"
        )
      )
    case .outside:
      self.init(
        .inputOutsideRepository,
        at: place,
        Message(
          ja: "「\(path)」は組織のフォルダーの外を指しています",
          en: "“\(path)” leads out of the organisation's folder",
          helpJA: "フォルダーの中にファイルを置き、リンクや .. を使わずに指定してください",
          helpEN: "keep the file inside, without links or “..” that lead out"
        )
      )
    }
  }

  init(emptyPattern pattern: String, at place: SourceRange) {
    self.init(
      .missingInput,
      at: place,
      Message(
        ja: "「\(pattern)」に当てはまるファイルがありません",
        en: "no file matches “\(pattern)”",
        helpJA: "つづりを確かめてください。ファイルがまだないなら、この指定を消してください",
        helpEN: "check its spelling; if there are no such files yet, remove it"
      )
    )
  }

  init(emptyFile path: String, file: FileID) {
    self.init(
      .emptyInput,
      at: SourceRange(file: file, start: 0, end: 0),
      Message(
        ja: "「\(path)」に何も書かれていません",
        en: "“\(path)” is empty",
        helpJA: "「shisei: 1」と「kind: …」から書き始めるか、ファイルを削除してください",
        helpEN: "start it with “shisei: 1” and “kind: …”, or delete it"
      )
    )
  }

  /// Reports call a framework by its title; nobody would notice that it asks for less.
  init(borrowedTitle title: Bilingual, at place: SourceRange) {
    self.init(
      .invalidFramework,
      at: place,
      Message(
        ja: "組み込みのフレームワークの題名「\(title.ja)」を名乗っています",
        en: "it bears the title of the built-in framework “\(title.en)”",
        helpJA: "独自のものと分かる題名にしてください（例: 〇〇社 セキュリティ評価基準）",
        helpEN: "give it a title that says whose it is, such as “Example Inc. security criteria”"
      )
    )
  }

  /// A file that carries the id of a built-in would be taken for it by whoever reads the report.
  init(borrowedID id: String, _ rule: FormatRuleID, at place: SourceRange) {
    self.init(
      rule,
      at: place,
      Message(
        ja: "「\(id)」は組み込みのものの識別子です",
        en: "“\(id)” is the id of a built-in",
        helpJA: "会社名を付けるなど、別の識別子にしてください（例: example-\(id)）",
        helpEN: "give it an id of its own, such as example-\(id)"
      )
    )
  }

  init(unknownFramework id: String, at place: SourceRange) {
    let known = BuiltIn.ids(of: .framework)
    let meant = Suggestion.closest(to: id, among: known)
    self.init(
      .unknownFramework,
      at: place,
      Message(
        ja: "フレームワーク「\(id)」はありません",
        en: "there is no framework “\(id)”",
        helpJA: meant.map { "「\($0)」の誤りではありませんか" }
          ?? "使えるもの: \(known.joined(separator: ", "))、またはファイルのパス",
        helpEN: meant.map { "did you mean “\($0)”?" }
          ?? "known: \(known.joined(separator: ", ")), or the path of a file"
      )
    )
  }

  init(unknownPolicy id: String, at place: SourceRange) {
    let known = BuiltIn.ids(of: .policy)
    let meant = Suggestion.closest(to: id, among: known)
    self.init(
      .unknownPolicy,
      at: place,
      Message(
        ja: "ポリシー「\(id)」はありません",
        en: "there is no policy “\(id)”",
        helpJA: meant.map { "「\($0)」の誤りではありませんか" }
          ?? "使えるもの: \(known.joined(separator: ", "))、またはファイルのパス",
        helpEN: meant.map { "did you mean “\($0)”?" }
          ?? "known: \(known.joined(separator: ", ")), or the path of a file"
      )
    )
  }

  init(cyclicPolicy names: [String], at place: SourceRange) {
    let chain = names.joined(separator: " → ")
    self.init(
      .cyclicPolicy,
      at: place,
      Message(
        ja: "ポリシーの extends が循環しています（\(chain)）",
        en: "policies extend each other in a circle: \(chain)",
        helpJA: "どれかの extends を削除してください",
        helpEN: "remove one of the extends"
      )
    )
  }

  init(unknownTarget id: String, framework: Bilingual, at place: SourceRange) {
    self.init(
      .unknownPolicyTarget,
      at: place,
      Message(
        ja: "条件に「\(id)」がありますが、\(framework.ja)にその項目や指示はありません",
        en: "a condition names “\(id)”, which \(framework.en) does not have",
        helpJA: "ポリシーの minimum・weights か --min-level を、このフレームワークの番号に合わせてください",
        helpEN: "make the policy's minimum and weights, or --min-level, name this framework's ids"
      )
    )
  }

  init(unknownRule id: String, known: [String], at place: SourceRange) {
    let meant = Suggestion.closest(to: id, among: known)
    self.init(
      .unknownRule,
      at: place,
      Message(
        ja: "ポリシーの rules にある「\(id)」という規則はありません",
        en: "the policy sets a rule “\(id)” that does not exist",
        helpJA: meant.map { "「\($0)」の誤りではありませんか" } ?? "shisei rules で一覧を確かめてください",
        helpEN: meant.map { "did you mean “\($0)”?" } ?? "see the list: shisei rules"
      )
    )
  }

  init(
    unknownOption name: String,
    _ value: Int,
    of rule: String,
    known: [RuleOption],
    at place: SourceRange
  ) {
    if let option = known.first(where: { $0.name == name }) {
      let (lowest, highest) = (option.range.lowerBound, option.range.upperBound)
      self.init(
        .unknownOption,
        at: place,
        Message(
          ja: "規則「\(rule)」の \(name) に \(value) は使えません",
          en: "\(value) is no value for \(name) of rule “\(rule)”",
          helpJA: "\(lowest) から \(highest) までの整数を書いてください",
          helpEN: "write a whole number from \(lowest) to \(highest)"
        )
      )
      return
    }
    let names = known.map(\.name).joined(separator: ", ")
    let meant = Suggestion.closest(to: name, among: known.map(\.name))
    self.init(
      .unknownOption,
      at: place,
      Message(
        ja: "規則「\(rule)」に「\(name)」という設定値はありません",
        en: "rule “\(rule)” has no option “\(name)”",
        helpJA: meant.map { "「\($0)」の誤りではありませんか" }
          ?? (known.isEmpty ? "この規則に設定値はありません。この行を削除してください" : "使えるもの: \(names)"),
        helpEN: meant.map { "did you mean “\($0)”?" }
          ?? (known.isEmpty ? "the rule has no options: remove the line" : "known: \(names)")
      )
    )
  }
}
