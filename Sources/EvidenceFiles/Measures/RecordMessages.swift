internal import ClaimModel
internal import Diagnostics

/// What is wrong with records.
extension Message {
  static var shiftJIS: Self {
    Message(
      ja: "記録は Shift_JIS のようで、UTF-8 ではありません",
      en: "the record seems to be Shift_JIS, not UTF-8",
      helpJA: "Excel なら「CSV UTF-8（コンマ区切り）」で保存し直してください",
      helpEN: "save it as UTF-8, in Excel as “CSV UTF-8”"
    )
  }

  static var utf16: Self {
    Message(
      ja: "記録は UTF-16 か、文章でないファイルです",
      en: "the record is UTF-16, or no text",
      helpJA: "UTF-8 で保存し直してください",
      helpEN: "save it as UTF-8"
    )
  }

  static var notUTF8: Self {
    Message(
      ja: "記録は UTF-8 ではありません",
      en: "the record is not UTF-8",
      helpJA: "UTF-8 で保存し直してください",
      helpEN: "save it as UTF-8"
    )
  }

  static func unknownFormat(_ path: String) -> Self {
    Message(
      ja: "「\(path)」の形式は計算に使えません",
      en: "nothing can be computed from a file like “\(path)”",
      helpJA: ".csv、.json、.sarif、JUnit の .xml のどれかにしてください",
      helpEN: "use a .csv, .json, .sarif or JUnit .xml file"
    )
  }

  static func recordTooLarge(_ path: String) -> Self {
    Message(
      ja: "「\(path)」は 16 MiB を超えるため計算に使えません",
      en: "“\(path)” is larger than 16 MiB, which is too much to compute from",
      helpJA: "要る期間だけを書き出してください",
      helpEN: "export only the period in question"
    )
  }

  static var noHeader: Self {
    Message(
      ja: "1 行目に列の名前がありません",
      en: "the first line has no names of columns",
      helpJA: "1 行目に列の名前を書いてください",
      helpEN: "start the file with a line of column names"
    )
  }

  static func columnTwice(_ name: String) -> Self {
    Message(
      ja: "「\(name)」という列が二つあります",
      en: "two columns are called “\(name)”",
      helpJA: "列の名前を分けてください",
      helpEN: "give each a name of its own"
    )
  }

  static func raggedRow(_ count: Int, _ expected: Int) -> Self {
    Message(
      ja: "この行の列は \(count) 個で、見出しの \(expected) 個と合いません",
      en: "this row has \(count) fields, the header \(expected)",
      helpJA: "足りない列を埋めるか、「,」を含む値を引用符で囲んでください",
      helpEN: "add what is missing, or quote values with commas in them"
    )
  }

  static var strayQuote: Self {
    Message(
      ja: "引用符の使い方が CSV として誤っています",
      en: "a quotation mark stands where CSV does not allow it",
      helpJA: "値の全体を \" で囲み、中の \" は \"\" と書いてください",
      helpEN: "quote the whole value and double the quotation marks in it"
    )
  }

  static var openQuote: Self {
    Message(
      ja: "ここから始まる引用が閉じられていません",
      en: "the quotation that starts here never ends",
      helpJA: "\" で閉じてください",
      helpEN: "close it with \""
    )
  }

  static var notJSON: Self {
    Message(
      ja: "JSON として誤りがあります",
      en: "this is no JSON",
      helpJA: "書き出したツールで作り直してください",
      helpEN: "export it again with the tool that made it"
    )
  }

  static var badEscape: Self {
    Message(
      ja: "この文字列のエスケープは何も表しません",
      en: "an escape in this string stands for nothing",
      helpJA: "書き出したツールで作り直してください",
      helpEN: "export it again with the tool that made it"
    )
  }

  static var tooDeep: Self {
    Message(
      ja: "入れ子が 64 段を超えています",
      en: "the record is nested more than 64 levels deep",
      helpJA: "浅い形で書き出してください",
      helpEN: "export it in a flatter form"
    )
  }

  static func keyTwice(_ key: String) -> Self {
    Message(
      ja: "「\(key)」が二度書かれています",
      en: "“\(key)” is given twice",
      helpJA: "どちらか一つにしてください",
      helpEN: "keep one of them"
    )
  }

  static func noList(_ path: String) -> Self {
    Message(
      ja: path.isEmpty ? "最上位が一覧ではありません" : "「\(path)」に一覧がありません",
      en: path.isEmpty ? "the top of the file is no list" : "there is no list at “\(path)”",
      helpJA: "一覧のある場所を rows に「a.b」の形で書いてください",
      helpEN: "say in rows where the list is, as in “a.b”"
    )
  }

  static var noObject: Self {
    Message(
      ja: "一覧のこの要素はキーと値の組ではありません",
      en: "this entry of the list is no object",
      helpJA: "オブジェクトの一覧を rows に指定してください",
      helpEN: "name a list of objects in rows"
    )
  }

