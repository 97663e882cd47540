/// Mappings and sequences between brackets, in one line or several.
///
/// Methods end right behind what they parsed. Columns mean nothing here.
extension PlainParser {
  /// Parses a mapping or sequence from its opening bracket.
  mutating func parseBrackets() throws(NotPlain) {
    if bytes[position] == .openBrace {
      try parseBraces()
    } else {
      try parseSquareBrackets()
    }
  }

  private mutating func parseSquareBrackets() throws(NotPlain) {
    let index = try open(.sequence, at: position)
    try moveIntoBrackets()
    while bytes[position] != .closeBracket {
      try parseFlowNode()
      try moveToComma(or: .closeBracket)
    }
    position += 1
    close(index, at: position)
  }

  private mutating func parseBraces() throws(NotPlain) {
    let index = try open(.mapping, at: position)
    try moveIntoBrackets()
    while bytes[position] != .closeBrace {
      if try passFlowKey() {
        try moveToFlowToken()
        if isAtFlowEnd { addEmptyFlowValue() } else { try parseFlowNode() }
      } else {
        try moveToFlowToken()
        addEmptyFlowValue()
      }
      try moveToComma(or: .closeBrace)
    }
    position += 1
    close(index, at: position)
  }

  /// Whether the value that should stand here is not there.
  private var isAtFlowEnd: Bool { bytes[position] == .comma || bytes[position] == .closeBrace }

  /// Adds a value that is not there, at the token behind it: the builder finds its place.
  private mutating func addEmptyFlowValue() {
    var event = YAMLEvent(kind: .scalar, start: UInt32(position), end: UInt32(position))
    event.value = TextSpan(start: UInt32(position), end: UInt32(position))
    builder.append(event)
  }

  /// Adds a key; returns whether its colon stood behind it and has been passed.
  ///
  /// A colon in another line than its key's is an error, which shows at the comma that is missed.
  private mutating func passFlowKey() throws(NotPlain) -> Bool {
    let first = bytes[position]
    guard first == .doubleQuote || first == .singleQuote else {
      let key = try scanFlowPlain()
      add(key)
      return key.isKey
    }
    var key = try scanQuoted(first)
    add(key)
    let colon = bytes.endOfSpaces(from: position)
    guard bytes[colon] == .colon else { return false }
    // Behind quotes a colon needs no blank.
    try passColon(colon, of: &key)
    return true
  }

  /// Parses an entry of a sequence or the value of a key.
  private mutating func parseFlowNode() throws(NotPlain) {
    switch bytes[position] {
    case .openBrace, .openBracket: try parseBrackets()
    case .doubleQuote, .singleQuote: add(try scanQuoted(bytes[position]))
    default:
      let scalar = try scanFlowPlain()
      // A pair in a sequence, `[a: b]`, is left to libyaml.
      guard !scalar.isKey else { throw NotPlain() }
      add(scalar)
    }
  }

  /// Passes an opening bracket, up to the next token.
  private mutating func moveIntoBrackets() throws(NotPlain) {
    position += 1
    try moveToFlowToken()
  }

  /// Passes a comma, up to the next token, or stops at the closing bracket.
  private mutating func moveToComma(or bracket: UInt8) throws(NotPlain) {
    try moveToFlowToken()
    if bytes[position] == .comma {
      try moveIntoBrackets()
    } else if bytes[position] != bracket {
      throw NotPlain()
    }
  }

  /// Moves to the next token, which must be there: brackets end before a document does.
  @inline(__always)
  private mutating func moveToFlowToken() throws(NotPlain) {
    position = bytes.endOfSpaces(from: position)
    guard bytes[position].endsLine || bytes[position] == .tab else { return }
    try moveToNextToken()
    guard column != Self.outside else { throw NotPlain() }
  }
}
