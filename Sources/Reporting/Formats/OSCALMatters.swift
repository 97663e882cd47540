internal import ClaimModel
internal import Diagnostics
internal import Scoring

/// What is open, or accepted for a while: waivers, and findings of evaluations with a due day.
struct OSCALMatter {
  /// What makes it known again in the next run.
  private(set) var key: [String]
  let title: String
  let description: String
  let statement: String
  /// One of OSCAL's words.
  let status: String
  /// The last day, inclusive.
  let deadline: CalendarDay?
  /// What is done meanwhile.
  let mitigation: String?
  /// The items concerned.
  let items: [String]
  /// The piece of evidence that it comes from.
  let evidence: EvidenceKey?
  let properties: [(name: String, value: String?)]

  /// The matters of an organisation, waivers first.
  static func all(in report: OrganizationReport, _ language: Language) -> [OSCALMatter] {
    guard let model = report.assessed?.model else { return [] }
    var matters = report.waivers.map { OSCALMatter(waiver: $0, model, language) }
    for index in model.evidence.evaluations.indices {
      matters += model.evidence.evaluations[index].findings.compactMap { finding in
        OSCALMatter(finding: model.evidence.findings[finding], of: index, model, language)
      }
    }
    var names = DistinctNames()
    for index in matters.indices { matters[index].key = names.next(matters[index].key) }
    return matters
  }

  private init(waiver use: WaiverUse, _ model: OrganizationModel, _ language: Language) {
    let waiver = use.waiver
    let what =
      waiver.rule.map { model.text($0.value) } ?? waiver.condition?.value.rawValue ?? "waiver"
    let item = waiver.item.map { model.text($0.value) }
    key = ["waiver", what, item ?? "", waiver.expiresOn?.value.description ?? ""]
    let name = [what, item].compactMap(\.self).joined(separator: " ")
    title = Bilingual(ja: "例外承認: \(name)", en: "waiver: \(name)")[language]
    description =
      Bilingual(
        ja: "承認された例外です。レベルもスコアも上げません。",
        en: "An accepted exception; it raises neither levels nor the score."
      )[language]
    statement = waiver.reason.map { model.text($0)[language] } ?? ""
    // Only a waiver that holds is one: what has run out or is void leaves the matter open.
    status = use.state == .applied ? "deviation-approved" : "open"
    deadline = waiver.expiresOn?.value
    mitigation = waiver.compensating.map { model.text($0)[language] }
    items = item.map { [$0] } ?? []
    evidence = nil
    properties = [
      ("waiver-state", use.state.name), ("owner", waiver.owner.map { model.text($0.value) }),
      ("approved-by", waiver.approvedBy.map { model.text($0.value) }),
      ("ticket", waiver.ticket.map { model.text($0.value) }),
    ]
  }

  /// A finding of an evaluation that nobody has closed; `nil` if it is closed.
  private init?(
    finding: EvaluationFinding,
    of evaluation: Int,
    _ model: OrganizationModel,
    _ language: Language
  ) {
    if let closed = finding.closedOn, closed.value <= model.asOf.day { return nil }
    let id = finding.id.map { model.text($0.value) }
    let source = model.evidence.evaluations[evaluation].id.map { model.text($0.value) }
    key = ["finding", source ?? String(evaluation), id ?? String(finding.range.start)]
    let name = [id, source].compactMap(\.self).joined(separator: " · ")
    title = Bilingual(ja: "評価の指摘: \(name)", en: "finding of an evaluation: \(name)")[language]
    let summary = finding.summary.map { model.text($0)[language] } ?? ""
    description = summary
    statement = summary
    status = "open"
    deadline = finding.due?.value
    mitigation = nil
    items = []
    evidence = EvidenceKey(kind: .evaluation, index: Int32(evaluation))
    properties = [
      ("severity", finding.severity?.value.rawValue),
      ("overdue", finding.due.map { $0.value < model.asOf.day ? "yes" : "no" }),
    ]
  }

  /// Writes the matter as a risk.
  func writeRisk(
    _ uuid: String,
    _ mitigationID: String,
    observation: String?,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("uuid", uuid)
      json.member("title", title.oscal)
      json.member("description", description.oscal)
      json.member("statement", statement.oscal)
      json.properties(properties)
      json.member("status", status)
      if let mitigation {
        json.array("mitigating-factors", [mitigation]) { json, factor in
          json.object { json in
            json.member("uuid", mitigationID)
            json.member("description", factor.oscal)
          }
        }
      }
      if let deadline { json.member("deadline", OSCALNames.end(of: deadline)) }
      if let observation {
        json.array("related-observations", [observation]) { json, uuid in
          json.object { $0.member("observation-uuid", uuid) }
        }
      }
    }
  }
}
