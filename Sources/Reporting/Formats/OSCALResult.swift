internal import ClaimModel
internal import Diagnostics
internal import Scoring

/// One organisation as a result of OSCAL: an observation for each cited piece of evidence, a finding
/// for each item that applies, a risk for each waiver and open finding of an evaluation.
struct OSCALResult {
  private let report: OrganizationReport
  private let language: Language
  private let matters: [OSCALMatter]
  /// The pieces that claims cite, and their names among all of the organisation.
  private let uses: [(piece: PieceUse, name: [String])]

  init(_ report: OrganizationReport, _ language: Language) {
    self.report = report
    self.language = language
    matters = OSCALMatter.all(in: report, language)
    var names = DistinctNames()
    let cited = report.assessed?.model.piecesWithUse.filter { !$0.items.isEmpty } ?? []
    uses = cited.map { piece in
      let id = piece.id ?? String(piece.key.index)
      return (piece, names.next(["observation", piece.key.kind.rawValue, id]))
    }
  }

  /// Writes the result as one element of `results`.
  func write(to json: inout JSONWriter) {
    let verdict = report.verdict.kind.words[language]
    json.object { json in
      json.member("uuid", uuid("result"))
      json.member("title", report.name(language).oscal)
      json.member("description", verdict.oscal)
      // Nobody knows the day of an organisation that cannot be read; OSCAL asks for one.
      json.member(
        "start",
        report.assessed.map { OSCALNames.start(of: $0.model.asOf.day) } ?? Self.noDay
      )
      writeFigures(to: &json)
      writeControls(to: &json)
      writeObservations(to: &json)
      writeRisks(to: &json)
      writeFindings(to: &json)
    }
  }

  /// The first moment that computers know of.
  static let noDay = "1970-01-01T00:00:00Z"

  /// The id of something of this organisation.
  private func uuid(_ parts: String...) -> String { uuid(parts) }

  private func uuid(_ parts: [String]) -> String {
    let asOf = report.assessed?.model.asOf.day.description ?? ""
    return NameUUID([report.organizationID, report.folder, asOf] + parts).text
  }

  private func writeFigures(to json: inout JSONWriter) {
    let outline = OrganizationOutline(report)
    let assessed = report.assessed
    json.properties([
      ("organization", outline.id), ("verdict", outline.verdict.name),
      ("verdict-without-waivers", outline.verdictWithoutWaivers.name),
      ("framework", assessed?.model.framework.idText), ("policy", assessed?.requirements.policy),
      ("score-supported", outline.supported), ("score-claimed", outline.claimed),
      ("highest-level", outline.highestLevel.map(String.init)),
      ("over-claims", outline.overClaims.map(String.init)),
    ])
  }

  private func writeControls(to json: inout JSONWriter) {
    let assessed = report.assessed
    let framework = assessed?.model.framework
    func ids(_ isWanted: (ItemAssessment) -> Bool) -> [String] {
      assessed?.assessments.filter(isWanted).compactMap { item in
        framework.map { OSCALNames.target($0.itemID(item.item), in: $0.idText) }
      } ?? []
    }
    let title = framework?.title[language] ?? report.name(language)
    json.object("reviewed-controls") { json in
      json.array("control-selections", [title]) { json, title in
        json.object { json in
          json.member("description", title.oscal)
          let included = ids { $0.state != .notApplicable }
          let controls = [
            // OSCAL has no word for nothing, and “all” would not be true.
            ("include-controls", included.isEmpty ? ["none"] : included),
            ("exclude-controls", ids { $0.state == .notApplicable }),
          ]
          for (key, ids) in controls {
            json.some(key, ids) { json, id in json.object { $0.member("control-id", id) } }
          }
        }
      }
    }
  }

