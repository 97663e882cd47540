package import Diagnostics
internal import YAMLSyntax

/// A figure that is computed from a piece's record instead of being typed.
package struct Measure: Sendable {
  /// What is taken from the rows of a record.
  package enum Taken: String, WordChoice, BitwiseCopyable {
    /// How many rows meet the conditions.
    case count
    /// Their part of all rows, or the sum of one column over that of another.
    case share
    case sum
    case max
    case min
  }

  /// A condition on one column of a row.
  package struct Condition: Sendable {
    /// The column.
    package let column: Located<Name>
    /// What its cell must be.
    package let test: Test
  }

  /// What a cell must be.
  package enum Test: Sendable {
    case isAny([Name])
    case isNone([Name])
    case atLeast(Decimal)
    case atMost(Decimal)
    /// A day so long ago that the window is over.
    case olderThan(Window)
    case isFilled(Bool)
  }

  /// The place to show for the measure as a whole.
  package let range: SourceRange
  package var take: Located<Taken>?
  /// Where the list of rows stands in a JSON file: keys joined by dots.
  package var rows: Located<Name>?
  package var field: Located<Name>?
  package var of: Located<Name>?
  package var conditions: [Condition] = []
  package var atLeast: Located<Decimal>?
  package var atMost: Located<Decimal>?

  init(range: SourceRange) { self.range = range }

  static let format = RecordFormat<Measure>(
    "Measure",
    Bilingual(
      ja: "record: や report: のファイル（CSV、JSON、JUnit XML、SARIF）から計算する数値。計算できないとき、下限・上限を外れるときは根拠に数えない",
      en:
        "a figure computed from the file of record: or report: (CSV, JSON, JUnit XML or SARIF); if it cannot be computed, or is out of bounds, the piece does not count"
    ),
    [
      Field.choice(
        "take",
        ja:
          "何を計算するか。count 条件に合う行の数、share その割合（field と of を書けば列の合計どうしの比）、sum・max・min 条件に合う行の列の合計・最大・最小",
        en:
          "what to compute: `count` of the rows that fit, their `share` (with field and of: one column's sum over another's), or `sum`, `max`, `min` of a column"
      ) { $0.take = $1 }.required,
      .word(
        "rows",
        ja: "JSON の中の一覧の場所（a.b の形）。省略時は最上位",
        en: "where the list is in a JSON file, as in a.b; else at its top"
      ) {
        $0.rows = $1
      },
      .word("field", ja: "計算する列", en: "the column to compute from") { $0.field = $1 },
      .word("of", ja: "share の分母にする列", en: "the column whose sum is the whole of a share") {
        $0.of = $1
      },
      Field(
        "where",
        .table(.either(.word, .either(.list(.word), .record { Comparison.format.description }))),
        Bilingual(
          ja: "列ごとの条件。値、値の一覧、または比較。すべてに合う行だけを使う",
          en: "conditions by column: a value, a list of values, or a comparison; rows that fit all"
        ),
        isRequired: false
      ) { measure, index, decoder in
        decoder.forEachPair(of: index) { decoder, column, value in
          for test in Comparison.tests(value, with: &decoder) {
            measure.conditions.append(Condition(column: column, test: test))
          }
        }
      },
      .decimal("at_least", ja: "これ以上", en: "at least this") { $0.atLeast = $1 },
      .decimal("at_most", ja: "これ以下", en: "at most this") { $0.atMost = $1 },
    ]
  )
}

/// The mapping form of a condition.
private struct Comparison {
  var tests: [Measure.Test] = []

  static let format = RecordFormat<Comparison>(
    "Comparison",
    Bilingual(ja: "セルとの比較", en: "what a cell is compared with"),
    [
      Field(
        "not",
        .either(.word, .list(.word)),
        Bilingual(ja: "この値、または一覧のどの値でもない", en: "not this value, or none of these"),
        isRequired: false
      ) { record, index, decoder in
        record.tests.append(.isNone(names(index, with: &decoder)))
      },
      .decimal("at_least", ja: "これ以上の数", en: "a number of at least this") {
        $0.tests.append(.atLeast($1.value))
      },
      .decimal("at_most", ja: "これ以下の数", en: "a number of at most this") {
        $0.tests.append(.atMost($1.value))
      },
      .window("older_than", ja: "基準日から見てこの期間より前の日", en: "a day longer ago than this") {
        $0.tests.append(.olderThan($1))
      },
      .choice("filled", ja: "空でない（yes）、空である（no）", en: "whether the cell is filled") {
        (record: inout Comparison, answer: Located<YesOrNo>) in
        record.tests.append(.isFilled(answer.value == .yes))
      },
    ]
  )

