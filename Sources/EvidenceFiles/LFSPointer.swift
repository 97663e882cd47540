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
}
