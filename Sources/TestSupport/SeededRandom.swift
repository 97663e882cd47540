/// Random numbers that come out the same for the same seed, on every machine.
///
/// - Source: SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators").
package struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts the sequence of a seed.
  package init(seed: UInt64) { state = seed }

  /// Returns the next number of the sequence.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Returns a number of `0..<bound`.
  package mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "no number is below zero or less")
    return Int(next() % UInt64(bound))
  }
}
