package import Diagnostics

/// Reviewdog's diagnostic format; columns are bytes there.
///
/// - Source: `reviewdog/reviewdog`, `proto/rdf/reviewdog.proto`.
package struct RDJSONReport: ReportFormat {
  package static let name = "rdjson"

  private let language: Language

  /// Makes the format.
  package init(language: Language) { self.language = language }

  package func header() -> [UInt8] {
    Array("{\n  \"source\": { \"name\": \"shisei\" },\n  \"diagnostics\": [".utf8)
  }

  package var separator: [UInt8] { Array(",".utf8) }

  package func body(_ report: OrganizationReport, isFirst: Bool) -> [UInt8] {
    var places = SourcePlaces(report.files)
    var bytes: [UInt8] = []
    for finding in report.findings where finding.disposition.isOpen {
      var json = JSONWriter(depth: 2)
      json.raw(bytes.isEmpty ? "\n    " : ",\n    ")
      json.object { json in
        let (text, help) = (finding.message.text[language], finding.message.help[language])
        json.member("message", help.isEmpty ? text : "\(text)\n\(help)")
        json.object("location") { json in
          json.member("path", report.path(of: finding.range.file))
          json.object("range") { json in
            write("start", finding.range.start, finding.range.file, &places, to: &json)
            write("end", finding.range.end, finding.range.file, &places, to: &json)
          }
        }
        json.member("severity", finding.severity.name.uppercased())
        json.object("code") { $0.member("value", finding.rule.name) }
      }
      bytes += json.bytes
    }
    return bytes
  }

  package func footer(_ summary: RunSummary) -> [UInt8] { Array("\n  ]\n}\n".utf8) }

  private func write(
    _ key: String,
    _ offset: UInt32,
    _ file: FileID,
    _ places: inout SourcePlaces,
    to json: inout JSONWriter
  ) {
    let place = places.place(at: offset, in: file)
    let lineStart = places.line(place.line, of: file).startIndex
    json.object(key) { json in
      json.member("line", place.line)
      json.member("column", max(0, place.offset - lineStart) + 1)
    }
  }
}
