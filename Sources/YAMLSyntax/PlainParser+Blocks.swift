/// Nodes outside brackets, told apart by their columns.
///
/// Every method ends at the next token behind what it parsed, in whatever block that stands, and
/// its caller compares the column. A token further right than the innermost open block would
/// continue a scalar or be an error: neither is plain. It stands further right than all blocks
/// around that one too, so each of them ends, and the document finds that there is something left.
extension PlainParser {
  /// Parses a node that stands first in its line or behind `- `, in a block of some column.
  mutating func parseNode(below indent: Int) throws(NotPlain) {
    if isAtDash { return try parseSequence() }
    if try parseBracketsOrBlockScalar(below: indent) { return }
    let scalar = try scanScalar()
    if scalar.isKey { return try parseMapping(firstKey: scalar) }
    add(scalar)
    try endLine()
  }

  /// Whether a `- ` stands here, which not every dash is.
  private var isAtDash: Bool { bytes[position] == .dash && bytes[position + 1].separates }

  /// Parses a mapping whose first key has been passed with its colon.
  private mutating func parseMapping(firstKey: Scalar) throws(NotPlain) {
    let indent = column
    let index = try open(.mapping, at: firstKey.start)
    add(firstKey)
    try parseValue(below: indent)
    while column == indent {
      let key = try scanScalar()
      guard key.isKey else { throw NotPlain() }
      add(key)
      try parseValue(below: indent)
    }
    close(index)
  }

  /// Parses what stands behind the colon of a key.
  private mutating func parseValue(below indent: Int) throws(NotPlain) {
    let colonEnd = position
    position = bytes.endOfSpaces(from: position)
    guard bytes[position].endsLine else { return try parseValueInLine(below: indent) }
    try moveToNextToken()
    if column > indent { return try parseNode(below: indent) }
    // The dashes of a sequence may stand right below its key.
    if column == indent, isAtDash { return try parseSequence() }
    builder.addEmptyScalar(at: colonEnd)
  }

  /// Parses a value in the line of its key, where neither a key nor a dash may follow.
  @inline(__always)
  private mutating func parseValueInLine(below indent: Int) throws(NotPlain) {
    if try parseBracketsOrBlockScalar(below: indent) { return }
    let scalar = try scanScalar()
    guard !scalar.isKey else { throw NotPlain() }
    add(scalar)
    try endLine()
  }

  /// Parses a sequence from its first dash.
  private mutating func parseSequence() throws(NotPlain) {
    let indent = column
    let index = try open(.sequence, at: position)
    repeat {
      position += 1
      try parseEntry(below: indent)
    } while column == indent && isAtDash
    close(index)
  }

  /// Parses what stands behind a dash.
  private mutating func parseEntry(below indent: Int) throws(NotPlain) {
    let dashEnd = position
    position = bytes.endOfSpaces(from: position)
    if bytes[position].endsLine {
      try moveToNextToken()
      guard column > indent else { return builder.addEmptyScalar(at: dashEnd) }
    } else {
      column = position - lineStart
    }
    try parseNode(below: indent)
  }

  /// Parses what is known by its first byte; returns whether there was such a node.
  @inline(__always)
  private mutating func parseBracketsOrBlockScalar(below indent: Int) throws(NotPlain) -> Bool {
    switch bytes[position] {
    case .openBrace, .openBracket:
      try parseBrackets()
      // A bracket as a key is left to libyaml, and ends here at its colon.
      try endLine()
      return true
    case .bar, .greater:
      try parseBlockScalar(below: indent)
      return true
    default:
      return false
    }
  }
}

/// Moving from token to token.
extension PlainParser {
  /// Passes the rest of a line that nothing but a comment may stand in.
  @inline(__always)
  mutating func endLine() throws(NotPlain) {
    position = bytes.endOfSpaces(from: position)
    guard bytes[position].endsLine else { throw NotPlain() }
    try moveToNextToken()
  }

  /// Moves over spaces, comments and ends of lines to the next token, and notes its column.
  mutating func moveToNextToken() throws(NotPlain) {
    while true {
      position = bytes.endOfSpaces(from: position)
      switch bytes[position] {
      case .lineFeed:
        position += 1
        lineStart = position
      case .carriageReturn: position += 1
      case .hash: position = bytes.endOfLine(from: position)
      case .tab: throw NotPlain()
      case 0:
        column = Self.outside
        return
      default:
        column = position - lineStart
        if column == 0 { try lookForDocumentEnd() }
        return
      }
    }
  }

  /// Takes `---` at the start of a line for what it is; what `...` ends is left to libyaml.
  private mutating func lookForDocumentEnd() throws(NotPlain) {
    let mark = bytes[position]
    guard mark == .dash || mark == .period, bytes[position + 1] == mark,
      bytes[position + 2] == mark, bytes[position + 3].separates
    else { return }
    guard mark == .dash else { throw NotPlain() }
    column = Self.outside
  }

  /// Opens a collection unless it is too deep.
  @inline(__always)
  mutating func open(_ kind: YAMLNode.Kind, at start: Int) throws(NotPlain) -> YAMLTree.Index {
    depth += 1
    guard depth <= limits.depth else { throw NotPlain() }
    return builder.begin(kind, at: start)
  }

  /// Closes a collection behind its last child, or behind its bracket.
  @inline(__always)
  mutating func close(_ index: YAMLTree.Index, at end: Int? = nil) {
    depth -= 1
    builder.end(index, at: end)
  }
}
