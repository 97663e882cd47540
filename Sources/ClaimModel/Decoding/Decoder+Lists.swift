internal import Diagnostics
package import YAMLSyntax

/// Reading lists, and mappings with free keys.
extension Decoder {
  /// Reads a list, keeping what could be read.
  package mutating func list<Value>(
    _ index: YAMLTree.Index,
    _ read: (inout Decoder, YAMLTree.Index) -> Value?
  ) -> [Value] {
    var values: [Value] = []
    forEachEntry(of: index) { decoder, entry in
      if let value = read(&decoder, entry) { values.append(value) }
    }
    return values
  }

  /// Visits the entries of a list, aliases followed.
  @inline(__always)
  package mutating func forEachEntry(
    of index: YAMLTree.Index,
    _ visit: (inout Decoder, YAMLTree.Index) -> Void
  ) {
    let node = tree.nodes[Int(index)]
    guard node.kind == .sequence else {
      return reportWrongType(index, expected: Bilingual(ja: "一覧（- で始まる行）", en: "a list"))
    }
    var child = index + 1
    while child < node.next {
      let entry = tree.resolved(child)
      if isEmpty(entry) {
        report(.missingValue, .missingEntry, at: tree.range(of: child))
      } else {
        visit(&self, entry)
      }
      child = tree.nodes[Int(child)].next
    }
  }

  /// Visits the pairs of a mapping with free keys; a key given twice is a finding.
  package mutating func forEachPair(
    of index: YAMLTree.Index,
    _ visit: (inout Decoder, Located<Name>, YAMLTree.Index) -> Void
  ) {
    guard tree.nodes[Int(index)].kind == .mapping else {
      return reportWrongType(index, expected: Bilingual(ja: "キーと値の組", en: "a mapping"))
    }
    var seen: Set<Name> = []
    visitPairs(of: index, seen: &seen, visit)
  }

  private mutating func visitPairs(
    of index: YAMLTree.Index,
    seen: inout Set<Name>,
    _ visit: (inout Decoder, Located<Name>, YAMLTree.Index) -> Void
  ) {
    var merged: YAMLTree.Index?
    var own: [Name: YAMLTree.Index] = [:]
    var child = index + 1
    while child < tree.nodes[Int(index)].next {
      let value = tree.nodes[Int(child)].next
      if tree.isMergeKey(child) {
        if merged != nil { reportDuplicateKey(child, in: index) }
        merged = merged ?? value
      } else if let name = word(tree.resolved(child)) {
        let key = Located(name.value, at: tree.range(of: child))
        if let first = own[key.value] {
          reportDuplicateKey(child, firstGivenAt: first)
        } else if seen.insert(key.value).inserted {
          if isEmpty(tree.resolved(value)) {
            reportMissingValue(of: child)
          } else {
            visit(&self, key, tree.resolved(value))
          }
        }
        own[key.value] = own[key.value] ?? child
      }
      child = tree.nodes[Int(value)].next
    }
    guard let merged else { return }
    for mapping in mergedMappings(merged) { visitPairs(of: mapping, seen: &seen, visit) }
  }
}
