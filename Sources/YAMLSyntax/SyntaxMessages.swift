internal import Diagnostics

extension Message {
  static func fileTooLarge(_ limit: Int) -> Self {
    Message(
      ja: "ファイルが大きすぎます（上限は \(limit) バイト）",
      en: "the file is too large, at most \(limit) bytes are read",
      helpJA: "ファイルを分割してください",
      helpEN: "split it into several files"
    )
  }

  static var utf16: Self {
    Message(
      ja: "UTF-16 のファイルは読めません",
      en: "the file is written in UTF-16",
      helpJA: "エディターで文字コードを UTF-8 にして保存し直してください",
      helpEN: "save it as UTF-8"
    )
  }

  static var notUTF8: Self {
    Message(
      ja: "UTF-8 として正しくないバイトがあります（Shift_JIS で保存されていませんか）",
      en: "this byte is not valid UTF-8 (was the file saved as Shift_JIS?)",
      helpJA: "エディターで文字コードを UTF-8 にして保存し直してください",
      helpEN: "save the file as UTF-8"
    )
  }

  static var controlCharacter: Self {
    Message(
      ja: "YAML に書けない制御文字があります",
      en: "a control character that YAML does not allow",
      helpJA: "この文字を削除してください",
      helpEN: "delete this character"
    )
  }

  static var escapedControlCharacter: Self {
    Message(
      ja: "値に制御文字が含まれています",
      en: "the value contains a control character",
      helpJA: "「\\」で書いた制御文字を削除してください",
      helpEN: "delete what the escape stands for"
    )
  }

  static var bidiCharacter: Self {
    Message(
      ja: "文字の並びを見かけ上入れ替える制御文字（双方向制御文字）があります",
      en: "an invisible character that makes text read in another order than it is written",
      helpJA: "この文字を削除してください。エディターに見えない文字を表示すると見つかります",
      helpEN: "delete it; let the editor show invisible characters"
    )
  }

  static var nulCharacter: Self {
    Message(
      ja: "値に NUL 文字（\\0）が含まれています",
      en: "the value contains a NUL character (\\0)",
      helpJA: "NUL 文字を削除してください",
      helpEN: "delete the NUL character"
    )
  }

  static func invisible(_ name: String) -> Self {
    Message(
      ja: "目に見えない文字 \(name) があります（プログラムによって読み方が変わります）",
      en: "an invisible character, \(name), that programs read differently",
      helpJA: "この文字を削除してください。必要なら \"\\u\(name.dropFirst(2))\" と書きます",
      helpEN: "delete it, or write it as \"\\u\(name.dropFirst(2))\""
    )
  }

  static func tooManyDirectives(_ limit: Int) -> Self {
    Message(
      ja: "% で始まる指示行が多すぎます（上限は \(limit)）",
      en: "too many directives (lines that start with %), at most \(limit) are read",
      helpJA: "% で始まる行を削除してください",
      helpEN: "remove the lines that start with %"
    )
  }

  static func tooManyDocuments(_ limit: Int) -> Self {
    Message(
      ja: "1 つのファイルに文書が多すぎます（上限は \(limit)）",
      en: "too many documents in one file, at most \(limit) are read",
      helpJA: "ファイルを分割してください",
      helpEN: "split it into several files"
    )
  }

  static func scalarTooLong(_ limit: Int) -> Self {
    Message(
      ja: "値が長すぎます（上限は \(limit) バイト）",
      en: "the value is too long, at most \(limit) bytes are read",
      helpJA: "長い文章は別のファイルに置き、path: で参照してください",
      helpEN: "move long text to a file and refer to it with path:"
    )
  }

  static func nestingTooDeep(_ limit: Int) -> Self {
    Message(
      ja: "入れ子が深すぎます（上限は \(limit) 段）",
      en: "nested too deeply, at most \(limit) levels are read",
      helpJA: "かっこや字下げの閉じ忘れがないか確かめてください",
      helpEN: "look for a bracket or an indentation that is never closed"
    )
  }

  static func tooManyAliases(_ limit: Int) -> Self {
    Message(
      ja: "エイリアス（*）の展開が大きくなりすぎます（上限は \(limit) ノード）",
      en: "aliases (*) stand for too much, at most \(limit) nodes are expanded",
      helpJA: "エイリアスの代わりに、登録簿の根拠を ref: で参照してください",
      helpEN: "refer to a register entry with ref: instead of an alias"
    )
  }

