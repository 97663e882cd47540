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
    var isPinned: Bool
    var isDocument: Bool
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
  ) -> NameMap<FileFacts> {
    var facts = NameMap<FileFacts>()
    var bySize: [Int: [Cited]] = [:]
    for cited in paths(of: model) {
      var found = look(at: cited.path)
      if found.status == .present {
        read(cited, wantsDigest: cited.isPinned || allDigests, into: &found)
        if !found.isPointer { bySize[found.size, default: []].append(cited) }
      }
      facts.keep(found, of: cited.name)
    }
    // Only files of one size can be copies of each other.
    for (_, group) in bySize where group.count > 1 {
      for cited in group where facts[cited.name]?.digest == .notNeeded {
        facts[cited.name]?.digest = digest(of: cited.path)
      }
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
        paths.append(
          Cited(name: name, path: model.text(name), isPinned: false, isDocument: false)
        )
      }
      if file.sha256 != nil { paths[position].isPinned = true }
      if key.kind == .document { paths[position].isDocument = true }
    }
    return paths
  }

  private mutating func look(at path: String) -> FileFacts {
    guard !path.leavesItsFolder else { return FileFacts(.outside) }
    var facts = files.facts(of: folder.appending(path: path), within: folder)
    guard [.present, .empty, .missing].contains(facts.status) else { return facts }
    let found = spelling.check(path)
    if let real = found.realPath {
      facts.status = .misspelt
      facts.realPath = real
    } else if facts.status != .missing {
      facts.rival = found.rival
    }
    return facts
  }

  /// Reads a file if something in it matters.
  private mutating func read(_ cited: Cited, wantsDigest: Bool, into facts: inout FileFacts) {
    let isText = cited.isDocument && TextReader.reads(cited.path)
    let mayBePointer = facts.size < LFSPointer.limit
    let mayBeAssessment = AssessmentFile.reads(cited.path)
    guard isText || mayBePointer || wantsDigest || mayBeAssessment else { return }
    let limit =
      wantsDigest ? Self.digestLimit : isText ? Self.textLimit : AssessmentFile.limit
    guard let bytes = bytes(of: cited.path, limit: limit) else {
      facts.status = .unreadable
      return
    }
    if bytes.allSatisfy(\.isBlank) {
      facts.status = .empty
      return
    }
    if looksBehindPointers, let target = LFSPointer.target(of: bytes) {
      (facts.size, facts.digest) = (target.size, .known(target.digest))
      return
    }
    facts.isPointer = LFSPointer.matches(bytes)
    guard !facts.isPointer else { return }
    facts.isAssessment = AssessmentFile.matches(bytes, path: cited.path)
    // A small file is at hand: to read it again only because another has its size costs more.
    if wantsDigest || mayBePointer {
      facts.digest =
        bytes.count > Self.digestLimit ? .tooLarge : .known(FileDigest.sha256(of: bytes))
    }
    if isText, bytes.count <= Self.textLimit {
      facts.text = TextReader.facts(of: bytes, file: FileID(firstFile + contents.count))
      if facts.text?.canBeShown == true {
        contents.append(SourceFile(path: cited.path, bytes: bytes))
      }
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
    return bytes.count > Self.digestLimit ? .tooLarge : .known(FileDigest.sha256(of: bytes))
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

extension UInt8 {
  /// Whether the byte is a blank, a line break or part of a byte-order mark.
  fileprivate var isBlank: Bool {
    self <= 0x20 || self == 0xEF || self == 0xBB || self == 0xBF
  }
}
