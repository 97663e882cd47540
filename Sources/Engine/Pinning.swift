package import ClaimModel
package import Diagnostics
package import Reporting
internal import YAMLSyntax

/// What pinning an organisation's evidence changes.
package struct PinPlan: Sendable {
  /// What becomes of one piece.
  package enum Outcome: Hashable, Sendable {
    /// Its digest is written for the first time.
    case added
    /// Its digest is written anew, because somebody accepted what changed.
    case updated
    /// Nothing need be written.
    case kept(PinState)
    /// Nothing can be written, and why.
    case unwritable(Obstacle)
  }

  /// Why a digest cannot be written.
  package enum Obstacle: Error, Hashable, Sendable {
    /// The place where it belongs is not the piece's own: an alias or a merged mapping.
    case shared
    /// What `sha256:` holds is no digest that could be replaced.
    case otherValue
    /// With it the file could no longer be read.
    case unreadable
  }

  /// One piece.
  package struct Entry: Sendable {
    /// Its id.
    package let id: String?
    /// Its file, relative to the organisation's folder.
    package let path: String
    /// The place to show for it.
    package let place: SourceRange
    /// What becomes of it.
    package var outcome: Outcome
  }

  /// Every piece that points to a file, in the order of the files that list them.
  package internal(set) var entries: [Entry] = []
  /// The files of YAML that change, as they can be opened from the working directory.
  package internal(set) var files: [(path: String, bytes: [UInt8])] = []

  /// Whether every piece is pinned once the plan is carried out.
  package var isComplete: Bool {
    entries.allSatisfy { entry in
      switch entry.outcome {
      case .added, .updated: true
      case .kept(let state): state == .unchanged
      case .unwritable: false
      }
    }
  }
}

