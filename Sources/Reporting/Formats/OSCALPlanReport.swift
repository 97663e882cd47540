internal import ClaimModel
package import Diagnostics
internal import Scoring

/// OSCAL's plan of action and milestones: what is accepted for a while, what evaluations found and
/// nobody closed, and the items that are not satisfied.
///
/// - Source: NIST OSCAL 1.2.1, plan of action and milestones model.
package struct OSCALPlanReport: RunFormat {
  package static let name = "oscal-poam"

  private let language: Language
  private let version: String

  /// Makes the format.
  package init(language: Language, version: String) {
    self.language = language
    self.version = version
  }

  package func part(_ report: OrganizationReport) -> RunPart {
    var part = RunPart(report)
    let entries = OSCALPlanEntries(report, language)
    part.lists = [entries.risks, entries.items]
    return part
  }

  package func document(_ run: RunParts, _ summary: RunSummary) -> [UInt8] {
    let frame = OSCALFrame(run, language, version)
    let risks = run.all.flatMap { $0.lists[0] }
    let items = run.all.flatMap { $0.lists[1] }
    var json = JSONWriter()
    json.object { json in
      json.object("plan-of-action-and-milestones") { json in
        json.member("uuid", frame.uuid("poam"))
        frame.writeMetadata(
          Bilingual(ja: "セキュリティ成熟度の改善計画", en: "Plan to raise security maturity"),
          to: &json
        )
        json.object("system-id") { json in
          json.member("identifier-type", "https://ietf.org/rfc/rfc4122")
          json.member("id", frame.uuid("system"))
        }
        json.some("risks", risks) { json, bytes in
          json.raw(String(decoding: bytes, as: UTF8.self))
        }
        // A plan has at least one item; a plan with nothing to do says so.
        let shown = items.isEmpty ? [nothing(frame)] : items
        json.array("poam-items", shown) { json, bytes in
          json.raw(String(decoding: bytes, as: UTF8.self))
        }
      }
    }
    return json.bytes + [0x0A]
  }

  private func nothing(_ frame: OSCALFrame) -> [UInt8] {
    var json = JSONWriter(depth: 3)
    let text = Bilingual(ja: "今することはありません", en: "nothing is to be done now")
    json.object { json in
      json.member("uuid", frame.uuid("nothing"))
      json.member("title", text[language])
      json.member("description", text[language])
    }
    return json.bytes
  }
}

/// One organisation's entries of a plan, each as it is written.
private struct OSCALPlanEntries {
  var risks: [[UInt8]] = []
  var items: [[UInt8]] = []

  init(_ report: OrganizationReport, _ language: Language) {
    let asOf = report.assessed?.model.asOf.day.description ?? ""
    func uuid(_ parts: [String]) -> String {
      NameUUID([report.organizationID, report.folder, asOf] + parts).text
    }
    func element(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
      var json = JSONWriter(depth: 3)
      write(&json)
      return json.bytes
    }
    let whose: [(name: String, value: String?)] = [("organization", report.organizationID)]
    for matter in OSCALMatter.all(in: report, language) {
      let risk = uuid(["risk"] + matter.key)
      risks.append(
        element { json in
          matter.writeRisk(risk, uuid(["mitigation"] + matter.key), observation: nil, to: &json)
        }
      )
      items.append(
        element { json in
          json.object { json in
            json.member("uuid", uuid(["poam"] + matter.key))
            json.member("title", matter.title.oscal)
            json.member("description", matter.statement.oscal)
            json.properties(whose + [("due", matter.deadline?.description)])
            json.array("related-risks", [risk]) { json, uuid in
              json.object { $0.member("risk-uuid", uuid) }
            }
          }
        }
      )
    }
    guard let assessed = report.assessed else {
      items.append(
        element { json in
          json.object { json in
            json.member("uuid", uuid(["unreadable"]))
            json.member("title", report.name(language).oscal)
            json.member("description", report.verdict.kind.words[language].oscal)
            json.properties(whose)
          }
        }
      )
      return
    }
    let framework = assessed.model.framework
    for item in assessed.assessments where item.state != .notApplicable {
      let state = OSCALState(item, report)
      guard !state.isSatisfied else { continue }
      let id = framework.itemID(item.item)
      items.append(
        element { json in
          json.object { json in
            json.member("uuid", uuid(["poam", "item", framework.idText, id]))
            json.member("title", "\(id) \(framework.items[item.item].subject[language])".oscal)
            json.member("description", state.description[language].oscal)
            json.properties(
              whose + [
                ("item", id), ("claimed-level", item.claimed.map(String.init)),
                ("supported-level", String(item.supported)),
              ]
            )
          }
        }
      )
    }
  }
}
