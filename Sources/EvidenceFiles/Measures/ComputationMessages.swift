internal import ClaimModel
internal import Diagnostics

/// Why nothing can be computed from the rows of a record.
extension Message {
  static var noRows: Self {
    Message(
      ja: "記録に行がないため計算できません",
      en: "the record has no rows, so there is nothing to compute",
      helpJA: "記録の中身を入れるか、measure を削除してください",
      helpEN: "put the record there, or remove measure"
    )
  }

  static var rowsOutsideJSON: Self {
    Message(
      ja: "rows は JSON の記録でだけ使います",
      en: "rows means something for JSON records only",
      helpJA: "rows を削除してください",
      helpEN: "remove rows"
    )
  }

  static var noFittingRows: Self {
    Message(
      ja: "条件に合う行がないため計算できません",
      en: "no row fits the conditions, so there is nothing to compute",
      helpJA: "where の条件と記録の値を見比べてください",
      helpEN: "compare the conditions in where with the record"
    )
  }

  static func unknownColumn(_ name: String, _ columns: [String]) -> Self {
    let meant = Suggestion.closest(to: name, among: columns)
    let known = columns.prefix(12).joined(separator: ", ")
    return Message(
      ja: "記録に「\(name)」という列はありません",
      en: "the record has no column “\(name)”",
      helpJA: meant.map { "「\($0)」の誤りではありませんか" } ?? "ある列: \(known)",
      helpEN: meant.map { "did you mean “\($0)”?" } ?? "it has \(known)"
    )
  }

  static func blankCell(_ name: String) -> Self {
    Message(
      ja: "「\(name)」が空の行があり、条件に合うか決められません",
      en: "“\(name)” is empty in a row, so nothing shows whether the row counts",
      helpJA: "記録のその行を埋めてください",
      helpEN: "fill it in in the record"
    )
  }

  static func notANumber(_ text: String) -> Self {
    let units = text.unicodeScalars.contains { !"0123456789.,-+ ".unicodeScalars.contains($0) }
    return Message(
      ja: "「\(text)」は数として読めません" + (units ? "（単位や全角を含む）" : ""),
      en: "“\(text)” is no plain number" + (units ? ": it has a unit or wide digits" : ""),
      helpJA: "「1234.5」のように、桁区切りも単位もない半角の数にしてください",
      helpEN: "write it as 1234.5, without separators or a unit"
    )
  }

  static func notADay(_ text: String) -> Self {
    let meant = LooseDate.read(text)?.day
    return Message(
      ja: "「\(text)」は日付として読めません",
      en: "“\(text)” is no date",
      helpJA: meant.map { "「\($0)」と書いてください" } ?? "2026-10-01 の形にしてください",
      helpEN: meant.map { "write “\($0)”" } ?? "write it as 2026-10-01"
    )
  }

  static func futureDay(_ day: CalendarDay, _ asOf: CalendarDay) -> Self {
    Message(
      ja: "記録の日付 \(day) は基準日（\(asOf)）より後です",
      en: "the record gives \(day), which lies after the as-of day \(asOf)",
      helpJA: "記録の日付を確かめてください",
      helpEN: "check the date in the record"
    )
  }

  static var failedTest: Self {
    Message(
      ja: "失敗または省略された試験があり、その時間は実績になりません",
      en: "a test failed or was skipped, and the time it took shows nothing",
      helpJA: "試験をやり直すか、where に status: passed と書いてください",
      helpEN: "run the test again, or write status: passed in where"
    )
  }

  static var sumTooLarge: Self {
    Message(
      ja: "合計が大きすぎて正確に計算できません",
      en: "the sum is too large to be exact",
      helpJA: "単位を大きくした列を使ってください",
      helpEN: "use a column in a larger unit"
    )
  }

  static func noShare(_ part: Rational, _ whole: Rational) -> Self {
    Message(
      ja: "\(part.shown) は \(whole.shown) の一部にならず、割合を計算できません",
      en: "\(part.shown) is no part of \(whole.shown), so there is no share",
      helpJA: "field と of の列を確かめてください",
      helpEN: "check the columns in field and of"
    )
  }

  static func unknownValue(_ value: String, of name: String, _ known: [String]) -> Self {
    let meant = Suggestion.closest(to: value, among: known)
    let list = known.joined(separator: ", ")
    return Message(
      ja: "「\(name)」が「\(value)」になることはありません",
      en: "“\(name)” is never “\(value)”",
      helpJA: (meant.map { "「\($0)」の誤りではありませんか。" } ?? "") + "使える値: \(list)",
      helpEN: (meant.map { "did you mean “\($0)”? " } ?? "") + "it is one of \(list)"
    )
  }

  static func misspeltValue(_ value: String, of name: String, _ meant: String) -> Self {
    Message(
      ja: "記録の「\(name)」に「\(value)」はなく、「\(meant)」があります",
      en: "“\(name)” is “\(meant)” in the record, and nowhere “\(value)”",
      helpJA: "条件か記録の、誤っている方のつづりを直してください",
      helpEN: "correct the spelling in the condition or in the record"
    )
  }

  static func wordsOnly(_ name: String, _ known: [String]) -> Self {
    let list = known.joined(separator: ", ")
    return Message(
      ja: "「\(name)」は決まった語のどれかなので、この条件では何も選べません",
      en: "“\(name)” is always one of a few words, so this condition chooses nothing",
      helpJA: "値か { not: 値 } を書いてください。使える値: \(list)",
      helpEN: "give a value, or { not: VALUE }, of \(list)"
    )
  }

  static func nothingLeft(_ name: String, _ known: [String]) -> Self {
    Message(
      ja: "「\(name)」のすべての値が除かれ、どの行も条件に合いません",
      en: "every value of “\(name)” is left out, so no row can ever fit",
      helpJA: "not の一覧から、数えたい値を外してください（\(known.joined(separator: ", "))）",
      helpEN: "take what is to be counted out of not: \(known.joined(separator: ", "))"
    )
  }

  static func noValues(_ name: String) -> Self {
    Message(
      ja: "「\(name)」の条件に値がありません",
      en: "the condition on “\(name)” has no values",
      helpJA: "値を書くか、条件を削除してください",
      helpEN: "give a value, or remove the condition"
    )
  }

  static var shareOfEverything: Self {
    Message(
      ja: "行を選ぶ条件がないため、割合は常に 1 になります",
      en: "no condition chooses rows, so the share is always 1",
      helpJA: "数えたい行の条件を where に書いてください",
      helpEN: "say in where which rows count"
    )
  }

  static func noNumber(_ name: String) -> Self {
    Message(
      ja: "「\(name)」の条件は、どの値も満たせません（at_least が at_most より大きい）",
      en: "no number meets the conditions on “\(name)”: at_least is above at_most",
      helpJA: "at_least を at_most 以下にしてください",
      helpEN: "make at_least no larger than at_most"
    )
  }

  static func shareOfItself(_ name: String) -> Self {
    Message(
      ja: "「\(name)」を「\(name)」で割るため、割合は常に 1 になります",
      en: "“\(name)” over itself is always 1",
      helpJA: "全体を表す列を of に書いてください",
      helpEN: "name the column of the whole in of"
    )
  }

  static func negativePart(_ number: Rational) -> Self {
    Message(
      ja: "\(number.shown) は負の数で、割合の計算に使えません",
      en: "\(number.shown) is below zero and cannot be part of a share",
      helpJA: "記録のその値を確かめてください",
      helpEN: "check the value in the record"
    )
  }
}
