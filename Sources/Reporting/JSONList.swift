/// A list of organisations for programs: one document with a schema of its own.
package protocol JSONList: ReportFormat {
  /// What the document calls itself, such as `shisei-waivers/1`.
  static var schema: String { get }
  /// Writes the members of one organisation.
  func write(_ report: OrganizationReport, to json: inout JSONWriter)
}

extension JSONList {
  package static var name: String { "json" }

  package func header() -> [UInt8] {
    Array("{\n  \"schema\": \"\(Self.schema)\",\n  \"organizations\": [".utf8)
  }

  package var separator: [UInt8] { Array(",".utf8) }

  package func body(_ report: OrganizationReport, isFirst: Bool) -> [UInt8] {
    var json = JSONWriter(depth: 2)
    json.raw("\n    ")
    json.object { write(report, to: &$0) }
    return json.bytes
  }

  package func footer(_ summary: RunSummary) -> [UInt8] { Array("\n  ]\n}\n".utf8) }
}
