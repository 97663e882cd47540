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
  /// What stands between the first two lines of `---`.
  package var frontMatter = FrontMatter.absent
  /// How many characters the text has without blanks, headings, rules and comments.
  package var characters = 0
  /// Where the text leaves open what should be said, the first few places.
  package var placeholders: [SourceRange] = []
  /// Where a template's company name or filler text was left in.
  package var template: SourceRange?

  /// Describes a text of which nothing is known.
  package init() {}
}

/// The properties that a document gives of itself.
package enum FrontMatter: Sendable {
  case absent
  /// Something stands there that is no YAML.
  case unreadable(at: SourceRange)
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

  /// Visits the path of a piece if its file has a status.
  @inline(__always)
  package func forEachFile(
    of key: EvidenceKey,
    with status: FileStatus,
    _ visit: (Located<Name>) -> Void
  ) {
    guard let file = evidence.file(of: key), facts(of: file.path).status == status else { return }
    visit(file.path)
  }

  /// Returns the file of a piece with what is known of it, if there is one to look at.
  ///
  /// Of every other file a rule of its own speaks: `missing-file`, `empty-evidence-file` and so on.
  @inline(__always)
  package func presentFile(of key: EvidenceKey) -> (cited: CitedFile, facts: FileFacts)? {
    guard let cited = evidence.file(of: key) else { return nil }
    let facts = facts(of: cited.path)
    return facts.status == .present ? (cited, facts) : nil
  }
}

/// Here and not generic: code of other targets would look up the types anew for every entry.
extension NameMap where Value == FileFacts {
  /// Makes room for the names up to one, and keeps what is known of its file.
  package mutating func keep(_ facts: FileFacts, of name: Name) { self[name] = facts }
}
