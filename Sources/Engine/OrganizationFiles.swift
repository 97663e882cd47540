package import ClaimModel
package import Diagnostics
package import YAMLSyntax

/// The files of one organisation as a check would read them, for commands that add to them.
package struct OrganizationFiles: Sendable {
  /// One file.
  package struct File: Sendable {
    /// The path below the organisation's folder.
    package let path: String
    /// The bytes.
    package let bytes: [UInt8]
    /// The file as a tree.
    package let tree: YAMLTree

    /// The line on which a node starts, from one.
    package func line(of node: YAMLTree.Index) -> Int {
      LineTable(tree.sourceFile(path: path)).position(at: tree.range(of: node).start).line
    }

    /// Whether the file has a key at its top.
    package func has(_ key: String) -> Bool {
      tree.roots.first.flatMap { tree.value(of: key, in: $0) } != nil
    }
  }

  /// The organisation's folder.
  package let folder: String
  /// `shisei.yaml`.
  package let root: File
  private var byKind: [(kind: FileKind, files: [File])] = []

  /// Reads an organisation.
  ///
  /// - Parameters:
  ///   - folder: The folder with `shisei.yaml`.
  ///   - files: The files.
  /// - Throws: `RunFailure` if a file is missing, cannot be read or is no YAML: nothing is added to
  ///   a repository of which only a part is known.
  package init(_ folder: String, in files: some FileTree) throws(RunFailure) {
    self.folder = folder
    let file = folder.appending(path: Discovery.fileName)
    guard files.facts(of: file, within: folder).status != .missing else {
      let above = Discovery.organization(above: folder, in: files)
      throw RunFailure(message: .noOrganization(folder, above: above))
    }
    root = try Self.read(Discovery.fileName, in: files, of: folder)
    for kind in [FileKind.claims, .evidence, .waivers] {
      var found: [File] = []
      for pattern in patterns(of: kind) where !pattern.leavesItsFolder {
        for path in Glob(pattern).paths(in: files, under: folder).paths
        where !found.contains(where: { $0.path == path }) {
          guard
            Glob(pattern).isWild
              || files.facts(of: folder.appending(path: path), within: folder).status != .missing
          else { continue }
          found.append(try Self.read(path, in: files, of: folder))
        }
      }
      byKind.append((kind, found))
    }
  }

  /// The files of a kind, in the order in which a check reads them.
  package subscript(kind: FileKind) -> [File] {
    kind == .organization ? [root] : byKind.first { $0.kind == kind }?.files ?? []
  }

  /// The text of a top-level key of `shisei.yaml`.
  package func text(of key: String) -> String? { root.tree.topValue(of: key)?.text }

  /// The ids of the roles.
  package var roles: [String] { roleTitles.map(\.id) }

  /// The roles with what they are called.
  package var roleTitles: [(id: String, title: Bilingual)] {
    titled("roles", in: root.tree, by: "title")
  }

  /// The evidence of registers with what it is called or about.
  package var evidenceTitles: [(id: String, title: Bilingual)] {
    let keys = ["title", "course", "subject", "summary", "purpose", "criteria", "action", "scheme"]
    return self[.evidence].flatMap { file in
      EvidenceList.allCases.flatMap { list in
        keys.reduce(into: [(id: String, title: Bilingual)]()) { found, key in
          for piece in titled(list.rawValue, in: file.tree, by: key) {
            guard let index = found.firstIndex(where: { $0.id == piece.id }) else {
              found.append(piece)
              continue
            }
            if found[index].title.en == piece.id { found[index].title = piece.title }
          }
        }
      }
    }
  }

  private func titled(
    _ key: String,
    in tree: YAMLTree,
    by title: String
  ) -> [(id: String, title: Bilingual)] {
    guard let top = tree.roots.first, let list = tree.value(of: key, in: top) else { return [] }
    return entries(of: list, in: tree).compactMap { entry in
      guard let id = tree.value(of: "id", in: entry).map(tree.string) else { return nil }
      let text = tree.value(of: title, in: entry).map { tree.bilingual(TextNode(index: $0)) }
      return (id, text ?? Bilingual(id))
    }
  }

  /// Whether a check would read a new file at a path as one of a kind.
  package func reads(_ path: String, as kind: FileKind) -> Bool {
    let planned = PlannedFile(path: path)
    return patterns(of: kind).contains {
      Glob($0).paths(in: planned, under: ".").paths.contains(path)
    }
  }

  /// Where a first file of a kind goes.
  package func newPath(for kind: FileKind) -> String? {
    let names: [FileKind: String] = [.claims: "claims", .evidence: "register", .waivers: "waivers"]
    guard let pattern = patterns(of: kind).first(where: { !$0.leavesItsFolder }),
      let name = names[kind]
    else { return nil }
    let isEither = pattern.hasSuffix(".y*ml")
    let steps = (isEither ? pattern.dropLast(5) + ".yaml" : pattern[...]).split(separator: "/")
      .filter { $0 != "**" && $0 != "." }
      .map { $0.split(separator: "*", omittingEmptySubsequences: false).joined(separator: name) }
    let path = steps.joined(separator: "/")
    return reads(path, as: kind) ? path : nil
  }

  private func patterns(of kind: FileKind) -> [String] {
    let key = kind.rawValue.lowercased()
    guard let top = root.tree.roots.first, let list = root.tree.value(of: key, in: top) else {
      return [kind.standardPattern]
    }
    return entries(of: list, in: root.tree).map(root.tree.string)
  }

  private func entries(of list: YAMLTree.Index, in tree: YAMLTree) -> [YAMLTree.Index] {
    guard tree.nodes[Int(list)].kind == .sequence else { return [] }
    var entries: [YAMLTree.Index] = []
    var child = list + 1
    while child < tree.nodes[Int(list)].next {
      entries.append(tree.resolved(child))
      child = tree.nodes[Int(child)].next
    }
    return entries
  }

  private static func read(
    _ path: String,
    in files: some FileTree,
    of folder: String
  ) throws(RunFailure) -> File {
    let place = SourceRange(file: FileID(0), start: 0, end: 0)
    let bytes: [UInt8]
    do throws(FileTreeError) {
      bytes = try files.bytes(
        at: folder.appending(path: path),
        within: folder,
        limit: YAMLLimits.standard.fileSize
      )
    } catch {
      throw RunFailure(
        message: Finding(unreadable: folder.appending(path: path), at: place, error).message
      )
    }
    let (tree, findings) = YAMLReader.parse(bytes, file: FileID(0))
    guard let finding = findings.first else { return File(path: path, bytes: bytes, tree: tree) }
    let source = tree.sourceFile(path: folder.appending(path: path))
    throw RunFailure(message: .unusable(source, finding))
  }
}

/// A tree with one empty file that is not there yet.
private struct PlannedFile: FileTree {
  let path: String

  func entries(of folder: String) throws(FileTreeError) -> [FolderEntry] {
    let prefix = folder == "." ? "" : folder + "/"
    guard path.hasPrefix(prefix) else { throw .missing }
    let rest = path.dropFirst(prefix.count)
    let name = rest.prefix { $0 != "/" }
    return [FolderEntry(name: String(name), isFolder: name.count < rest.count)]
  }

  func bytes(at path: String, within root: String?, limit: Int) throws(FileTreeError) -> [UInt8] {
    throw .missing
  }

  func facts(of path: String, within root: String) -> FileFacts { .unknown }
}
