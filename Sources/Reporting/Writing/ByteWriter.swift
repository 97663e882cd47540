/// Bytes on their way into a report.
struct ByteWriter {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []

  /// Appends a text as UTF-8.
  mutating func write(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends one byte.
  mutating func write(_ byte: UInt8) {
    bytes.append(byte)
  }

  /// Appends one character's bytes.
  mutating func write(_ scalar: Unicode.Scalar) {
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Appends spaces.
  mutating func pad(_ count: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: max(0, count)))
  }

  /// Ends the line; blanks at its end are taken away.
  mutating func endLine() {
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    bytes.append(UInt8(ascii: "\n"))
  }
}
