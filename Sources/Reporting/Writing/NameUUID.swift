/// A UUID made from a name (version 5), so that the same things have the same ids in every run.
///
/// - Source: RFC 9562, 5.5; FIPS 180-4 for SHA-1, which need not be secure here.
struct NameUUID {
  /// The sixteen bytes.
  private let bytes: [UInt8]

  /// The namespace of everything that Shisei names: version 5 of its own name below RFC 9562's
  /// namespace for URLs.
  private static let namespace = NameUUID(
    parts: [OSCALNames.namespace],
    in: [
      0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30,
      0xC8,
    ]
  )

  /// Names something by parts, none of which can run into the next.
  init(_ parts: [String]) { self.init(parts: parts, in: Self.namespace.bytes) }

  private init(parts: [String], in namespace: [UInt8]) {
    var digest = SHA1.digest(namespace + parts.joined(separator: "\u{1F}").utf8)
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    bytes = Array(digest.prefix(16))
  }

  /// The UUID as it is written.
  var text: String {
    var text = ""
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text += "-" }
      let digits = String(byte, radix: 16)
      text += digits.count == 1 ? "0\(digits)" : digits
    }
    return text
  }
}

/// Tells equal names apart by their order, so that no two things of a document share an id.
struct DistinctNames {
  private var seen: [[String]: Int] = [:]

  /// Returns the name, with a number from the second time on.
  mutating func next(_ name: [String]) -> [String] {
    let count = seen[name, default: 0]
    seen[name] = count + 1
    return count == 0 ? name : name + [String(count)]
  }
}

/// SHA-1 of short texts.
enum SHA1 {
  /// Returns the twenty bytes of the digest.
  static func digest(_ message: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    var padded = message + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    let bits = UInt64(message.count) * 8
    for shift in stride(from: 56, through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    for start in stride(from: 0, to: padded.count, by: 64) {
      mix(padded[start..<start + 64], &state)
    }
    return state.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  private static func mix(_ block: ArraySlice<UInt8>, _ state: inout [UInt32]) {
    var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { index in
      block[index..<index + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<80 {
      let word = words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16]
      words.append(rotated(word, 1))
    }
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for (index, word) in words.enumerated() {
      let (function, constant): (UInt32, UInt32) =
        switch index {
        case 0..<20: (b & c | ~b & d, 0x5A82_7999)
        case 20..<40: (b ^ c ^ d, 0x6ED9_EBA1)
        case 40..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
        default: (b ^ c ^ d, 0xCA62_C1D6)
        }
      let next = rotated(a, 5) &+ function &+ e &+ constant &+ word
      (e, d, c, b, a) = (d, c, rotated(b, 30), a, next)
    }
    for (index, word) in [a, b, c, d, e].enumerated() { state[index] = state[index] &+ word }
  }

  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word << count | word >> (32 - count)
  }
}
