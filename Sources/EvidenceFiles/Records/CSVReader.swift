internal import Diagnostics

/// Reads CSV with a header line.
///
/// - Source: RFC 4180; line ends may be CRLF or LF, a UTF-8 byte-order mark is skipped.
struct CSVReader {
  private let bytes: [UInt8]
  private var position: Int

  /// One field as it stands in the file.
  private struct Field {
    let text: String
    let bytes: Range<Int>
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.hasByteOrderMark ? 3 : 0
  }

  /// Reads a file, keeping the columns that are wanted.
  static func table(of bytes: [UInt8], wanted: Set<String>) throws(RecordError) -> RecordTable {
    try bytes.checkEncoding()
    var reader = CSVReader(bytes)
    guard let header = try reader.record(), !header.allSatisfy({ $0.text.isEmpty }) else {
      throw RecordError(.noHeader)
    }
    var table = RecordTable()
    table.columns = header.map(\.text)
    for (index, field) in header.enumerated()
    where wanted.contains(field.text) && table.columns[..<index].contains(field.text) {
      throw RecordError(.columnTwice(field.text), at: field.bytes)
    }
    while let fields = try reader.record() {
      // A line without anything on it separates, and is no row.
      if fields.count == 1, fields[0].bytes.isEmpty, header.count > 1 { continue }
      let whole = fields[0].bytes.lowerBound..<fields[fields.count - 1].bytes.upperBound
      guard fields.count == header.count else {
        throw RecordError(.raggedRow(fields.count, header.count), at: whole)
      }
      var row = RecordTable.Row(bytes: whole, cells: [:])
      for (name, field) in zip(table.columns, fields) where wanted.contains(name) {
        row.cells[name] = RecordTable.Cell(text: field.text, bytes: field.bytes)
      }
      table.rows.append(row)
    }
    return table
  }

  /// Reads one record; `nil` at the end of the file.
  private mutating func record() throws(RecordError) -> [Field]? {
    guard position < bytes.count else { return nil }
    var fields: [Field] = []
    while true {
      fields.append(try field())
      guard position < bytes.count else { return fields }
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: ",") { continue }
      if byte == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
      return fields
    }
  }

  private mutating func field() throws(RecordError) -> Field {
    let start = position
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      while position < bytes.count, !isEnd(bytes[position]) {
        guard bytes[position] != UInt8(ascii: "\"") else {
          throw RecordError(.strayQuote, at: start..<position + 1)
        }
        position += 1
      }
      return Field(text: bytes.trimmedText(start..<position), bytes: start..<position)
    }
    var text: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      guard byte == UInt8(ascii: "\"") else {
        text.append(byte)
        continue
      }
      if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
        text.append(byte)
        position += 1
        continue
      }
      guard position == bytes.count || isEnd(bytes[position]) else {
        throw RecordError(.strayQuote, at: start..<position)
      }
      return Field(text: text.trimmedText(0..<text.count), bytes: start..<position)
    }
    throw RecordError(.openQuote, at: start..<min(start + 1, bytes.count))
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D
  }
}
