internal import ClaimModel
internal import Diagnostics
internal import YAMLSyntax

extension NewOrganization {
  /// Whether a text is an id as the format takes it.
  package static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLetterOrDigit(first) else { return false }
    return text.utf8.allSatisfy { isLetterOrDigit($0) || [0x2E, 0x5F, 0x2D].contains($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Returns how many seconds east of UTC a zone is, as the format reads it.
  ///
  /// - Parameter zone: The zone; `nil` for the format's default.
  /// - Returns: The seconds; `nil` if the format does not take the zone.
  package static func utcOffset(_ zone: String?) -> Int? {
    guard let zone else { return Organization(range: .nowhere).utcOffset }
    return secondsEastOfUTC(zone)
  }
}

extension NewFile {
  /// Whether the file can be read back, if it is YAML.
  package var isReadable: Bool {
    guard path.hasSuffix(".yaml") else { return true }
    return YAMLReader.parse(Array(text.utf8), file: FileID(0)).findings.isEmpty
  }
}

extension SourceRange {
  /// A place for values that stand in no file.
  static var nowhere: SourceRange { SourceRange(file: FileID(0), start: 0, end: 0) }
}