  /// Reads a condition in any of its forms.
  static func tests(_ index: YAMLTree.Index, with decoder: inout Decoder) -> [Measure.Test] {
    guard decoder.tree.nodes[Int(index)].kind == .mapping else {
      return [.isAny(names(index, with: &decoder))]
    }
    var comparison = Comparison()
    format.decode(index, into: &comparison, with: &decoder)
    return comparison.tests
  }

  private static func names(_ index: YAMLTree.Index, with decoder: inout Decoder) -> [Name] {
    guard decoder.tree.nodes[Int(index)].kind == .sequence else {
      return decoder.word(index).map { [$0.value] } ?? []
    }
    return decoder.list(index) { decoder, entry in decoder.word(entry)?.value }
  }
}

/// A plain answer.
private enum YesOrNo: String, WordChoice {
  case yes
  case no
}

extension Field {
  /// The measure of a piece; what is kept is its position among all measures.
  static func measure(
    _ set: @escaping @Sendable (inout Record, Int32) -> Void
  ) -> Field {
    Field(
      "measure",
      .record { Measure.format.description },
      Bilingual(
        ja: "記録のファイルから計算する数値と、その下限・上限",
        en: "a figure to compute from the record, and its bounds"
      ),
      isRequired: false
    ) { record, index, decoder in
      var measure = Measure(range: decoder.startOfValue(index))
      let before = decoder.findings.count
      Measure.format.decode(index, into: &measure, with: &decoder)
      // One mistake at a time: what a broken measure lacks besides is seen once it is mended.
      if decoder.findings.count == before { measure.check(with: &decoder) }
      decoder.evidence.measures.append(measure)
      set(&record, Int32(decoder.evidence.measures.count - 1))
    }
  }
}

extension Measure {
  /// Whether the keys fit together: each that is needed is there, and none that means nothing.
  fileprivate func check(with decoder: inout Decoder) {
    guard let take = take?.value else { return }
    switch take {
    case .sum, .max, .min:
      if field == nil {
        decoder.report(.missingKey, .missingKey("field", in: "Measure"), at: range)
      }
      if let of { decoder.report(.unknownKey, .meaningless("of", with: take), at: of.range) }
    case .count:
      for (key, name) in [("field", field), ("of", of)] {
        guard let name else { continue }
        decoder.report(.unknownKey, .meaningless(key, with: take), at: name.range)
      }
    case .share:
      if field != nil, of == nil {
        decoder.report(.missingKey, .missingKey("of", in: "Measure"), at: range)
      }
      if field == nil, of != nil {
        decoder.report(.missingKey, .missingKey("field", in: "Measure"), at: range)
      }
    }
    if atLeast == nil, atMost == nil {
      decoder.report(.missingKey, .measureWithoutBound, at: range)
    }
  }
}

extension Message {
  fileprivate static func meaningless(_ key: String, with take: Measure.Taken) -> Self {
    Message(
      ja: "take: \(take.rawValue) では「\(key)」を使いません",
      en: "“\(key)” means nothing with take: \(take.rawValue)",
      helpJA: "「\(key)」を削除するか、take を直してください",
      helpEN: "remove “\(key)”, or correct take"
    )
  }

  fileprivate static var measureWithoutBound: Self {
    Message(
      ja: "下限（at_least）も上限（at_most）も書かれていません",
      en: "neither at_least nor at_most is given",
      helpJA: "どこまでなら十分かを「at_least: 0.95」のように書いてください",
      helpEN: "say what is enough, such as “at_least: 0.95”"
    )
  }
}
