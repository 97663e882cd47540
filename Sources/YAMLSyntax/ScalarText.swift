internal import CLibYAML

extension YAMLTreeBuilder {
  /// Finds a scalar's text in the file, or keeps it elsewhere if it was changed by an escape.
  @inline(__always)
  mutating func span(
    of value: UnsafeBufferPointer<UInt8>,
    writtenAt start: UInt32,
    before end: UInt32,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> TextSpan {
    let count = value.count
    guard count > 0 else { return TextSpan(start: start, end: start) }
    if Int(start) + count <= Int(end),
      let written = bytes.baseAddress,
      let base = value.baseAddress,
      unsafe memcmp(written + Int(start), base, count) == 0
    {
      return TextSpan(start: start, end: start + UInt32(count))
    }
    // These can only come from an escape, so only texts that differ from the file need the look;
    // and an escape can only stand in quotes, the first of them before `start`.
    let first = start > 0 ? start - 1 : start
    let source = unsafe UnsafeBufferPointer(rebasing: bytes[Int(first)..<Int(end)])
    for rule in unsafe EscapedCharacters.rules(brokenBy: value, writtenAs: source) {
      report(rule.id, rule.message, from: first, to: end)
    }
    return unsafe store(value)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The end of a block scalar without the empty lines behind it; of an empty one, that of its
  /// indicator.
  func endOfBlock(
    _ value: UnsafeBufferPointer<UInt8>,
    from start: UInt32,
    to limit: UInt32
  ) -> UInt32 {
    var end = Int(start) + 1
    if unsafe value.allSatisfy({ $0 == 0x0A }) {
      while end < Int(limit), unsafe self[end] > 0x20 { end += 1 }
    } else {
      end = Int(limit)
      while unsafe self[end - 1] == 0x0A || self[end - 1] == 0x0D || self[end - 1] == 0x20 {
        end -= 1
      }
    }
    return UInt32(end)
  }
}
