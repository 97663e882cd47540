internal import ClaimModel
package import Diagnostics

/// Documents every kind of file and every key, from the record formats that read them.
package enum FormatPage {
  /// Returns the page as Markdown.
  ///
  /// - Parameters:
  ///   - example: A file of claims to show whole, with its path.
  ///   - language: The language of the page.
  /// - Returns: The page.
  package static func markdown(
    example: (path: String, text: String),
    _ language: Language
  ) -> String {
    var writer = RecordTables(language: language)
    for kind in FileKind.allCases { writer.add(kind.format) }
    let title = language("書式（版 1）", "The format, version 1")
    let introduction = language(
      """
      ファイルは UTF-8 の YAML で、`shisei: 1` と `kind:` で始まります。知らないキーは誤りとして指摘されます。人が読む文は、文字列または `{ ja: …, en: … }` で書きます。日付は `2026-10-01` の形だけを読みます。値の型はキーごとに決まっているので、`no` や `1:30` が別の意味になることはありません。アンカー、エイリアス、`<<` が使えます。
      """,
      """
      Files are YAML in UTF-8 and start with `shisei: 1` and `kind:`. Unknown keys are errors. A text for people is a string or `{ ja: …, en: … }`. A day is written `2026-10-01` and in no other way. Every key has its own type, so `no` or `1:30` never turn into something else. Anchors, aliases and `<<` work.
      """
    )
    let paths = language(
      "`path:` などのファイルは、`shisei.yaml` のあるフォルダーからの相対パスです。フォルダーの外は指せません。",
      "Files such as `path:` are relative to the folder of `shisei.yaml` and cannot lead out of it."
    )
    let heading = language("例", "An example")
    return """
      # \(title)

      \(introduction)

      \(paths)

      ## \(heading)

      `\(example.path)`

      ```yaml
      \(example.text)```

      \(writer.text)
      """
  }
}

/// Tables of records, each once, in the order in which they are met.
private struct RecordTables {
  let language: Language
  private var seen: Set<String> = []
  private(set) var text = ""

  init(language: Language) { self.language = language }

  mutating func add(_ record: RecordDescription) {
    guard seen.insert(record.name).inserted else { return }
    text += "## \(record.name)\n\n\(record.summary[language])\n\n"
    text += language(
      "| キー | 値 | 必須 | 意味 |\n|---|---|---|---|\n",
      "| key | value | required | meaning |\n|---|---|---|---|\n"
    )
    for field in record.fields {
      let mark = field.isRequired ? language("必須", "yes") : ""
      let meaning = field.summary[language].escapedForMarkdown
      text += "| `\(field.key)` | \(words(field.shape)) | \(mark) | \(meaning) |\n"
    }
    text += "\n"
    for field in record.fields { addRecords(of: field.shape) }
  }

  private mutating func addRecords(of shape: ValueShape) {
    switch shape {
    case .record(let record): add(record())
    case .records(_, let records): for record in records() { add(record) }
    case .list(let element), .table(let element): addRecords(of: element)
    case .either(let left, let right):
      addRecords(of: left)
      addRecords(of: right)
    case .identifier, .word, .text, .day, .monthDay, .window, .path, .sha256, .integer, .decimal,
      .choice:
      break
    }
  }

  /// What a value may be, in words.
  private func words(_ shape: ValueShape) -> String {
    switch shape {
    case .identifier: language("識別子", "id")
    case .word: language("文字列", "string")
    case .text: language("文", "text")
    case .day: language("日付", "day")
    case .monthDay: language("月-日", "month-day")
    case .window: language("期間（`12 months`、`30 days`、`none`）", "`12 months`, `30 days` or `none`")
    case .path: language("ファイル", "file")
    case .sha256: language("16 進数 64 桁", "64 hexadecimal digits")
    case .integer(let bounds):
      bounds.lowerBound == bounds.upperBound
        ? "\(bounds.lowerBound)" : language("整数", "whole number") + range(bounds)
    case .decimal: language("数値", "number")
    case .choice(let choices): choices.map { "`\($0)`" }.joined(separator: " · ")
    case .list(let element): language("一覧：", "list of ") + words(element)
    case .table(let element): language("キーごとの", "by key: ") + words(element)
    case .record(let record): link(record().name)
    case .records(let key, let records):
      records().map { link($0.name) }.joined(separator: " · ")
        + language("（`\(key)` で決まる）", " (told by `\(key)`)")
    case .either(let left, let right):
      words(left) + language(" または ", " or ") + words(right)
    }
  }

  private func range(_ bounds: ClosedRange<Int>) -> String {
    switch (bounds.lowerBound > -1000, bounds.upperBound < 1_000_000) {
    case (true, true):
      language(
        "（\(bounds.lowerBound)～\(bounds.upperBound)）",
        ", \(bounds.lowerBound) to \(bounds.upperBound)"
      )
    case (true, false): language("（\(bounds.lowerBound) 以上）", ", \(bounds.lowerBound) or more")
    case (false, _): ""
    }
  }

  private func link(_ name: String) -> String { "[\(name)](#\(name.lowercased()))" }
}
