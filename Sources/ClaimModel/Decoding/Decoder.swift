package import Diagnostics
package import YAMLSyntax

/// Reads values out of one file's tree and collects what does not fit.
package struct Decoder: Sendable {
  /// The file that is being read.
  package var tree: YAMLTree
  /// The names seen so far, of this file and those before it.
  package var names: NameTable
  /// What did not fit.
  package var findings = BoundedFindings()
  /// The evidence read so far, of this file and those before it.
  package var evidence = EvidenceSet()
  /// The waivers read so far.
  package var waivers: [Waiver] = []
  /// What claims and registers point to, in the order of the files.
  package var citations: [Citation] = []
  /// The words in texts that rules look for; `nil` if nobody will ask, as of a framework.
  var marks: [FoundWords]?
  /// How many claims were read so far.
  var claims = 0
  /// Whether what does not fit leaves the verdict open: so for organisations, policies, frameworks.
  package var preventsVerdict = false

  /// Starts reading a file.
  package init(tree: YAMLTree, names: NameTable) {
    self.tree = tree
    self.names = names
  }

  /// Whether nothing is written where a value should be: nothing at all, only characters that
  /// nobody sees, or one of the words for null.
  ///
  /// - Source: YAML 1.2.2, §10.3.2, core schema; quoted, its words are texts.
  @inline(__always)
  func isEmpty(_ index: YAMLTree.Index) -> Bool {
    Self.isEmpty(tree.nodes[Int(index)], in: tree)
  }

  /// A function of the type: a decoder is large, and would be copied for every value.
  @inline(__always)
  private static func isEmpty(_ node: YAMLNode, in tree: YAMLTree) -> Bool {
    guard node.kind == .scalar else { return false }
    switch node.text.count {
    case 0: return true
    case 1:
      return isBlank(node.text, in: tree)
        || (node.style == .plain && tree.bytes[Int(node.text.start)] == UInt8(ascii: "~"))
    case 4 where node.style == .plain && nulls.contains { tree.text(node.text, equals: $0) }:
      return true
    default: return isBlank(node.text, in: tree)
    }
  }

  /// Whether a text is made of nothing that can be seen; its first byte settles it for most.
  @inline(__always)
  private static func isBlank(_ text: TextSpan, in tree: YAMLTree) -> Bool {
    switch tree.bytes[Int(text.start)] {
    case 0...0x20, 0x7F, 0xC2, 0xCD, 0xD8, 0xE1...0xE3, 0xEF...:
      return hasNothingToSee(text, in: tree)
    default: return false
    }
  }

  private static func hasNothingToSee(_ text: TextSpan, in tree: YAMLTree) -> Bool {
    let bytes = tree.bytes.span.extracting(Int(text.start)..<Int(text.end))
    var offset = 0
    while offset < bytes.count {
      let (value, next) = UTF8Scalars.scalar(in: bytes, at: offset)
      guard value.isInvisible else { return false }
      offset = next
    }
    return true
  }

  private static let nulls = ["null", "Null", "NULL"].map { Array($0.utf8) }

  /// The bytes of a scalar.
  @inline(__always)
  func bytes(of index: YAMLTree.Index) -> ArraySlice<UInt8> {
    let text = tree.nodes[Int(index)].text
    return tree.bytes[Int(text.start)..<Int(text.end)]
  }

  /// Records that something does not fit.
  package mutating func report(
    _ rule: FormatRuleID,
    _ message: Message,
    at range: SourceRange,
    notes: [Finding.Note] = [],
    fix: [TextEdit] = []
  ) {
    findings.append(
      Finding(
        rule: RuleID(rule),
        severity: .error,
        message: message,
        at: range,
        notes: notes,
        preventsVerdict: preventsVerdict,
        fix: fix
      )
    )
  }

  mutating func reportWrongType(_ index: YAMLTree.Index, expected: Bilingual) {
    let found: Bilingual =
      switch tree.nodes[Int(index)].kind {
      case .mapping: Bilingual(ja: "キーと値の組", en: "a mapping")
      case .sequence: Bilingual(ja: "一覧", en: "a list")
      case .scalar, .alias: Bilingual(ja: "1 つの値", en: "a single value")
      }
    report(.wrongType, .wrongType(expected: expected, found: found), at: startOfValue(index))
  }

  mutating func reportMissingValue(of key: YAMLTree.Index, isRequired: Bool = false) {
    let message = Message.missingValue(tree.string(of: key), isRequired: isRequired)
    report(.missingValue, message, at: tree.range(of: key))
  }

  mutating func reportMissingKey(
    _ key: String,
    in index: YAMLTree.Index,
    of record: RecordDescription
  ) {
    report(.missingKey, .missingKey(key, in: record.name), at: startOfValue(index))
  }

  mutating func reportUnknownKey(_ index: YAMLTree.Index, in record: RecordDescription) {
    guard tree.nodes[Int(tree.resolved(index))].kind == .scalar else {
      return reportWrongType(index, expected: Bilingual(ja: "キー", en: "a key"))
    }
    report(
      .unknownKey,
      .unknownKey(tree.string(of: index), in: record.name, known: record.fields.map(\.key)),
      at: tree.range(of: index)
    )
  }

  mutating func reportDuplicateKey(_ index: YAMLTree.Index, in mapping: YAMLTree.Index) {
    let key = tree.nodes[Int(tree.resolved(index))]
    let written = Array(bytes(of: tree.resolved(index)))
    var first = mapping + 1
    while first < index {
      let other = tree.nodes[Int(tree.resolved(first))]
      if other.kind == .scalar, other.hash == key.hash, tree.text(other.text, equals: written) {
        break
      }
      first = tree.nodes[Int(tree.nodes[Int(first)].next)].next
    }
    reportDuplicateKey(index, firstGivenAt: first)
  }

  mutating func reportDuplicateKey(_ index: YAMLTree.Index, firstGivenAt first: YAMLTree.Index) {
    report(
      .duplicateKey,
      .duplicateKey(tree.string(of: index)),
      at: tree.range(of: index),
      notes: [
        Finding.Note(Bilingual(ja: "最初の記載", en: "first given here"), at: tree.range(of: first))
      ]
    )
  }

  /// The place to show for a whole value: of a block mapping its first entry, of anything else its
  /// first line, because nobody wants to see a page marked.
  func startOfValue(_ index: YAMLTree.Index) -> SourceRange {
    let node = tree.nodes[Int(index)]
    var range = tree.range(of: index)
    if node.kind == .mapping, tree.bytes[Int(range.start)] != UInt8(ascii: "{") {
      let key = tree.nodes[Int(index) + 1]
      let value = tree.nodes[Int(key.next)]
      range.end = value.kind == .scalar ? max(key.end, value.end) : key.end
    }
    let first = Int(range.start)
    for offset in first..<max(first, Int(range.end))
    where tree.bytes[offset] == 0x0A || tree.bytes[offset] == 0x0D {
      range.end = UInt32(offset)
      break
    }
    return range
  }
}
