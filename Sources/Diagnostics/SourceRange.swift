/// Names one file of a run; numbers follow the sorted order of paths.
package struct FileID: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// The position of the file in the run's list of files.
  package let rawValue: UInt32

  /// Names the file at a position of the run's list.
  package init(_ rawValue: Int) { self.rawValue = UInt32(rawValue) }

  /// Whether two files are one.
  package static func == (left: FileID, right: FileID) -> Bool { left.rawValue == right.rawValue }

  /// Orders files by their position.
  package static func < (left: FileID, right: FileID) -> Bool { left.rawValue < right.rawValue }
}

/// A run of bytes in one source file.
package struct SourceRange: Hashable, Sendable, BitwiseCopyable {
  /// The file that holds the bytes.
  package var file: FileID
  /// The first byte, counted from zero in UTF-8, a byte-order mark included.
  package var start: UInt32
  /// One past the last byte.
  package var end: UInt32

  /// Describes the bytes `start..<end` of a file.
  package init(file: FileID, start: UInt32, end: UInt32) {
    self.file = file
    self.start = start
    self.end = max(start, end)
  }

  /// Whether two ranges are the same bytes of the same file.
  package static func == (left: SourceRange, right: SourceRange) -> Bool {
    left.file == right.file && left.start == right.start && left.end == right.end
  }
}