/// Writes digests into files of YAML, touching nothing else.
package enum Pinning {
  /// Plans the pinning of an organisation.
  ///
  /// - Parameters:
  ///   - report: The organisation, checked with all digests.
  ///   - ids: The pieces to pin; `nil` for all.
  ///   - acceptsChanges: Whether a digest that differs is replaced.
  /// - Returns: What changes; `nil` if the organisation could not be read.
  package static func plan(
    _ report: OrganizationReport,
    ids: Set<String>?,
    acceptsChanges: Bool
  ) -> PinPlan? {
    guard let model = report.assessed?.model else { return nil }
    var plan = PinPlan()
    var edits: [FileID: Set<TextEdit>] = [:]
    for use in model.piecesWithUse {
      guard let cited = model.evidence.file(of: use.key), let state = model.pinState(of: use.key),
        ids == nil || use.id.map({ ids?.contains($0) == true }) == true
      else { continue }
      var entry = PinPlan.Entry(
        id: use.id,
        path: model.text(cited.path.value),
        place: use.place,
        outcome: .kept(state)
      )
      let isWanted = state == .unpinned || (state == .changed && acceptsChanges)
      if isWanted, case .known(let digest) = model.facts(of: cited.path).digest {
        let range = model.evidence[use.key].range
        let tree = model.trees[Int(range.file.rawValue)]
        do throws(PinPlan.Obstacle) {
          let edit = try edit(of: cited, at: range, in: tree, to: digest)
          entry.outcome = state == .unpinned ? .added : .updated
          edits[range.file, default: []].insert(edit)
        } catch {
          entry.outcome = .unwritable(error)
        }
      }
      plan.entries.append(entry)
    }
    for (file, edits) in edits.sorted(by: { $0.key < $1.key }) {
      let source = report.files[Int(file.rawValue)]
      let bytes = Array(source.bytes[..<source.length])
      guard let changed = bytes.applying(Array(edits)), isReadable(changed) else {
        plan.giveUp(on: file)
        continue
      }
      plan.files.append((report.path(of: file), changed))
    }
    return plan
  }

  /// Whether the changed file is still YAML: nothing is written that could not be read.
  private static func isReadable(_ bytes: [UInt8]) -> Bool {
    YAMLReader.parse(bytes, file: FileID(0)).findings.isEmpty
  }

  /// Returns the edit that gives a piece its digest.
  ///
  /// - Throws: `Obstacle` if its mapping has no place for it.
  static func edit(
    of cited: CitedFile,
    at range: SourceRange,
    in tree: YAMLTree,
    to digest: Digest
  ) throws(PinPlan.Obstacle) -> TextEdit {
    // The piece's own mapping, or one inside it; not one that it merges.
    let mapping = tree.nodes.indices.first { index in
      let node = tree.nodes[index]
      guard node.kind == .mapping, node.start >= range.start, node.end <= range.end else {
        return false
      }
      return tree.pairs(of: YAMLTree.Index(index)).contains { pair in
        tree.string(of: pair.key) == cited.key.rawValue
          && tree.range(of: tree.resolved(pair.value)) == cited.path.range
      }
    }
    guard let mapping else { throw .shared }
    let pairs = tree.pairs(of: YAMLTree.Index(mapping))
    if let old = pairs.first(where: { tree.string(of: $0.key) == "sha256" }) {
      guard let edit = replacement(of: old, in: tree, by: digest) else { throw .otherValue }
      return edit
    }
    guard cited.sha256 == nil,
      let named = pairs.first(where: { tree.string(of: $0.key) == cited.key.rawValue })
    else { throw .shared }
    let isFlow = tree.bytes[Int(tree.nodes[mapping].start)] == UInt8(ascii: "{")
    return isFlow
      ? flowInsertion(after: named, in: tree, of: digest)
      : blockInsertion(after: named, in: tree, of: digest)
  }

  private static func replacement(
    of pair: Pair,
    in tree: YAMLTree,
    by digest: Digest
  ) -> TextEdit? {
    let node = tree.nodes[Int(pair.value)]
    guard node.kind == .scalar else { return nil }
    var range = tree.range(of: pair.value)
    if range.start == range.end { return filling(pair, in: tree, with: digest) }
    let first = tree.bytes[Int(range.start)]
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      range.start += 1
      range.end -= 1
    }
    // 64 bytes are the old digest and nothing else: no alias, no escape, no folded line.
    guard range.end - range.start == 64 || range.end == range.start else { return nil }
    return TextEdit(range, with: digest.description)
  }

  /// Writes the digest behind a key that has no value, as taking away the `#` of a template leaves
  /// it; what follows on the line stays.
  private static func filling(_ pair: Pair, in tree: YAMLTree, with digest: Digest) -> TextEdit? {
    var place = tree.range(of: pair.key)
    var end = Int(place.end)
    if tree.bytes[end] == UInt8(ascii: "\"") || tree.bytes[end] == UInt8(ascii: "'") { end += 1 }
    while end < tree.sourceLength, tree.bytes[end] == 0x20 || tree.bytes[end] == 0x09 { end += 1 }
    guard end < tree.sourceLength, tree.bytes[end] == UInt8(ascii: ":") else { return nil }
    place.start = UInt32(end + 1)
    place.end = place.start
    return TextEdit(place, with: " \(digest)")
  }

  private typealias Pair = (key: YAMLTree.Index, value: YAMLTree.Index)

  private static func flowInsertion(
    after pair: Pair,
    in tree: YAMLTree,
    of digest: Digest
  ) -> TextEdit {
    var place = tree.range(of: pair.value)
    place.start = place.end
    return TextEdit(place, with: ", \(key(like: pair, in: tree)): \(digest)")
  }

  /// A line of its own behind the one that names the file, indented like it.
  private static func blockInsertion(
    after pair: Pair,
    in tree: YAMLTree,
    of digest: Digest
  ) -> TextEdit {
    let bytes = tree.bytes[..<tree.sourceLength]
    let start = Int(tree.range(of: pair.key).start)
    let lineStart = bytes[..<start].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
    let first = lineStart == 0 && Array(bytes.prefix(3)).hasByteOrderMark ? 3 : lineStart
    let indent = String(repeating: " ", count: start - first)
    let text = "\(indent)\(key(like: pair, in: tree)): \(digest)"
    let from = Int(tree.range(of: pair.value).end)
    let end = bytes[from...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
    let lineBreak = bytes.lineBreak(at: end) ?? bytes.firstLineBreak ?? "\n"
    var place = tree.range(of: pair.value)
    place.start = UInt32(end)
    place.end = UInt32(end)
    return TextEdit(place, with: lineBreak + text)
  }

  /// The key, quoted as its neighbour is.
  private static func key(like pair: Pair, in tree: YAMLTree) -> String {
    switch tree.bytes[Int(tree.range(of: pair.key).start)] {
    case UInt8(ascii: "\""): "\"sha256\""
    case UInt8(ascii: "'"): "'sha256'"
    default: "sha256"
    }
  }
}

extension PinPlan {
  /// Takes back what was planned for a file that cannot be changed safely.
  fileprivate mutating func giveUp(on file: FileID) {
    for index in entries.indices where entries[index].place.file == file {
      switch entries[index].outcome {
      case .added, .updated: entries[index].outcome = .unwritable(.unreadable)
      case .kept, .unwritable: break
      }
    }
  }
}

extension YAMLTree {
  /// The keys and values of a mapping as they stand there, aliases not followed.
  fileprivate func pairs(of mapping: Index) -> [(key: Index, value: Index)] {
    var pairs: [(key: Index, value: Index)] = []
    var child = mapping + 1
    while child < nodes[Int(mapping)].next {
      let value = nodes[Int(child)].next
      if nodes[Int(resolved(child))].kind == .scalar { pairs.append((child, value)) }
      child = nodes[Int(value)].next
    }
    return pairs
  }
}

extension ArraySlice<UInt8> {
  /// The line break at an offset.
  fileprivate func lineBreak(at offset: Int) -> String? {
    guard offset < endIndex else { return nil }
    guard self[offset] == 0x0D else { return "\n" }
    return offset + 1 < endIndex && self[offset + 1] == 0x0A ? "\r\n" : "\r"
  }

  fileprivate var firstLineBreak: String? {
    firstIndex { $0 == 0x0A || $0 == 0x0D }.flatMap { lineBreak(at: $0) }
  }
}
