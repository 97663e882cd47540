import TestSupport

/// Changes files as chance, people and attackers do.
struct Mutator {
  /// Parts of files, to be put where they do not belong.
  let corpus: [[UInt8]]

  private static let largest = 32 << 10

  /// What means most to YAML, to dates, and to us.
  private static let words: [[UInt8]] =
    [
      "- ", ": ", " #", "\n", "\r\n", "\t", "---\n", "...\n", "? ", "&a ", "*a", "<<: *a", "!!str ",
      "|\n", ">-\n", "|2+\n", "\"", "'", "\\u202e", "\\x00", "{", "}", "[", "]", ", ",
      "%YAML 1.2\n",
      "%TAG ! x\n", "~", "null", "2026-02-29", "2026/4/1", "令和8年4月1日", "9999-12-31", "-1",
      "99999999999999999999", "1e9", "ref: ", "id: ", "level: 5", "not_applicable: ",
      "path: ../../x",
      "extends: ./own.yaml", "# shisei: allow low-completion until 2027-01-01 because x\n",
      "# shisei: allow", "\u{FEFF}", "\u{202E}", "\u{2028}", "\u{85}", "　", "○○株式会社",
    ].map { Array($0.utf8) } + [
      [0], [0xFF], [0xC2], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90],
    ]

  /// Returns an input made from a file.
  func mutate(_ bytes: [UInt8], with random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.below(1 << random.below(4)) { change(&bytes, with: &random) }
    return Array(bytes.prefix(Self.largest))
  }

  private func change(_ bytes: inout [UInt8], with random: inout SeededRandom) {
    let place = random.below(bytes.count + 1)
    let length = min(bytes.count - place, random.below(1 << random.below(10)))
    let range = place..<place + length
    switch random.below(9) {
    case 0:
      bytes.replaceSubrange(place..<min(bytes.count, place + 1), with: [UInt8(random.below(256))])
    case 1: bytes.removeSubrange(range)
    case 2, 3: bytes.insert(contentsOf: Self.words[random.below(Self.words.count)], at: place)
    case 4: bytes.replaceSubrange(range, with: Self.words[random.below(Self.words.count)])
    case 5: bytes.insert(contentsOf: Array(bytes[range]), at: random.below(bytes.count + 1))
    case 6:
      let repeated = Array(bytes[place..<min(bytes.count, place + 1 + random.below(40))])
      for _ in 0..<random.below(200) { bytes.insert(contentsOf: repeated, at: place) }
    case 7:
      let other = corpus[random.below(corpus.count)]
      let start = random.below(other.count + 1)
      let end = min(other.count, start + random.below(1 + Self.largest / 16))
      bytes.replaceSubrange(range, with: other[start..<end])
    default: bytes = Array(bytes[place...] + bytes[..<place])
    }
  }

  /// Returns bytes that come from nowhere.
  func arbitrary(with random: inout SeededRandom) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<random.below(1 << (1 + random.below(8))) {
      if random.below(3) > 0 {
        bytes += Self.words[random.below(Self.words.count)]
      } else {
        bytes.append(UInt8(random.below(256)))
      }
    }
    return bytes
  }
}
