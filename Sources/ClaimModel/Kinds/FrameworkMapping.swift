package import Diagnostics
package import YAMLSyntax

/// What became of the items of one framework in another.
package struct FrameworkMapping: Sendable {
  /// One item and those that it grew out of.
  package struct Step: Sendable {
    /// The item of the newer framework.
    package var item = ""
    /// The items that it grew out of; none for a new one.
    package var from: [String] = []
    /// What comes closest to a new item.
    package var near: [String] = []

    static let format = RecordFormat<Step>(
      "MappingStep",
      Bilingual(ja: "1 項目の対応", en: "what one item grew out of"),
      [
        Field(
          "item",
          .identifier,
          Bilingual(ja: "新しいフレームワークの項目", en: "the item of the newer framework"),
          isRequired: true
        ) { step, index, decoder in
          if decoder.identifier(index) != nil { step.item = decoder.tree.string(of: index) }
        },
        .ids("from", ja: "元の項目。なければ新しい項目", en: "the items that it grew out of; none if it is new") {
          $0.from = $1
        },
        .ids("near", ja: "新しい項目に近い元の項目", en: "what comes closest to a new item") { $0.near = $1 },
      ]
    )
  }

  /// The framework that claims come from.
  package var from = ""
  /// The framework that they go to.
  package var to = ""
  /// The items of the newer framework.
  package var steps: [Step] = []

  static let format = RecordFormat<FrameworkMapping>(
    "Mapping",
    Bilingual(
      ja: "フレームワークの項目の対応（shisei migrate が使う）",
      en: "what became of a framework's items in another, for `shisei migrate`"
    ),
    FileHeader.fields() + [
      .id("from", ja: "元のフレームワーク", en: "the framework that claims come from") { $0.from = $1 },
      .id("to", ja: "新しいフレームワーク", en: "the framework that they go to") { $0.to = $1 },
      .records(
        "items",
        { Step.format },
        empty: { _ in Step() },
        ja: "項目の対応",
        en: "the items of the newer framework"
      ) { $0.steps.append($1) },
    ]
  )

  /// Reads a mapping from a file's tree; `nil` if it is none.
  package static func read(_ tree: YAMLTree) -> (mapping: FrameworkMapping?, findings: [Finding]) {
    var decoder = Decoder(tree: tree, names: NameTable())
    guard let root = tree.roots.first, let kind = FileHeader.kind(of: root, with: &decoder) else {
      return (nil, decoder.findings.kept)
    }
    guard kind.value == .mapping else {
      decoder.report(.wrongKind, .wrongKind(kind.value, expected: .mapping), at: kind.range)
      return (nil, decoder.findings.kept)
    }
    var mapping = FrameworkMapping()
    format.decode(tree.resolved(root), into: &mapping, with: &decoder)
    return (mapping, decoder.findings.kept)
  }
}

extension Field {
  fileprivate static func id(
    _ key: String,
    ja: String,
    en: String,
    _ set: @escaping @Sendable (inout Record, String) -> Void
  ) -> Field {
    Field(key, .identifier, Bilingual(ja: ja, en: en), isRequired: true) { record, index, decoder in
      if decoder.identifier(index) != nil { set(&record, decoder.tree.string(of: index)) }
    }
  }

  fileprivate static func ids(
    _ key: String,
    ja: String,
    en: String,
    _ set: @escaping @Sendable (inout Record, [String]) -> Void
  ) -> Field {
    Field(key, .list(.identifier), Bilingual(ja: ja, en: en), isRequired: false) {
      record,
      index,
      decoder in
      let ids = decoder.list(index) { decoder, entry in
        decoder.identifier(entry).map { _ in decoder.tree.string(of: entry) }
      }
      set(&record, ids)
    }
  }
}
