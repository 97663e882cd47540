internal import ClaimModel

/// Tells UTF-8 from what is not looked into.
enum TextEncoding {
  /// Returns why a text is not UTF-8, and what it probably is; `nil` if it is.
  static func fault(of bytes: [UInt8]) -> TextFault? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return .utf32
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
    let isUTF8 = (try? UTF8Span(validating: bytes.span)) != nil
    // NUL and the sign that switches character sets in JIS are the only ones that valid bytes tell.
    guard let control = bytes.firstIndex(where: { $0 == 0 || $0 == 0x1B }) else {
      return isUTF8 ? nil : guess(bytes)
    }
    if bytes[control] == 0x1B {
      let isJIS = bytes[control...].starts(with: [0x1B, 0x24])
      return isJIS ? .iso2022JP : isUTF8 ? nil : guess(bytes)
    }
    if looksLikeUTF32(bytes) { return .utf32 }
    let zeros = bytes.prefix(4096).count { $0 == 0 }
    return !isUTF8 || zeros * 5 > min(bytes.count, 4096) ? .utf16 : .notText
  }

  /// Returns what a text without marks and zeros probably is.
  private static func guess(_ bytes: [UInt8]) -> TextFault {
    if looksLikeEUC(bytes) { return .eucJP }
    return bytes.looksLikeShiftJIS ? .shiftJIS : .otherEncoding
  }

  /// Whether the first code units leave two bytes at one end empty.
  private static func looksLikeUTF32(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 4, bytes.count.isMultiple(of: 4) else { return false }
    let starts = stride(from: 0, to: min(bytes.count, 256), by: 4)
    return starts.allSatisfy { bytes[$0] == 0 && bytes[$0 + 1] == 0 }
      || starts.allSatisfy { bytes[$0 + 2] == 0 && bytes[$0 + 3] == 0 }
  }

  /// Whether every byte above ASCII belongs to a pair of EUC-JP.
  ///
  /// - Source: JIS X 0208:1997, annex 2, and the code sets 2 and 3 of EUC.
  private static func looksLikeEUC(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      let length: Int
      switch bytes[index] {
      case 0...0x7F: length = 1
      case 0x8E, 0xA1...0xFE: length = 2
      case 0x8F: length = 3
      default: return false
      }
      guard index + length <= bytes.count,
        bytes[index..<index + length].dropFirst().allSatisfy({ (0xA1...0xFE).contains($0) })
      else { return false }
      index += length
    }
    return true
  }
}
