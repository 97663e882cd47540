/// What a text is made of, in 256 bits: one for each pair of neighbouring characters.
///
/// Two texts whose signatures differ much cannot be alike; so most pairs of texts are told apart by
/// four machine words. Width, capitals, blanks and signs make no difference.
package struct TextSignature: Hashable, Sendable, BitwiseCopyable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0
  private var fourth: UInt64 = 0
  /// How many pairs the text has.
  package private(set) var count = 0

  /// How many pairs a text must have to be compared with others: of fewer, `実施済み` for one, many
  /// are alike without anybody having copied.
  package static let shortest = 9

  /// The signature of nothing.
  package init() {}

  /// Makes the signature of a text.
  package init(_ bytes: borrowing Span<UInt8>) {
    TextPairs.forEach(in: bytes) { pair in
      insert(pair)
      count += 1
    }
  }

  /// Makes the signature of a text that the program or a framework gives.
  package init(_ text: String) { self.init(Array(text.utf8).span) }

  /// Writes the signature to a snapshot, or takes it from there.
  mutating func carry(by snapshot: inout Snapshot) {
    first.carry(by: &snapshot)
    second.carry(by: &snapshot)
    third.carry(by: &snapshot)
    fourth.carry(by: &snapshot)
    count.carry(by: &snapshot)
  }

  private mutating func insert(_ pair: UInt64) {
    let place = (pair &* 0x9E37_79B9_7F4A_7C15) >> 56
    let bit: UInt64 = 1 << (place & 63)
    switch place >> 6 {
    case 0: first |= bit
    case 1: second |= bit
    case 2: third |= bit
    default: fourth |= bit
    }
  }

  /// Returns what either text is made of.
  package func union(_ other: TextSignature) -> TextSignature {
    var result = self
    result.first |= other.first
    result.second |= other.second
    result.third |= other.third
    result.fourth |= other.fourth
    result.count += other.count
    return result
  }

  /// How many bits only one of two signatures has: at most the number of pairs that only one of
  /// the texts has.
  package func difference(from other: TextSignature) -> Int {
    (first ^ other.first).nonzeroBitCount + (second ^ other.second).nonzeroBitCount
      + (third ^ other.third).nonzeroBitCount + (fourth ^ other.fourth).nonzeroBitCount
  }

  /// How many bits another signature lacks.
  package func excess(over other: TextSignature) -> Int {
    (first & ~other.first).nonzeroBitCount + (second & ~other.second).nonzeroBitCount
      + (third & ~other.third).nonzeroBitCount + (fourth & ~other.fourth).nonzeroBitCount
  }
}

/// The pairs of neighbouring letters and digits of a text.
package enum TextPairs {
  /// Visits the pairs in the order of the text.
  static func forEach(in bytes: borrowing Span<UInt8>, _ visit: (UInt64) -> Void) {
    var offset = 0
    var before: UInt32 = 0
    while offset < bytes.count {
      let (value, next) = UTF8Scalars.scalar(in: bytes, at: offset)
      offset = next
      guard value.isWordPart else { continue }
      let scalar = value.narrowed.lowercased
      if before != 0 { visit(UInt64(before) << 32 | UInt64(scalar)) }
      before = scalar
    }
  }

  /// Returns the pairs of a text in order of their value.
  package static func sorted(_ bytes: borrowing Span<UInt8>) -> [UInt64] {
    var pairs: [UInt64] = []
    forEach(in: bytes) { pairs.append($0) }
    return pairs.sorted()
  }

  /// Returns how many pairs two sorted lists share.
  package static func shared(_ left: [UInt64], _ right: [UInt64]) -> Int {
    var (first, second, count) = (0, 0, 0)
    while first < left.count, second < right.count {
      if left[first] == right[second] {
        (first, second, count) = (first + 1, second + 1, count + 1)
      } else if left[first] < right[second] {
        first += 1
      } else {
        second += 1
      }
    }
    return count
  }

  /// Returns how alike two texts are, in percent, rounded down: twice the shared pairs over all.
  ///
  /// - Source: L. R. Dice, "Measures of the Amount of Ecologic Association Between Species" (1945).
  package static func likeness(_ left: [UInt64], _ right: [UInt64]) -> Int {
    let all = left.count + right.count
    return all == 0 ? 100 : 200 * shared(left, right) / all
  }
}
