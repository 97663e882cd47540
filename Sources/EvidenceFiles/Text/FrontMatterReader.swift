internal import ClaimModel
internal import Diagnostics
internal import YAMLSyntax

/// Reads the properties with which a text begins.
///
/// They stand in one or more blocks between lines of `---`, before anything else but blanks. What
/// looks like properties and cannot be read as such is unreadable, not absent: a draft must not
/// pass because its front matter is written in a way that nobody here understands.
enum FrontMatterReader {
  /// What front matters may take; more is no list of properties.
  private static let limit = 64 << 10

  /// Returns the front matter, and where the text behind it begins.
  static func read(_ bytes: [UInt8], file: FileID) -> (frontMatter: FrontMatter, end: Int) {
    var start = bytes.skippingBlankLines(from: bytes.hasByteOrderMark ? 3 : 0)
    if bytes.opensInUTF16 {
      return (.unreadable(at: SourceRange(file: file, start: 0, end: 0)), 0)
    }
    var properties: [FrontMatter.Property] = []
    var end: Int?
    while let block = FrontMatterBlock(bytes, from: start, limit: limit) {
      switch block.read(file: file) {
      case .absent: return finish(properties, end)
      case .unreadable(let range): return (.unreadable(at: range), block.end)
      case .read(let more): properties += more
      }
      end = block.end
      start = bytes.skippingBlankLines(from: block.end)
    }
    let signs = end == nil ? "-+;~`={" : "-+"
    if let line = FrontMatterSigns.unreadLine(in: bytes, from: start, after: signs) {
      let range = SourceRange(
        file: file,
        start: UInt32(line.lowerBound),
        end: UInt32(line.upperBound)
      )
      return (.unreadable(at: range), end ?? 0)
    }
    return finish(properties, end)
  }

  private static func finish(
    _ properties: [FrontMatter.Property],
    _ end: Int?
  ) -> (frontMatter: FrontMatter, end: Int) {
    end.map { (.read(properties), $0) } ?? (.absent, 0)
  }
}

/// The lines between a line `---` and the next such line.
private struct FrontMatterBlock {
  /// Everything before the closing line, so that places in it are places in the file.
  private let content: [UInt8]
  private let start: Int
  /// The first byte behind the closing line.
  let end: Int

  /// Finds the block that a line opens; `nil` if it opens none, or if nothing closes it.
  init?(_ bytes: [UInt8], from first: Int, limit: Int) {
    var line = bytes.endOfLine(from: first)
    guard bytes[first..<line.end].isFence(UInt8(ascii: "-")) else { return nil }
    start = line.next
    while line.next < min(bytes.count, first + limit) {
      let from = line.next
      line = bytes.endOfLine(from: from)
      let text = bytes[from..<line.end]
      if text.isFence(UInt8(ascii: "-")) || text.isFence(UInt8(ascii: ".")) {
        // What stands before is blanked out, so that it is no part of the YAML.
        content = bytes[..<start].map { $0 == 0x0A || $0 == 0x0D ? $0 : 0x20 } + bytes[start..<from]
        end = line.next
        return
      }
    }
    return nil
  }

  /// Reads the properties; a text between two rules is none.
  func read(file: FileID) -> FrontMatter {
    let (tree, findings) = YAMLReader.parse(content, file: file)
    let line = content.endOfLine(from: start)
    let first = SourceRange(file: file, start: UInt32(start), end: UInt32(line.end))
    guard findings.isEmpty else { return .unreadable(at: first) }
    guard let root = tree.roots.first, tree.nodes[Int(root)].kind == .mapping else {
      let isMeant = FrontMatterSigns.line(in: content, start..<content.count) != nil
      return isMeant ? .unreadable(at: first) : .absent
    }
    var properties: [FrontMatter.Property] = []
    collect(root, of: tree, depth: 0, into: &properties)
    return .read(properties)
  }

