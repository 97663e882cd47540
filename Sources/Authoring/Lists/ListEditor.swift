package import Diagnostics
package import YAMLSyntax

/// Adds entries to lists of YAML files and leaves every other byte as it is.
package enum ListEditor {
  /// Returns the edits that add an entry to a list of a mapping.
  ///
  /// Every way that seems to fit the file is tried on it, and the result read: only one after which
  /// all the file said before still stands, with one more entry at the list's end, is returned. A
  /// file written in a way that nobody thought of is refused rather than harmed.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - key: The key of the list; it is added if the mapping has none.
  ///   - mapping: The mapping.
  ///   - tree: The file.
  /// - Returns: The edits; `nil` if the list cannot be added to safely.
  package static func edits(
    adding entry: NewEntry,
    to key: String,
    of mapping: YAMLTree.Index,
    in tree: YAMLTree
  ) -> [TextEdit]? {
    let place = ListPlace(tree: tree, mapping: mapping, key: key)
    let bytes = Array(tree.bytes[..<tree.sourceLength])
    return candidates(entry, at: place).first { edits in
      guard let changed = bytes.applying(edits) else { return false }
      let (after, findings) = YAMLReader.parse(changed, file: tree.file)
      return findings.isEmpty && Preservation(before: tree, after: after, place: place).holds
    }
  }

  private static func candidates(_ entry: NewEntry, at place: ListPlace) -> [[TextEdit]] {
    guard place.tree.nodes[Int(place.mapping)].kind == .mapping else { return [] }
    guard let list = place.value else { return missing(entry, at: place) }
    switch place.tree.nodes[Int(list)].kind {
    case .alias, .mapping: return []
    case .scalar: return isNothing(list, in: place.tree) ? [filled(entry, list, at: place)] : []
    case .sequence:
      let entries = ListPlace.entries(of: list, in: place.tree)
      guard let last = entries.last else { return emptied(entry, list, at: place) }
      return place.isFlow(list)
        ? [inBrackets(entry, behind: last, of: list, at: place)]
        : behind(entry, last, entries.dropLast().last, at: place)
    }
  }

  /// A key without a value, or with a word for null.
  private static func isNothing(_ index: YAMLTree.Index, in tree: YAMLTree) -> Bool {
    let node = tree.nodes[Int(index)]
    return node.style == .plain
      && ["", "~", "null", "Null", "NULL"].contains(tree.string(of: index))
  }

  private static func filled(
    _ entry: NewEntry,
    _ value: YAMLTree.Index,
    at place: ListPlace
  ) -> [TextEdit] {
    let (start, end) = (place.start(value), place.end(value))
    guard !place.isFlow(place.mapping) else {
      return [place.edit(start, end, (start == end ? " " : "") + "[\(entry.flow)]")]
    }
    return replaced(from: start, to: end, with: entry, at: place)
  }

  /// An empty list in brackets: a block list takes its place where blocks may stand.
  private static func emptied(
    _ entry: NewEntry,
    _ list: YAMLTree.Index,
    at place: ListPlace
  ) -> [[TextEdit]] {
    let (start, end) = (place.start(list), place.end(list))
    guard start < end, place.isFlow(list) else { return [] }
    let inside = [place.edit(start + 1, start + 1, entry.flow)]
    let isBare = place.tree.bytes[(start + 1)..<(end - 1)].allSatisfy { $0 <= 0x20 }
    guard isBare, !place.isFlow(place.mapping) else { return [inside] }
    return [replaced(from: start, to: end, with: entry, at: place), inside]
  }

  /// Takes a value away and puts a block list below its key.
  private static func replaced(
    from start: Int,
    to end: Int,
    with entry: NewEntry,
    at place: ListPlace
  ) -> [TextEdit] {
    guard let key = place.pairs.first, let column = place.column(of: place.start(key.key)) else {
      return []
    }
    var first = start
    // The blank before the value goes with it.
    if end > start, first > 0, place.tree.bytes[first - 1] == 0x20 { first -= 1 }
    let block = entry.block(column: column + step(in: place), offset: 2, lineBreak: place.lineBreak)
    let insertion = place.insert(lines: block, at: place.nextLine(after: end))
    return first == end ? [insertion] : [place.edit(first, end, ""), insertion]
  }

  private static func inBrackets(
    _ entry: NewEntry,
    behind last: YAMLTree.Index,
    of list: YAMLTree.Index,
    at place: ListPlace
  ) -> [TextEdit] {
    let end = place.end(last)
    let comma = place.tree.bytes[end..<place.end(list)].first { $0 > 0x20 } == UInt8(ascii: ",")
    let line = place.lineStart(of: place.start(last))
    let isAlone = place.tree.bytes[line..<place.start(last)].allSatisfy { $0 == 0x20 }
    let nextLine = place.nextLine(after: end)
    guard isAlone, nextLine < place.end(list) else {
      let position = comma ? end + place.tree.bytes[end...].prefix { $0 != 0x2C }.count + 1 : end
      return [place.edit(position, position, (comma ? " " : ", ") + entry.flow)]
    }
    let indent = String(repeating: " ", count: place.start(last) - line)
    let ending = comma ? "," : ""
    let insertion = place.insert(lines: indent + entry.flow + ending, at: nextLine)
    return comma ? [insertion] : [place.edit(end, end, ","), insertion]
  }

  /// Behind the last entry of a block list, in its style.
  private static func behind(
    _ entry: NewEntry,
    _ last: YAMLTree.Index,
    _ previous: YAMLTree.Index?,
    at place: ListPlace
  ) -> [[TextEdit]] {
    guard let dash = dash(before: place.start(last), in: place),
      let column = place.column(of: dash)
    else { return [] }
    let start = place.start(last)
    let isOnLine = place.lineStart(of: start) == place.lineStart(of: dash)
    let isMapping = place.tree.nodes[Int(last)].kind == .mapping
    let offset = isOnLine && isMapping && place.column(of: start) != nil ? start - dash : 2
    var block = entry.block(column: column, offset: offset, lineBreak: place.lineBreak)
    if let previous, isSpaced(from: place.end(previous), to: dash, in: place) {
      block = place.lineBreak + block
    }
    let line = place.nextLine(after: max(place.end(last), dash))
    let behind = place.behindComments(from: line, indentedBy: column + 1)
    // The blank lines behind a text of several lines may be part of it.
    let positions = [behind, behindBlankLines(from: line, in: place), place.length]
    return positions.map { [place.insert(lines: block, at: $0)] }
  }

  /// A mapping without the list: it gets the key behind its last one.
  private static func missing(_ entry: NewEntry, at place: ListPlace) -> [[TextEdit]] {
    guard let first = place.pairs.first, let last = place.pairs.last else {
      let open = place.start(place.mapping) + 1
      return place.isFlow(place.mapping)
        ? [[place.edit(open, open, " \(place.key): [\(entry.flow)] ")]] : []
    }
    let end = place.end(last.value)
    guard !place.isFlow(place.mapping) else {
      let close = place.end(place.mapping)
      let rest = place.tree.bytes[min(end, close)..<close]
      let comma = rest.first { $0 > 0x20 } == UInt8(ascii: ",")
      let position = comma ? end + rest.prefix { $0 != 0x2C }.count + 1 : end
      return [[place.edit(position, position, "\(comma ? "" : ",") \(place.key): [\(entry.flow)]")]]
    }
    guard let column = place.column(of: place.start(first.key)) else { return [] }
    let block = entry.block(column: column + step(in: place), offset: 2, lineBreak: place.lineBreak)
    let text = String(repeating: " ", count: column) + place.key + ":" + place.lineBreak + block
    let line = place.nextLine(after: end)
    let behind = place.behindComments(from: line, indentedBy: max(column, 1))
    let isRoot = place.tree.roots.count == 1 && place.tree.roots[0] == place.mapping
    let positions =
      (isRoot ? [place.length] : []) + [behind, behindBlankLines(from: line, in: place)]
    return positions.map { [place.insert(lines: text, at: $0)] }
  }

  /// How far lists are indented below their keys in this file: as the first block list is.
  private static func step(in place: ListPlace) -> Int {
    for mapping in place.tree.nodes.indices where place.tree.nodes[mapping].kind == .mapping {
      for (key, value) in ListPlace.pairs(of: YAMLTree.Index(mapping), in: place.tree) {
        guard place.tree.nodes[Int(value)].kind == .sequence, !place.isFlow(value),
          let entry = ListPlace.entries(of: value, in: place.tree).first,
          let dash = dash(before: place.start(entry), in: place),
          let keyColumn = place.column(of: place.start(key)),
          let column = place.column(of: dash), (keyColumn...(keyColumn + 8)).contains(column)
        else { continue }
        return column - keyColumn
      }
    }
    return 2
  }

  /// The dash that announces an entry; behind it may stand an anchor or a tag.
  private static func dash(before start: Int, in place: ListPlace) -> Int? {
    var offset = start
    while offset > 0 {
      offset -= 1
      guard place.tree.bytes[offset] == UInt8(ascii: "-") else { continue }
      let next = offset + 1 < place.length ? place.tree.bytes[offset + 1] : 0x0A
      if next <= 0x20, place.column(of: offset) != nil { return offset }
    }
    return nil
  }

  private static func isSpaced(from start: Int, to end: Int, in place: ListPlace) -> Bool {
    guard start < end else { return false }
    return place.tree.bytes[start..<end].filter { $0 != 0x0D && $0 != 0x20 }
      .starts(with: [0x0A, 0x0A])
  }

  private static func behindBlankLines(from offset: Int, in place: ListPlace) -> Int {
    var offset = offset
    while offset < place.length {
      let end = place.nextLine(after: offset)
      guard place.tree.bytes[offset..<end].allSatisfy({ $0 <= 0x20 }) else { break }
      offset = end
    }
    return offset
  }
}
