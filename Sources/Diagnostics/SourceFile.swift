/// One file that took part in a run, kept for showing its lines.
package struct SourceFile: Sendable {
  /// The path relative to the run's root, with forward slashes.
  package let path: String
  /// The bytes as read; anything behind `length` is not the user's.
  package let bytes: [UInt8]
  /// How many of `bytes` are the file.
  package let length: Int

  /// Describes a file by its path and bytes.
  package init(path: String, bytes: [UInt8], length: Int? = nil) {
    self.path = path
    self.bytes = bytes
    self.length = length ?? bytes.count
  }
}

/// A place as people count it: lines and columns from one, columns in Unicode code points.
package struct LinePosition: Hashable, Sendable {
  /// The line, from one.
  package let line: Int
  /// The column, from one, in code points (SARIF's `unicodeCodePoints`).
  package let column: Int
}

/// Turns byte offsets of one file into lines and columns.
///
/// Lines end at LF, CRLF or CR as in YAML 1.2 and in editors; U+0085, U+2028 and U+2029 do not
/// end a line, whatever libyaml counts.
package struct LineTable: Sendable {
  private let bytes: [UInt8]
  private let length: Int
  private let starts: [Int]

  /// Scans a file once for its line starts.
  package init(_ file: SourceFile) {
    bytes = file.bytes
    length = file.length
    var starts = [file.bytes.hasByteOrderMark ? 3 : 0]
    for index in 0..<file.length {
      let next = index + 1 < file.length ? file.bytes[index + 1] : 0
      if file.bytes[index] == 0x0A || (file.bytes[index] == 0x0D && next != 0x0A) {
        starts.append(index + 1)
      }
    }
    self.starts = starts
  }

  /// Returns the line and column of a byte offset; offsets past the end count as the end.
  package func position(at offset: UInt32) -> LinePosition {
    let offset = min(Int(offset), length)
    let line = lineIndex(at: offset)
    let start = starts[line]
    let codePoints = start < offset ? bytes[start..<offset].count { $0 & 0xC0 != 0x80 } : 0
    return LinePosition(line: line + 1, column: codePoints + 1)
  }

  /// Returns the bytes of a line (from one) without its line break.
  package func line(_ number: Int) -> ArraySlice<UInt8> {
    guard number >= 1, number <= starts.count else { return [] }
    let start = starts[number - 1]
    var end = number < starts.count ? starts[number] : length
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[start..<max(start, end)]
  }

  private func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

extension [UInt8] {
  /// Whether the bytes start with UTF-8's byte-order mark, which is no part of the text.
  package var hasByteOrderMark: Bool { starts(with: [0xEF, 0xBB, 0xBF]) }
}
