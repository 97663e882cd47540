package import Diagnostics
package import YAMLSyntax

/// Everything that one organisation's files say, tied together: what rules look at.
package struct OrganizationModel: Sendable {
  /// The framework that the organisation is assessed against.
  package let framework: Framework
  /// The day of the assessment.
  package var asOf: AssessmentDay
  package let organization: Organization
  package let claims: [Claim]
  package let citations: [Citation]
  package internal(set) var evidence: EvidenceSet
  package let waivers: [Waiver]
  /// The words in texts that rules look for.
  package let words: WordIndex
  /// The comments that silence findings, in the order of files and places.
  package let suppressions: [Suppression]
  /// The parsed files by `FileID`.
  package let trees: [YAMLTree]
  /// Whether every file could be read, so that what is absent is really not there.
  package let isComplete: Bool
  /// What is known of the files that evidence points to, by path.
  package var files: FilesByPath
  /// What each of the evidence's measures came to; `nil` if there was no record to read.
  package internal(set) var computed: [MeasureResult?]
  /// What version control knows of the files.
  package var history = History.unavailable(.notAsked)
  /// Whether the policy demands that it knows.
  package var requiresHistory = false
  /// Whether the policy demands more than one person behind each claim.
  package var requiresSeparation = false
  /// What the policy sets of rules' options.
  package var options = RuleOptions()

  /// Who holds which role.
  let holders: Holders

  private let names: NameTable
  private let roleByName: NameMap<Int>
  private let pieceByName: NameMap<EvidenceKey>
  private let findingByName: NameMap<Int>
  private let claimByItem: [Int]
  /// The documents that say of another that they replaced it, by its name.
  let successors: NameMap<Int>
  /// What shows that nobody in particular holds a role, by role.
  let unheldRoles: NameMap<SourceRange>

  init(
    framework: Framework,
    asOf: AssessmentDay,
    organization: Organization,
    claims: [Claim],
    decoder: consuming Decoder,
    trees: [YAMLTree],
    isComplete: Bool
  ) {
    self.isComplete = isComplete
    self.framework = framework
    self.asOf = asOf
    self.organization = organization
    self.claims = claims
    self.trees = trees
    evidence = decoder.evidence
    computed = evidence.measures.map { _ in nil }
    waivers = decoder.waivers
    words = WordIndex(decoder.marks ?? [])
    suppressions = trees.flatMap { SuppressionReader.suppressions(in: $0) }
    names = decoder.names
    files = FilesByPath(names: 0)
    let count = decoder.names.count
    var roles = Self.index(organization.roles.lazy.map(\.id), count)
    // Of two roles with one id nobody knows which is meant: neither has any authority.
    for (index, role) in organization.roles.enumerated() {
      if let id = role.id?.value, let first = roles[id], first != index { roles[id] = nil }
    }
    roleByName = roles
    holders = Holders(
      organization.roles.map { role in
        guard let text = role.heldBy else { return [] }
        let holder = trees[Int(text.range.file.rawValue)].bilingual(text.value)
        return holder.ja == holder.en ? [holder.ja] : [holder.ja, holder.en]
      }
    )
    findingByName = Self.index(evidence.findings.lazy.map(\.id), count)
    successors = Self.successors(in: evidence, on: asOf)
    unheldRoles = Self.unheld(organization.roles, words, trees)
    let pieces = Self.indexPieces(evidence, count)
    pieceByName = pieces
    citations = decoder.citations.map { citation in
      guard let reference = citation.reference else { return citation }
      var citation = citation
      // A reference in the wrong list is no reference: `unknown-evidence` says so.
      if let key = pieces[reference.value], citation.list.holds(key.kind) { citation.key = key }
      return citation
    }
    var claimByItem = Array(repeating: -1, count: framework.items.count)
    for (index, claim) in claims.enumerated() {
      guard let item = claim.item, let position = framework.itemByName[item.value],
        claimByItem[position] < 0
      else { continue }
      claimByItem[position] = index
    }
    self.claimByItem = claimByItem
  }

  /// The first to have an id keeps it; `duplicate-id` speaks of the others.
  private static func index(_ ids: some Sequence<Located<Name>?>, _ count: Int) -> NameMap<Int> {
    var map = NameMap<Int>(capacity: count)
    for (index, id) in ids.enumerated() {
      if let id, map[id.value] == nil { map[id.value] = index }
    }
    return map
  }

  private static func indexPieces(_ evidence: EvidenceSet, _ count: Int) -> NameMap<EvidenceKey> {
    var map = NameMap<EvidenceKey>(capacity: count)
    func add(_ id: Located<Name>?, _ kind: EvidenceKind, _ index: Int) {
      guard let id, map[id.value] == nil else { return }
      map[id.value] = EvidenceKey(kind: kind, index: Int32(index))
    }
    for (index, piece) in evidence.documents.enumerated() { add(piece.id, .document, index) }
    for (index, piece) in evidence.budgets.enumerated() { add(piece.id, .budget, index) }
    for (index, piece) in evidence.persons.enumerated() { add(piece.id, .person, index) }
    for (index, piece) in evidence.trainings.enumerated() { add(piece.id, .training, index) }
    for (index, piece) in evidence.services.enumerated() { add(piece.id, .service, index) }
    for (index, piece) in evidence.operations.enumerated() { add(piece.id, .operation, index) }
    for (index, piece) in evidence.evaluations.enumerated() { add(piece.id, .evaluation, index) }
    for (index, piece) in evidence.improvements.enumerated() { add(piece.id, .improvement, index) }
    for (index, piece) in evidence.attestations.enumerated() { add(piece.id, .attestation, index) }
    return map
  }
}

