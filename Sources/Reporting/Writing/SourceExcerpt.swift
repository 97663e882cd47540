/// One source line made ready for the screen, with the marked part measured in columns.
package struct SourceExcerpt: Equatable {
  /// The line, or as much of it around the mark as fits.
  package let text: String
  /// How many columns stand before the mark.
  package let indent: Int
  /// How many columns are marked, at least one.
  package let marked: Int

  /// What a tab looks like: where its stops would be depends on the terminal.
  static let tab = "    "
  /// Prepares a line.
  ///
  /// - Parameters:
  ///   - line: The bytes of the line without its break.
  ///   - mark: The marked bytes, as indices of `line`; what lies outside is left out.
  ///   - limit: How many columns the text may take.
  package init(_ line: ArraySlice<UInt8>, marking mark: Range<Int>, limit: Int) {
    let start = min(max(mark.lowerBound, line.startIndex), line.endIndex)
    let end = min(max(mark.upperBound, start), line.endIndex)
    // Four bytes for every column: more can hardly matter to what fits, and finding out where
    // characters end on a line of megabytes takes longer than the rest of the report.
    let reach = limit * 4
    var (first, last) = (
      max(line.startIndex, start - reach), min(line.endIndex, start + reach)
    )
    while first > line.startIndex, line[first] & 0xC0 == 0x80 { first -= 1 }
    while last < line.endIndex, line[last] & 0xC0 == 0x80 { last += 1 }
    let cells = Cell.cells(of: line[first..<last])
    let from = cells.firstIndex { $0.end > start } ?? cells.count
    let to = start == end ? from : cells.firstIndex { $0.start >= end } ?? cells.count
    let shown = Self.window(
      cells.map(\.columns),
      around: from..<max(from, to),
      isCut: (first > line.startIndex, last < line.endIndex),
      limit: limit
    )
    let isCutBefore = shown.lowerBound > 0 || first > line.startIndex
    let isCutBehind = shown.upperBound < cells.count || last < line.endIndex
    text =
      (isCutBefore ? "…" : "") + cells[shown].map(\.text).joined() + (isCutBehind ? "…" : "")
    indent =
      (isCutBefore ? 1 : 0) + Self.columns(cells[shown.lowerBound..<max(shown.lowerBound, from)])
    marked = max(1, Self.columns(cells[from..<max(from, min(to, shown.upperBound))]))
  }

  /// Returns which cells are shown: all if they fit, else the mark with a third of the line before.
  private static func window(
    _ columns: [Int],
    around mark: Range<Int>,
    isCut: (before: Bool, behind: Bool),
    limit: Int
  ) -> Range<Int> {
    let total = columns.reduce(0, +)
    if !isCut.before, !isCut.behind, total <= limit { return 0..<columns.count }
    var first = 0
    if isCut.before || columns[..<mark.upperBound].reduce(0, +) > limit - 2 {
      var used = 0
      first = mark.lowerBound
      while first > 0, used + columns[first - 1] <= limit / 3 {
        first -= 1
        used += columns[first]
      }
    }
    var last = first
    var used = 2
    while last < columns.count, used + columns[last] <= limit {
      used += columns[last]
      last += 1
    }
    while last == columns.count, first > 0, used + columns[first - 1] <= limit {
      first -= 1
      used += columns[first]
    }
    return first..<last
  }

  private static func columns(_ cells: ArraySlice<Cell>) -> Int {
    cells.reduce(0) { $0 + $1.columns }
  }
}

/// A character of a line as it is shown, and the bytes that it stands for.
private struct Cell {
  let text: String
  let columns: Int
  let start: Int
  let end: Int

  init(_ text: String, _ start: Int, _ end: Int) {
    self.text = text
    columns = text.columns
    self.start = start
    self.end = end
  }

  /// Takes bytes apart; those that are not UTF-8 become `\xNN`.
  static func cells(of bytes: ArraySlice<UInt8>) -> [Cell] {
    if let text = String(validating: bytes, as: UTF8.self) {
      return cells(of: text, at: bytes.startIndex)
    }
    var cells: [Cell] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let end = min(index + sequenceLength(bytes[index]), bytes.endIndex)
      if let text = String(validating: bytes[index..<end], as: UTF8.self) {
        cells.append(contentsOf: self.cells(of: text, at: index))
        index = end
      } else {
        let digits = String(bytes[index], radix: 16, uppercase: true)
        cells.append(Cell("\\x" + (digits.count < 2 ? "0" : "") + digits, index, index + 1))
        index += 1
      }
    }
    return cells
  }

  private static func cells(of text: String, at offset: Int) -> [Cell] {
    var start = offset
    return text.map { character in
      let end = start + character.utf8.count
      defer { start = end }
      return Cell(character == "\t" ? SourceExcerpt.tab : String(character).visible, start, end)
    }
  }

  private static func sequenceLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}
