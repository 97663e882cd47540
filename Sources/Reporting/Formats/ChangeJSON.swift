internal import ClaimModel
internal import Diagnostics
internal import Scoring

/// How an organisation differs from its base, in `shisei-report/1`.
enum ChangeJSON {
  /// Writes the member `comparison`.
  static func write(_ change: PostureChange, to json: inout JSONWriter) {
    json.object("comparison") { json in
      json.member("base", change.baseName)
      json.member("commit", change.baseCommit)
      json.member("as_of", change.baseDay.description)
      json.member("state", change.comparability.name)
      write("before", change.before, to: &json)
      write("after", change.after, to: &json)
      json.member("difference", change.difference)
      write(change.lowered, to: &json)
      json.array("rule_files", change.rulePaths) { json, path in json.string(path) }
      json.array("steps", change.steps) { json, step in write(step, to: &json) }
      write(change.entries, to: &json)
      json.member("unchanged_findings", change.unchangedFindings)
      write("new_findings", change.newFindings, to: &json)
      write("fixed_findings", change.fixedFindings, to: &json)
      write(change.waivers, to: &json)
    }
  }

  private static func write(_ key: String, _ point: PosturePoint?, to json: inout JSONWriter) {
    guard let point else { return json.null(key) }
    json.object(key) { json in
      json.member("verdict", point.verdict.name)
      json.member("supported", point.overall)
    }
  }

  private static func write(_ demands: [LoweredDemand], to json: inout JSONWriter) {
    json.array("lowered", demands) { json, demand in
      json.object { json in
        json.member("key", demand.key)
        json.member("before", demand.before)
        json.member("after", demand.after)
        json.member("path", demand.path)
        json.member("line", demand.line)
      }
    }
  }

  private static func write(_ step: ChangeStep, to json: inout JSONWriter) {
    json.object { json in
      json.member("cause", step.cause.rawValue)
      json.member("before", step.overall.before)
      json.member("after", step.overall.after)
      json.array("items", step.items) { json, item in
        json.object { json in
          json.member("item", item.id)
          write("before", item.before, to: &json)
          write("after", item.after, to: &json)
          json.member("difference", item.difference)
        }
      }
    }
  }

  private static func write(_ key: String, _ item: PosturePoint.Item?, to json: inout JSONWriter) {
    guard let item else { return json.null(key) }
    json.object(key) { json in
      json.member("state", item.state.name)
      json.member("claimed", item.claimed)
      json.member("supported", item.supported)
      json.member("term", item.term)
    }
  }

  private static func write(_ entries: [ChangedEntry], to json: inout JSONWriter) {
    json.array("entries", entries) { json, entry in
      json.object { json in
        json.member("change", entry.kind.rawValue)
        json.member("class", entry.evidence?.rawValue ?? "claim")
        json.member("title", entry.title)
        json.array("items", entry.items) { json, item in json.string(item) }
        json.member("path", entry.path)
        json.member("line", entry.line)
      }
    }
  }

  private static func write(
    _ key: String,
    _ findings: [ChangedFinding],
    to json: inout JSONWriter
  ) {
    json.array(key, findings) { json, changed in
      json.object { json in
        json.member("id", changed.identity)
        json.member("rule", changed.finding.rule.name)
        json.member("severity", changed.finding.severity.name)
        json.member("cause", changed.cause.rawValue)
        json.member("message", changed.finding.message.text)
        json.array("items", changed.finding.subject.items) { json, item in json.string(item) }
        json.member("path", changed.path)
        json.member("line", changed.line)
      }
    }
  }

  private static func write(_ waivers: [ChangedWaiver], to json: inout JSONWriter) {
    json.array("waivers", waivers) { json, waiver in
      json.object { json in
        json.member("change", waiver.kind.rawValue)
        json.member("matter", waiver.matter)
        json.member("item", waiver.item)
        json.member("expires_on", waiver.expiresOn?.description)
        json.member("path", waiver.path)
        json.member("line", waiver.line)
      }
    }
  }
}

extension PostureChange.Comparability {
  /// The word in documents for programs.
  var name: String {
    switch self {
    case .full: "compared"
    case .otherFramework: "other_framework"
    case .new: "new"
    case .removed: "removed"
    case .undecided: "undecided"
    }
  }
}
