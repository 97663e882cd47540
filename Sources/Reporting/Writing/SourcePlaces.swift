package import Diagnostics

/// A place as reports show it: line and column from one, offset from zero.
package struct SourcePlace: Equatable {
  /// The line.
  package let line: Int
  /// In Unicode code points.
  package let column: Int
  /// In bytes.
  package let offset: Int
}

/// Turns the ranges of one report's findings into places.
///
/// A file is scanned for its lines once, when the first finding stands in it. Columns on a very
/// long line are counted from the nearest mark, so that thousands of findings on one line of
/// megabytes do not cost the square of its length.
package struct SourcePlaces {
  private let files: [SourceFile]
  private var tables: [LineTable?]
  private var longLine: LongLine?

  /// Prepares the files of a report, by `FileID`.
  package init(_ files: [SourceFile]) {
    self.files = files
    tables = Array(repeating: nil, count: files.count)
  }

  /// The file of a number.
  package func file(_ id: FileID) -> SourceFile { files[Int(id.rawValue)] }

  /// The place of a byte of a file; offsets past the end count as the end.
  package mutating func place(at offset: UInt32, in id: FileID) -> SourcePlace {
    let offset = min(Int(offset), file(id).length)
    if let longLine, longLine.file == id, longLine.holds(offset) {
      return longLine.place(at: offset)
    }
    let table = lines(of: id)
    let position = table.position(at: UInt32(offset))
    if position.column > LongLine.step {
      longLine = LongLine(file: id, line: position.line, bytes: table.line(position.line))
    }
    return SourcePlace(line: position.line, column: position.column, offset: offset)
  }

  /// The bytes of a line, without its break.
  package mutating func line(_ number: Int, of id: FileID) -> ArraySlice<UInt8> {
    lines(of: id).line(number)
  }

  private mutating func lines(of id: FileID) -> LineTable {
    let index = Int(id.rawValue)
    if let table = tables[index] { return table }
    let table = LineTable(files[index])
    tables[index] = table
    return table
  }
}

/// A line with its code points counted up to every mark.
private struct LongLine {
  static let step = 4096

  let file: FileID
  private let line: Int
  private let bytes: ArraySlice<UInt8>
  /// How many code points start before each multiple of `step` bytes.
  private let counts: [Int]

  init(file: FileID, line: Int, bytes: ArraySlice<UInt8>) {
    self.file = file
    self.line = line
    self.bytes = bytes
    var counts: [Int] = []
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if index % Self.step == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    self.counts = counts
  }

  func holds(_ offset: Int) -> Bool { bytes.indices.contains(offset) }

  func place(at offset: Int) -> SourcePlace {
    let mark = (offset - bytes.startIndex) / Self.step
    let rest = bytes[bytes.startIndex + mark * Self.step..<offset].count { $0 & 0xC0 != 0x80 }
    return SourcePlace(line: line, column: counts[mark] + rest + 1, offset: offset)
  }
}
