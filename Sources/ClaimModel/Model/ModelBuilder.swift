package import Diagnostics
package import YAMLSyntax

/// Reads an organisation's files one after the other into a model.
package struct ModelBuilder: Sendable {
  /// What did not fit.
  package var findings: [Finding] { decoder.findings.kept }
  /// What else did not fit, counted only.
  package var surplus: FindingSurplus { decoder.findings.surplus }
  /// The organisation, once its file was read.
  package private(set) var organization: Organization?

  private var decoder: Decoder
  private var claims: [Claim] = []
  private var trees: [YAMLTree] = []
  private var isComplete = true

  /// Starts reading with names already known: a framework's.
  package init(names: NameTable) {
    decoder = Decoder(tree: YAMLTree.empty, names: names)
    decoder.marks = []
  }

  /// Reads a file's documents; files are added in the order of their ids.
  ///
  /// - Parameters:
  ///   - tree: The file.
  ///   - expected: The kinds that may stand in the file, by the glob that found it.
  package mutating func add(_ tree: YAMLTree, expecting expected: [FileKind]) {
    decoder.tree = tree
    let before = decoder.findings.kept.count
    for root in tree.roots {
      guard let kind = FileHeader.kind(of: root, with: &decoder) else { continue }
      guard expected.contains(kind.value) else {
        decoder.preventsVerdict = true
        decoder.report(
          .wrongKind,
          .wrongKind(kind.value, expected: expected[0]),
          at: kind.range
        )
        decoder.preventsVerdict = false
        continue
      }
      read(tree.resolved(root), as: kind.value)
    }
    trees.append(decoder.tree)
    // What was not understood may be the evidence that a claim refers to.
    if expected != [.organization],
      decoder.findings.kept[before...].contains(where: \.preventsVerdict)
    {
      isComplete = false
    }
  }

  /// Reads a file of whatever kind; only `entryStates()` may be asked afterwards.
  mutating func addAny(_ tree: YAMLTree) { add(tree, expecting: [.claims, .evidence]) }

  /// What the claims and the evidence of the one file read so far say.
  consuming func entryStates() -> EntryStates {
    EntryStates(
      claims: claims,
      citations: decoder.citations,
      evidence: decoder.evidence,
      text: EntryTexts(names: decoder.names, tree: decoder.tree)
    )
  }

  /// Keeps the place of a file that cannot be read as what it should be, or that is no part of
  /// the model, so that file numbers stay in step.
  package mutating func skip(_ tree: YAMLTree, isMissed: Bool) {
    trees.append(tree)
    if isMissed { isComplete = false }
  }

  /// Remembers that some files could not even be found.
  package mutating func missFiles() { isComplete = false }

  /// Records a finding about a file.
  package mutating func report(_ findings: [Finding]) {
    for finding in findings { decoder.findings.append(finding) }
  }

  private mutating func read(_ index: YAMLTree.Index, as kind: FileKind) {
    switch kind {
    case .organization:
      decoder.preventsVerdict = true
      var read = Organization(range: decoder.startOfValue(index))
      Organization.format.decode(index, into: &read, with: &decoder)
      decoder.preventsVerdict = false
      organization = read
    case .claims:
      // A list that is not read as a whole leaves the verdict open; its entries speak for themselves.
      var file = ClaimsFile()
      decoder.preventsVerdict = true
      ClaimsFile.format.decode(index, into: &file, with: &decoder)
      decoder.preventsVerdict = false
      claims.append(contentsOf: file.claims)
    case .evidence:
      var file = EvidenceFile()
      decoder.preventsVerdict = true
      EvidenceFile.format.decode(index, into: &file, with: &decoder)
      decoder.preventsVerdict = false
    case .waivers:
      var file = WaiversFile()
      WaiversFile.format.decode(index, into: &file, with: &decoder)
    case .framework, .frameworkGuide, .policy, .mapping:
      break
    }
  }

  /// Returns the text of a name read so far.
  package func text(_ name: Name) -> String { decoder.names.text(name) }

  /// Ties everything together.
  package consuming func model(
    framework: Framework,
    organization: Organization,
    asOf: AssessmentDay
  ) -> OrganizationModel {
    OrganizationModel(
      framework: framework,
      asOf: asOf,
      organization: organization,
      claims: claims,
      decoder: decoder,
      trees: trees,
      isComplete: isComplete
    )
  }
}
