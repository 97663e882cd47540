internal import Diagnostics

extension Message {
  static func wrongType(expected: Bilingual, found: Bilingual) -> Self {
    Message(
      ja: "\(expected.ja)が必要ですが、\(found.ja)が書かれています",
      en: "expected \(expected.en), found \(found.en)",
      helpJA: "書式を確かめてください（shisei explain wrong-type、docs/format.ja.md）",
      helpEN: "see the format: shisei explain wrong-type, docs/format.md"
    )
  }

  static func bareReference(_ text: String) -> Self {
    Message(
      ja: "根拠が必要ですが、1 つの値「\(text.excerpt)」が書かれています",
      en: "expected a piece of evidence, found the single value “\(text.excerpt)”",
      helpJA: "登録簿の根拠を引用するなら「- ref: \(text.excerpt)」と書いてください",
      helpEN: "to cite a piece of the register, write “- ref: \(text.excerpt)”"
    )
  }

  static func missingValue(_ key: String, isRequired: Bool) -> Self {
    Message(
      ja: "「\(key.excerpt)」の値が書かれていません",
      en: "“\(key.excerpt)” has no value",
      helpJA: isRequired ? "値を書いてください" : "値を書くか、このキーを削除してください",
      helpEN: isRequired ? "write a value" : "write a value, or remove the key"
    )
  }

  static var missingEntry: Self {
    Message(
      ja: "一覧に空の行があります",
      en: "an entry of the list is empty",
      helpJA: "内容を書くか、「-」の行を削除してください",
      helpEN: "fill it in, or remove the “-”"
    )
  }

  static func missingKey(_ key: String, in record: String) -> Self {
    Message(
      ja: "\(record) に必須の「\(key)」がありません",
      en: "\(record) needs “\(key)”",
      helpJA: "「\(key): …」の行を追加してください",
      helpEN: "add a line “\(key): …”"
    )
  }

  static func unknownKey(_ key: String, in record: String, known: [String]) -> Self {
    let meant = known.closest(to: key)
    let key = key.excerpt
    return Message(
      ja: "\(record) に「\(key)」というキーはありません",
      en: "\(record) has no key “\(key)”",
      helpJA: meant.map { "「\($0)」の誤りではありませんか" }
        ?? "使えるキー: \(known.joined(separator: ", "))",
      helpEN: meant.map { "did you mean “\($0)”?" }
        ?? "known keys: \(known.joined(separator: ", "))"
    )
  }

  static func duplicateKey(_ key: String) -> Self {
    Message(
      ja: "「\(key.excerpt)」が二度書かれています",
      en: "“\(key.excerpt)” is given twice",
      helpJA: "どちらか一方を削除してください。後の値は無視されます",
      helpEN: "remove one of the two; the later one is not used"
    )
  }

  static func invalidIdentifier(_ text: String) -> Self {
    // Most often a person's or a document's name, where an id is asked for.
    let isName = text.utf8.contains { $0 >= 0x80 || $0 == UInt8(ascii: " ") }
    return Message(
      ja: "「\(text.excerpt)」は識別子（id）として使えません",
      en: "“\(text.excerpt)” cannot be an id",
      helpJA: isName
        ? "氏名や名称ではなく、役割（roles）や文書などに付けた id を、半角の英数字と . _ - で書いてください"
        : "半角の英数字で始め、英数字と . _ - だけで書いてください",
      helpEN: isName
        ? "write the id of the role (see roles) or piece, not a name: letters, digits, “.”, “_”, “-”"
        : "start with a letter or digit, and use letters, digits, “.”, “_” and “-” only"
    )
  }

  static func invalidDigest(_ count: Int) -> Self {
    Message(
      ja: "SHA-256 の値ではありません（\(count) 文字。16 進数で 64 文字のはずです）",
      en: "not a SHA-256: \(count) characters, not 64 hexadecimal digits",
      helpJA: "「sha256sum ファイル名」の出力を写してください",
      helpEN: "copy what “sha256sum FILE” prints"
    )
  }

