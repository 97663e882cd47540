internal import Diagnostics
package import YAMLSyntax

/// What a file says it is.
package enum FileKind: String, WordChoice {
  case organization = "Organization"
  case claims = "Claims"
  case evidence = "Evidence"
  case waivers = "Waivers"
  case framework = "Framework"
  case frameworkGuide = "FrameworkGuide"
  case policy = "Policy"
  case mapping = "Mapping"
}

/// The first two keys of every file: `shisei: 1` and `kind:`.
package enum FileHeader {
  /// The version of the format that this program reads.
  package static let version = 1

  private static let kinds = Words<FileKind>()

  /// The fields of the header; they were read before the rest of the file.
  static func fields<Record>() -> [Field<Record>] {
    [
      Field(
        "shisei",
        .integer(1...1),
        Bilingual(ja: "書式の版。常に 1", en: "the version of the format: 1"),
        isRequired: true
      ) {
        _,
        _,
        _ in
      },
      Field(
        "kind",
        .choice(FileKind.words),
        Bilingual(ja: "ファイルの種類", en: "what the file is"),
        isRequired: true
      ) {
        _,
        _,
        _ in
      },
    ]
  }

  /// Reads what a document says it is; `nil` after a finding if that is unclear.
  package static func kind(
    of root: YAMLTree.Index,
    with decoder: inout Decoder
  ) -> Located<FileKind>? {
    decoder.preventsVerdict = true
    defer { decoder.preventsVerdict = false }
    let index = decoder.tree.resolved(root)
    guard decoder.tree.nodes[Int(index)].kind == .mapping else {
      decoder.reportWrongType(
        index,
        expected: Bilingual(
          ja: "「shisei: 1」で始まるキーと値の組",
          en: "a mapping that starts with “shisei: 1”"
        )
      )
      return nil
    }
    let description = RecordDescription(name: "File", summary: Bilingual(""), fields: [])
    guard let version = decoder.tree.value(of: "shisei", in: index) else {
      decoder.reportMissingKey("shisei", in: index, of: description)
      return nil
    }
    guard decoder.integer(version, in: 1...Self.version) != nil else { return nil }
    guard let kind = decoder.tree.value(of: "kind", in: index) else {
      decoder.reportMissingKey("kind", in: index, of: description)
      return nil
    }
    return decoder.choice(kind, kinds)
  }
}
