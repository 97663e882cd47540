package import Diagnostics
package import YAMLSyntax

/// Reads values out of one file's tree and collects what does not fit.
package struct Decoder: Sendable {
  /// The file that is being read.
  package var tree: YAMLTree
  /// The names seen so far, of this file and those before it.
  package var names: NameTable
  /// What did not fit.
  package var findings: [Finding] = []
  /// The evidence read so far, of this file and those before it.
  package var evidence = EvidenceSet()
  /// The waivers read so far.
  package var waivers: [Waiver] = []
  /// What claims and registers point to, in the order of the files.
  package var citations: [Citation] = []
  /// Whether what does not fit leaves the verdict open: so for organisations, policies, frameworks.
  package var preventsVerdict = false

  /// Starts reading a file.
  package init(tree: YAMLTree, names: NameTable) {
    self.tree = tree
    self.names = names
  }

  /// Whether nothing is written where a value should be.
  @inline(__always)
  func isEmpty(_ index: YAMLTree.Index) -> Bool {
    let node = tree.nodes[Int(index)]
    guard node.kind == .scalar, node.style == .plain else { return false }
    return node.text.count == 0 || tree.text(node.text, equals: Decoder.null)
      || (node.text.count == 1 && tree.bytes[Int(node.text.start)] == UInt8(ascii: "~"))
  }

  private static let null = Array("null".utf8)
  private static let mergeKey = Array("<<".utf8)

  func isMergeKey(_ index: YAMLTree.Index) -> Bool {
    let node = tree.nodes[Int(index)]
    return node.kind == .scalar && node.style == .plain && tree.text(node.text, equals: Self.mergeKey)
  }

  /// The mappings that the value of a merge key names.
  mutating func mergedMappings(_ index: YAMLTree.Index) -> [YAMLTree.Index] {
    let resolved = tree.resolved(index)
    switch tree.nodes[Int(resolved)].kind {
    case .mapping: return [resolved]
    case .sequence: return children(of: resolved).flatMap { mergedMappings($0) }
    case .scalar, .alias:
      reportWrongType(index, expected: Bilingual(ja: "アンカーで示したキーと値の組", en: "an anchored mapping"))
      return []
    }
  }

  /// The entries of a sequence, aliases not yet followed.
  func children(of index: YAMLTree.Index) -> [YAMLTree.Index] {
    var children: [YAMLTree.Index] = []
    var child = index + 1
    let end = tree.nodes[Int(index)].next
    while child < end {
      children.append(child)
      child = tree.nodes[Int(child)].next
    }
    return children
  }

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
    notes: [Finding.Note] = []
  ) {
    findings.append(
      Finding(
        rule: RuleID(rule),
        severity: .error,
        message: message,
        at: range,
        notes: notes,
        preventsVerdict: preventsVerdict
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

  mutating func reportMissingValue(of key: YAMLTree.Index) {
    report(.missingValue, .missingValue(tree.string(of: key)), at: tree.range(of: key))
  }

  mutating func reportMissingKey(
    _ key: String,
    in index: YAMLTree.Index,
    of record: RecordDescription
  ) {
    report(.missingKey, .missingKey(key, in: record.name), at: startOfValue(index))
  }

  mutating func reportUnknownKey(_ index: YAMLTree.Index, in record: RecordDescription) {
    let node = tree.nodes[Int(index)]
    guard node.kind == .scalar else {
      return reportWrongType(index, expected: Bilingual(ja: "キー", en: "a key"))
    }
    let key = tree.string(of: index)
    let keys = record.fields.map(\.key)
    let meant = Suggestion.closest(to: key, among: keys)
    report(
      .unknownKey,
      .unknownKey(key, in: record.name, meant: meant, known: keys),
      at: tree.range(of: index)
    )
  }

  mutating func reportDuplicateKey(_ index: YAMLTree.Index, in mapping: YAMLTree.Index) {
    let key = tree.nodes[Int(index)]
    var first = mapping + 1
    while first < index, tree.string(of: first) != tree.string(of: index) {
      first = tree.nodes[Int(tree.nodes[Int(first)].next)].next
    }
    precondition(key.kind == .scalar, "only scalars are keys")
    report(
      .duplicateKey,
      .duplicateKey(tree.string(of: index)),
      at: tree.range(of: index),
      notes: [
        Finding.Note(Bilingual(ja: "最初の記載", en: "first given here"), at: tree.range(of: first))
      ]
    )
  }

  /// The place to show for a whole value: a collection is shown by its first line only.
  func startOfValue(_ index: YAMLTree.Index) -> SourceRange {
    var range = tree.range(of: index)
    let first = Int(range.start)
    for offset in first..<max(first, Int(range.end)) where tree.bytes[offset] == 0x0A {
      range.end = UInt32(offset)
      break
    }
    return range
  }
}
