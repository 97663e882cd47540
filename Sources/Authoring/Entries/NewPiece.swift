package import ClaimModel

/// What `shisei new` can add.
package enum NewPiece: String, CaseIterable, Sendable {
  case claim
  case document
  case budget
  case person
  case training
  case service
  case operation
  case evaluation
  case improvement
  case attestation
  case waiver
  case role

  /// The kind of file that it goes to.
  package var fileKind: FileKind {
    switch self {
    case .claim: .claims
    case .waiver: .waivers
    case .role: .organization
    default: .evidence
    }
  }

  /// The class of evidence, if it is evidence.
  package var evidenceKind: EvidenceKind? { EvidenceKind(rawValue: rawValue) }

  /// The list of its file that it goes to; the same list of a claim takes its reference.
  package var list: String {
    switch self {
    case .claim: "claims"
    case .document: "documents"
    case .budget, .person, .training, .service, .operation: "resources"
    case .evaluation: "evaluations"
    case .improvement: "improvements"
    case .attestation: "attestations"
    case .waiver: "waivers"
    case .role: "roles"
    }
  }

  /// The value of `kind:` in a list that holds several classes.
  package var kindWord: String? { list == "resources" ? rawValue : nil }

  /// The prefix of an id where a repository has none to follow.
  package var prefix: String {
    switch self {
    case .document: "DOC"
    case .budget: "BUD"
    case .person: "PER"
    case .training: "TRN"
    case .service: "SVC"
    case .operation: "OPE"
    case .evaluation: "EVA"
    case .improvement: "IMP"
    case .attestation: "ATT"
    case .claim, .waiver, .role: "ID"
    }
  }

  /// The keys that people have to think about, in the order of writing; everything else the format
  /// knows is only suggested.
  var usualKeys: [String] {
    switch self {
    case .claim: ["item", "level", "owner", "claimed_on"]
    case .document:
      [
        "id", "title", "type", "path", "version", "status", "author", "approved_by", "approved_on",
        "effective_on", "reviewed_on", "announced_on",
      ]
    case .budget:
      [
        "kind", "id", "fiscal_year", "planned", "currency", "purpose", "approved_by", "approved_on",
      ]
    case .person: ["kind", "id", "role", "fte", "appointed_on"]
    case .training: ["kind", "id", "course", "held_on", "completed", "target", "record"]
    case .service: ["kind", "id", "vendor", "subject", "from", "until"]
    case .operation: ["kind", "id", "on", "record", "summary"]
    case .evaluation:
      ["id", "type", "on", "by", "criteria", "scope", "result", "reported_to", "reported_on"]
    case .improvement:
      [
        "id", "addresses", "cause", "action", "owner", "done_on", "verified_by", "verified_on",
        "effect", "revised",
      ]
    case .attestation:
      ["id", "scheme", "certificate", "scope", "issuer", "valid_from", "valid_until"]
    case .waiver:
      ["rule", "item", "reason", "owner", "approved_by", "approved_on", "expires_on"]
    case .role: ["id"]
    }
  }

  /// Whether a key's value is the path of a file.
  package func namesFile(in key: String) -> Bool {
    format.fields.contains { field in
      if field.key == key, case .path = field.shape { return true }
      return false
    }
  }

  /// The record as the format describes it.
  package var format: RecordDescription {
    if let kind = evidenceKind { return kind.format }
    for field in fileKind.format.fields where field.key == list {
      if case .list(.record(let record)) = field.shape { return record() }
    }
    return fileKind.format
  }
}