/// What rules ask.
extension OrganizationModel {
  /// Returns the text of a name.
  package func text(_ name: Name) -> String { names.text(name) }

  /// All names.
  var nameTable: NameTable { names }

  /// Returns a text for people.
  package func text(_ text: Located<TextNode>) -> Bilingual {
    trees[Int(text.range.file.rawValue)].bilingual(text.value)
  }

  /// Returns the role of a name.
  package func role(_ name: Name) -> Role? { roleByName[name].map { organization.roles[$0] } }

  /// Returns the position of a role among all.
  func roleIndex(_ name: Name) -> Int? { roleByName[name] }

  /// Returns the authority of a role; a role that says nothing is staff, an unknown one has none,
  /// nor has one whose authority cannot be read.
  package func authority(of name: Name) -> Authority? {
    guard let role = role(name), !role.hasUnreadableAuthority else { return nil }
    return role.authority?.value ?? .staff
  }

  /// Whether nobody can tell the authority of a known role: `invalid-choice` has said why, and
  /// leaves the verdict open, so that rules about authority have nothing to add.
  package func hasUnreadableAuthority(_ name: Name) -> Bool {
    role(name)?.hasUnreadableAuthority ?? false
  }

  /// Returns what to call a role in messages.
  package func title(ofRole name: Name) -> Bilingual {
    role(name)?.title.map { text($0) } ?? Bilingual(text(name))
  }

  /// Returns the piece of evidence of an id.
  package func piece(_ name: Name) -> EvidenceKey? { pieceByName[name] }

  /// Returns the document of an id.
  package func document(_ name: Name) -> Document? {
    guard let key = pieceByName[name], key.kind == .document else { return nil }
    return evidence.documents[Int(key.index)]
  }

  /// Returns the evaluation finding of an id.
  package func finding(_ name: Name) -> EvaluationFinding? {
    findingByName[name].map { evidence.findings[$0] }
  }

  /// Returns the position of the evaluation finding of an id among all.
  func findingIndex(_ name: Name) -> Int? { findingByName[name] }

  /// Returns the position of the item that a claim is about.
  package func itemIndex(of claim: Claim) -> Int? {
    claim.item.flatMap { framework.itemByName[$0.value] }
  }

  /// Returns the claim about an item, the first if there are several.
  package func claimIndex(ofItem index: Int) -> Int? {
    claimByItem[index] < 0 ? nil : claimByItem[index]
  }

  /// Whether evidence that the assessed claim refers to may stand in a file that was not read.
  package func mayLackEvidence(_ assessment: ItemAssessment) -> Bool {
    guard !isComplete, let claim = assessment.claim else { return false }
    return claims[claim].citations.contains { citations[$0].key == nil }
  }

  /// Returns the fiscal year of the as-of day.
  package var fiscalYear: Int { asOf.ask { organization.fiscalYearStart.fiscalYear(of: $0) } }

  /// Returns how old evidence of a class may be for a claim: the item's own window, else the
  /// type's, else the framework's.
  package func window(
    for kind: EvidenceKind,
    of claim: Claim,
    type: Window? = nil
  ) -> Window {
    if let item = itemIndex(of: claim), let own = framework.items[item].windows[kind] { return own }
    return type ?? framework.windows[kind] ?? .unlimited
  }
}

/// The options of rules that a policy sets.
package struct RuleOptions: Sendable {
  private var values: [String: Int] = [:]

  /// Makes a set in which every option has its standard value.
  package init() {}

  /// The value of a rule's option; `nil` if the policy leaves it at its standard.
  package subscript(rule rule: RuleID, option option: String) -> Int? {
    get { values.isEmpty ? nil : values[rule.name + "." + option] }
    set { values[rule.name + "." + option] = newValue }
  }
}

extension OrganizationModel {
  /// Returns the value of a rule's option: the policy's, else its standard.
  package func value(of option: RuleOption, of rule: RuleMetadata) -> Int {
    options[rule: rule.id, option: option.name] ?? option.standard
  }
}
