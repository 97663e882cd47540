/// Scalars of one line.
extension PlainParser {
  /// A scalar that has been passed but not added: if it is the first key of a mapping, the mapping
  /// comes first.
  struct Scalar {
    var style: ScalarStyle
    var start: Int
    var end: Int
    var text: TextSpan
    var hash: UInt32
    /// Whether its colon stood behind it and has been passed too.
    var isKey = false
  }

  /// The furthest that a colon may stand from its key's start.
  ///
  /// - Source: YAML 1.2.2, §7.4.2; libyaml counts code points.
  private static var longestKey: Int { 1024 }

  @inline(__always)
  mutating func add(_ scalar: Scalar) {
    builder.addScalar(
      scalar.style,
      from: scalar.start,
      to: scalar.end,
      text: scalar.text,
      hash: scalar.hash
    )
  }

  /// Passes a scalar outside brackets, and its colon if it is a key.
  @inline(__always)
  mutating func scanScalar() throws(NotPlain) -> Scalar {
    let first = bytes[position]
    guard first == .doubleQuote || first == .singleQuote else { return try scanPlain() }
    var scalar = try scanQuoted(first)
    let colon = bytes.endOfSpaces(from: position)
    if bytes[colon] == .colon, bytes[colon + 1].separates {
      try passColon(colon, of: &scalar)
    }
    return scalar
  }

  /// Passes the colon that makes a scalar a key.
  @inline(__always)
  mutating func passColon(_ colon: Int, of key: inout Scalar) throws(NotPlain) {
    guard colon - key.start <= Self.longestKey else { throw NotPlain() }
    key.isKey = true
    position = colon + 1
  }

  /// Passes a plain scalar outside brackets.
  @inline(__always)
  private mutating func scanPlain() throws(NotPlain) -> Scalar {
    let start = position
    guard bytes.plainStarts(at: start) else { throw NotPlain() }
    var end = bytes.endOfPlain(from: start)
    while true {
      switch bytes[end] {
      case .colon where bytes[end + 1].separates:
        var key = try plain(from: start, to: end)
        try passColon(end, of: &key)
        return key
      case .hash where bytes[end - 1] == .space, .lineFeed, .carriageReturn, 0:
        position = end
        return try plain(from: start, to: end)
      case .tab: throw NotPlain()
      default: end = bytes.endOfPlain(from: end + 1)
      }
    }
  }

  /// Passes a plain scalar between brackets.
  mutating func scanFlowPlain() throws(NotPlain) -> Scalar {
    let start = position
    guard bytes.flowPlainStarts(at: start) else { throw NotPlain() }
    var end = bytes.endOfFlowPlain(from: start)
    while true {
      switch bytes[end] {
      case .colon:
        let next = bytes[end + 1]
        if next.separates {
          var key = try plain(from: start, to: end)
          try passColon(end, of: &key)
          return key
        }
        // libyaml refuses a colon before an indicator.
        guard !next.isFlowIndicator, next != .question else { throw NotPlain() }
        end = bytes.endOfFlowPlain(from: end + 1)
      case .hash where bytes[end - 1] != .space: end = bytes.endOfFlowPlain(from: end + 1)
      case .tab: throw NotPlain()
      default:
        position = end
        return try plain(from: start, to: end)
      }
    }
  }

  /// A plain scalar, without the spaces behind it.
  @inline(__always)
  private func plain(from start: Int, to stop: Int) throws(NotPlain) -> Scalar {
    var end = stop
    while bytes[end - 1] == .space { end -= 1 }
    guard end - start <= limits.scalarSize else { throw NotPlain() }
    let text = TextSpan(start: UInt32(start), end: UInt32(end))
    return Scalar(style: .plain, start: start, end: end, text: text, hash: bytes.hash(of: text))
  }

  /// Passes a scalar in quotes.
  mutating func scanQuoted(_ quote: UInt8) throws(NotPlain) -> Scalar {
    let start = position
    var end = bytes.endOfQuoted(from: start + 1, quote: quote)
    while bytes[end] == .tab || (bytes[end] == .backslash && quote == .singleQuote) {
      end = bytes.endOfQuoted(from: end + 1, quote: quote)
    }
    guard bytes[end] == quote, quote == .doubleQuote || bytes[end + 1] != quote else {
      return try scanEscaped(quote)
    }
    position = end + 1
    guard end - start <= limits.scalarSize else { throw NotPlain() }
    let text = TextSpan(start: UInt32(start + 1), end: UInt32(end))
    let hash = bytes.hash(of: text)
    return Scalar(style: .quoted, start: start, end: position, text: text, hash: hash)
  }

  /// Passes a scalar in quotes whose text is not what is written.
  private mutating func scanEscaped(_ quote: UInt8) throws(NotPlain) -> Scalar {
    let start = position
    var text: [UInt8] = []
    position += 1
    while true {
      let byte = bytes[position]
      switch byte {
      case quote where quote == .doubleQuote || bytes[position + 1] != quote:
        position += 1
        return try made(text, style: .quoted, from: start, to: position, writtenAt: start + 1)
      case quote:
        text.append(quote)
        position += 2
      case .backslash where quote == .doubleQuote:
        text.append(try unescaped(bytes[position + 1]))
        position += 2
      case .lineFeed, .carriageReturn, 0: throw NotPlain()
      default:
        text.append(byte)
        position += 1
      }
    }
  }

  /// What an escape stands for; rare ones are left to libyaml.
  private func unescaped(_ byte: UInt8) throws(NotPlain) -> UInt8 {
    switch byte {
    case .doubleQuote, .backslash: return byte
    case UInt8(ascii: "n"): return .lineFeed
    case UInt8(ascii: "t"): return .tab
    default: throw NotPlain()
    }
  }

  /// A scalar whose text does not stand in the file, or only by chance.
  mutating func made(
    _ text: [UInt8],
    style: ScalarStyle,
    from start: Int,
    to end: Int,
    writtenAt written: Int
  ) throws(NotPlain) -> Scalar {
    guard text.count <= limits.scalarSize else { throw NotPlain() }
    let (span, hash) = unsafe text.withUnsafeBufferPointer { text in
      let span = unsafe builder.span(
        of: text,
        writtenAt: UInt32(written),
        before: UInt32(end),
        in: bytes.buffer
      )
      return unsafe (span, NameHash.of(text))
    }
    return Scalar(style: style, start: start, end: end, text: span, hash: hash)
  }
}

/// What plain scalars may begin with.
extension SourceBytes {
  @inline(__always)
  fileprivate func plainStarts(at offset: Int) -> Bool {
    switch self[offset] {
    case .dash, .question, .colon: !self[offset + 1].separates
    case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace: false
    case let byte: !byte.startsNoScalar
    }
  }

  @inline(__always)
  fileprivate func flowPlainStarts(at offset: Int) -> Bool {
    switch self[offset] {
    case .dash: !self[offset + 1].separates
    case .question, .colon: false
    case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace: false
    case let byte: !byte.startsNoScalar
    }
  }
}

extension UInt8 {
  @inline(__always)
  fileprivate var isFlowIndicator: Bool {
    switch self {
    case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace: true
    default: false
    }
  }

  /// Whether this is an indicator wherever it stands first, or no character at all.
  @inline(__always)
  fileprivate var startsNoScalar: Bool {
    switch self {
    case 0...0x20: true
    case .hash, .ampersand, .asterisk, .exclamation, .bar, .greater, .percent, .at, .backtick: true
    case .singleQuote, .doubleQuote: true
    default: false
    }
  }
}
