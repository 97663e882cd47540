internal import Diagnostics
package import YAMLSyntax

/// Merge keys of YAML 1.1: `<<: *defaults` gives a mapping the keys of another.
///
/// What stands in a mapping itself wins, then the first merged mapping that has the key.
extension YAMLTree {
  /// Whether a key is `<<`; in quotes it is a key like any other.
  func isMergeKey(_ key: Index) -> Bool {
    let node = nodes[Int(key)]
    return node.kind == .scalar && node.style == .plain && text(node.text, equals: Self.mergeKey)
  }

  private static let mergeKey = Array("<<".utf8)

  /// Returns the value of a key of a mapping or of those that it merges, aliases followed.
  package func value(of key: String, in mapping: Index) -> Index? {
    value(of: Array(key.utf8), in: resolved(mapping))
  }

  /// Returns the value of a key of a mapping or of those that it merges, before the mapping is read
  /// as a whole.
  func value(of key: [UInt8], in mapping: Index) -> Index? {
    let node = nodes[Int(mapping)]
    guard node.kind == .mapping else { return nil }
    var merged: [Index] = []
    var child = mapping + 1
    while child < node.next {
      let value = nodes[Int(child)].next
      let name = nodes[Int(resolved(child))]
      if name.kind == .scalar, text(name.text, equals: key) { return resolved(value) }
      if isMergeKey(child) { merged.append(resolved(value)) }
      child = nodes[Int(value)].next
    }
    for source in merged {
      if let value = mergedValue(of: key, from: source) { return value }
    }
    return nil
  }

  private func mergedValue(of key: [UInt8], from source: Index) -> Index? {
    guard nodes[Int(source)].kind == .sequence else { return value(of: key, in: source) }
    var child = source + 1
    while child < nodes[Int(source)].next {
      if let value = mergedValue(of: key, from: resolved(child)) { return value }
      child = nodes[Int(child)].next
    }
    return nil
  }
}

extension Decoder {
  /// Returns the mappings that the value of a merge key names, in order.
  mutating func mergedMappings(_ index: YAMLTree.Index) -> [YAMLTree.Index] {
    let resolved = tree.resolved(index)
    switch tree.nodes[Int(resolved)].kind {
    case .mapping: return [resolved]
    case .sequence:
      var mappings: [YAMLTree.Index] = []
      var child = resolved + 1
      while child < tree.nodes[Int(resolved)].next {
        mappings += mergedMappings(child)
        child = tree.nodes[Int(child)].next
      }
      return mappings
    case .scalar, .alias:
      reportWrongType(index, expected: Bilingual(ja: "アンカーで示したキーと値の組", en: "an anchored mapping"))
      return []
    }
  }
}
