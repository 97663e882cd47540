package import ClaimModel

/// The small text that stands in for a file which Git LFS keeps elsewhere.
///
/// - Source: Git LFS specification v1, "The Pointer": UTF-8, smaller than 1024 bytes, `version`
///   first.
package enum LFSPointer {
  /// The size from which no file is a pointer.
  package static let limit = 1024

  private static let starts = [
    Array("version https://git-lfs.github.com/spec/".utf8),
    Array("version https://hawser.github.com/spec/".utf8),
  ]

  /// Whether a file is a pointer.
  package static func matches(_ bytes: [UInt8]) -> Bool {
    bytes.count < limit && starts.contains { bytes.starts(with: $0) }
  }

  /// Returns the digest and the size of the file that a pointer points to.
  package static func target(of bytes: [UInt8]) -> (digest: Digest, size: Int)? {
    guard matches(bytes) else { return nil }
    var (digest, size): (Digest?, Int?) = (nil, nil)
    for line in bytes.split(separator: 0x0A) {
      let words = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      guard words.count == 2 else { continue }
      if words[0] == "oid", words[1].hasPrefix("sha256:") {
        digest = Digest(String(words[1].dropFirst("sha256:".count)))
      } else if words[0] == "size" {
        size = Int(words[1])
      }
    }
    guard let digest, let size else { return nil }
    return (digest, size)
  }
}
