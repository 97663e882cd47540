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
    let characters: [(bytes: [UInt8], name: String)] = [
      ([0xC2, 0x85], "U+0085"), ([0xE2, 0x80, 0xA8], "U+2028"), ([0xE2, 0x80, 0xA9], "U+2029"),
      ([0xEF, 0xBB, 0xBF], "U+FEFF"),
    ]
    var first: (offset: UInt32, count: UInt32, name: String)?
    for (pattern, name) in characters {
      unsafe forEach(pattern[0]) { offset in
        if let first, first.offset < UInt32(offset) { return false }
        // At its start a file may have a byte-order mark.
        guard unsafe self[offset...].starts(with: pattern), offset > 0 || name != "U+FEFF" else {
          return true
        }
        first = (UInt32(offset), UInt32(pattern.count), name)
        return false
      }
    }
    return first
  }

  /// Visits the places of a byte until the visitor has seen enough.
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
