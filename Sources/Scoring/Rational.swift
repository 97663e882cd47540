package import ClaimModel

/// An exact fraction: scores are compared unrounded, so that 2.996 never passes for 3.0.
package struct Rational: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// The numerator, in lowest terms.
  package let numerator: Int
  /// The denominator, positive and in lowest terms.
  package let denominator: Int

  /// Makes a fraction in lowest terms; the denominator must be positive.
  package init(_ numerator: Int, over denominator: Int = 1) {
    precondition(denominator > 0, "a fraction has a positive denominator")
    let divisor = max(1, Self.greatestCommonDivisor(abs(numerator), denominator))
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  /// Makes the fraction that a decimal number stands for.
  package init(_ decimal: Decimal) {
    self.init(decimal.digits, over: decimal.denominator)
  }

  /// Adds two fractions.
  package static func + (left: Rational, right: Rational) -> Rational {
    let shared = greatestCommonDivisor(left.denominator, right.denominator)
    let (leftFactor, rightFactor) = (right.denominator / shared, left.denominator / shared)
    return Rational(
      left.numerator * leftFactor + right.numerator * rightFactor,
      over: left.denominator * leftFactor
    )
  }

  /// Subtracts a fraction.
  package static func - (left: Rational, right: Rational) -> Rational {
    left + Rational(-right.numerator, over: right.denominator)
  }

  /// Multiplies by a whole number.
  package static func * (left: Rational, right: Int) -> Rational {
    Rational(left.numerator * right, over: left.denominator)
  }

  /// Divides by a positive whole number.
  package static func / (left: Rational, right: Int) -> Rational {
    Rational(left.numerator, over: left.denominator * right)
  }

  /// Orders fractions by value.
  package static func < (left: Rational, right: Rational) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  /// Returns the number with a fixed count of decimal places, halves rounded away from zero.
  ///
  /// Only for people: comparisons use the fraction itself.
  package func rounded(places: Int) -> String {
    let scale = (0..<places).reduce(1) { product, _ in product * 10 }
    let doubled = abs(numerator) * scale * 2 + denominator
    return text(scaled: doubled / (denominator * 2), scale: scale, places: places)
  }

  /// Returns the number cut, not rounded, after a count of decimal places.
  ///
  /// For a score shown beside a threshold that it missed: 2.996 must not read 3.00.
  package func truncated(places: Int) -> String {
    let scale = (0..<places).reduce(1) { product, _ in product * 10 }
    return text(scaled: abs(numerator) * scale / denominator, scale: scale, places: places)
  }

  private func text(scaled: Int, scale: Int, places: Int) -> String {
    let sign = numerator < 0 && scaled > 0 ? "-" : ""
    let fraction = String(scaled % scale)
    let padded = String(repeating: "0", count: max(0, places - fraction.count)) + fraction
    return places == 0 ? "\(sign)\(scaled)" : "\(sign)\(scaled / scale).\(padded)"
  }

  private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return left
  }
}
