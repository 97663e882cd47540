internal import ClaimModel
internal import Diagnostics
internal import EvidenceFiles

/// Looks at the files that an organisation's evidence points to: once at each path, and once more
/// into the records that something is computed from.
struct FileInspection {
  /// The largest file whose digest is computed.
  private static let digestLimit = 64 << 20
  /// The largest text that is read.
  private static let textLimit = 4 << 20

  let files: any FileTree
  /// The folder of the organisation.
  let folder: String
  /// The number of the first file in `contents`.
  let firstFile: Int
  /// Whether a pointer of Git LFS stands for the file that it points to: in a commit it always does.
  var looksBehindPointers = false
  /// The files whose text may be shown with a finding.
  private(set) var contents: [SourceFile] = []

  private var spelling: Spelling

  /// Prepares to look at an organisation's files; `firstFile` is how many files were read before.
  init(files: any FileTree, folder: String, firstFile: Int) {
    self.files = files
    self.folder = folder
    self.firstFile = firstFile
    spelling = Spelling(files: files, folder: folder)
  }

  /// One path, and why somebody cares about what stands in it.
  private struct Cited {
    let name: Name
    let path: String
    /// The end of its name, in small letters.
    let ending: String
    var isPinned = false
    /// Whether it is a document or a report, which people write for others to read.
    var isWritten = false
    var isDocument = false

    init(name: Name, path: String) {
      (self.name, self.path) = (name, path)
      ending = path.fileEnding
    }

    /// Whether what the file says matters.
    ///
    /// A record in plain text is mostly a program's.
    var isText: Bool {
      ending == "md" || ending == "markdown" || (isWritten && ending == "txt")
    }

    /// Whether it is a document that was put on the web; reports in HTML are mostly a program's.
    var isPage: Bool { isDocument && (ending == "html" || ending == "htm") }

    /// How far it is read in any case: a file of an assessment may start with long comments.
    var moreOfStart: Int { AssessmentFile.reads(ending: ending) ? AssessmentFile.limit : 0 }
  }

  /// Returns what is known of every file that evidence points to.
  ///
  /// - Parameters:
  ///   - model: The organisation.
  ///   - allDigests: Whether all digests are wanted, as for pinning, or only those that rules need.
  /// - Returns: The facts by path.
  mutating func facts(
    of model: OrganizationModel,
    allDigests: Bool = false
  ) -> FilesByPath {
    var facts = FilesByPath(of: model)
    var present: [(size: Int, cited: Cited, bytes: [UInt8]?)] = []
    for cited in paths(of: model) {
      var (found, bytes) = look(at: cited, wantsDigest: cited.isPinned || allDigests)
      if found.status == .present {
        read(cited, &bytes, wantsDigest: cited.isPinned || allDigests, into: &found)
        // A small file stays at hand: to read it again only because another has its size costs more.
        let kept = found.size <= FileLook.start ? bytes : nil
        if !found.isPointer { present.append((found.size, cited, kept)) }
      }
      facts.keep(found, of: cited.name)
    }
    // Only files of one size can be copies of each other.
    present.sort { $0.size < $1.size }
    for index in present.indices {
      let (size, cited, bytes) = present[index]
      let hasTwin =
        index > 0 && present[index - 1].size == size
        || index + 1 < present.count && present[index + 1].size == size
      guard hasTwin, facts.digest(of: cited.name) == .notNeeded else { continue }
      facts.keep(digest: bytes.map(Self.digest) ?? digest(of: cited.path), of: cited.name)
    }
    return facts
  }

  /// The paths in the order of the evidence.
  private func paths(of model: OrganizationModel) -> [Cited] {
    var positions: [Name: Int] = [:]
    var paths: [Cited] = []
    model.evidence.forEachFile { key, file in
      let name = file.path.value
      let position = positions[name] ?? paths.count
      if position == paths.count {
        positions[name] = position
        paths.append(Cited(name: name, path: model.text(name)))
      }
      if file.sha256 != nil { paths[position].isPinned = true }
      if key.kind == .document || key.kind == .evaluation { paths[position].isWritten = true }
      if key.kind == .document { paths[position].isDocument = true }
    }
    return paths
  }

  /// Looks at a file, and reads it as far as something in it matters.
  private mutating func look(
    at cited: Cited,
    wantsDigest: Bool
  ) -> (facts: FileFacts, bytes: [UInt8]?) {
    guard !cited.path.leavesItsFolder else { return (FileFacts(.outside), nil) }
    let look = files.look(
      at: folder.appending(path: cited.path),
      within: folder,
      mayHaveLinks: true,
      limit: limit(of: cited, wantsDigest: wantsDigest)
    )
    var facts = look.facts
    switch facts.status {
    case .present, .empty, .missing: break
    case .misspelt, .directory, .outside, .unreadable: return (facts, nil)
    }
    let found = spelling.check(cited.path)
    if let real = found.realPath {
      facts.status = .misspelt
      facts.realPath = real
    } else if case .missing = facts.status {
      return (facts, nil)
    } else {
      facts.rival = found.rival
    }
    return (facts, look.bytes)
  }

