internal import ClaimModel
internal import Diagnostics

/// Names for findings that stay the same when lines move, files are renamed or claims reordered.
///
/// A finding is known by its organisation, its rule, the items and the evidence that it is about,
/// and the text that it marks; equal ones are told apart by their order. Lines, paths and the words
/// of messages are no part of it: a better wording must not make every finding new. Nor are the
/// items of a finding about many: it is no new one when one of them is answered, or when one more
/// claim cites its evidence.
struct FindingIdentities {
  private var seen: [String: Int] = [:]
  private let organization: String
  private let files: [SourceFile]
  private let renamed: [String: String]

  /// Prepares the names of a report's findings.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - renamed: What to take the paths of cited files for, where findings mark them.
  init(_ report: OrganizationReport, renamed: [String: String] = [:]) {
    self.renamed = renamed
    let model = report.assessed?.model
    organization =
      model.flatMap { model in model.organization.id.map { model.text($0.value) } } ?? report.folder
    files = report.files
  }

  /// Returns the name of the next finding in the order of the report: 32 hexadecimal digits.
  mutating func next(_ finding: Finding) -> String {
    let file = files[Int(finding.range.file.rawValue)]
    let (start, end) = (Int(finding.range.start), Int(finding.range.end))
    let text = end <= file.length ? String(decoding: file.bytes[start..<end], as: UTF8.self) : ""
    let marked = renamed[text] ?? text
    let subject = finding.subject
    let isOfOne = subject.items.count == 1 && subject.evidence == nil
    let parts =
      [organization, finding.rule.name] + (isOfOne ? subject.items : [])
      + [
        subject.evidence ?? "", marked.split(whereSeparator: \.isWhitespace).joined(separator: " "),
      ]
    let name = parts.joined(separator: "\u{1F}")
    let number = seen[name, default: 0]
    seen[name] = number + 1
    return Self.digest(name + "\u{1F}\(number)")
  }

  /// FNV-1a over 128 bits: enough to tell findings apart; nothing rests on it.
  ///
  /// - Source: draft-eastlake-fnv-21, offset basis and prime for 128 bits.
  private static func digest(_ text: String) -> String {
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    for byte in text.utf8 {
      hash ^= UInt128(byte)
      hash = hash &* 0x0000_0000_0100_0000_0000_0000_0000_013b
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}
