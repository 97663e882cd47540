package import Diagnostics

/// What can be said of a path that evidence points to.
package enum FileStatus: Hashable, Sendable, BitwiseCopyable {
  /// A readable file with some bytes.
  case present
  case empty
  case missing
  /// Nothing is called so, but something whose name differs only in case or in the code points of
  /// the same letters; on some machines the path works, on others not.
  case misspelt
  case directory
  /// The path, or a link on it, leads out of the organisation's folder.
  case outside
  case unreadable

  /// Whether two statuses are one; written out like that of `EvidenceKind`.
  package static func == (left: FileStatus, right: FileStatus) -> Bool {
    left.number == right.number
  }

  private var number: UInt8 {
    switch self {
    case .present: 0
    case .empty: 1
    case .missing: 2
    case .misspelt: 3
    case .directory: 4
    case .outside: 5
    case .unreadable: 6
    }
  }
}

/// What is known of a file that evidence points to; asked once per path.
package struct FileFacts: Sendable {
  /// Whether there is a file to look at.
  package var status: FileStatus
  /// The file's size in bytes, if it is present.
  package var size: Int
  /// The digest of its bytes, if somebody needs it.
  package var digest: DigestFact = .notNeeded
  /// Whether it only points to a file that Git LFS keeps elsewhere.
  package var isPointer = false
  /// Whether it is a file of an assessment: claims, a register, `shisei.yaml` and the like.
  package var isAssessment = false
  /// Whether its first bytes are not those of the format that its name promises.
  package var isMislabelled = false
  /// Whether it is a register or record in which nothing was entered.
  package var hasNoEntry = false
  /// What a misspelt path is really called.
  package var realPath: String?
  /// Something else on the path whose name differs only in case or code points, so that both cannot
  /// be checked out on every machine.
  package var rival: String?
  /// What a Markdown or plain text says; `nil` for other files.
  package var text: TextFacts?

  /// Describes a file.
  package init(_ status: FileStatus, size: Int = 0) {
    self.status = status
    self.size = size
  }

  /// The file of which nothing is known: missing, so that no omission passes for a file.
  package static let unknown = FileFacts(.missing)
}

/// What is known of a file's digest.
package enum DigestFact: Hashable, Sendable, BitwiseCopyable {
  /// Nobody asked, or there is no file.
  case notNeeded
  case known(Digest)
  /// The file is larger than what is read, so nobody can tell.
  case tooLarge
}

/// What a document's own text says.
package struct TextFacts: Sendable {
  /// Why nothing else is known of the text; `nil` if it could be read.
  package var fault: TextFault?
  /// What the text says of itself in its first lines, mostly between two lines of `---`.
  package var frontMatter = FrontMatter.absent
  /// How many characters the text has without blanks, headings, rules and comments.
  package var characters = 0
  /// Where the text leaves open what should be said, the first few places.
  package var placeholders: [SourceRange] = []
  /// Where a template's company name or filler text was left in.
  package var template: SourceRange?

  /// Describes a text of which nothing is known, and why.
  package init(_ fault: TextFault? = nil) { self.fault = fault }
}

/// The properties that a document gives of itself.
package enum FrontMatter: Sendable {
  case absent
  /// Something stands there that cannot be read.
  case unreadable(FrontMatterFault, at: SourceRange)
  /// What is given, in the order of the file; a key may be given twice.
  case read([Property])

  /// One property that can contradict the register.
  package struct Property: Sendable {
    /// What it is about.
    package let key: Key
    /// What it says; `nil` if that is no single value.
    package let value: String?
    /// Where the value stands.
    package let range: SourceRange

    /// Describes a property.
    package init(_ key: Key, _ value: String?, at range: SourceRange) {
      self.key = key
      self.value = value
      self.range = range
    }
  }

  /// The properties that are compared; all others are the author's own affair.
  package enum Key: String, WordChoice, BitwiseCopyable {
    case title
    case version
    case status
    case approvedBy = "approved_by"
    case approvedOn = "approved_on"
  }
}

/// Why the properties that a document gives of itself cannot be read.
package enum FrontMatterFault: Sendable {
  /// Nothing closes what `---` opens.
  case unclosed
  /// A full-width colon parts a key from its value.
  case wideColon
  /// It is TOML, JSON, a list or something else that is no mapping of YAML between `---`.
  case otherFormat
  /// It is no YAML, and what the reader of YAML says of that.
  case noYAML(Message)
}

/// The file that a piece of evidence points to, as the piece describes it.
package struct CitedFile: Sendable, BitwiseCopyable {
  /// The key that names the file: `path`, `record` or `report`.
  package let key: PathKey
  /// The path.
  package let path: Located<Name>
  /// The digest that the file had when it was looked at.
  package let sha256: Located<Name>?
}

/// The keys that name a piece's file.
package enum PathKey: String, Sendable, BitwiseCopyable {
  case path
  case record
  case report
}