  /// The size up to which a file is read whole: of what is neither pinned nor a text, only the start
  /// tells anything.
  private func limit(of cited: Cited, wantsDigest: Bool) -> Int {
    if wantsDigest { return Self.digestLimit }
    return cited.isText || cited.isPage ? Self.textLimit : FileLook.start
  }

  /// Takes from a file's bytes what matters.
  private mutating func read(
    _ cited: Cited,
    _ bytes: inout [UInt8]?,
    wantsDigest: Bool,
    into facts: inout FileFacts
  ) {
    guard var read = bytes else {
      facts.status = .unreadable
      return
    }
    var isWhole = read.count >= facts.size
    // What starts with blanks or a header alone is read on, and so is a file that may be one of an
    // assessment.
    var hasEntry = RecordContent.hasEntry(read, ending: cited.ending)
    let saysNothing = !hasEntry || Blanks.fill(read, isWhole: false)
    let more = saysNothing ? Self.textLimit : cited.moreOfStart
    if !isWhole, more > read.count, let start = self.bytes(of: cited.path, limit: more) {
      (read, isWhole) = (start, start.count >= facts.size)
      hasEntry = hasEntry || RecordContent.hasEntry(read, ending: cited.ending)
    }
    if Blanks.fill(read, isWhole: isWhole) {
      facts.status = .empty
      return
    }
    if looksBehindPointers, let target = LFSPointer.target(of: read) {
      (facts.size, facts.digest) = (target.size, .known(target.digest))
      return
    }
    facts.isPointer = LFSPointer.matches(read)
    guard !facts.isPointer else { return }
    facts.isAssessment = AssessmentFile.matches(read, ending: cited.ending)
    if wantsDigest { facts.digest = isWhole ? Self.digest(of: read) : .tooLarge }
    facts.hasNoEntry = !hasEntry
    facts.isMislabelled = !FileSignature.fits(read, ending: cited.ending)
    guard cited.isText || cited.isPage else { return }
    guard isWhole, read.count <= Self.textLimit else {
      facts.text = TextFacts(.tooLarge)
      return
    }
    let file = FileID(firstFile + contents.count)
    facts.text =
      if cited.isPage {
        TextReader.facts(ofPage: read, file: file)
      } else if cited.isWritten {
        TextReader.facts(of: read, file: file)
      } else {
        TextReader.facts(ofRecord: read, file: file)
      }
    if facts.text?.canBeShown == true {
      contents.append(SourceFile(path: cited.path, bytes: read))
    }
  }

  /// Computes every measure whose record is there.
  mutating func measures(of model: OrganizationModel) -> [MeasureResult?] {
    var measured: [MeasureResult?] = model.evidence.measures.map { _ in nil }
    guard !measured.isEmpty else { return [] }
    var records: [Name: (bytes: [UInt8], file: FileID)] = [:]
    model.evidence.forEachFile { key, cited in
      guard let index = model.evidence.measureIndex(of: key) else { return }
      let facts = model.facts(of: cited.path)
      guard facts.status == .present, !facts.isPointer else { return }
      let name = cited.path.value
      if records[name] == nil {
        let path = model.text(name)
        guard let bytes = bytes(of: path, limit: MeasureReader.limit) else { return }
        records[name] = (bytes, FileID(firstFile + contents.count))
        contents.append(SourceFile(path: path, bytes: bytes))
      }
      guard let record = records[name] else { return }
      measured[index] = MeasureReader.read(
        model.evidence.measures[index],
        of: record.bytes,
        named: cited.path,
        file: record.file,
        in: model
      )
    }
    return measured
  }

  private func digest(of path: String) -> DigestFact {
    guard let bytes = bytes(of: path, limit: Self.digestLimit) else { return .notNeeded }
    return Self.digest(of: bytes)
  }

  private static func digest(of bytes: [UInt8]) -> DigestFact {
    bytes.count > digestLimit ? .tooLarge : .known(FileDigest.sha256(of: bytes))
  }

  private func bytes(of path: String, limit: Int) -> [UInt8]? {
    do throws(FileTreeError) {
      return try files.bytes(at: folder.appending(path: path), within: folder, limit: limit)
    } catch {
      return nil
    }
  }
}

extension TextFacts {
  /// Whether a finding may point into the text.
  fileprivate var canBeShown: Bool {
    switch frontMatter {
    case .absent: !placeholders.isEmpty
    case .unreadable, .read: true
    }
  }
}
