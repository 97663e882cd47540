package import Diagnostics
package import YAMLSyntax

extension FrameworkGuide {
  /// How the second document of a framework's file is read.
  package static let format = RecordFormat<FrameworkGuide>(
    "FrameworkGuide",
    Bilingual(
      ja: "フレームワークの解説（同じファイルの 2 番目の文書）",
      en: "what people should know of a framework: the second document of its file"
    ),
    FileHeader.fields() + [
      Field.string("framework", ja: "解説するフレームワークの識別子", en: "the framework's id") {
        $0.framework = $1
      }.required,
      .record(
        "source",
        { Source.format },
        empty: { Source() },
        ja: "出典",
        en: "where the framework comes from"
      ) {
        guide,
        source,
        _ in guide.source = source
      },
      .bilingual("summary", ja: "概要", en: "what it is") { $0.summary = $1 },
      .records(
        "windows",
        { WindowReason.format },
        empty: { _ in WindowReason() },
        ja: "有効期間の理由",
        en: "why evidence counts for so long"
      ) {
        $0.windows.append($1)
      },
      .records(
        "industries",
        { Industry.format },
        empty: { _ in Industry() },
        ja: "業種",
        en: "the industries"
      ) {
        $0.industries.append($1)
      },
      .records(
        "directions",
        { Direction.format },
        empty: { Direction(range: $0) },
        ja: "指示の解説",
        en: "the directions"
      ) {
        $0.directions.append($1)
      },
      .records("items", { Item.format }, empty: { Item(range: $0) }, ja: "項目の解説", en: "the items") {
        $0.items.append($1)
      },
    ]
  )

  /// Reads the guide to a framework from its file's second document; `nil` if there is none.
  package static func read(
    _ tree: YAMLTree,
    of framework: Framework
  ) -> (guide: FrameworkGuide?, findings: [Finding]) {
    guard tree.roots.count > 1 else { return (nil, []) }
    var decoder = Decoder(tree: tree, names: NameTable())
    let root = tree.roots[1]
    guard let kind = FileHeader.kind(of: root, with: &decoder) else {
      return (nil, decoder.findings.kept)
    }
    guard kind.value == .frameworkGuide else {
      decoder.report(
        .wrongKind,
        .wrongKind(kind.value, expected: .frameworkGuide),
        at: kind.range
      )
      return (nil, decoder.findings.kept)
    }
    var guide = FrameworkGuide()
    format.decode(tree.resolved(root), into: &guide, with: &decoder)
    guide.checkIDs(of: framework, with: &decoder)
    return (guide, decoder.findings.kept)
  }

  /// Refuses explanations of what the framework does not have.
  private func checkIDs(of framework: Framework, with decoder: inout Decoder) {
    let places =
      items.map { ($0.id, $0.range, framework.items.indices.map(framework.itemID)) }
      + directions.map {
        ($0.id, $0.range, framework.directions.indices.map(framework.directionID))
      }
    for (id, range, known) in places where !known.contains(id) {
      decoder.report(.invalidFramework, .unknownTarget(id, known: known), at: range)
    }
  }
}

extension FrameworkGuide.Source {
  fileprivate static let format = RecordFormat<FrameworkGuide.Source>(
    "Source",
    Bilingual(ja: "出典", en: "where a framework comes from"),
    [
      Field.bilingual("title", ja: "題名", en: "the publication") { $0.title = $1 }.required,
      .string("url", ja: "URL", en: "where it can be read") { $0.url = $1 },
      .day("published_on", ja: "公表日", en: "the day of publication") { $0.publishedOn = $1.value },
    ]
  )
}

extension FrameworkGuide.WindowReason {
  fileprivate static let format = RecordFormat<FrameworkGuide.WindowReason>(
    "WindowReason",
    Bilingual(ja: "有効期間とその理由", en: "how long evidence counts, and why"),
    [
      Field.bilingual("evidence", ja: "根拠", en: "what kind of evidence") { $0.evidence = $1 }
        .required,
      Field.window("window", ja: "有効期間", en: "how long it counts") { $0.window = $1 }.required,
      Field.bilingual("reason", ja: "理由", en: "why") { $0.reason = $1 }.required,
    ]
  )
}

extension FrameworkGuide.Industry {
  fileprivate static let format = RecordFormat<FrameworkGuide.Industry>(
    "Industry",
    Bilingual(ja: "業種", en: "an industry"),
    [
      Field.string("key", ja: "shisei.yaml に書く語", en: "the word in `shisei.yaml`") { $0.key = $1 }
        .required,
      Field.bilingual("title", ja: "名称", en: "its name") { $0.title = $1 }.required,
      .string(
        "jsic",
        ja: "日本標準産業分類の大分類",
        en: "the division of the Japan Standard Industrial Classification"
      ) {
        $0.jsic = $1
      },
      .choice(
        "reference_only",
        ja: "回答が少なく参考にとどまるか",
        en: "whether too few answered for a comparison"
      ) {
        (industry: inout FrameworkGuide.Industry, answer: Located<Truth>) in
        industry.isReferenceOnly = answer.value == .true
      },
    ]
  )
}

extension FrameworkGuide.Practice {
  fileprivate static let format = RecordFormat<FrameworkGuide.Practice>(
    "Practice",
    Bilingual(ja: "IPA のプラクティス集にある事例", en: "a case of IPA's practice collection"),
    [
      Field.integer("edition", 1...99, ja: "版", en: "the edition") { $0.edition = $1.value }
        .required,
      Field.string("number", ja: "番号", en: "the number in that edition") { $0.number = $1 }
        .required,
      Field.bilingual("title", ja: "題名", en: "what the case is about") { $0.title = $1 }.required,
      .bilingual("note", ja: "内容", en: "what happens in it") { $0.note = $1 },
    ]
  )
}

