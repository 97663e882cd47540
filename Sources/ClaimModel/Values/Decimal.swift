/// An exact decimal number, such as `0.5` or `2.75`.
package struct Decimal: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// The number without its point.
  package let digits: Int
  /// How many digits stand behind the point, 0…6.
  package let scale: Int

  /// The largest number of digits' worth that can be compared with six places behind the point.
  private static let largest = Int.max / 1_000_000

  /// Reads `12`, `-3` or `2.75`; `nil` for exponents, more than six places or other notations.
  package init?(_ bytes: ArraySlice<UInt8>) {
    var digits = 0
    var scale = 0
    var hasPoint = false
    var hasDigit = false
    let isNegative = bytes.first == UInt8(ascii: "-")
    for byte in isNegative ? bytes.dropFirst() : bytes {
      if byte == UInt8(ascii: "."), !hasPoint, hasDigit {
        hasPoint = true
        continue
      }
      let digit = byte &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      digits = digits * 10 + Int(digit)
      guard digits <= Self.largest else { return nil }
      hasDigit = true
      if hasPoint { scale += 1 }
    }
    guard hasDigit, scale <= 6, !(hasPoint && scale == 0) else { return nil }
    self.digits = isNegative ? -digits : digits
    self.scale = scale
  }

  /// Makes a whole number.
  package init(_ whole: Int) {
    digits = whole
    scale = 0
  }

  /// Makes a number of hundredths: 25 is 0.25.
  package init(hundredths: Int) {
    digits = hundredths
    scale = 2
  }

  /// Ten to the power of the scale: the number is `digits` over it.
  package var denominator: Int { (0..<scale).reduce(1) { result, _ in result * 10 } }

  /// Compares the values, whatever their scale.
  package static func < (left: Decimal, right: Decimal) -> Bool {
    left.digits * right.denominator < right.digits * left.denominator
  }

  /// Whether the values are equal, whatever their scale.
  package static func == (left: Decimal, right: Decimal) -> Bool {
    left.digits * right.denominator == right.digits * left.denominator
  }

  /// Hashes the value without trailing zeros.
  package func hash(into hasher: inout Hasher) {
    var (digits, denominator) = (digits, denominator)
    while denominator > 1, digits % 10 == 0 {
      (digits, denominator) = (digits / 10, denominator / 10)
    }
    hasher.combine(digits)
    hasher.combine(denominator)
  }
}

extension Decimal: CustomStringConvertible {
  /// The number as written, `2.75`.
  package var description: String {
    let whole = String(abs(digits) / denominator)
    let sign = digits < 0 ? "-" : ""
    guard scale > 0 else { return sign + whole }
    let fraction = String(abs(digits) % denominator)
    return sign + whole + "." + String(repeating: "0", count: scale - fraction.count) + fraction
  }
}