  private func writeObservations(to json: inout JSONWriter) {
    guard let model = report.assessed?.model else { return }
    var places = SourcePlaces(report.files)
    json.some("observations", uses) { json, entry in
      let use = entry.piece
      json.object { json in
        json.member("uuid", uuid(entry.name))
        let name = "\(use.key.kind.title[language]) \(use.id ?? "")"
        json.member("title", name.oscal)
        let line = places.place(at: use.place.start, in: use.place.file).line
        let place = "\(report.path(of: use.place.file)):\(line)"
        json.member("description", "\(name) (\(place))".oscal)
        json.properties([
          ("evidence-class", use.key.kind.rawValue), ("evidence-id", use.id),
          ("declared-at", place), ("items", use.items.joined(separator: " ")),
        ])
        json.array("methods", ["EXAMINE"]) { $0.string($1) }
        if let file = model.evidence.file(of: use.key) {
          let path = report.path(to: model.text(file.path.value))
          json.array("relevant-evidence", [path]) { json, path in
            json.object { json in
              json.member("href", path.percentEncoded)
              json.member("description", path.oscal)
            }
          }
        }
        json.member("collected", OSCALNames.start(of: model.asOf.day))
        if let last = use.lastDay { json.member("expires", OSCALNames.end(of: last)) }
      }
    }
  }

  private func writeRisks(to json: inout JSONWriter) {
    json.some("risks", matters) { json, matter in
      let observation = matter.evidence.flatMap { key in uses.first { $0.piece.key == key } }
      matter.writeRisk(
        uuid(["risk"] + matter.key),
        uuid(["mitigation"] + matter.key),
        observation: observation.map { uuid($0.name) },
        to: &json
      )
    }
  }

  private func writeFindings(to json: inout JSONWriter) {
    guard let assessed = report.assessed else { return }
    let framework = assessed.model.framework
    json.some("findings", assessed.assessments.filter { $0.state != .notApplicable }) {
      json,
      item in
      let id = framework.itemID(item.item)
      let state = OSCALState(item, report)
      json.object { json in
        json.member("uuid", uuid("finding", framework.idText, id))
        json.member("title", "\(id) \(framework.items[item.item].subject[language])".oscal)
        json.member("description", state.description[language].oscal)
        json.properties([
          ("claimed-level", item.claimed.map(String.init)),
          ("supported-level", String(item.supported)),
          ("minimum-level", assessed.requirements.minimumByItem[item.item].map(String.init)),
          ("state", item.state.name),
        ])
        json.object("target") { json in
          json.member("type", "objective-id")
          json.member("target-id", OSCALNames.target(id, in: framework.idText))
          json.object("status") { json in
            json.member("state", state.isSatisfied ? "satisfied" : "not-satisfied")
            json.member("reason", state.reason)
          }
        }
        json.some("related-observations", uses.filter { $0.piece.items.contains(id) }) {
          json,
          use in
          json.object { $0.member("observation-uuid", uuid(use.name)) }
        }
        let risks = matters.filter { $0.items.contains(id) }
        json.some("related-risks", risks) { json, matter in
          json.object { $0.member("risk-uuid", uuid(["risk"] + matter.key)) }
        }
      }
    }
  }
}

/// Whether an item is satisfied, in OSCAL's two words.
///
/// It is only if what is claimed is supported and the policy's minimum is reached; a waiver does not
/// satisfy, and what could not be judged does not either.
struct OSCALState {
  let isSatisfied: Bool
  /// Whether the input could be read, so that levels mean something.
  let isJudged: Bool
  /// `pass`, `fail` or `other`.
  let reason: String
  let description: Bilingual

  init(_ item: ItemAssessment, _ report: OrganizationReport) {
    let minimum = report.assessed?.requirements.minimumByItem[item.item]
    let isReached = minimum.map { item.supported >= $0 } ?? true
    isJudged = report.verdict.kind == .met || report.verdict.kind == .notMet
    isSatisfied = isJudged && item.state == .claimed && !item.isOverClaim && isReached
    reason = isSatisfied ? "pass" : isJudged && item.state == .claimed ? "fail" : "other"
    let claimed = item.claimed.map(String.init)
    let demanded = minimum.map { Bilingual(ja: "、下限 \($0)", en: ", at least \($0) demanded") }
    description = Bilingual(
      ja: "申告レベル \(claimed ?? "なし")、裏付けレベル \(item.supported)\(demanded?.ja ?? "")",
      en:
        "claimed level \(claimed ?? "none"), supported level \(item.supported)\(demanded?.en ?? "")"
    )
  }
}