extension FrameworkGuide.LevelAdvice {
  fileprivate static let format = RecordFormat<FrameworkGuide.LevelAdvice>(
    "LevelAdvice",
    Bilingual(ja: "レベルごとに求められるもの", en: "what an assessor asks for at one level"),
    [
      Field.integer("level", 0...99, ja: "レベル", en: "the level") { $0.level = $1.value }.required,
      Field.bilingual("asks", ja: "求められるもの", en: "what is asked for") { $0.asks = $1 }.required,
      .bilingual("checks", ja: "確かめられること", en: "what is checked in it") { $0.checks = $1 },
    ]
  )
}

extension Crosswalk {
  fileprivate static let format = RecordFormat<Crosswalk>(
    "Crosswalk",
    Bilingual(ja: "ほかの基準との対応", en: "where other frameworks speak of the same"),
    CrosswalkScheme.allCases.map { scheme in
      .strings(scheme.rawValue, ja: scheme.title, en: scheme.title) {
        $0.places.append((scheme, $1))
      }
    }
  )
}

extension FrameworkGuide.Direction {
  fileprivate static let format = RecordFormat<FrameworkGuide.Direction>(
    "DirectionGuide",
    Bilingual(ja: "指示の解説", en: "what people should know of a direction"),
    [
      Field.string("id", ja: "番号", en: "the direction's id") { $0.id = $1 }.required,
      Field.bilingual("why", ja: "なぜ大切か", en: "why it matters") { $0.why = $1 }.required,
      .crosswalk { $0.crosswalk = $1 },
      .records(
        "levels",
        { FrameworkGuide.LevelAdvice.format },
        empty: { _ in FrameworkGuide.LevelAdvice() },
        ja: "レベルごとに求められるもの",
        en: "what is asked for, level by level"
      ) { $0.levels.append($1) },
      .practices { $0.practices.append($1) },
    ]
  )
}

extension FrameworkGuide.Item {
  fileprivate static let format = RecordFormat<FrameworkGuide.Item>(
    "ItemGuide",
    Bilingual(ja: "項目の解説", en: "what people should know of an item"),
    [
      Field.string("id", ja: "番号", en: "the item's id") { $0.id = $1 }.required,
      Field.bilingual("text", ja: "項目の内容（言い換え）", en: "what the item says, in other words") {
        $0.text = $1
      }.required,
      .bilingual("first_proof", ja: "最初に求められる根拠", en: "what an assessor asks to see first") {
        $0.firstProof = $1
      },
      .bilingual(
        "reading",
        ja: "この項目に固有の読み方",
        en: "how the levels are read, where this item differs"
      ) {
        $0.reading = $1
      },
      .crosswalk { $0.crosswalk = $1 },
      .strings("predecessors", ja: "前の版の項目", en: "the items of the version before") {
        $0.predecessors = $1
      },
      .practices { $0.practices.append($1) },
    ]
  )
}

extension Field {
  /// A text that stands for itself and is compared with nothing.
  fileprivate static func string(
    _ key: String,
    ja: String,
    en: String,
    _ set: @escaping @Sendable (inout Record, String) -> Void
  ) -> Field {
    Field(key, .word, Bilingual(ja: ja, en: en), isRequired: false) { record, index, decoder in
      if decoder.word(index) != nil { set(&record, decoder.tree.string(of: index)) }
    }
  }

  /// A list of such texts.
  fileprivate static func strings(
    _ key: String,
    ja: String,
    en: String,
    _ set: @escaping @Sendable (inout Record, [String]) -> Void
  ) -> Field {
    Field(key, .list(.word), Bilingual(ja: ja, en: en), isRequired: false) {
      record,
      index,
      decoder in
      let strings = decoder.list(index) { decoder, entry in
        decoder.word(entry).map { _ in decoder.tree.string(of: entry) }
      }
      set(&record, strings)
    }
  }

  fileprivate static func crosswalk(
    _ set: @escaping @Sendable (inout Record, Crosswalk) -> Void
  ) -> Field {
    .record(
      "crosswalk",
      { Crosswalk.format },
      empty: { Crosswalk() },
      ja: "ほかの基準との対応",
      en: "where other frameworks speak of the same"
    ) { record, crosswalk, _ in set(&record, crosswalk) }
  }

  fileprivate static func practices(
    _ add: @escaping @Sendable (inout Record, FrameworkGuide.Practice) -> Void
  ) -> Field {
    .records(
      "practices",
      { FrameworkGuide.Practice.format },
      empty: { _ in FrameworkGuide.Practice() },
      ja: "プラクティス集の事例",
      en: "cases of companies",
      add
    )
  }
}

extension Message {
  fileprivate static func unknownTarget(_ id: String, known: [String]) -> Self {
    let meant = Suggestion.closest(to: id, among: known)
    return Message(
      ja: "「\(id)」の解説がありますが、フレームワークにその番号はありません",
      en: "the guide explains “\(id)”, which the framework does not have",
      helpJA: meant.map { "「\($0)」の誤りではありませんか" } ?? "番号を直すか、解説を削除してください",
      helpEN: meant.map { "did you mean “\($0)”?" } ?? "correct the id, or remove the explanation"
    )
  }
}
