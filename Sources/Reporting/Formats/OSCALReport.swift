internal import ClaimModel
package import Diagnostics
internal import Scoring

/// OSCAL assessment results: for assessors and for tools that gather them.
///
/// The same input and day give the same bytes: ids are made from names, and the only clock is the
/// day of the assessment.
///
/// - Source: NIST OSCAL 1.2.1, assessment results model.
package struct OSCALReport: RunFormat {
  package static let name = "oscal"

  private let language: Language
  private let version: String

  /// Makes the format.
  package init(language: Language, version: String) {
    self.language = language
    self.version = version
  }

  package func part(_ report: OrganizationReport) -> RunPart {
    var part = RunPart(report)
    var json = JSONWriter(depth: 3)
    OSCALResult(report, language).write(to: &json)
    part.lists = [[json.bytes]]
    return part
  }

  package func document(_ run: RunParts, _ summary: RunSummary) -> [UInt8] {
    let frame = OSCALFrame(run, language, version)
    let plan = frame.uuid("plan")
    var json = JSONWriter()
    json.object { json in
      json.object("assessment-results") { json in
        json.member("uuid", frame.uuid("results"))
        frame.writeMetadata(
          Bilingual(
            ja: "セキュリティ成熟度の自己評価の検査結果",
            en: "Results of checking a self-assessment of security maturity"
          ),
          to: &json
        )
        json.object("import-ap") { $0.member("href", "#\(plan)") }
        json.array("results", run.all.flatMap { $0.lists[0] }) { json, bytes in
          json.raw(String(decoding: bytes, as: UTF8.self))
        }
        json.object("back-matter") { json in
          json.array("resources", [plan]) { json, uuid in
            json.object { json in
              json.member("uuid", uuid)
              json.member("title", "shisei check")
              let text = Bilingual(
                ja: "計画に当たるもの: リポジトリーのポリシーと shisei の規則。",
                en: "What stands for a plan: the repository's policy and the rules of shisei."
              )
              json.member("description", text[language])
            }
          }
        }
      }
    }
    return json.bytes + [0x0A]
  }
}

/// What every document of OSCAL has around its contents.
struct OSCALFrame {
  private let run: RunParts
  private let language: Language
  private let version: String

  init(_ run: RunParts, _ language: Language, _ version: String) {
    self.run = run
    self.language = language
    self.version = version
  }

  /// The id of something about the whole run.
  func uuid(_ name: String) -> String {
    NameUUID(
      [name, asOf?.description ?? ""] + run.all.flatMap { [$0.outline.id, $0.outline.folder] }
    )
    .text
  }

  private var asOf: CalendarDay? { run.all.compactMap(\.outline.asOf).max() }

  /// Writes `metadata`.
  func writeMetadata(_ title: Bilingual, to json: inout JSONWriter) {
    json.object("metadata") { json in
      json.member("title", title[language])
      json.member("last-modified", asOf.map { OSCALNames.start(of: $0) } ?? OSCALResult.noDay)
      json.member("version", asOf?.description ?? "–")
      json.member("oscal-version", OSCALNames.version)
      json.properties([("made-by", "shisei \(version)")])
    }
  }
}