  static var notSARIF: Self {
    Message(
      ja: "SARIF 2.1.0 のファイルではないか、実行の記録（runs）がありません",
      en: "this is no SARIF 2.1.0 log, or has no runs",
      helpJA: "診断ツールで SARIF 2.1.0 を書き出してください",
      helpEN: "export SARIF 2.1.0 from the scanner"
    )
  }

  static var noResults: Self {
    Message(
      ja: "この実行には結果の一覧（results）がなく、調べたことを示しません",
      en: "this run has no list of results, so nothing shows that it looked",
      helpJA: "診断をやり直して書き出してください",
      helpEN: "run the scan again and export it"
    )
  }

  static var failedRun: Self {
    Message(
      ja: "この診断は最後まで実行されていません（executionSuccessful）",
      en: "this scan did not come to its end (executionSuccessful)",
      helpJA: "診断をやり直して書き出してください",
      helpEN: "run the scan again and export it"
    )
  }

  static var brokenRun: Self {
    Message(
      ja: "この診断の途中でエラーが起きています（toolExecutionNotifications）",
      en: "this scan met an error on its way (toolExecutionNotifications)",
      helpJA: "エラーの原因を取り除き、診断をやり直して書き出してください",
      helpEN: "remove the cause of the error, run the scan again and export it"
    )
  }

  static var resultsElsewhere: Self {
    Message(
      ja: "この実行の結果は別のファイルにあります（externalPropertyFileReferences）",
      en: "the results of this run are in another file (externalPropertyFileReferences)",
      helpJA: "結果を一つのファイルにまとめて書き出してください",
      helpEN: "export it with its results in one file"
    )
  }

  static func unknownWord(_ word: String, of name: String, _ known: [String]) -> Self {
    Message(
      ja: "\(name) の「\(word)」は SARIF 2.1.0 にない値です",
      en: "“\(word)” is no \(name) that SARIF 2.1.0 knows",
      helpJA: "\(known.joined(separator: ", ")) のどれかになるように書き出してください",
      helpEN: "export it as one of \(known.joined(separator: ", "))"
    )
  }

  static var overriddenLevel: Self {
    Message(
      ja: "規則の重さがこの実行だけ変えられていて（ruleConfigurationOverrides）、結果の level が決まりません",
      en:
        "this run changed what its rules weigh (ruleConfigurationOverrides), so a result's level is open",
      helpJA: "結果ごとに level を書き出すようにしてください",
      helpEN: "export results with a level each"
    )
  }

  static func contradictedCount(_ name: String, _ value: String, _ count: Int) -> Self {
    Message(
      ja: "\(name) は「\(value)」ですが、ここにあるのは \(count) 件です",
      en: "\(name) says “\(value)”, but \(count) are here",
      helpJA: "試験の記録を作り直してください",
      helpEN: "export the report again"
    )
  }

  static func unknownElement(_ name: String, in parent: String) -> Self {
    Message(
      ja: "\(parent) の中の「\(name)」は JUnit の要素として読めません",
      en: "“\(name)” in \(parent) is no element of JUnit that is known",
      helpJA: "標準の JUnit 形式で書き出してください",
      helpEN: "export the plain JUnit form"
    )
  }

  static func unknownTestStatus(_ text: String) -> Self {
    Message(
      ja: "試験の結果「\(text)」の意味が分かりません",
      en: "nothing shows whether a test that is “\(text)” passed",
      helpJA: "failure・error・skipped の要素がある形で書き出してください",
      helpEN: "export it with failure, error and skipped elements"
    )
  }

  static var notXML: Self {
    Message(
      ja: "XML として誤りがあります",
      en: "this is no well-formed XML",
      helpJA: "書き出したツールで作り直してください",
      helpEN: "export it again with the tool that made it"
    )
  }

  static var documentType: Self {
    Message(
      ja: "DOCTYPE や実体の宣言がある XML は読みません",
      en: "XML with a DOCTYPE or declarations of its own is not read",
      helpJA: "DOCTYPE のない JUnit の XML を書き出してください",
      helpEN: "export JUnit XML without a DOCTYPE"
    )
  }

  static var unknownEntity: Self {
    Message(
      ja: "この値に知らない実体参照（&…;）があります",
      en: "the value holds a reference (&…;) that stands for nothing",
      helpJA: "文字そのものを書くか &amp; などを使ってください",
      helpEN: "write the character itself, or &amp; and the like"
    )
  }

  static var notJUnit: Self {
    Message(
      ja: "JUnit の XML ではありません（testsuites も testsuite もない）",
      en: "this is no JUnit report: neither testsuites nor testsuite stands at its top",
      helpJA: "JUnit 形式で書き出してください",
      helpEN: "export the JUnit form"
    )
  }
}
