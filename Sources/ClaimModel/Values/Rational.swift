/// An exact fraction: scores and measures are compared unrounded, so that 2.996 never passes for 3.0.
package struct Rational: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// The numerator, in lowest terms.
  package let numerator: Int
  /// The denominator, positive and in lowest terms.
  package let denominator: Int

  /// Nothing.
  package static var zero: Rational { Rational(0) }

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
    // In full width: figures of records may be large.
    let (first, second) = (
      left.numerator.multipliedFullWidth(by: right.denominator),
      right.numerator.multipliedFullWidth(by: left.denominator)
    )
    return (first.high, first.low) < (second.high, second.low)
  }

  /// Returns the sum of two fractions; `nil` if it is too large to be exact.
  package func adding(_ other: Rational) -> Rational? {
    let shared = Self.greatestCommonDivisor(denominator, other.denominator)
    let (factor, otherFactor) = (other.denominator / shared, denominator / shared)
    let first = numerator.multipliedReportingOverflow(by: factor)
    let second = other.numerator.multipliedReportingOverflow(by: otherFactor)
    let sum = first.partialValue.addingReportingOverflow(second.partialValue)
    let bottom = denominator.multipliedReportingOverflow(by: factor)
    guard !first.overflow, !second.overflow, !sum.overflow, !bottom.overflow,
      sum.partialValue != Int.min
    else { return nil }
    return Rational(sum.partialValue, over: bottom.partialValue)
  }

  /// Returns the quotient of two fractions; `nil` if the other is not positive, or it is too large
  /// to be exact.
  package func divided(by other: Rational) -> Rational? {
    guard other.numerator > 0 else { return nil }
    let top = numerator.multipliedReportingOverflow(by: other.denominator)
    let bottom = denominator.multipliedReportingOverflow(by: other.numerator)
    guard !top.overflow, !bottom.overflow, top.partialValue != Int.min else { return nil }
    return Rational(top.partialValue, over: bottom.partialValue)
  }

  /// The whole number that the fraction is, if it is one.
  package var whole: Int? { denominator == 1 ? numerator : nil }

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

extension Rational {
  /// The number for messages: whole, or with three places, cut and never rounded.
  package var shown: String {
    guard denominator != 1 else { return String(numerator) }
    let size = numerator.magnitude
    let rest = (size % denominator.magnitude).multipliedFullWidth(by: 1000)
    let places = String(denominator.magnitude.dividingFullWidth(rest).quotient)
    let padded = String(repeating: "0", count: 3 - places.count) + places
    return (numerator < 0 ? "-" : "") + "\(size / denominator.magnitude).\(padded)"
  }
}
