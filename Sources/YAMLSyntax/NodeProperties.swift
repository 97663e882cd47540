/// Anchors and tags, which libyaml counts to the node behind them.
enum NodeProperties {
  /// Moves an event's start behind its anchor and tag, and notes where the tag stands.
  ///
  /// People mean the value when they are told about it; and a comment between the two would count
  /// as part of a scalar.
  static func skip(in bytes: UnsafeBufferPointer<UInt8>, of event: inout YAMLEvent) {
    let end = Int(event.end)
    var offset = Int(event.start)
    while offset < end {
      let first = offset
      switch unsafe bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D:
        offset += 1
      case UInt8(ascii: "#"):
        while offset < end, unsafe bytes[offset] != 0x0A, unsafe bytes[offset] != 0x0D {
          offset += 1
        }
      case UInt8(ascii: "&"), UInt8(ascii: "!"):
        while offset < end, unsafe bytes[offset] > 0x20 { offset += 1 }
        guard unsafe bytes[first] == UInt8(ascii: "!") else { continue }
        event.tagSpan = TextSpan(start: UInt32(first), end: UInt32(offset))
      default:
        event.start = UInt32(offset)
        return
      }
    }
    event.start = event.end
  }
}
