internal import CLibYAML
internal import Diagnostics

extension YAMLTreeBuilder {
  /// Reports the characters that make a text read in another order than it is written, wherever
  /// they stand: in a comment they deceive a reviewer as well.
  ///
  /// - Source: UAX #9, explicit embeddings, overrides and isolates (U+202A…U+202E,
  ///   U+2066…U+2069); CVE-2021-42574, "Trojan Source". The marks U+200E and U+200F reorder nothing
  ///   but their own place and come with pasted text, so they are left alone.
  mutating func findBidiCharacters(in bytes: UnsafeBufferPointer<UInt8>) {
    guard var next = bytes.baseAddress else { return }
    let start = unsafe next
    let end = unsafe next + bytes.count
    // The finding that says how many more there are is one of them.
    let limit = BoundedFindings.limitPerFile - 1
    var count = 0
    while unsafe next < end, let found = unsafe memchr(next, 0xE2, end - next) {
      let offset = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(start)
      if unsafe BidiCharacter.starts(bytes, at: offset) {
        count += 1
        if count <= limit {
          report(.bidiCharacter, .bidiCharacter, from: UInt32(offset), to: UInt32(offset + 3))
        }
      }
      unsafe next = start + offset + 1
    }
    let more = count - limit
    if more > 0 {
      report(.tooManyFindings, .more(more), from: UInt32(bytes.count), to: UInt32(bytes.count))
    }
  }
}

/// What an escape can bring into a text although the file does not hold it.
enum EscapedCharacters {
  /// Returns the rules that a text breaks, each once; what stands in the source itself is found
  /// there.
  static func rules(
    brokenBy text: UnsafeBufferPointer<UInt8>,
    writtenAs source: UnsafeBufferPointer<UInt8>
  ) -> [(id: FormatRuleID, message: Message)] {
    var (hasNUL, hasControl, hasBidi) = (false, false, false)
    for offset in text.indices {
      switch unsafe text[offset] {
      case 0: hasNUL = true
      case 0x09, 0x0A, 0x0D: break
      case 0x01...0x1F, 0x7F: hasControl = true
      case 0xC2:
        // U+0080…U+009F but U+0085, which YAML takes for a line break.
        let next = offset + 1 < text.count ? unsafe text[offset + 1] : 0
        if (0x80...0x9F).contains(next), next != 0x85 { hasControl = true }
      case 0xE2: hasBidi = unsafe hasBidi || BidiCharacter.starts(text, at: offset)
      default: break
      }
    }
    var rules: [(id: FormatRuleID, message: Message)] = []
    if hasNUL { rules.append((.nulCharacter, .nulCharacter)) }
    if hasControl { rules.append((.controlCharacter, .escapedControlCharacter)) }
    let isWritten = source.indices.contains { unsafe BidiCharacter.starts(source, at: $0) }
    if hasBidi && !isWritten { rules.append((.bidiCharacter, .bidiCharacter)) }
    return rules
  }
}

/// U+202A…U+202E and U+2066…U+2069 in UTF-8.
private enum BidiCharacter {
  static func starts(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard offset + 2 < bytes.count, unsafe bytes[offset] == 0xE2 else { return false }
    return switch unsafe bytes[offset + 1] {
    case 0x80: unsafe (0xAA...0xAE).contains(bytes[offset + 2])
    case 0x81: unsafe (0xA6...0xA9).contains(bytes[offset + 2])
    default: false
    }
  }
}
