internal import ClaimModel
internal import Diagnostics
internal import YAMLSyntax

/// Reads the properties with which a text begins.
///
/// They stand in one or more blocks between lines of `---`, before anything else but blanks,
/// comments and YAML's own directives, or as plain lines. What looks like properties and cannot be
/// read as such is unreadable, not absent: a draft must not pass because its front matter is written
/// in a way that nobody here understands.
enum FrontMatterReader {
  /// What front matters may take; more is no list of properties.
  private static let limit = 64 << 10

  /// Returns the front matter, and where the text behind it begins.
  static func read(_ bytes: [UInt8], file: FileID) -> (frontMatter: FrontMatter, end: Int) {
    var start = bytes.skippingPreamble(from: 0)
    var properties: [FrontMatter.Property] = []
    var end: Int?
    while let block = FrontMatterBlock(bytes, from: start, limit: limit) {
      switch block.read(file: file) {
      case .absent: return finish(properties, end)
      case .unreadable(let fault, let range): return (.unreadable(fault, at: range), block.end)
      case .read(let more): properties += more
      }
      end = block.end
      start = bytes.skippingPreamble(from: block.end)
    }
    let signs = end == nil ? "-+;~`={" : "-+"
    if let found = FrontMatterSigns.fault(in: bytes, from: start, after: signs) {
      return (.unreadable(found.fault, at: SourceRange(found.bytes, in: file)), end ?? 0)
    }
    if end == nil {
      let lines = FrontMatterLines.properties(of: bytes, from: start, file: file)
      if !lines.isEmpty { return (.read(lines), 0) }
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
    if let finding = findings.first {
      if let line = FrontMatterSigns.wideColon(in: content, start..<content.count) {
        return .unreadable(.wideColon, at: SourceRange(line, in: file))
      }
      return .unreadable(.noYAML(finding.message), at: finding.range)
    }
    guard let root = tree.roots.first, tree.nodes[Int(root)].kind == .mapping else {
      guard let line = FrontMatterSigns.line(in: content, start..<content.count) else {
        return .absent
      }
      let fault: FrontMatterFault = line.sign == "：" ? .wideColon : .otherFormat
      return .unreadable(fault, at: SourceRange(line.bytes, in: file))
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
      if FrontMatterKeys.knows(name) {
        let text = target.kind == .scalar ? tree.string(of: tree.resolved(value)) : nil
        let property = FrontMatterKeys.property(name, text, at: tree.range(of: value))
        if let property { properties.append(property) }
      } else if target.kind == .mapping || name == "<<" || FrontMatterKeys.isGroup(name) {
        collect(value, of: tree, depth: depth + 1, into: &properties)
      }
      child = tree.nodes[Int(value)].next
    }
  }
}

extension SourceRange {
  /// The place of some bytes of a file.
  fileprivate init(_ bytes: Range<Int>, in file: FileID) {
    self.init(file: file, start: UInt32(bytes.lowerBound), end: UInt32(bytes.upperBound))
  }
}

extension [UInt8] {
  /// The start of the first line that is seen: neither blank nor a comment nor a directive of YAML.
  fileprivate func skippingPreamble(from start: Int) -> Int {
    var first = Blanks.end(in: self, from: start)
    while first < count {
      if self[first...].starts(with: "<!--".utf8) {
        guard let end = endOfComment(from: first + 4) else { break }
        first = Blanks.end(in: self, from: end)
      } else if self[first...].starts(with: "%YAML".utf8)
        || self[first...].starts(with: "%TAG".utf8)
      {
        first = Blanks.end(in: self, from: endOfLine(from: first).next)
      } else {
        break
      }
    }
    return first
  }

  private func endOfComment(from start: Int) -> Int? {
    var position = start
    while position + 2 < count {
      if self[position] == 0x2D, self[position + 1] == 0x2D, self[position + 2] == 0x3E {
        return position + 3
      }
      position += 1
    }
    return nil
  }
}
