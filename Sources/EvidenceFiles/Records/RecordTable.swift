internal import Diagnostics

/// A record as rows, whatever its format.
struct RecordTable {
  /// One cell: its text without blanks around it, and where it stands.
  struct Cell {
    let text: String
    let bytes: Range<Int>
  }

  /// One row.
  struct Row {
    /// Where the row stands, or the part of it that is worth showing.
    let bytes: Range<Int>
    /// The cells by column; a column that the row does not have is left out.
    var cells: [String: Cell]
    /// Why figures of this row do not count unless a condition picked it by its status.
    var isFailure = false
  }

  /// A column that holds one of a few words.
  struct ClosedColumn {
    let values: [String]
    var mayBeBlank = false
  }

  /// The names of all columns, in the order in which they were met.
  var columns: [String] = []
  var rows: [Row] = []
  /// Whether no rows mean that nothing was found, and not that nothing was looked at.
  var mayBeEmpty = false
  /// The columns that hold one of a few words, by name.
  var closed: [String: ClosedColumn] = [:]
  /// The names of columns that rows brought.
  private var met: Set<String> = []

  /// Adds a row, keeping the cells that are wanted and every column's name.
  mutating func append(_ row: Row, _ wanted: Set<String>) {
    var row = row
    columns += row.cells.keys.filter { met.insert($0).inserted }.sorted()
    row.cells = row.cells.filter { wanted.contains($0.key) }
    rows.append(row)
  }
}

/// Why a record cannot be read.
struct RecordError: Error {
  /// What is wrong and what to do.
  let message: Message
  /// Where it is wrong.
  let bytes: Range<Int>?

  init(_ message: Message, at bytes: Range<Int>? = nil) {
    self.message = message
    self.bytes = bytes
  }
}

/// The formats of records, told apart by the ends of their names.
enum RecordFormatName {
  case csv
  case json
  case junit
  case sarif

  /// Returns the format of a file; `nil` if its name says nothing.
  init?(path: String) {
    let path = path.lowercased()
    if path.hasSuffix(".csv") {
      self = .csv
    } else if path.hasSuffix(".sarif") || path.hasSuffix(".sarif.json") {
      self = .sarif
    } else if path.hasSuffix(".json") {
      self = .json
    } else if path.hasSuffix(".xml") {
      self = .junit
    } else {
      return nil
    }
  }
}

extension [UInt8] {
  /// The text of some bytes without blanks around it.
  func trimmedText(_ range: Range<Int>) -> String {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start] <= 0x20 { start += 1 }
    while end > start, self[end - 1] <= 0x20 { end -= 1 }
    return String(decoding: self[start..<end], as: UTF8.self)
  }

  /// Refuses what is not UTF-8, saying what it probably is.
  func checkEncoding() throws(RecordError) {
    if starts(with: [0xFF, 0xFE]) || starts(with: [0xFE, 0xFF]) || prefix(64).contains(0) {
      throw RecordError(.utf16)
    }
    guard String(validating: self, as: UTF8.self) == nil else { return }
    throw RecordError(looksLikeShiftJIS ? .shiftJIS : .notUTF8)
  }

  /// Whether every byte fits Shift_JIS, as Excel in Japan writes CSV.
  ///
  /// - Source: JIS X 0208:1997, annex 1.
  var looksLikeShiftJIS: Bool {
    var index = 0
    while index < count {
      let byte = self[index]
      switch byte {
      case 0x00...0x7E, 0xA1...0xDF: index += 1
      case 0x81...0x9F, 0xE0...0xFC:
        guard index + 1 < count, (0x40...0xFC).contains(self[index + 1]), self[index + 1] != 0x7F
        else { return false }
        index += 2
      default: return false
      }
    }
    return true
  }
}