  static func undefinedAlias(_ name: String) -> Self {
    Message(
      ja: "エイリアス *\(name) に対応するアンカー &\(name) が、これより前にありません",
      en: "no anchor &\(name) stands before the alias *\(name)",
      helpJA: "アンカーの綴りと位置を確かめてください。* で始まる文字列なら引用符で囲みます",
      helpEN: "check the anchor's spelling and place; quote a text that starts with *"
    )
  }

  static func aliasInsideItself(_ name: String) -> Self {
    Message(
      ja: "エイリアス *\(name) が自分自身の中にあります",
      en: "the alias *\(name) stands inside the node that it names",
      helpJA: "エイリアスを削除してください",
      helpEN: "remove the alias"
    )
  }

  static func unknownTag(_ tag: String) -> Self {
    Message(
      ja: "タグ \(tag) は使えません",
      en: "the tag \(tag) is not known",
      helpJA: "タグを削除してください。値の型は項目ごとに決まっています",
      helpEN: "remove the tag; every field has its own type"
    )
  }

  /// Explains a problem that libyaml words for programmers.
  static func syntax(_ problem: String) -> Self {
    let known = syntaxProblems.first { problem.contains($0.part) }
    return Message(
      Bilingual(
        ja: known?.text.ja ?? "YAML として読めません（\(problem)）",
        en: known?.text.en ?? "not readable as YAML: \(problem)"
      ),
      help: known?.help
        ?? Bilingual(
          ja: "この行とその前の行の書き方を確かめてください",
          en: "check this line and the one before it"
        )
    )
  }

  private static var syntaxProblems: [(part: String, text: Bilingual, help: Bilingual)] {
    [
      (
        "mapping values are not allowed",
        Bilingual(ja: "ここに「キー: 値」は書けません", en: "a “key: value” cannot stand here"),
        Bilingual(
          ja: "字下げをそろえるか、「: 」を含む値を引用符で囲んでください",
          en: "align the indentation, or quote a value that contains “: ”"
        )
      ),
      (
        "did not find expected key",
        Bilingual(ja: "キーがあるはずの所に別のものがあります", en: "a key was expected here"),
        Bilingual(
          ja: "この行の字下げを、同じ階層のキーにそろえてください",
          en: "indent this line like the keys beside it"
        )
      ),
      (
        "could not find expected ':'",
        Bilingual(ja: "キーの後に「:」がありません", en: "no “:” follows this key"),
        Bilingual(
          ja: "「キー: 値」の形にするか、複数行の文を引用符で囲んでください",
          en: "write “key: value”, or quote a text of several lines"
        )
      ),
      (
        "did not find expected '-' indicator",
        Bilingual(ja: "一覧の「- 」があるはずの所に別のものがあります", en: "a list entry “- ” was expected here"),
        Bilingual(
          ja: "項目の続きなら前の行のキーに、別の項目なら「- 」に、字下げをそろえてください",
          en: "indent it like the keys above if it belongs to that entry, or align the “- ”"
        )
      ),
      (
        "cannot start any token",
        Bilingual(ja: "値の先頭に使えない文字です", en: "a value cannot start with this character"),
        Bilingual(
          ja: "タブの代わりに空白で字下げし、@ や ` で始まる値は引用符で囲んでください",
          en: "indent with spaces instead of tabs, and quote values that start with @ or `"
        )
      ),
      (
        "found a tab character",
        Bilingual(ja: "字下げにタブは使えません", en: "a tab cannot indent a line"),
        Bilingual(ja: "タブの代わりに空白で字下げしてください", en: "indent with spaces")
      ),
      (
        "did not find expected ',' or",
        Bilingual(ja: "かっこの中の区切り「,」か閉じかっこがありません", en: "a “,” or a closing bracket is missing"),
        Bilingual(ja: "{ } や [ ] の対応を確かめてください", en: "check the pairs of { } and [ ]")
      ),
      (
        "unexpected end of stream",
        Bilingual(ja: "引用符が閉じられないままファイルが終わっています", en: "the file ends inside a quoted text"),
        Bilingual(ja: "引用符を閉じてください", en: "close the quotation mark")
      ),
      (
        "unknown escape character",
        Bilingual(ja: "「\\」の後の文字がエスケープとして正しくありません", en: "an unknown escape follows “\\”"),
        Bilingual(
          ja: "「\\」をそのまま書くときは一重引用符で囲んでください",
          en: "use single quotes for a literal “\\”"
        )
      ),
    ]
  }
}
