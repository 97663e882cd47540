/// The bytes of a file, with NULs behind its end.
///
/// A NUL is never part of a file that the plain parser reads, so it ends whatever is looked for
/// and nobody has to compare offsets with the length. The buffer must outlive the value:
/// `PlainYAMLReader.parse` is the only one who makes it and sees to that.
@safe
struct SourceBytes {
  /// The bytes themselves.
  let buffer: UnsafeBufferPointer<UInt8>
  /// How many bytes the file has.
  let count: Int
  /// How many offsets have eight bytes behind them.
  private let wordCount: UInt

  private let base: UnsafeRawPointer

  /// Reads a file of at least one byte.
  init?(_ buffer: UnsafeBufferPointer<UInt8>) {
    guard buffer.count > 0, let base = buffer.baseAddress else { return nil }
    unsafe (self.buffer, self.base) = (buffer, UnsafeRawPointer(base))
    count = buffer.count
    wordCount = UInt(max(0, count - 7))
  }

  /// Whether the file begins with a byte-order mark.
  var startsWithMark: Bool { unsafe buffer.starts(with: [0xEF, 0xBB, 0xBF]) }

  /// A byte; NUL behind the end.
  @inline(__always)
  subscript(offset: Int) -> UInt8 {
    // Unsigned, one comparison keeps out what stands before the file too.
    guard UInt(bitPattern: offset) < UInt(bitPattern: count) else { return 0 }
    return unsafe base.load(fromByteOffset: offset, as: UInt8.self)
  }

  /// Eight bytes, the first one in the lowest bits; NULs behind the end.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    guard UInt(bitPattern: offset) < wordCount else { return lastWord(at: offset) }
    return unsafe UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(never)
  private func lastWord(at offset: Int) -> UInt64 {
    var word: UInt64 = 0
    for place in 0..<8 { word |= UInt64(self[offset + place]) << (8 * UInt64(place)) }
    return word
  }

  /// The hash of a text of the file.
  @inline(__always)
  func hash(of text: TextSpan) -> UInt32 {
    precondition(Int(text.end) <= count, "a text of the file lies inside it")
    return unsafe NameHash.of(
      UnsafeBufferPointer(rebasing: buffer[Int(text.start)..<Int(text.end)])
    )
  }

  /// Copies bytes of the file.
  func append(_ range: Range<Int>, to text: inout [UInt8]) {
    precondition(range.upperBound <= count, "a text of the file lies inside it")
    unsafe text.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[range]))
  }

  /// Whether a line from here on starts with `%`.
  func hasLineStartingWithPercent(from start: Int) -> Bool {
    var offset = start
    while offset < count {
      if self[offset] == .percent { return true }
      offset = endOfLine(from: offset) + 1
    }
    return false
  }
}

/// Searches, eight bytes at a time.
extension SourceBytes {
  /// The first line feed, or the end of the file.
  @inline(__always)
  func endOfLine(from start: Int) -> Int {
    first(from: start) { $0.zeros | ($0 ^ .each(.lineFeed)).zeros }
  }

  /// The first `#`, or the end of the file.
  func nextHash(from start: Int) -> Int {
    var offset = start
    while true {
      offset = first(from: offset) { $0.zeros | ($0 ^ .each(.hash)).zeros }
      // libyaml's files may hold a NUL, which ends nothing here.
      guard offset < count, self[offset] != .hash else { return offset }
      offset += 1
    }
  }

  /// The first byte that may end a plain scalar outside brackets.
  @inline(__always)
  func endOfPlain(from start: Int) -> Int {
    first(from: start) {
      $0.controls | ($0 ^ .each(.colon)).zeros | ($0 ^ .each(.hash)).zeros
    }
  }

  /// The first byte that may end a plain scalar between brackets.
  @inline(__always)
  func endOfFlowPlain(from start: Int) -> Int {
    first(from: start) {
      // `[` and `{` differ in one bit only, and so do `]` and `}`.
      let folded = $0 | .each(0x20)
      return $0.controls | ($0 ^ .each(.colon)).zeros | ($0 ^ .each(.hash)).zeros
        | ($0 ^ .each(.comma)).zeros | (folded ^ .each(.openBrace)).zeros
        | (folded ^ .each(.closeBrace)).zeros
    }
  }

  /// The first byte that may end a quoted scalar or that is not written as it is meant.
  @inline(__always)
  func endOfQuoted(from start: Int, quote: UInt8) -> Int {
    first(from: start) {
      $0.controls | ($0 ^ .each(quote)).zeros | ($0 ^ .each(.backslash)).zeros
    }
  }

  /// The first byte that is not a space.
  @inline(__always)
  func endOfSpaces(from start: Int) -> Int {
    var offset = start
    while true {
      let others = word(at: offset) ^ .each(.space)
      if others != 0 { return offset + others.trailingZeroBitCount >> 3 }
      offset += 8
    }
  }

  /// The first byte that is found, as its highest bit in a word; NULs must be, to end the search.
  @inline(__always)
  private func first(from start: Int, _ found: (UInt64) -> UInt64) -> Int {
    var offset = start
    while true {
      let bits = found(word(at: offset))
      if bits != 0 { return offset + bits.trailingZeroBitCount >> 3 }
      offset += 8
    }
  }
}

/// Eight bytes in one number. The results mark bytes by their highest bits.
///
/// A byte behind a marked one may be marked wrongly; the lowest mark is always right.
/// - Source: Bit Twiddling Hacks, "Determine if a word has a zero byte".
extension UInt64 {
  /// One byte eight times.
  @inline(__always)
  static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The bytes that are zero.
  @inline(__always)
  var zeros: UInt64 { (self &- .each(0x01)) & ~self & .each(0x80) }

  /// The bytes that are zero, without wrong marks behind them.
  @inline(__always)
  var exactZeros: UInt64 { ~(((self & .each(0x7F)) &+ .each(0x7F)) | self) & .each(0x80) }

  /// The bytes below the space.
  @inline(__always)
  var controls: UInt64 { (self &- .each(0x20)) & ~self & .each(0x80) }
}

/// The bytes that mean something to YAML.
extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let exclamation = UInt8(ascii: "!")
  static let doubleQuote = UInt8(ascii: "\"")
  static let hash = UInt8(ascii: "#")
  static let percent = UInt8(ascii: "%")
  static let ampersand = UInt8(ascii: "&")
  static let singleQuote = UInt8(ascii: "'")
  static let asterisk = UInt8(ascii: "*")
  static let plus = UInt8(ascii: "+")
  static let comma = UInt8(ascii: ",")
  static let dash = UInt8(ascii: "-")
  static let period = UInt8(ascii: ".")
  static let colon = UInt8(ascii: ":")
  static let greater = UInt8(ascii: ">")
  static let question = UInt8(ascii: "?")
  static let at = UInt8(ascii: "@")
  static let openBracket = UInt8(ascii: "[")
  static let backslash = UInt8(ascii: "\\")
  static let closeBracket = UInt8(ascii: "]")
  static let backtick = UInt8(ascii: "`")
  static let openBrace = UInt8(ascii: "{")
  static let bar = UInt8(ascii: "|")
  static let closeBrace = UInt8(ascii: "}")

  /// Whether a `-`, `:` or `?` before this byte is an indicator; NUL stands for the file's end.
  @inline(__always)
  var separates: Bool { self <= .space }

  /// Whether nothing but a comment may follow in this line, and none does before this byte.
  @inline(__always)
  var endsLine: Bool { self == .lineFeed || self == .carriageReturn || self == .hash || self == 0 }
}
