/// Scalars of several lines behind `|` or `>`.
extension PlainParser {
  /// How many line breaks the end of a block scalar keeps.
  private enum Chomping {
    case none
    case one
    case all
  }

  /// Parses a block scalar from its indicator, up to the next token.
  ///
  /// The first line must have a text and say by its column where all lines start; empty lines
  /// before it and a column written in digits are left to libyaml.
  mutating func parseBlockScalar(below indent: Int) throws(NotPlain) {
    let start = position
    let folds = bytes[position] == .greater
    let chomping = try passBlockHeader()
    let textColumn = bytes.endOfSpaces(from: position) - position
    guard textColumn > max(indent, 0), bytes[position + textColumn] > .space else {
      throw NotPlain()
    }
    position += textColumn
    let (text, end) = scanLines(at: textColumn, folds: folds, chomping: chomping)
    let visibleEnd = unsafe text.withUnsafeBufferPointer {
      unsafe bytes.buffer.endOfBlock($0, from: UInt32(start), to: UInt32(end))
    }
    add(try made(text, style: .block, from: start, to: Int(visibleEnd), writtenAt: start))
    try moveToNextToken()
  }

  /// Passes the line of the indicator.
  private mutating func passBlockHeader() throws(NotPlain) -> Chomping {
    var chomping = Chomping.one
    position += 1
    if bytes[position] == .dash || bytes[position] == .plus {
      chomping = bytes[position] == .dash ? .none : .all
      position += 1
    }
    position = bytes.endOfSpaces(from: position)
    guard bytes[position].endsLine else { throw NotPlain() }
    position = bytes.endOfLine(from: position) + 1
    lineStart = position
    return chomping
  }

  /// Collects the lines of a block scalar from the first one's text; ends in the line behind them.
  ///
  /// - Returns: The text, and where its last line ends that is not empty.
  /// - Source: libyaml, `yaml_parser_scan_block_scalar`; its names are kept.
  private mutating func scanLines(
    at textColumn: Int,
    folds: Bool,
    chomping: Chomping
  ) -> (text: [UInt8], end: Int) {
    var text: [UInt8] = []
    var end = position
    var hasLeadingBreak = false
    var trailingBreaks = 0
    var leadingBlank = false
    while position - lineStart == textColumn, bytes[position] != 0 {
      let trailingBlank = bytes[position] == .space || bytes[position] == .tab
      if folds, hasLeadingBreak, !leadingBlank, !trailingBlank {
        if trailingBreaks == 0 { text.append(.space) }
      } else if hasLeadingBreak {
        text.append(.lineFeed)
      }
      text.append(contentsOf: repeatElement(.lineFeed, count: trailingBreaks))
      leadingBlank = trailingBlank
      hasLeadingBreak = appendLine(to: &text)
      end = position
      trailingBreaks = 0
      while passIndentation(upTo: textColumn) { trailingBreaks += 1 }
    }
    if chomping != .none, hasLeadingBreak { text.append(.lineFeed) }
    if chomping == .all { text.append(contentsOf: repeatElement(.lineFeed, count: trailingBreaks)) }
    return (text, end)
  }

  /// Passes a line to its end; returns whether it ends in a line break.
  private mutating func appendLine(to text: inout [UInt8]) -> Bool {
    let lineEnd = bytes.endOfLine(from: position)
    let hasReturn = bytes[lineEnd - 1] == .carriageReturn
    bytes.append(position..<(hasReturn ? lineEnd - 1 : lineEnd), to: &text)
    let hasBreak = lineEnd < bytes.count
    position = hasBreak ? lineEnd + 1 : lineEnd
    lineStart = position
    return hasBreak
  }

  /// Passes the spaces in front of a line, and the line if there is nothing else in it; returns
  /// whether it was.
  private mutating func passIndentation(upTo textColumn: Int) -> Bool {
    position = min(bytes.endOfSpaces(from: position), lineStart + textColumn)
    switch bytes[position] {
    case .carriageReturn, .lineFeed:
      position = bytes.endOfLine(from: position) + 1
      lineStart = position
      return true
    default: return false
    }
  }
}
