package import Diagnostics

/// One node of a parsed file, 28 bytes without a reference, so that a tree is one flat array.
package struct YAMLNode: Hashable, Sendable, BitwiseCopyable {
  /// What the node is; an alias is followed by `YAMLTree.resolved(_:)`.
  package enum Kind: Sendable, BitwiseCopyable {
    case scalar
    case sequence
    case mapping
    case alias

    /// Whether two kinds are one; written out, because a synthesised comparison is called by other
    /// targets through a table of witnesses.
    package static func == (left: Kind, right: Kind) -> Bool { left.number == right.number }

    private var number: UInt8 {
      switch self {
      case .scalar: 0
      case .sequence: 1
      case .mapping: 2
      case .alias: 3
      }
    }
  }

  /// What the node is.
  package var kind: Kind
  /// How a scalar was written.
  package var style: ScalarStyle
  /// The first byte in the file.
  package var start: UInt32
  /// One past the last byte in the file.
  package var end: UInt32
  /// The text of a scalar; of an alias, `start` is the node that it stands for.
  package var text: TextSpan
  /// The index behind the node's last descendant.
  package var next: Int32
  /// The hash of a scalar's text.
  package var hash: UInt32
}

/// A parsed file: nodes in document order, each followed by its descendants.
///
/// A mapping's children alternate between keys and values. The tree owns the file's bytes; texts
/// that escapes or folds made stand behind them in the same array.
package struct YAMLTree: Sendable {
  /// The index of a node.
  package typealias Index = Int32

  /// The file that was parsed.
  package let file: FileID
  /// The file's bytes, then the texts that stand nowhere in it.
  package internal(set) var bytes: [UInt8]
  /// How many of `bytes` are the file.
  package let sourceLength: Int
  /// All nodes.
  package internal(set) var nodes: [YAMLNode] = []
  /// The top node of each document.
  package internal(set) var roots: [Index] = []

  /// A tree of nothing.
  package static let empty = YAMLTree(file: FileID(0), bytes: [])

  init(file: FileID, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    sourceLength = bytes.count
  }

  /// Returns the node that an index stands for, following an alias.
  package func resolved(_ index: Index) -> Index {
    let node = nodes[Int(index)]
    return node.kind == .alias ? Index(bitPattern: node.text.start) : index
  }

  /// Returns where a node stands; of an alias, where the alias stands.
  package func range(of index: Index) -> SourceRange {
    let node = nodes[Int(index)]
    return SourceRange(file: file, start: node.start, end: node.end)
  }

  /// Returns the text of a scalar.
  package func string(of index: Index) -> String {
    let text = nodes[Int(resolved(index))].text
    return String(decoding: bytes[Int(text.start)..<Int(text.end)], as: UTF8.self)
  }

  /// The file as reports need it.
  package func sourceFile(path: String) -> SourceFile {
    SourceFile(path: path, bytes: bytes, length: sourceLength)
  }
}
