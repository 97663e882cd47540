import Diagnostics
import TestSupport
import YAMLSyntax

/// What became of a file: the tree, what was found wrong, and both in a form that tests can show.
struct Reading {
  let tree: YAMLTree
  let findings: [Finding]

  init(_ text: String, limits: YAMLLimits = .standard) {
    self.init(Array(text.utf8), limits: limits)
  }

  init(_ bytes: [UInt8], limits: YAMLLimits = .standard) {
    (tree, findings) = YAMLReader.parse(bytes, file: FileID(0), limits: limits)
  }

  /// The file with marks around every node.
  var marked: String {
    MarkedYAML.marking(ranges(where: { _ in true }), in: source)
  }

  /// The file with marks around every scalar.
  var markedScalars: String {
    MarkedYAML.marking(ranges(where: { $0.kind == .scalar }), in: source)
  }

  /// The file with marks around every finding, and the rules that they belong to.
  var markedFindings: String {
    MarkedYAML.marking(findings.map(\.range), in: source)
  }

  /// The names of the rules broken.
  var rules: [String] { findings.map(\.rule.name) }

  /// The texts of all scalars, in order.
  var texts: [String] {
    tree.nodes.filter { $0.kind == .scalar }.map { text(of: $0) }
  }

  /// The documents in a form like JSON, aliases followed.
  var structure: String { tree.roots.map(structure).joined(separator: "\n") }

  private var source: [UInt8] { Array(tree.bytes[..<tree.sourceLength]) }

  private func ranges(where isMeant: (YAMLNode) -> Bool) -> [SourceRange] {
    tree.nodes.filter(isMeant).map { SourceRange(file: tree.file, start: $0.start, end: $0.end) }
  }

  private func text(of node: YAMLNode) -> String {
    String(decoding: tree.bytes[Int(node.text.start)..<Int(node.text.end)], as: UTF8.self)
  }

  private func structure(_ index: YAMLTree.Index) -> String {
    let index = tree.resolved(index)
    let node = tree.nodes[Int(index)]
    var children: [String] = []
    var child = index + 1
    while child < node.next {
      children.append(structure(child))
      child = tree.nodes[Int(child)].next
    }
    switch node.kind {
    case .scalar: return text(of: node)
    case .sequence: return "[" + children.joined(separator: ", ") + "]"
    case .alias: return "*"
    case .mapping:
      let pairs = stride(from: 0, to: children.count, by: 2).map {
        children[$0] + ": " + (children.count > $0 + 1 ? children[$0 + 1] : "?")
      }
      return "{" + pairs.joined(separator: ", ") + "}"
    }
  }
}
