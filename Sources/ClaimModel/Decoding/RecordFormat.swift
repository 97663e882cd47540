package import Diagnostics
package import YAMLSyntax

/// One key of a mapping: its documentation and how its value is read, in one place.
package struct Field<Record>: Sendable {
  /// The field as documentation sees it.
  package private(set) var description: FieldDescription
  let bytes: [UInt8]
  let hash: UInt32
  let decode: @Sendable (inout Record, YAMLTree.Index, inout Decoder) -> Void

  init(
    _ key: String,
    _ shape: ValueShape,
    _ summary: Bilingual,
    isRequired: Bool,
    decode: @escaping @Sendable (inout Record, YAMLTree.Index, inout Decoder) -> Void
  ) {
    description = FieldDescription(key: key, shape: shape, isRequired: isRequired, summary: summary)
    bytes = Array(key.utf8)
    hash = NameHash.of(key)
    self.decode = decode
  }

  /// Makes the field required.
  package var required: Field {
    var field = self
    field.description.isRequired = true
    return field
  }
}

/// How one kind of mapping is read: known keys, required keys, and what each value becomes.
package struct RecordFormat<Record>: Sendable {
  private let name: String
  private let summary: Bilingual
  private let fields: [Field<Record>]
  private let required: UInt64

  /// Describes a mapping; it has at most 64 keys.
  package init(_ name: String, _ summary: Bilingual, _ fields: [Field<Record>]) {
    precondition(fields.count <= 64, "a record format has at most 64 fields")
    self.name = name
    self.summary = summary
    self.fields = fields
    required = fields.indices.reduce(0) { mask, index in
      fields[index].description.isRequired ? mask | (1 << UInt64(index)) : mask
    }
  }

  /// The record as documentation sees it.
  package var description: RecordDescription {
    RecordDescription(name: name, summary: summary, fields: fields.map(\.description))
  }

  /// Reads a mapping into a record; what does not fit becomes a finding and stays unset.
  package func decode(
    _ index: YAMLTree.Index,
    into record: inout Record,
    with decoder: inout Decoder
  ) {
    let node = decoder.tree.nodes[Int(index)]
    guard node.kind == .mapping else {
      decoder.reportWrongType(index, expected: Bilingual(ja: "キーと値の組", en: "a mapping"))
      return
    }
    var seen: UInt64 = 0
    decodeEntries(of: index, into: &record, seen: &seen, with: &decoder)
    guard seen & required != required else { return }
    for (position, field) in fields.enumerated()
    where field.description.isRequired && seen & (1 << UInt64(position)) == 0 {
      decoder.reportMissingKey(field.description.key, in: index, of: description)
    }
  }

  /// Reads a mapping's own keys unless they were seen in one that wins over it, then those that it
  /// merges.
  private func decodeEntries(
    of index: YAMLTree.Index,
    into record: inout Record,
    seen: inout UInt64,
    with decoder: inout Decoder
  ) {
    var merged: YAMLTree.Index?
    var own: UInt64 = 0
    var hint = 0
    var child = index + 1
    let end = decoder.tree.nodes[Int(index)].next
    while child < end {
      let value = decoder.tree.nodes[Int(child)].next
      let key = decoder.tree.nodes[Int(decoder.tree.resolved(child))]
      if let position = position(of: key, from: hint, in: decoder.tree) {
        let bit: UInt64 = 1 << UInt64(position)
        if own & bit != 0 {
          decoder.reportDuplicateKey(child, in: index)
        } else if seen & bit == 0 {
          seen |= bit
          decodeValue(value, of: position, at: child, into: &record, with: &decoder)
        }
        own |= bit
        hint = position + 1
      } else if decoder.tree.isMergeKey(child) {
        if merged != nil { decoder.reportDuplicateKey(child, in: index) }
        merged = merged ?? value
      } else {
        decoder.reportUnknownKey(child, in: description)
      }
      child = decoder.tree.nodes[Int(value)].next
    }
    guard let merged else { return }
    for mapping in decoder.mergedMappings(merged) {
      decodeEntries(of: mapping, into: &record, seen: &seen, with: &decoder)
    }
  }

  @inline(__always)
  private func decodeValue(
    _ value: YAMLTree.Index,
    of position: Int,
    at key: YAMLTree.Index,
    into record: inout Record,
    with decoder: inout Decoder
  ) {
    let resolved = decoder.tree.resolved(value)
    guard !decoder.isEmpty(resolved) else {
      return decoder.reportMissingValue(
        of: key,
        isRequired: fields[position].description.isRequired
      )
    }
    fields[position].decode(&record, resolved, &decoder)
  }

  /// Finds a key, trying first the field behind the one found last: files keep an order.
  @inline(__always)
  private func position(of key: YAMLNode, from hint: Int, in tree: YAMLTree) -> Int? {
    guard key.kind == .scalar else { return nil }
    var position = hint < fields.count ? hint : 0
    for _ in 0..<fields.count {
      if fields[position].hash == key.hash, tree.text(key.text, equals: fields[position].bytes) {
        return position
      }
      position = position + 1 < fields.count ? position + 1 : 0
    }
    return nil
  }
}
