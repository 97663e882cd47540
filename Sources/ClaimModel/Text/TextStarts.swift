/// The characters that a pattern can start with: what most texts are dismissed by.
///
/// A class, because every text asks for it: a structure of four arrays would cost four reference
/// counts each time.
final class TextStarts: Sendable {
  /// One bit for each scalar of the basic plane that a pattern or a shape starts with.
  private let wide: [UInt64]
  /// One bit for the hash of the two scalars that a pattern starts with, or of the first alone where
  /// what follows may be anything.
  private let pairs: [UInt64]
  /// By first letter, one bit for each second letter.
  private let letters: [UInt32]
  /// The first three scalars of each pattern.
  private let keys: [UInt64]
  /// By hash of a key one more than the position of a pattern, and by position of a pattern that of
  /// the next one with the same hash; zero ends it.
  private let heads: [Int32]
  private let nexts: [Int32]

  static let shared = TextStarts()

  private init() {
    var wide = [UInt64](repeating: 0, count: 1024)
    var pairs = [UInt64](repeating: 0, count: 64)
    var letters = [UInt32](repeating: 0, count: 128)
    func mark(_ scalar: UInt32, _ second: UInt32 = 0) {
      wide[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
      let pair = Self.pair(scalar, second < 0x800 ? 0 : second)
      pairs[pair >> 6] |= 1 << UInt64(pair & 63)
    }
    let count = TextPattern.all.count
    var keys = [UInt64](repeating: 0, count: count)
    var heads = [Int32](repeating: 0, count: 2048)
    var nexts = [Int32](repeating: 0, count: count)
    for position in (0..<count).reversed() {
      var scalars = TextPattern.all[position].words.unicodeScalars.makeIterator()
      let first = scalars.next()?.value ?? 0
      let second = scalars.next()?.value ?? 0
      let key = Self.key(first, second, scalars.next()?.value ?? 0)
      keys[position] = key
      nexts[position] = heads[Self.hash(key)]
      heads[Self.hash(key)] = Int32(position + 1)
      guard first < 0x80 else {
        mark(first, second)
        continue
      }
      if first.isWordPart { mark(first.lowercased + 0xFEE0) }
      if first.isWordPart { mark(first.lowercased - 0x20 + 0xFEE0) }
      let letter = second.lowercased
      let bit: UInt32 = (0x61...0x7A).contains(letter) ? 1 << (letter - 0x61) : 1 << 26
      letters[Int(first.lowercased)] |= bit
    }
    for scalar: UInt32 in 0x25A0...0x25FF where TextShape.isCircle(scalar) { mark(scalar) }
    mark(0x3007)
    for scalar: UInt32 in [0xFF08, 0xFF38, 0xFF58, 0xFF11, 0xFF12, 0xFF3B, 0xFF5B, 0xFF1C, 0x3010] {
      mark(scalar)
    }
    self.wide = wide
    self.pairs = pairs
    self.letters = letters
    self.keys = keys
    self.heads = heads
    self.nexts = nexts
  }

  /// Three scalars of 21 bits each.
  @inline(__always)
  private static func key(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> UInt64 {
    UInt64(first.lowercased) << 42 | UInt64(second.lowercased) << 21 | UInt64(third.lowercased)
  }

  /// Eleven bits of a key.
  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 53)
  }

  /// Twelve bits of two scalars.
  @inline(__always)
  private static func pair(_ first: UInt32, _ second: UInt32) -> Int {
    Int(truncatingIfNeeded: ((first << 16 ^ second) &* 0x9E37_79B1) >> 20)
  }

  /// Returns the next offset at which a pattern or shape could start; `nil` if there is none.
  func next(in bytes: borrowing Span<UInt8>, from start: Int) -> Int? {
    var offset = start
    let count = bytes.count
    var isInWord = offset > 0 && Self.isLatin(bytes[offset - 1])
    while offset < count {
      let byte = bytes[offset]
      if byte < 0x80 {
        if Self.isLatin(byte) {
          if !isInWord, isStart(byte, at: offset, in: bytes) { return offset }
          isInWord = true
        } else {
          if byte == 0x5B || byte == 0x7B || byte == 0x3C || byte == 0x28 { return offset }
          isInWord = false
        }
        offset += 1
        continue
      }
      isInWord = false
      if byte >= 0xE0, byte < 0xF0, offset + 2 < count {
        let scalar = Self.scalar(of: bytes, at: offset)
        if wide[Int(scalar >> 6)] & 1 << UInt64(scalar & 63) != 0,
          isStart(scalar, before: offset + 3, in: bytes)
        {
          return offset
        }
        offset += 3
      } else {
        if byte == 0xC3, offset + 1 < count, bytes[offset + 1] == 0x97 { return offset }
        offset += byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      }
    }
    return nil
  }

  /// The scalar of three bytes.
  @inline(__always)
  private static func scalar(of bytes: borrowing Span<UInt8>, at offset: Int) -> UInt32 {
    UInt32(bytes[offset] & 0x0F) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6
      | UInt32(bytes[offset + 2] & 0x3F)
  }

  /// Whether a pattern or shape may go on with what stands at an offset.
  @inline(__always)
  private func isStart(
    _ scalar: UInt32,
    before offset: Int,
    in bytes: borrowing Span<UInt8>
  ) -> Bool {
    let alone = Self.pair(scalar, 0)
    if pairs[alone >> 6] & 1 << UInt64(alone & 63) != 0 { return true }
    guard offset + 2 < bytes.count, (0xE0..<0xF0).contains(bytes[offset]) else { return false }
    let pair = Self.pair(scalar, Self.scalar(of: bytes, at: offset))
    return pairs[pair >> 6] & 1 << UInt64(pair & 63) != 0
  }

  @inline(__always)
  private static func isLatin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// Whether a Latin word may be one to look at, by its first two characters.
  @inline(__always)
  private func isStart(_ byte: UInt8, at offset: Int, in bytes: borrowing Span<UInt8>) -> Bool {
    if byte <= 0x39 {
      // A year that goes on with something else than a digit: `20XX`.
      guard byte == 0x31 || byte == 0x32, offset + 2 < bytes.count else { return false }
      let (second, third) = (bytes[offset + 1], bytes[offset + 2])
      return (second == 0x30 || second == 0x39) && !(0x30...0x39).contains(third)
    }
    if byte == 0x58 || byte == 0x78 { return true }  // X for an unknown number
    let second = offset + 1 < bytes.count ? bytes[offset + 1] | 0x20 : 0
    let bit: UInt32 = (0x61...0x7A).contains(second) ? 1 << UInt32(second - 0x61) : 1 << 26
    return letters[Int(byte | 0x20)] & bit != 0
  }

  /// Returns the position of the first pattern, or of the first one after another, that starts with
  /// three scalars; what a shorter pattern does not have is zero.
  func pattern(
    startingWith first: UInt32,
    _ second: UInt32,
    _ third: UInt32,
    after previous: Int? = nil
  ) -> Int? {
    let key = Self.key(first, second, third)
    var next = if let previous { nexts[previous] } else { heads[Self.hash(key)] }
    while next > 0 {
      let position = Int(next - 1)
      if keys[position] == key { return position }
      next = nexts[position]
    }
    return nil
  }
}
