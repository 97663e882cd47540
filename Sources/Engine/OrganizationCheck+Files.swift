internal import ClaimModel
internal import Diagnostics
internal import YAMLSyntax

/// Reading files.
extension OrganizationCheck {
  /// Reads and parses one file; what is wrong with it becomes findings, and `nil` is returned if
  /// nothing may be concluded from it.
  ///
  /// - Parameters:
  ///   - path: The file, relative to the organisation's folder.
  ///   - name: Where the file is named, if it is: there its absence is mended.
  ///   - bound: Whether the file must lie in the organisation's folder.
  ///   - base: The folder that the path is relative to, if it is not the organisation's.
  ///   - documents: How many YAML documents it may hold.
  /// - Returns: The file's tree.
  mutating func read(
    _ path: String,
    namedAt name: SourceRange? = nil,
    within bound: Bool = true,
    from base: String? = nil,
    documents: Int? = nil
  ) -> YAMLTree? {
    let file = FileID(sources.count)
    var limits = YAMLLimits.standard
    limits.documents = documents ?? limits.documents
    let bytes: [UInt8]
    let shownPath = base == nil ? path : folder.relativePath(to: path)
    do throws(FileTreeError) {
      guard !bound || !path.leavesItsFolder else { throw FileTreeError.outside }
      bytes = try (base == nil ? files : callerFiles ?? files).bytes(
        at: (base ?? folder).appending(path: path),
        within: bound ? folder : nil,
        limit: limits.fileSize
      )
    } catch {
      sources.append(SourceFile(path: shownPath, bytes: []))
      let place = name ?? SourceRange(file: file, start: 0, end: 0)
      findings.append(Finding(unreadable: path, at: place, error))
      return nil
    }
    let (tree, found) = YAMLReader.parse(bytes, file: file, limits: limits)
    sources.append(tree.sourceFile(path: shownPath))
    findings.append(contentsOf: found)
    if found.isEmpty && tree.roots.isEmpty {
      findings.append(Finding(emptyFile: path, file: file))
      return nil
    }
    return found.isEmpty ? tree : nil
  }

  /// Reads a policy or framework, which may stand beside the organisation's folder.
  mutating func readExtra(
    _ path: String,
    namedAt name: SourceRange?,
    from base: String? = nil,
    documents: Int
  ) -> YAMLTree? {
    let tree = read(path, namedAt: name, within: false, from: base, documents: documents)
    extraTrees.append(tree ?? .empty)
    return tree
  }

  /// Reads the files of some globs into the model.
  mutating func add(
    _ patterns: [Located<Name>]?,
    as kind: FileKind,
    to builder: inout ModelBuilder
  ) {
    var seen: Set<String> = []
    let globs =
      patterns?.map { (builder.text($0.value), Optional($0.range)) } ?? [
        (kind.standardPattern, nil)
      ]
    for (pattern, range) in globs {
      let place = range ?? SourceRange(file: FileID(0), start: 0, end: 0)
      guard !pattern.leavesItsFolder else {
        findings.append(Finding(unreadable: pattern, at: place, .outside))
        builder.missFiles()
        continue
      }
      let glob = Glob(pattern)
      let found = glob.paths(in: files, under: folder)
      for (path, error) in found.unreadable {
        findings.append(Finding(unreadable: path, at: place, error))
        builder.missFiles()
      }
      // Nobody wrote the standard pattern, so it may find nothing.
      if let range, glob.isWild, found.paths.isEmpty, found.unreadable.isEmpty {
        findings.append(Finding(emptyPattern: pattern, at: range))
        builder.missFiles()
      }
      for path in found.paths where seen.insert(path).inserted {
        let tree = read(path, namedAt: glob.isWild ? nil : range)
        builder.addOrSkip(tree, expecting: [kind])
      }
    }
  }

  /// The number of the first cited file until it has one of its own, beyond those of all files
  /// that a check reads.
  static var firstContent: Int { 1 << 24 }

  /// Gives the files that findings point into their numbers, behind those read before; a cited
  /// file that no finding shows stays out of the report.
  mutating func keepShown(_ contents: [SourceFile]) {
    let first = UInt32(Self.firstContent)
    guard !contents.isEmpty else { return }
    var kept: [UInt32: FileID] = [:]
    func settled(_ range: SourceRange) -> SourceRange {
      let number = range.file.rawValue
      guard number >= first else { return range }
      var range = range
      if let file = kept[number] {
        range.file = file
      } else {
        range.file = FileID(sources.count)
        kept[number] = range.file
        sources.append(contents[Int(number - first)])
      }
      return range
    }
    for index in findings.indices {
      findings[index].range = settled(findings[index].range)
      for note in findings[index].notes.indices {
        findings[index].notes[note].range = findings[index].notes[note].range.map(settled)
      }
    }
  }
}

extension String {
  /// The path, from this folder, of a file named relative to the working directory.
  func relativePath(to path: String) -> String {
    guard !path.hasPrefix("/"), !hasPrefix("/"), !leavesItsFolder else { return path }
    let depth = split(separator: "/").count { $0 != "." }
    return String(repeating: "../", count: depth) + path
  }
}
