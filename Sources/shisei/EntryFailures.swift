internal import Authoring
internal import Diagnostics

/// What keeps `shisei new` from adding something.
extension CommandFailure {
  init(noPair value: String) {
    self.init(
      Words(ja: "「\(value)」は key=value の形ではありません", en: "“\(value)” is not of the form key=value"),
      help: Words(
        ja: "title=基本方針 のように書いてください。空白を含むときは全体を引用符で囲みます",
        en: "write it as title=Policy, and quote all of it if it has blanks"
      )
    )
  }

  init(isOption key: String, _ value: String) {
    self.init(
      Words(ja: "「\(key)」は key=value では渡せません", en: "“\(key)” cannot be given as key=value"),
      help: Words(
        ja: key == "id" ? "--id \(value) と書いてください" : "種類は最初の引数で決まります",
        en: key == "id" ? "use --id \(value)" : "the first argument decides it"
      )
    )
  }

  init(_ problem: Skeleton.Problem) {
    switch problem {
    case .unknownKey(let key, let known):
      self = CommandFailure.unknown(Words(ja: "キー", en: "the key").text, key, among: known)
    case .unfit(let key, let value, let expected):
      self.init(
        Words(ja: "\(key)=\(value) は使えません", en: "\(key)=\(value) cannot be used"),
        help: Words(ja: "\(expected.ja)を書いてください", en: "give \(expected.en)")
      )
    case .writtenByHand(let key):
      self.init(
        Words(
          ja: "\(key) の値は key=value では渡せません",
          en: "\(key) cannot be given as key=value"
        ),
        help: Words(
          ja: "\(key) を外して実行し、書き足されたところへ手で書いてください",
          en: "leave \(key) out, and write it into the new entry by hand"
        )
      )
    case .exclusive(let first, let second):
      self.init(
        Words(
          ja: "\(first) と \(second) は一緒には使えません",
          en: "\(first) and \(second) cannot be given together"
        ),
        help: Words(
          ja: "どちらか一方だけを渡してください。両方を例外とするなら、1 つずつ実行します",
          en: "give only one of them; to waive both, run it once for each"
        )
      )
    }
  }

  init(twoItems items: [String]) {
    self.init(
      Words(
        ja: "項目は 1 つだけ指定できます（\(items.joined(separator: "、"))）",
        en: "only one item can be meant, not \(items.joined(separator: ", "))"
      ),
      help: Words(ja: "1 つずつ実行してください", en: "run it once for each")
    )
  }

  init(noID id: String, _ piece: NewPiece) {
    self.init(
      Words(
        ja: "\(piece.rawValue) に識別子はありません（--id \(id)）",
        en: "a \(piece.rawValue) has no id (--id \(id))"
      ),
      help: Words(ja: "--id を外してください", en: "leave --id out")
    )
  }

  static var claimWithoutItem: CommandFailure {
    CommandFailure(
      Words(ja: "どの項目の申告か分かりません", en: "a claim needs an item"),
      help: Words(ja: "--item 1-1 のように指定してください", en: "give it as --item 1-1")
    )
  }

  init(claimed item: String, at place: String) {
    self.init(
      Words(
        ja: "項目 \(item) の申告はすでにあります（\(place)）",
        en: "item \(item) has a claim already, at \(place)"
      ),
      help: Words(
        ja: "その申告を書き換えてください。根拠を足すなら shisei new document --item \(item)",
        en: "edit that claim; to add evidence to it: shisei new document --item \(item)"
      )
    )
  }

  static var roleWithoutID: CommandFailure {
    CommandFailure(
      Words(ja: "役割の識別子がありません", en: "a role needs an id"),
      help: Words(ja: "--id ciso のように指定してください", en: "give it as --id ciso")
    )
  }

  init(takenID id: String) {
    self.init(
      Words(ja: "識別子「\(id)」はすでに使われています", en: "the id “\(id)” is taken"),
      help: Words(ja: "別の --id にするか、省略して次の番号を使ってください", en: "give another, or leave --id out")
    )
  }

  init(noClaim item: String) {
    self.init(
      Words(ja: "項目 \(item) の申告がありません", en: "item \(item) has no claim"),
      help: Words(
        ja: "先に shisei new claim --item \(item) を実行してください",
        en: "first run: shisei new claim --item \(item)"
      )
    )
  }

  init(outside path: String) {
    self.init(
      Words(
        ja: "「\(path)」は組織のフォルダーの外にあります",
        en: "“\(path)” is outside of the organisation's folder"
      ),
      help: Words(
        ja: "フォルダーの中に置き、documents/policy.md のように shisei.yaml のあるフォルダーからのパスで書いてください",
        en: "put it inside, and write its path from the folder of shisei.yaml: documents/policy.md"
      )
    )
  }

  init(unread path: String) {
    self.init(
      Words(
        ja: "「\(path)」に書いても、shisei.yaml の指定では読まれません",
        en: "shisei.yaml would not have “\(path)” read"
      ),
      help: Words(
        ja: "shisei.yaml の指定に合う場所にするか、指定を加えてください",
        en: "choose a path that shisei.yaml covers, or add it there"
      )
    )
  }

  init(noPlace piece: NewPiece) {
    self.init(
      Words(
        ja: "\(piece.rawValue) を書き足すファイルが決まりません",
        en: "no file for a \(piece.rawValue) can be told"
      ),
      help: Words(ja: "--in で指定してください", en: "name it with --in")
    )
  }

  init(cannotAddTo path: String, _ entry: NewEntry, list: String) {
    self.init(
      Words(
        ja: "\(path) の書き方では、ほかの部分を変えずに \(list) へ書き足せません。何も書いていません",
        en:
          "\(path) is written so that nothing can be added to \(list) without touching the rest; nothing was written"
      ),
      help: Words(
        ja: "次の内容を手で書き足してください: \(entry.inBraces)",
        en: "add this by hand: \(entry.inBraces)"
      )
    )
  }
}
