internal import Diagnostics

/// The files that an assessment itself is written in, known by their first keys.
package enum AssessmentFile {
  /// How far into a file its first key is looked for, behind comments.
  package static let limit = 64 << 10

  /// Whether a name ends, in small letters, like that of such a file.
  package static func reads(ending: String) -> Bool { ending == "yaml" || ending == "yml" }

  /// Whether a file has the key `shisei` with the version of the format, as all of them have.
  ///
  /// A key of that name without a number, as a job of a build may have, is another matter. Of a file
  /// that is not named like one only the first keys are looked at: most files are no YAML at all.
  package static func matches(_ bytes: [UInt8], ending: String) -> Bool {
    let isNamedSo = reads(ending: ending)
    let text = bytes.prefix(limit)
    var next = text.startIndex + (bytes.hasByteOrderMark ? 3 : 0)
    while next < text.endIndex {
      let line = text.endOfLine(from: next)
      if isVersion(text[next..<line.end]) { return true }
      guard line.next > next, isNamedSo || mayPrecede(text[next..<line.end]) else { return false }
      next = line.next
    }
    return false
  }

  /// Whether a line may stand before the first key that is looked for.
  private static func mayPrecede(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return true }
    return first == UInt8(ascii: "#") || first == UInt8(ascii: "%")
      || line.isFence(UInt8(ascii: "-"))
      || line.starts(with: "kind:".utf8)
  }

  /// Whether a line is `shisei: 1`, the key in quotes or behind a brace or not.
  private static func isVersion(_ line: ArraySlice<UInt8>) -> Bool {
    // Only a brace may stand before a key of the top level.
    var rest = line
    if let first = rest.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "-") {
      rest = rest.drop { " \t{-".utf8.contains($0) }
    }
    rest = rest.drop { "\"'?".utf8.contains($0) }
    guard rest.starts(with: "shisei".utf8) else { return false }
    rest = rest.dropFirst(6).drop { "\"' \t".utf8.contains($0) }
    guard rest.first == UInt8(ascii: ":") else { return false }
    let value = rest.dropFirst().drop { "\"' \t".utf8.contains($0) }
    return value.first.map { (0x30...0x39).contains($0) } ?? false
  }
}
