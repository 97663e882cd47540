package import Diagnostics

/// A text in which `⟪` and `⟫` stand around the places that a test expects to hear of.
///
/// The marks are stripped byte by byte, so that they may stand beside a combining character, inside
/// a CRLF, or around nothing. Marks may be nested.
package struct MarkedYAML: Sendable {
  /// The file without the marks.
  package let bytes: [UInt8]
  /// What the marks stood around, by start; of two that start together the longer one first.
  package let ranges: [SourceRange]

  /// Strips the marks of a text.
  package init(_ text: String, file: FileID = FileID(0)) {
    self.init(bytes: Array(text.utf8), file: file)
  }

  /// Strips the marks of bytes that need not be valid UTF-8.
  package init(bytes marked: [UInt8], file: FileID = FileID(0)) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(marked.count)
    var starts: [UInt32] = []
    var ranges: [SourceRange] = []
    var offset = 0
    while offset < marked.count {
      let isMark = marked[offset...].starts(with: [0xE2, 0x9F]) && offset + 2 < marked.count
      switch isMark ? marked[offset + 2] : 0 {
      case 0xAA:
        starts.append(UInt32(bytes.count))
        offset += 3
      case 0xAB:
        guard let start = starts.popLast() else { preconditionFailure("a ⟫ has no ⟪ before it") }
        ranges.append(SourceRange(file: file, start: start, end: UInt32(bytes.count)))
        offset += 3
      default:
        bytes.append(marked[offset])
        offset += 1
      }
    }
    precondition(starts.isEmpty, "a ⟪ has no ⟫ behind it")
    self.bytes = bytes
    self.ranges = ranges.sorted { ($0.start, $1.end) < ($1.start, $0.end) }
  }

  /// The file without the marks, as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension MarkedYAML: CustomStringConvertible {
  /// Puts `⟪` and `⟫` around ranges of bytes: what a failing test shows beside what it expected.
  ///
  /// Ranges that end beyond the bytes are cut there.
  package static func marking(_ ranges: [SourceRange], in bytes: [UInt8]) -> String {
    let empty = Dictionary(grouping: ranges.filter { $0.start == $0.end }, by: \.start)
    let full = ranges.filter { $0.start < $0.end }
    let opening = Dictionary(grouping: full, by: \.start)
    let closing = Dictionary(grouping: full, by: \.end)
    var marked: [UInt8] = []
    for offset in 0...bytes.count {
      let here = UInt32(offset)
      for _ in closing[here] ?? [] { marked += "⟫".utf8 }
      for _ in empty[here] ?? [] { marked += "⟪⟫".utf8 }
      for _ in opening[here] ?? [] { marked += "⟪".utf8 }
      if offset < bytes.count { marked.append(bytes[offset]) }
    }
    return String(decoding: marked, as: UTF8.self)
  }

  /// The text with its marks.
  package var description: String { Self.marking(ranges, in: bytes) }
}
