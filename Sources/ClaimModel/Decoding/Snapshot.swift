/// Values as a row of characters that is read back without parsing.
///
/// Writing and reading are one function of each type: `carry` appends a value, or replaces it by
/// the next one. So neither can know of something that the other does not.
///
/// All characters are ASCII from `0` to `o`, but for texts, which stand as they are: a snapshot can
/// be a literal of a Swift file. One that is cut off or altered stops the program; only the
/// program's own build makes them.
struct Snapshot: Sendable {
  private var bytes: [UInt8]
  private var offset = 0
  fileprivate let isReading: Bool

  /// Makes an empty one to write to.
  init() {
    bytes = []
    isReading = false
  }

  /// Makes one to read from.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isReading = true
  }

  /// What was written.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The sign that stands for the digit 0; the 63 others follow it in ASCII.
  private static let zero = UInt8(ascii: "0")

  /// Writes a number: five bits a character, the lowest first, and one bit if more follow.
  fileprivate mutating func append(_ number: UInt64) {
    var rest = number
    while rest >= 32 {
      bytes.append(Self.zero + 32 + UInt8(rest & 31))
      rest >>= 5
    }
    bytes.append(Self.zero + UInt8(rest))
  }

  /// Reads a number.
  fileprivate mutating func next() -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let digit = UInt64(bytes[offset] - Self.zero)
      offset += 1
      number |= (digit & 31) << shift
      if digit < 32 { return number }
      shift += 5
    }
  }

  /// Writes a text behind its length.
  mutating func append(_ text: ArraySlice<UInt8>) {
    append(UInt64(text.count))
    bytes.append(contentsOf: text)
  }

  /// Reads a text.
  mutating func nextText() -> ArraySlice<UInt8> {
    let count = Int(next())
    offset += count
    return bytes[offset - count..<offset]
  }
}

/// What a snapshot can hold.
protocol Carried {
  /// Any value, to be replaced by what is read.
  static var blank: Self { get }

  /// Writes the value to a snapshot, or takes it from there.
  mutating func carry(by snapshot: inout Snapshot)
}

extension UInt64: Carried {
  static var blank: Self { 0 }

  mutating func carry(by snapshot: inout Snapshot) {
    if snapshot.isReading { self = snapshot.next() } else { snapshot.append(self) }
  }
}

extension Int: Carried {
  static var blank: Self { 0 }

  mutating func carry(by snapshot: inout Snapshot) {
    // The sign comes last, so that small numbers are short.
    var folded = UInt64(bitPattern: Int64(self << 1 ^ self >> (Self.bitWidth - 1)))
    folded.carry(by: &snapshot)
    self = Int(folded >> 1) ^ -Int(folded & 1)
  }
}

extension Bool: Carried {
  static var blank: Self { false }

  mutating func carry(by snapshot: inout Snapshot) {
    var number: UInt64 = self ? 1 : 0
    number.carry(by: &snapshot)
    self = number == 1
  }
}

extension String: Carried {
  static var blank: Self { "" }

  mutating func carry(by snapshot: inout Snapshot) {
    if snapshot.isReading {
      self = String(decoding: snapshot.nextText(), as: UTF8.self)
    } else {
      snapshot.append(Array(utf8)[...])
    }
  }
}

extension Range<Int>: Carried {
  static var blank: Self { 0..<0 }

  mutating func carry(by snapshot: inout Snapshot) {
    var (lower, upper) = (lowerBound, upperBound)
    lower.carry(by: &snapshot)
    upper.carry(by: &snapshot)
    self = lower..<upper
  }
}

extension Optional: Carried where Wrapped: Carried {
  static var blank: Self { nil }

  mutating func carry(by snapshot: inout Snapshot) {
    var isThere = self != nil
    isThere.carry(by: &snapshot)
    var value = self ?? Wrapped.blank
    if isThere { value.carry(by: &snapshot) }
    self = isThere ? value : nil
  }
}

extension Array: Carried where Element: Carried {
  static var blank: Self { [] }

  mutating func carry(by snapshot: inout Snapshot) {
    var count = count
    count.carry(by: &snapshot)
    guard snapshot.isReading else {
      for index in indices { self[index].carry(by: &snapshot) }
      return
    }
    self = []
    reserveCapacity(count)
    for _ in 0..<count {
      var element = Element.blank
      element.carry(by: &snapshot)
      append(element)
    }
  }
}

/// A choice is carried as its position among all.
extension Carried where Self: WordChoice, AllCases == [Self] {
  static var blank: Self { allCases[0] }

  mutating func carry(by snapshot: inout Snapshot) {
    let all = Self.allCases
    var position = snapshot.isReading ? 0 : all.firstIndex { $0.rawValue == rawValue } ?? 0
    position.carry(by: &snapshot)
    self = all[position]
  }
}
