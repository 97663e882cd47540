internal import CLibYAML
internal import Diagnostics

extension YAMLTreeBuilder {
  /// Refuses what libyaml would read, but not as people do, or not in reasonable time.
  mutating func refuse(_ bytes: UnsafeBufferPointer<UInt8>, limits: YAMLLimits) {
    if let (offset, count, name) = unsafe bytes.firstInvisible {
      report(.invisibleCharacter, .invisible(name), from: offset, to: offset + count)
    }
    // libyaml compares every `%TAG` with all before it: 230,000 of them (4 MB) took two minutes.
    var directives = 0
    unsafe bytes.forEach(UInt8(ascii: "%")) { offset in
      guard unsafe offset == 0 || bytes[offset - 1] == 0x0A || bytes[offset - 1] == 0x0D else {
        return true
      }
      directives += 1
      guard directives > limits.directives else { return true }
      let start = UInt32(offset)
      report(
        .tooManyDirectives,
        .tooManyDirectives(limits.directives),
        from: start,
        to: start + 1
      )
      return false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first character that libyaml takes for a line break where YAML 1.2 and editors see none,
  /// or for nothing at the start of a line: what people review would not be what is read.
  fileprivate var firstInvisible: (offset: UInt32, count: UInt32, name: String)? {
    var first: (offset: UInt32, count: UInt32, name: String)?
    for lead: UInt8 in [0xC2, 0xE2, 0xEF] {
      unsafe forEach(lead) { offset in
        if let first, first.offset < UInt32(offset) { return false }
        guard let name = unsafe invisible(at: offset) else { return true }
        first = (UInt32(offset), lead == 0xC2 ? 2 : 3, name)
        return false
      }
    }
    return first
  }

  @inline(__always)
  private func invisible(at offset: Int) -> String? {
    guard offset + 1 < count else { return nil }
    let third = unsafe offset + 2 < count ? self[offset + 2] : 0
    return switch unsafe (self[offset], self[offset + 1], third) {
    case (0xC2, 0x85, _): "U+0085"
    case (0xE2, 0x80, 0xA8): "U+2028"
    case (0xE2, 0x80, 0xA9): "U+2029"
    // At its start a file may have a byte-order mark.
    case (0xEF, 0xBB, 0xBF) where offset > 0: "U+FEFF"
    default: nil
    }
  }

  /// Visits the places of a byte until the visitor has seen enough.
  @inline(__always)
  fileprivate func forEach(_ byte: UInt8, _ goesOn: (Int) -> Bool) {
    guard let base = baseAddress else { return }
    var offset = 0
    while offset < count {
      guard let found = unsafe memchr(base + offset, Int32(byte), count - offset) else { return }
      offset = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
      guard goesOn(offset) else { return }
      offset += 1
    }
  }

  /// Whether bytes that are not UTF-8 are UTF-16: by the mark, or by the NUL half of every ASCII
  /// character, always the same half.
  var looksLikeUTF16: Bool {
    if unsafe starts(with: [0xFF, 0xFE]) || starts(with: [0xFE, 0xFF]) { return true }
    let first = unsafe prefix(1024)
    let zeros = unsafe first.indices.filter { unsafe first[$0] == 0 }
    let even = zeros.count { $0.isMultiple(of: 2) }
    return unsafe zeros.count >= 2 && zeros.count * 8 >= first.count && even % zeros.count == 0
  }
}
