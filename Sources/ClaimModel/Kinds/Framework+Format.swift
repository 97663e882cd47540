package import Diagnostics
package import YAMLSyntax

extension Framework {
  /// How a framework file is read.
  package static let format = RecordFormat<Framework>(
    "Framework",
    Bilingual(
      ja: "フレームワーク：指示・項目・レベルと、各レベルが求める根拠",
      en: "a framework: directions, items, levels, and the evidence that each level demands"
    ),
    FileHeader.fields() + [
      Field.identifier("id", ja: "識別子", en: "the id") { $0.id = $1 }.required,
      .word("version", ja: "版。引用符で囲む", en: "the version, quoted") { $0.version = $1 },
      .bilingual("title", ja: "名称", en: "the title") { $0.title = $1 },
      .identifiers("industries", ja: "業種の一覧", en: "the industries an organisation may name") {
        $0.industries = $1
      },
      .table("areas", of: .text, ja: "指示のまとまり", en: "groups of directions") {
        framework,
        name,
        index,
        decoder in
        guard let text = decoder.text(index) else { return }
        framework.areas.append(Area(name: name.value, title: decoder.tree.bilingual(text.value)))
      },
      .table(
        "document_types",
        of: .record { DocumentType.format.description },
        ja: "文書の種類",
        en: "the types of documents"
      ) {
        framework,
        name,
        index,
        decoder in
        var entry = TypeEntry(type: DocumentType())
        DocumentType.format.decode(index, into: &entry, with: &decoder)
        entry.type.title = framework.typeTitles.count
        framework.typeTitles.append(entry.title)
        framework.documentTypes[name.value] = entry.type
        framework.documentTypeNames.append(name.value)
      },
      .table(
        "evaluation_types",
        of: .record { EvaluationType.format.description },
        ja: "評価の種類",
        en: "the types of evaluations"
      ) {
        framework,
        name,
        index,
        decoder in
        var entry = TypeEntry(type: EvaluationType())
        EvaluationType.format.decode(index, into: &entry, with: &decoder)
        entry.type.title = framework.typeTitles.count
        framework.typeTitles.append(entry.title)
        framework.evaluationTypes[name.value] = entry.type
        framework.evaluationTypeNames.append(name.value)
      },
      .record(
        "windows",
        { FrameworkWindows.format },
        empty: { FrameworkWindows() },
        ja: "根拠の有効期間（種類ごと）",
        en: "how old evidence may be, by class"
      ) { framework, windows, _ in
        framework.windows = windows.byKind
        framework.claimWindow = windows.claim
      },
      Field.records(
        "levels",
        { Level.format },
        empty: { _ in Level() },
        ja: "レベル（低い順）",
        en: "the levels, lowest first"
      ) {
        $0.levels.append($1)
      }.required,
      Field.table(
        "ladders",
        of: .list(.record { Demand.format.description }),
        ja: "各レベルが求める根拠の組",
        en: "sets of what each level demands"
      ) {
        framework,
        name,
        index,
        decoder in
        var demands: [Demand] = []
        decoder.forEachEntry(of: index) { decoder, entry in
          var demand = Demand(range: decoder.tree.range(of: entry))
          Demand.format.decode(entry, into: &demand, with: &decoder)
          demands.append(demand)
        }
        framework.ladders.append((name, demands))
      }.required,
      Field.records(
        "directions",
        { DirectionEntry.format },
        empty: { _ in DirectionEntry() },
        ja: "指示",
        en: "the directions"
      ) {
        framework,
        entry in
        var direction = entry.direction
        let first = framework.items.count
        for item in entry.items {
          var item = item
          item.direction = framework.directions.count
          framework.items.append(item)
        }
        direction.items = first..<framework.items.count
        framework.directions.append(direction)
      }.required,
      .records(
        "relations",
        { Relation.format },
        empty: { Relation(range: $0) },
        ja: "項目どうしの整合",
        en: "how claims about different items must fit together"
      ) {
        $0.relations.append($1)
      },
    ]
  )
}

/// The windows of a framework or an item.
private struct FrameworkWindows {
  var byKind = Windows()
  var claim = Window.unlimited

  static let format = RecordFormat<FrameworkWindows>(
    "Windows",
    Bilingual(
      ja: "有効期間（「12 months」「30 days」「none」）",
      en: "how old evidence may be: `12 months`, `30 days` or `none`"
    ),
    EvidenceKind.allCases.map { kind in
      .window(kind.rawValue, ja: kind.title.ja, en: kind.title.en) { $0.byKind[kind] = $1 }
    } + [.window("claim", ja: "申告", en: "claims") { $0.claim = $1 }]
  )
}

extension Framework.Level {
  fileprivate static let format = RecordFormat<Framework.Level>(
    "Level",
    Bilingual(ja: "レベル", en: "one level"),
    [
      Field.integer(
        "level",
        0...99,
        ja: "番号（0 か 1 から始まる連番）",
        en: "the number, consecutive from 0 or 1"
      ) {
        $0.number = $1.value
      }.required,
      Field.bilingual("title", ja: "名称", en: "the title") { $0.title = $1 }.required,
      .bilingual(
        "template",
        ja: "項目ごとの文のひな型。{x} が項目の主題",
        en: "the sentence for an item; `{x}` is its subject"
      ) {
        $0.template = $1
      },
    ]
  )
}

