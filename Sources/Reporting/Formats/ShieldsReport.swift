package import Diagnostics

/// A badge for shields.io to draw: the JSON of its endpoint badges, which takes no other keys.
///
/// - Source: `badges/shields`, `services/endpoint-common.js`.
package struct ShieldsReport: RunFormat {
  package static let name = "shields"

  private let language: Language

  /// Makes the format.
  package init(language: Language) { self.language = language }

  package func part(_ report: OrganizationReport) -> RunPart { RunPart(report) }

  package func document(_ run: RunParts, _ summary: RunSummary) -> [UInt8] {
    let badge = Badge(run, summary, language)
    var json = JSONWriter()
    json.object { json in
      json.member("schemaVersion", 1)
      json.member("label", badge.label)
      json.member("message", badge.message)
      json.member("color", badge.color)
      // An error keeps its colour whatever a reader asks for.
      json.member("isError", !badge.isMet)
    }
    return json.bytes + [0x0A]
  }
}