  /// Takes the properties of a mapping, of those that it merges, and of those under a name such as
  /// `meta`.
  private func collect(
    _ mapping: YAMLTree.Index,
    of tree: YAMLTree,
    depth: Int,
    into properties: inout [FrontMatter.Property]
  ) {
    let mapping = tree.resolved(mapping)
    let node = tree.nodes[Int(mapping)]
    guard depth <= 4, node.kind == .mapping || node.kind == .sequence else { return }
    var child = mapping + 1
    while child < node.next {
      guard node.kind == .mapping else {
        collect(child, of: tree, depth: depth + 1, into: &properties)
        child = tree.nodes[Int(child)].next
        continue
      }
      let value = tree.nodes[Int(child)].next
      let name = tree.nodes[Int(tree.resolved(child))].kind == .scalar ? tree.string(of: child) : ""
      let target = tree.nodes[Int(tree.resolved(value))]
      if let key = FrontMatter.Key(written: name) {
        let text = target.kind == .scalar ? tree.string(of: tree.resolved(value)) : nil
        // A key without a value says nothing, so it contradicts nothing.
        if text?.isEmpty != true {
          properties.append(FrontMatter.Property(key, text, at: tree.range(of: value)))
        }
      } else if target.kind == .mapping || name == "<<", FrontMatterSigns.isGroup(name) {
        collect(value, of: tree, depth: depth + 1, into: &properties)
      }
      child = tree.nodes[Int(value)].next
    }
  }
}

/// What shows that somebody meant to write properties.
private enum FrontMatterSigns {
  /// The names of mappings that hold a document's properties, and the merge key.
  static func isGroup(_ name: String) -> Bool {
    let groups = ["<<", "meta", "metadata", "document", "doc", "properties", "approval", "params"]
    return groups.contains(FrontMatter.Key.folded(name))
  }

  /// Returns the first line that gives a property in a block which is not read: one that nothing
  /// closes, one between other signs, such as TOML's `+++`, or in braces.
  static func unreadLine(
    in bytes: [UInt8],
    from start: Int,
    after signs: String
  ) -> Range<Int>? {
    let opening = bytes.endOfLine(from: start)
    let sign = bytes[start..<opening.end].prefix(3)
    guard let first = sign.first, signs.utf8.contains(first) else { return nil }
    let isFence = sign.count == 3 && sign.allSatisfy { $0 == first }
    guard isFence || first == UInt8(ascii: "{") else { return nil }
    // What nothing closes ends with its first paragraph: a rule may stand above any text.
    var (line, closing, paragraph) = (opening, bytes.count, bytes.count)
    while line.next < closing {
      let from = line.next
      line = bytes.endOfLine(from: from)
      if isFence, bytes[from..<line.end].starts(with: sign) { closing = from }
      if from > opening.next, line.end == from, paragraph == bytes.count { paragraph = from }
    }
    return self.line(in: bytes, start..<(closing < bytes.count ? closing : paragraph))
  }

  /// Returns the first line that gives a property: `status: draft`, `Status = "draft"`.
  static func line(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var next = range.lowerBound
    while next < range.upperBound {
      let line = bytes.endOfLine(from: next)
      let text = String(decoding: bytes[next..<min(line.end, next + 64)], as: UTF8.self)
      let parts = text.split(maxSplits: 1) { ":=：＝".contains($0) }
      if text.contains(where: { ":=：＝".contains($0) }), let name = parts.first,
        FrontMatter.Key(written: name.filter { !"*{\"'`".contains($0) }) != nil
      {
        return next..<line.end
      }
      guard line.next > next else { return nil }
      next = line.next
    }
    return nil
  }
}

extension FrontMatter.Key {
  /// Reads a key as people write it: in any case, with blanks or hyphens for `_`.
  fileprivate init?(written: some StringProtocol) {
    let folded = Self.folded(written)
    guard let key = Self.allCases.first(where: { Self.folded($0.rawValue) == folded }) else {
      return nil
    }
    self = key
  }

  /// A key in small letters, without what only joins its words.
  fileprivate static func folded(_ text: some StringProtocol) -> String {
    text.lowercased().filter { !"_- \t\u{3000}".contains($0) }
  }
}

extension [UInt8] {
  /// The start of the first line that is not blank.
  fileprivate func skippingBlankLines(from start: Int) -> Int {
    var first = start
    while first < count {
      let line = endOfLine(from: first)
      guard self[first..<line.end].allSatisfy({ $0 == 0x20 || $0 == 0x09 }), line.next > first
      else {
        break
      }
      first = line.next
    }
    return first
  }

  /// Whether the text starts with a mark or a rule in UTF-16, which is not read.
  fileprivate var opensInUTF16: Bool {
    let pairs = [
      [0x2D, 0x00, 0x2D, 0x00], [0x00, 0x2D, 0x00, 0x2D], [0x2B, 0, 0x2B, 0], [0, 0x2B, 0, 0x2B],
    ]
    return starts(with: [0xFF, 0xFE]) || starts(with: [0xFE, 0xFF])
      || pairs.contains { starts(with: $0.map(UInt8.init)) }
  }
}