extension Framework.Demand {
  fileprivate static let format = RecordFormat<Framework.Demand>(
    "Demand",
    Bilingual(ja: "あるレベルが求める根拠", en: "what one level asks to see"),
    [
      Field.integer("level", 0...99, ja: "求めるレベル", en: "the level that asks") {
        $0.level = $1.value
        $0.writtenLevel = $1
      }.required,
      Field.identifier("id", ja: "識別子", en: "the id") { $0.id = $1 }.required,
      Field(
        "evidence",
        .list(.choice(EvidenceKind.words)),
        Bilingual(ja: "根拠の種類（どれか）", en: "the classes that may answer"),
        isRequired: true
      ) {
        demand,
        index,
        decoder in
        demand.kinds = decoder.list(index) { $0.choice($1, Framework.kindWords)?.value }
      },
      Field(
        "with",
        .list(.choice(EvidenceField.words)),
        Bilingual(
          ja: "記入が必要なキー（その種類にある場合）",
          en: "keys that must be filled in, where a class has them"
        ),
        isRequired: false
      ) {
        demand,
        index,
        decoder in
        demand.fields = decoder.list(index) { $0.choice($1, Framework.fieldWords)?.value }
      },
      .identifiers(
        "types",
        ja: "認める文書・評価の種類",
        en: "the document or evaluation types that may answer"
      ) {
        $0.types = $1
      },
      .integer("at_least", 1...99, ja: "必要な数", en: "how many are needed") { $0.atLeast = $1.value },
      .record(
        "cadence",
        { Cadence.format },
        empty: { Cadence() },
        ja: "どれだけ続けて行うことを求めるか",
        en: "how often it is asked for, over how long"
      ) { demand, cadence, _ in demand.cadence = cadence },
      Field.bilingual("title", ja: "求めるもの（名詞句）", en: "what is asked for, as a noun phrase") {
        $0.title = $1
      }.required,
    ]
  )
}

/// The reading of a direction with its items.
private struct DirectionEntry {
  var direction = Framework.Direction()
  var items: [Framework.Item] = []

  static let format = RecordFormat<DirectionEntry>(
    "Direction",
    Bilingual(ja: "指示", en: "one direction"),
    [
      Field.identifier("id", ja: "番号", en: "the id") { $0.direction.name = $1 }.required,
      Field.bilingual("label", ja: "短い名称", en: "a short name") { $0.direction.label = $1 }.required,
      .bilingual("title", ja: "名称", en: "the title") { $0.direction.title = $1 },
      .identifier("area", ja: "まとまり", en: "the area") { $0.direction.area = $1.value },
      .choice(
        "drills_with",
        ja: "演習に参加すべき人の権限",
        en: "the authority of somebody who should take part in drills"
      ) { $0.direction.drillsWith = $1.value },
      Field.records(
        "items",
        { Framework.Item.format },
        empty: { Framework.Item(range: $0) },
        ja: "項目",
        en: "the items"
      ) {
        $0.items.append($1)
      }.required,
    ]
  )
}

extension Framework.Item {
  fileprivate static let format = RecordFormat<Framework.Item>(
    "Item",
    Bilingual(ja: "項目", en: "one check item"),
    [
      Field.identifier("id", ja: "番号", en: "the id") { $0.id = $1 }.required,
      Field.bilingual("subject", ja: "主題（名詞句）", en: "what it is about, as a noun phrase") {
        $0.subject = $1
      }.required,
      .identifier("ladder", ja: "求める根拠の組。省略時は standard", en: "the ladder; `standard` if left out") {
        $0.ladder = $1
      },
      .identifiers(
        "documents",
        ja: "認める文書の種類。省略時はすべて",
        en: "the document types that count; all if left out"
      ) {
        $0.documentTypes = $1
      },
      .identifiers(
        "evaluations",
        ja: "認める評価の種類。省略時はすべて",
        en: "the evaluation types that count; all if left out"
      ) {
        $0.evaluationTypes = $1
      },
      .record(
        "windows",
        { FrameworkWindows.format },
        empty: { FrameworkWindows() },
        ja: "この項目だけの有効期間",
        en: "windows of this item alone"
      ) { item, windows, _ in item.windows = windows.byKind },
    ]
  )
}

extension Framework {
  /// Reads a framework from the first document of a file; what is wrong with it becomes findings.
  package static func read(_ tree: YAMLTree) -> (framework: Framework?, findings: [Finding]) {
    var decoder = Decoder(tree: tree, names: NameTable())
    guard let root = tree.roots.first else { return (nil, []) }
    guard let kind = FileHeader.kind(of: root, with: &decoder) else {
      return (nil, decoder.findings.kept)
    }
    decoder.preventsVerdict = true
    guard kind.value == .framework else {
      decoder.report(.wrongKind, .wrongKind(kind.value, expected: .framework), at: kind.range)
      return (nil, decoder.findings.kept)
    }
    var framework = Framework()
    let top = tree.resolved(root)
    format.decode(top, into: &framework, with: &decoder)
    framework.link(with: &decoder)
    framework.names = decoder.names
    return (framework, decoder.findings.kept)
  }
}

extension Framework {
  fileprivate static let kindWords = Words<EvidenceKind>()
  fileprivate static let fieldWords = Words<EvidenceField>()
}
