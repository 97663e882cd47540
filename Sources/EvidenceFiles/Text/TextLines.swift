extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// The end of the line that starts at a byte, and the start of the next one.
  func endOfLine(from start: Int) -> (end: Int, next: Int) {
    var end = start
    while end < endIndex, self[end] != 0x0A, self[end] != 0x0D { end += 1 }
    guard end < endIndex else { return (end, end) }
    let isPair = self[end] == 0x0D && end + 1 < endIndex && self[end + 1] == 0x0A
    return (end, end + (isPair ? 2 : 1))
  }
}

extension ArraySlice<UInt8> {
  /// Whether the line is three of a byte, blanks behind it aside.
  func isFence(_ byte: UInt8) -> Bool {
    count >= 3 && prefix(3).allSatisfy { $0 == byte }
      && dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
