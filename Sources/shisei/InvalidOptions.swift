internal import ClaimModel
internal import Diagnostics
internal import Engine

/// What is wrong with the value of an option, and how to write it.
extension CommandFailure {
  static var invalidName: CommandFailure {
    CommandFailure(
      Words(ja: "組織の名称が空です", en: "the name of the organisation is empty"),
      help: Words(ja: "--name \"株式会社…\" のように指定してください", en: "give it as --name \"…\"")
    )
  }

  static var emptyFolder: CommandFailure {
    CommandFailure(
      Words(ja: "フォルダーの名前が空です", en: "the name of a folder is empty"),
      help: Words(
        ja: "スクリプトの変数が空でないか確かめてください。今のフォルダーは . です",
        en: "look for an empty variable in a script; the working directory is “.”"
      )
    )
  }

  /// Says how a value should look.
  static func invalid(_ option: String, _ value: String) -> CommandFailure {
    let forms: [String: Words] = [
      "--employees": Words(
        ja: "0 以上の整数を、半角数字だけで書いてください（桁区切りや単位は付けません）",
        en: "write a whole number, 0 or more, in plain digits"
      ),
      "--fiscal-year-start": Words(
        ja: "04-01 のように月-日で書いてください",
        en: "write month-day, such as 04-01"
      ),
      "--time-zone": Words(
        ja: "Asia/Tokyo、UTC、+09:00 のどれかの形で書いてください",
        en: "write Asia/Tokyo, UTC or an offset such as +09:00"
      ),
      "--policy": Words(
        ja: "組み込みの識別子か、作る場所にすでにあるファイルを指定してください（shisei frameworks で一覧）",
        en: "name a built-in (see shisei frameworks) or a file that is there already"
      ),
      "--industry": Words(
        ja: "フレームワークの一覧にあるものを指定してください",
        en: "name one of the framework's list"
      ),
    ]
    return CommandFailure(
      Words(ja: "\(option)「\(value)」は使えません", en: "\(option) “\(value)” cannot be used"),
      help: forms[option]
        ?? Words(
          ja: "英数字で始め、英数字・ピリオド・ハイフン・下線だけで書いてください",
          en: "start with a letter or digit; letters, digits, “.”, “-” and “_” may follow"
        )
    )
  }

  /// Says that a policy speaks of items that a framework does not have.
  static func unfit(
    _ policy: String,
    _ framework: ExplainedFramework,
    _ target: String
  ) -> CommandFailure {
    CommandFailure(
      Words(
        ja: "ポリシー「\(policy)」が定める項目「\(target)」は、\(framework.framework.title.ja)にありません",
        en:
          "policy “\(policy)” names “\(target)”, which \(framework.framework.title.en) does not have"
      ),
      help: Words(
        ja: "--policy か --framework に別のものを指定してください（shisei frameworks で一覧）",
        en: "choose another --policy or --framework; see shisei frameworks"
      )
    )
  }

  /// Says that a word is none of a list, and which may be meant.
  static func unknown(_ what: String, _ word: String, among known: [String]) -> CommandFailure {
    let meant = Suggestion.closest(to: word, among: known)
    return CommandFailure(
      Words(ja: "\(what)「\(word)」はありません", en: "\(what) “\(word)” is not known"),
      help: Words(
        ja: meant.map { "「\($0)」の誤りではありませんか" }
          ?? "使えるもの: \(known.joined(separator: "、"))",
        en: meant.map { "did you mean “\($0)”?" } ?? "known: \(known.joined(separator: ", "))"
      )
    )
  }
}
