internal import ClaimModel
internal import Diagnostics
internal import Frameworks

/// JSON Schemas (draft 2020-12): of every kind of file, made from the record formats that read
/// it, and of the report.
package enum Schemas {
  /// The kinds of files that people write.
  private static let kinds: [(name: String, kind: FileKind)] = [
    ("organization", .organization), ("claims", .claims), ("evidence", .evidence),
    ("waivers", .waivers), ("policy", .policy), ("framework", .framework),
  ]

  /// The names that `shisei schema` takes.
  package static var names: [String] { kinds.map(\.name) + ["report"] }

  /// Returns a schema as text; `nil` if there is none of the name.
  package static func named(_ name: String) -> String? {
    if name == "report" {
      return BuiltIn.find(.schema, id: "shisei-report-1.schema").map {
        String(decoding: $0.bytes, as: UTF8.self)
      }
    }
    guard let kind = kinds.first(where: { $0.name == name })?.kind else { return nil }
    return SchemaWriter.schema(of: kind, name: name).text
  }

  /// Returns a schema with a framework's words in it; the report's has none.
  package static func named(_ name: String, vocabulary: SchemaVocabulary) -> String? {
    guard let kind = kinds.first(where: { $0.name == name })?.kind else { return named(name) }
    return SchemaWriter.schema(of: kind, name: name, vocabulary: vocabulary).text
  }

  /// The schemas that are written from record formats, by the name of their file.
  package static var files: [(name: String, text: String)] {
    kinds.map { ("\($0.name).schema.json", SchemaWriter.schema(of: $0.kind, name: $0.name).text) }
  }
}
