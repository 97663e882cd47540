package import YAMLSyntax
internal import Diagnostics

/// What a claim said at some time, as far as its changes matter.
package struct ClaimState: Hashable, Sendable {
  package var level: Int?
  /// The note, or the reason why the item does not apply, in both languages.
  package var explanation: String
  /// Whether it cited evidence.
  package var citesEvidence: Bool

  /// Whether it neither cited evidence nor explained anything: at the lowest level, a place kept for
  /// a claim, as `shisei init` writes it.
  package var isBare: Bool { !citesEvidence && explanation.isEmpty }
}

/// What an entry of evidence said at some time, as far as its changes matter.
package struct PieceState: Hashable, Sendable {
  package var kind: EvidenceKind
  package var path: String?
  package var version: String?
  package var approvedBy: String?
  package var approvedOn: CalendarDay?
  package var reviewedOn: CalendarDay?
  /// The day on which an evaluation, a training or an operation took place.
  package var on: CalendarDay?
}

/// What some files said about items and evidence at some time.
package struct EntryStates: Sendable {
  /// By item.
  package var claims: [String: ClaimState] = [:]
  /// By `HistoryKey`; of two entries with one key neither is here, for nobody can tell them apart.
  package var pieces: [String: PieceState] = [:]

  /// Makes a set without entries.
  package init() {}

  /// Reads one file of any kind; `nil` if it cannot be understood.
  package init?(_ bytes: [UInt8]) {
    let (tree, findings) = YAMLReader.parse(bytes, file: FileID(0))
    guard findings.isEmpty else { return nil }
    self.init(tree)
  }

  /// Reads one file of any kind.
  package init(_ tree: YAMLTree) {
    var builder = ModelBuilder(names: NameTable())
    builder.addAny(tree)
    self = builder.entryStates()
  }

  /// Reads claims and evidence.
  init(claims: [Claim], citations: [Citation], evidence: EvidenceSet, text: EntryTexts) {
    for claim in claims {
      guard let item = claim.item.map({ text.names.text($0.value) }) else { continue }
      var explanation = ""
      if let note = claim.note { explanation += text.all(note) }
      if let reason = claim.notApplicable?.reason { explanation += text.all(reason) }
      self.claims[item] = ClaimState(
        level: claim.level?.value,
        explanation: explanation,
        citesEvidence: !claim.citations.isEmpty
      )
    }
    var items: [EvidenceKey: Name] = [:]
    for claim in claims {
      for citation in claim.citations {
        guard citations[citation].reference == nil, let key = citations[citation].key else {
          continue
        }
        items[key] = claim.item?.value
      }
    }
    var doubtful: Set<String> = []
    evidence.forEachPiece { key, _, _ in
      guard let name = evidence.historyKey(of: key, item: items[key], names: text.names) else {
        return
      }
      if pieces.updateValue(evidence.state(of: key, names: text.names), forKey: name) != nil {
        doubtful.insert(name)
      }
    }
    for name in doubtful { pieces[name] = nil }
  }

  /// Adds the entries of another file; what both speak of is taken from the one that is here,
  /// but for a higher level.
  package mutating func merge(_ other: EntryStates) {
    claims.merge(other.claims) { own, new in (new.level ?? 0) > (own.level ?? 0) ? new : own }
    pieces.merge(other.pieces) { own, _ in own }
  }
}

/// Where texts are found.
struct EntryTexts {
  let names: NameTable
  let tree: YAMLTree

  /// A text for people in all its languages.
  func all(_ text: Located<TextNode>) -> String {
    let both = tree.bilingual(text.value)
    return both.ja == both.en ? both.ja : both.ja + "\n" + both.en
  }
}

extension EvidenceSet {
  /// The name under which a piece is followed through history: its id, else item, class and file.
  ///
  /// - Returns: `nil` for a piece with neither id nor file.
  func historyKey(of key: EvidenceKey, item: Name?, names: NameTable) -> String? {
    if let id = self[key].id { return names.text(id.value) }
    var path: String?
    if let file = file(of: key) { path = names.text(file.path.value) }
    guard let path else { return nil }
    return "\(item.map { names.text($0) } ?? "")|\(key.kind.rawValue)|\(path)"
  }

  /// What a piece says.
  func state(of key: EvidenceKey, names: NameTable) -> PieceState {
    var state = PieceState(kind: key.kind)
    if let file = file(of: key) { state.path = names.text(file.path.value) }
    let index = Int(key.index)
    switch key.kind {
    case .document:
      // Blanks around a version make no new one.
      state.version = documents[index].version.map { names.text($0.value).withoutOuterBlanks }
      state.approvedBy = documents[index].approvedBy.map { names.text($0.value) }
      state.approvedOn = documents[index].approvedOn?.value
      state.reviewedOn = documents[index].reviewedOn?.value
    case .budget:
      state.approvedBy = budgets[index].approvedBy.map { names.text($0.value) }
      state.approvedOn = budgets[index].approvedOn?.value
    case .training: state.on = trainings[index].heldOn?.value
    case .operation: state.on = operations[index].on?.value
    case .evaluation: state.on = evaluations[index].on?.value
    case .improvement: state.on = improvements[index].doneOn?.value
    case .person: state.on = persons[index].appointedOn?.value
    case .service, .attestation: break
    }
    return state
  }
}

extension OrganizationModel {
  /// What is known of the file of a path that evidence names.
  package func fileHistory(_ path: Located<Name>) -> FileHistory? {
    history.facts?.files[text(path.value)]
  }

  /// The changes of a piece that a claim cites, oldest first; none if it cannot be followed.
  package func pieceHistory(_ key: EvidenceKey, of claim: Claim) -> [EntryChange<PieceState>] {
    guard let facts = history.facts,
      let name = evidence.historyKey(of: key, item: claim.item?.value, names: nameTable)
    else { return [] }
    return facts.pieces[name] ?? []
  }

  /// The changes of a claim, oldest first.
  package func claimHistory(_ claim: Claim) -> [EntryChange<ClaimState>] {
    guard let facts = history.facts, let item = claim.item else { return [] }
    return facts.claims[text(item.value)] ?? []
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var withoutOuterBlanks: String {
    let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
    guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(scalars[...last])
  }
}
