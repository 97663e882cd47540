/// A SHA-256 digest: 32 bytes as four words, so that comparing costs nothing.
package struct Digest: Hashable, Sendable, BitwiseCopyable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// Makes a digest of its 32 bytes.
  package init(bytes: [UInt8]) {
    precondition(bytes.count == 32, "SHA-256 has 32 bytes")
    func word(_ number: Int) -> UInt64 {
      bytes[number * 8..<number * 8 + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
    words = (word(0), word(1), word(2), word(3))
  }

  /// Reads 64 hexadecimal digits of either case; `nil` for anything else.
  package init?(_ text: String) {
    guard text.utf8.count == 64 else { return nil }
    var bytes: [UInt8] = []
    for (index, byte) in text.utf8.enumerated() {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      if index % 2 == 0 { bytes.append(0) }
      bytes[index / 2] = bytes[index / 2] << 4 | UInt8(digit)
    }
    self.init(bytes: bytes)
  }

  /// Whether two digests are of the same bytes.
  package static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

  /// Hashes the digest; its first word is as random as any hash.
  package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension Digest: CustomStringConvertible {
  /// The digest in 64 lower-case digits.
  package var description: String {
    [words.0, words.1, words.2, words.3].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
