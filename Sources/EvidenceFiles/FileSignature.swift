internal import Diagnostics

extension String {
  /// What stands behind the last dot of a path, in small letters; nothing without a dot.
  package var fileEnding: String {
    utf8.lastIndex(of: UInt8(ascii: ".")).map { self[$0...].dropFirst().lowercased() } ?? ""
  }
}

/// What the first bytes of a file tell of its format.
package enum FileSignature {
  /// Whether a file starts as the end of its name says.
  ///
  /// - Parameters:
  ///   - start: The file's first bytes, 1024 or more if it has them.
  ///   - ending: The end of its name, in small letters.
  /// - Returns: `true` also of names that promise nothing that could be told by first bytes.
  /// - Source: ISO 32000-1, annex H.3.4.1 (`%PDF` within 1024 bytes); APPNOTE.TXT 4.3.7; ISO 15948,
  ///   5.2; ISO 10918-1, B.2.1; [MS-CFB] 2.2.
  package static func fits(_ start: [UInt8], ending: String) -> Bool {
    switch ending {
    case "pdf": return hasMark(of: start.prefix(1024))
    case "zip", "odt", "ods", "odp": return isArchive(start)
    // What Office protects with a password is no archive but a compound file.
    case "docx", "docm", "xlsx", "xlsm", "pptx", "pptm":
      return isArchive(start) || isCompound(start)
    // Programs export HTML and RTF under these names, and Office opens them.
    case "doc", "xls", "ppt":
      return isCompound(start) || isArchive(start) || start.starts(with: "{\\rtf".utf8)
        || start[min(start.count, start.hasByteOrderMark ? 3 : 0)...].starts(with: "<".utf8)
    case "png": return start.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    case "jpg", "jpeg": return start.starts(with: [0xFF, 0xD8, 0xFF])
    default: return true
    }
  }

  private static func hasMark(of start: ArraySlice<UInt8>) -> Bool {
    start.indices.contains { start[$0] == 0x25 && start[$0...].starts(with: "%PDF".utf8) }
  }

  /// Whether a file is a ZIP archive with something in it.
  private static func isArchive(_ start: [UInt8]) -> Bool {
    start.starts(with: [0x50, 0x4B, 3, 4]) || start.starts(with: [0x50, 0x4B, 7, 8])
      || start.starts(with: "PK00".utf8)
  }

  private static func isCompound(_ start: [UInt8]) -> Bool {
    start.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }
}
