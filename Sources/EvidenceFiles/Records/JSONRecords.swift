internal import Diagnostics

/// Reads a list of objects from JSON as rows.
enum JSONRecords {
  /// Reads the list at the end of a way of keys, else at the top.
  static func table(
    of bytes: [UInt8],
    rows path: String?,
    wanted: Set<String>
  ) throws(RecordError) -> RecordTable {
    let tree = try JSONParser.parse(bytes)
    var index = 0
    for key in path?.split(separator: ".") ?? [] {
      guard let next = tree.value(String(key), of: index) else {
        throw RecordError(.noList(path ?? ""))
      }
      index = next
    }
    guard tree.nodes[index].kind == .array else { throw RecordError(.noList(path ?? "")) }
    var table = RecordTable()
    for entry in tree.children(of: index) {
      table.append(try tree.row(entry), wanted)
    }
    return table
  }
}

extension JSONTree {
  /// Reads an object as a row: its scalars by their keys, those of inner objects by the way there.
  ///
  /// A list with something in it is a filled cell, whatever it holds.
  func row(_ index: Int) throws(RecordError) -> RecordTable.Row {
    guard nodes[index].kind == .object else {
      throw RecordError(.noObject, at: nodes[index].bytes.prefix(40))
    }
    var row = RecordTable.Row(bytes: nodes[index].bytes.prefix(40), cells: [:])
    add(index, below: "", to: &row)
    return row
  }

  private func add(_ index: Int, below prefix: String, to row: inout RecordTable.Row) {
    for (key, value) in pairs(of: index) {
      let name = prefix + text(of: key)
      switch nodes[value].kind {
      case .object: add(value, below: name + ".", to: &row)
      case .array:
        let isEmpty = nodes[value].next == value + 1
        row.cells[name] = RecordTable.Cell(
          text: isEmpty ? "" : String(decoding: bytes[nodes[value].bytes], as: UTF8.self),
          bytes: nodes[value].bytes
        )
      case .string, .number, .boolean, .null:
        let text = Array(text(of: value).utf8)
        row.cells[name] = RecordTable.Cell(
          text: text.trimmedText(0..<text.count),
          bytes: nodes[value].bytes
        )
      }
    }
  }
}

extension Range<Int> {
  /// The first so many.
  func prefix(_ count: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + count)
  }
}
