internal import ClaimModel
internal import Diagnostics

/// What waivers did, for programs.
enum WaiversJSON {
  /// Writes `waivers`: each with what it says and how it stands.
  static func write(_ report: OrganizationReport, to json: inout JSONWriter) {
    guard let model = report.assessed?.model else {
      return json.array("waivers", [Int]()) { _, _ in }
    }
    var places = SourcePlaces(report.files)
    json.array("waivers", report.waivers) { json, use in
      let waiver = use.waiver
      json.object { json in
        json.member("state", use.state.name)
        json.member("rule", waiver.rule.map { model.text($0.value) })
        json.member("condition", waiver.condition?.value.rawValue)
        json.member("item", waiver.item.map { model.text($0.value) })
        json.member("applies_to", use.count)
        json.member("reason", waiver.reason.map { model.text($0) })
        json.member("compensating", waiver.compensating.map { model.text($0) })
        json.member("owner", waiver.owner.map { model.text($0.value) })
        json.member("approved_by", waiver.approvedBy.map { model.text($0.value) })
        json.member("approved_on", waiver.approvedOn?.value.description)
        json.member("expires_on", waiver.expiresOn?.value.description)
        json.member("ticket", waiver.ticket.map { model.text($0.value) })
        json.member("path", report.path(of: waiver.range.file))
        json.member("line", places.place(at: waiver.range.start, in: waiver.range.file).line)
      }
    }
  }

  /// Writes `waived`: who accepts a finding until when, or `null`.
  static func write(_ disposition: Disposition, to json: inout JSONWriter) {
    guard case .waived(let acceptance, let approval) = disposition else {
      return json.null("waived")
    }
    json.object("waived") { json in
      json.member("reason", acceptance.reason)
      json.member("until", acceptance.until)
      json.member("approved_by", approval.approver)
      json.member("owner", approval.owner)
      json.member("ticket", approval.ticket)
    }
  }
}
