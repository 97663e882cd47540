/// Finds the word that somebody probably meant.
package enum Suggestion {
  /// Returns the candidate closest to a mistyped word, or `nil` if none is close.
  ///
  /// Close means an edit distance of at most a third of the longer word, at least one. Ties go to
  /// the candidate that comes first.
  package static func closest(to word: String, among candidates: some Sequence<String>) -> String? {
    guard word.utf8.count > 1 else { return nil }  // one letter is near to every other
    var best: (distance: Int, candidate: String)?
    // Beyond so many a guess is worth less than the time that it takes, once for every mistake.
    for candidate in candidates.prefix(maximumCandidates) {
      let limit = max(1, max(word.utf8.count, candidate.utf8.count) / 3)
      let found = distance(Array(word.lowercased().utf8), Array(candidate.lowercased().utf8))
      guard found <= limit, found < best?.distance ?? .max else { continue }
      best = (found, candidate)
    }
    return best?.candidate
  }

  private static let maximumCandidates = 256

  /// Whether two words differ by one slip of the fingers: a letter more, less, other or swapped.
  ///
  /// Digits are no slips, and of short words nobody can tell.
  package static func isSlip(_ word: String, _ other: String) -> Bool {
    let (left, right) = (Array(word.lowercased().utf8), Array(other.lowercased().utf8))
    guard min(left.count, right.count) >= 4, abs(left.count - right.count) <= 1,
      (left + right).allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x20 || $0 == 0x5F })
    else { return false }
    return distance(left, right) == 1
  }

  /// The edit distance in bytes: insertions, deletions, replacements and swaps of neighbours.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        var cost = previous[column] + (left[row] == right[column] ? 0 : 1)
        cost = min(cost, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