extension EvidenceSet {
  /// Returns the file that a piece points to.
  @inline(__always)
  package func file(of key: EvidenceKey) -> CitedFile? {
    let index = Int(key.index)
    func cited(_ key: PathKey, _ path: Located<Name>?, _ digest: Located<Name>?) -> CitedFile? {
      path.map { CitedFile(key: key, path: $0, sha256: digest) }
    }
    return switch key.kind {
    case .document: cited(.path, documents[index].path, documents[index].sha256)
    case .training: cited(.record, trainings[index].record, trainings[index].sha256)
    case .operation: cited(.record, operations[index].record, operations[index].sha256)
    case .evaluation: cited(.report, evaluations[index].report, evaluations[index].sha256)
    case .attestation: cited(.path, attestations[index].path, attestations[index].sha256)
    case .improvement:
      cited(
        .record,
        improvements[index].trigger?.record,
        improvements[index].trigger?.sha256
      )
    case .budget, .person, .service: nil
    }
  }
}

/// What is known of the files that evidence points to.
extension OrganizationModel {
  /// Returns what is known of a path.
  package func facts(of path: Located<Name>) -> FileFacts { files[path.value] ?? .unknown }

  /// Returns what the text of a path says, if it has one.
  package func text(ofFile path: Located<Name>) -> TextFacts? { files.text(of: path.value) }

  /// Visits the path of a piece if its file has a status.
  @inline(__always)
  package func forEachFile(
    of key: EvidenceKey,
    with status: FileStatus,
    _ visit: (Located<Name>) -> Void
  ) {
    guard let file = evidence.file(of: key), files.status(of: file.path.value) == status else {
      return
    }
    visit(file.path)
  }

  /// Returns the file of a piece with what is known of it, if there is one to look at.
  ///
  /// Of every other file a rule of its own speaks: `missing-file`, `empty-evidence-file` and so on.
  @inline(__always)
  package func presentFile(of key: EvidenceKey) -> (cited: CitedFile, facts: FileFacts)? {
    guard let cited = evidence.file(of: key), files.status(of: cited.path.value) == .present
    else { return nil }
    return (cited, facts(of: cited.path))
  }
}

/// What is known of files, by path.
///
/// An organisation has hundreds of names and few files: the facts, which are large, stand in a list
/// of their own.
package struct FilesByPath: Sendable {
  private var positions: [Int32]
  private var facts: [FileFacts] = []

  /// Makes an empty table for an organisation's paths.
  package init(of model: OrganizationModel) { self.init(names: model.nameTable.count) }

  init(names: Int) { positions = Array(repeating: -1, count: names) }

  private func position(of name: Name) -> Int? {
    let index = Int(name.index)
    return index < positions.count && positions[index] >= 0 ? Int(positions[index]) : nil
  }

  /// What is known of a path.
  package subscript(name: Name) -> FileFacts? { position(of: name).map { facts[$0] } }

  /// Whether there is a file to look at; asked so often, as what follows is, that nothing else is
  /// copied for it.
  package func status(of name: Name) -> FileStatus {
    position(of: name).map { facts[$0].status } ?? FileFacts.unknown.status
  }

  /// Whether a file only points to one that Git LFS keeps elsewhere.
  package func isPointer(_ name: Name) -> Bool {
    position(of: name).map { facts[$0].isPointer } ?? false
  }

  /// Whether a file is one of an assessment.
  package func isAssessment(_ name: Name) -> Bool {
    position(of: name).map { facts[$0].isAssessment } ?? false
  }

  /// Whether a file's first bytes are not those of the format that its name promises.
  package func isMislabelled(_ name: Name) -> Bool {
    position(of: name).map { facts[$0].isMislabelled } ?? false
  }

  /// Whether a file is a register or record in which nothing was entered.
  package func hasNoEntry(_ name: Name) -> Bool {
    position(of: name).map { facts[$0].hasNoEntry } ?? false
  }

  /// Why a file's text cannot be looked into, if it should be.
  package func textFault(of name: Name) -> TextFault? {
    position(of: name).flatMap { facts[$0].text?.fault }
  }

  /// Whether a file's text leaves something open.
  package func leavesOpen(_ name: Name) -> Bool {
    position(of: name).map { facts[$0].text?.placeholders.isEmpty == false } ?? false
  }

  /// The digest of a file's bytes, if somebody needed it.
  package func digest(of name: Name) -> DigestFact {
    position(of: name).map { facts[$0].digest } ?? .notNeeded
  }

  /// What a file's text says, if it has one.
  package func text(of name: Name) -> TextFacts? {
    position(of: name).flatMap { facts[$0].text }
  }

  /// Keeps what is known of a path.
  package mutating func keep(_ found: FileFacts, of name: Name) {
    let index = Int(name.index)
    positions.pad(to: index + 1, with: -1)
    positions[index] = Int32(facts.count)
    facts.append(found)
  }

  /// Keeps the digest of a path that is known.
  package mutating func keep(digest: DigestFact, of name: Name) {
    if let position = position(of: name) { facts[position].digest = digest }
  }
}
