internal import Diagnostics

/// Whether anything was entered in a register or record.
package enum RecordContent {
  /// Whether at least one entry stands in a file, as far as it was read.
  ///
  /// - Parameters:
  ///   - bytes: The file, or its first part.
  ///   - ending: The end of its name in small letters, which tells the format.
  /// - Returns: `false` only of a CSV or TSV with nothing but a header, and of a JSON with nothing
  ///   in its brackets; `true` of all other formats.
  package static func hasEntry(_ bytes: [UInt8], ending: String) -> Bool {
    switch ending {
    case "csv", "tsv": hasRow(bytes)
    case "json", "jsonl", "ndjson", "sarif": hasValue(bytes)
    default: true
    }
  }

  /// Whether a second line says something, or the only one is no header.
  private static func hasRow(_ bytes: [UInt8]) -> Bool {
    let span = bytes.span
    var (isQuoted, isBlank, lines) = (false, true, 0)
    var (offset, lineStart) = (0, 0)
    var only = 0..<0
    while offset < bytes.count {
      let byte = bytes[offset]
      let blank = Blanks.length(in: span, at: offset)
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case 0x0A where !isQuoted, 0x0D where !isQuoted:
        if !isBlank { only = lineStart..<offset }
        (isBlank, lineStart) = (true, offset + 1)
      case UInt8(ascii: ","), UInt8(ascii: ";"): break
      default:
        guard blank == 0, isBlank else { break }
        isBlank = false
        lines += 1
        if lines == 2 { return true }
      }
      offset += max(blank, 1)
    }
    if !isBlank { only = lineStart..<bytes.count }
    return hasDay(bytes[only])
  }

  /// Whether a day stands in a line: 2026-09-01, 2026/9/1.
  ///
  /// No header has one, so that this is a row over which there is no header.
  private static func hasDay(_ line: ArraySlice<UInt8>) -> Bool {
    var digits = 0
    for index in line.indices {
      let byte = line[index]
      if (0x30...0x39).contains(byte) {
        digits += 1
        continue
      }
      let isSign = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
      if digits == 4, isSign, index + 1 < line.endIndex, (0x30...0x39).contains(line[index + 1]) {
        return true
      }
      digits = 0
    }
    return false
  }

  /// Whether something but brackets, commas, blanks and `null` stands in a file.
  private static func hasValue(_ bytes: [UInt8]) -> Bool {
    let span = bytes.span
    var offset = 0
    while offset < bytes.count {
      let blank = Blanks.length(in: span, at: offset)
      if blank > 0 || "[]{},".utf8.contains(bytes[offset]) {
        offset += max(blank, 1)
      } else if bytes[offset...].starts(with: "null".utf8) {
        offset += 4
      } else {
        return true
      }
    }
    return false
  }
}
