import ClaimModel
import Diagnostics
import Engine
import Reporting
import TestSupport

/// A repository in memory, with marks where a rule is expected to speak.
struct SmallOrganization {
  /// The marked files by path.
  var files: [String: [UInt8]]
  /// What else is known of paths.
  var statuses: [String: FileStatus] = [:]

  /// An organisation with a claim that holds, and a neighbour with a mistake of its own.
  ///
  /// - Parameters:
  ///   - lines: What follows in `shisei.yaml`.
  ///   - roles: What follows in its list of roles.
  ///   - framework: The framework's id or file.
  init(_ lines: String = "", roles: String = "", framework: String = "meti-csm-3.0") {
    let organization = """
      shisei: 1
      kind: Organization
      id: example
      name: Example
      framework: \(framework)
      \(lines)
      roles:
        - { id: board, authority: board }
        - { id: ceo, authority: executive, reports_to: board }
        - { id: ciso, authority: executive, reports_to: ceo }
      \(roles)

      """
    files = ["shisei.yaml": Array(organization.utf8)]
    self["claims/claims.yaml"] = Self.claims("- { item: 1-1, level: 1, claimed_on: 2026-10-01 }")
    self["claims/neighbour.yaml"] = Self.claims("- { item: 1-3, lebel: 1 }")
  }

  /// The text of a file, with marks.
  subscript(path: String) -> String {
    get { String(decoding: files[path] ?? [], as: UTF8.self) }
    set { files[path] = Array(newValue.utf8) }
  }

  /// The files in memory, without marks.
  var memory: MemoryFiles {
    MemoryFiles(bytes: files.mapValues { MarkedYAML(bytes: $0).bytes }, statuses: statuses)
  }

  /// The files as they are, for tests that change them.
  var memoryBytes: [String: [UInt8]] { files.mapValues { MarkedYAML(bytes: $0).bytes } }

  /// The marked places, sorted.
  var marked: [Place] {
    files.flatMap { path, bytes in
      MarkedYAML(bytes: bytes).ranges.map { Place(path: path, start: $0.start, end: $0.end) }
    }.sorted()
  }

  /// The file of claims around the entries of `claims:`.
  static func claims(_ entries: String) -> String {
    "shisei: 1\nkind: Claims\nclaims:\n"
      + entries.split(separator: "\n").map { "  \($0)\n" }.joined()
  }

  func report(_ overrides: Overrides = Overrides()) throws -> OrganizationReport {
    try CheckedRepository.report(of: memory, asOf: .october, overrides: overrides)
  }
}

/// A place in a file.
struct Place: Hashable, Comparable, CustomStringConvertible {
  let path: String
  let start: UInt32
  let end: UInt32

  var description: String { "\(path):\(start)-\(end)" }

  static func < (left: Place, right: Place) -> Bool {
    (left.path, left.start, left.end) < (right.path, right.start, right.end)
  }
}

extension OrganizationReport {
  /// The places at which a rule speaks, sorted.
  func places(of rule: RuleID) -> [Place] {
    findings.filter { $0.rule == rule }.map { finding in
      Place(
        path: files[Int(finding.range.file.rawValue)].path,
        start: finding.range.start,
        end: finding.range.end
      )
    }.sorted()
  }

  /// All findings, for a test that failed.
  var summary: [String] {
    findings.map { finding in
      let path = files[Int(finding.range.file.rawValue)].path
      return "\(path):\(finding.range.start) \(finding.rule.name): \(finding.message.text.en)"
    }
  }

  /// The supported level of every item.
  var supported: [Int] { assessed?.assessments.map(\.supported) ?? [] }
}

extension CalendarDay {
  /// The as-of day of these tests, 2026-10-15.
  static let october = CalendarDay(daysSinceEpoch: 20_741)
}