  static func invalidDate(_ text: String, meant: String?) -> Self {
    Message(
      ja: "「\(text.excerpt)」は日付として読めません",
      en: "“\(text.excerpt)” is not a date",
      helpJA: meant.map { "西暦の \($0) と書いてください" } ?? "実在する日を 2026-10-01 の形で書いてください",
      helpEN: meant.map { "write \($0)" } ?? "write an existing day as 2026-10-01"
    )
  }

  static func invalidMonthDay(_ text: String) -> Self {
    Message(
      ja: "「\(text.excerpt)」は月と日として読めません",
      en: "“\(text.excerpt)” is not a month and a day",
      helpJA: "04-01 の形で書いてください",
      helpEN: "write it as 04-01"
    )
  }

  static func invalidTimeZone(_ text: String) -> Self {
    Message(
      ja: "時間帯「\(text.excerpt)」は使えません",
      en: "the time zone “\(text.excerpt)” is not known",
      helpJA: "Asia/Tokyo、UTC、または +09:00 の形で書いてください",
      helpEN: "write Asia/Tokyo, UTC, or an offset such as +09:00"
    )
  }

  static func invalidInteger(_ text: String, _ bounds: ClosedRange<Int>) -> Self {
    // A level's bounds are the framework's, which is not at hand here.
    guard bounds.lowerBound >= 0 else {
      return Message(
        ja: "「\(text.excerpt)」は整数ではありません",
        en: "“\(text.excerpt)” is not a whole number",
        helpJA: "3 のように、半角数字だけの整数を書いてください",
        helpEN: "write digits only, such as 3"
      )
    }
    let (ja, en) =
      bounds.upperBound > 1_000_000_000
      ? ("\(bounds.lowerBound) 以上", "\(bounds.lowerBound) or more")
      : (
        "\(bounds.lowerBound)～\(bounds.upperBound)",
        "\(bounds.lowerBound) to \(bounds.upperBound)"
      )
    return Message(
      ja: "「\(text.excerpt)」は \(ja) の整数ではありません",
      en: "“\(text.excerpt)” is not a whole number of \(en)",
      helpJA: "半角数字だけの整数（\(ja)）を、桁区切りや単位を付けずに書いてください",
      helpEN: "write digits only, \(en), without separators or units"
    )
  }

  static func invalidDecimal(_ text: String) -> Self {
    Message(
      ja: "「\(text.excerpt)」は数値として読めません",
      en: "“\(text.excerpt)” is not a number",
      helpJA: "0.5 や 12 のように、半角数字と小数点だけで書いてください",
      helpEN: "write digits and a point only, such as 0.5 or 12"
    )
  }

  static func invalidWindow(_ text: String) -> Self {
    Message(
      ja: "「\(text.excerpt)」は期間として読めません",
      en: "“\(text.excerpt)” is not a window of time",
      helpJA: "「12 months」「30 days」「none」のいずれかの形で書いてください",
      helpEN: "write “12 months”, “30 days” or “none”"
    )
  }

  static func invalidChoice(_ text: String, _ choices: [String]) -> Self {
    let meant = choices.closest(to: text)
    return Message(
      ja: "「\(text.excerpt)」は選べる値ではありません",
      en: "“\(text.excerpt)” is not one of the choices",
      helpJA: meant.map { "「\($0)」の誤りではありませんか" }
        ?? "次から選んでください: \(choices.joined(separator: ", "))",
      helpEN: meant.map { "did you mean “\($0)”?" }
        ?? "choose one of: \(choices.joined(separator: ", "))"
    )
  }
}

extension String {
  /// The start of a text that somebody wrote in a wrong place, short enough for a message.
  fileprivate var excerpt: String {
    guard utf8.count > 60 else { return self }
    let start = prefix(60)
    return start.endIndex == endIndex ? self : start + "…"
  }
}

extension [String] {
  /// The word that was meant; whoever writes a paragraph instead means none of them, and the
  /// search takes time that grows with it.
  fileprivate func closest(to word: String) -> String? {
    word.utf8.count <= 100 ? Suggestion.closest(to: word, among: self) : nil
  }
}
