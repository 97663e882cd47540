import ClaimModel
import Diagnostics
import Foundation
import HostSystem
import Reporting
import TestSupport

/// A folder on disk that is gone when the test is.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "shisei-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  deinit {
    _ = try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ text: String, to file: String) throws {
    try write(Data(text.utf8), to: file)
  }

  func write(_ data: Data, to file: String) throws {
    let url = URL(filePath: path).appending(path: file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try data.write(to: url)
  }

  /// Makes a link; the target is taken as it is.
  func link(_ file: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + file,
      withDestinationPath: target
    )
  }

  func allow(_ permissions: Int, on file: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: permissions],
      ofItemAtPath: path + "/" + file
    )
  }

  /// Checks the organisation in a folder of this one.
  func report(of folder: String) throws -> OrganizationReport {
    let day = CalendarDay("2026-10-15") ?? CalendarDay(daysSinceEpoch: 0)
    return try CheckedRepository.report(of: DiskFiles(), at: path + "/" + folder, asOf: day)
  }

  /// Writes an organisation with one claim, and a neighbour file with a mistake that must be found
  /// whatever else is wrong.
  func writeOrganization(_ folder: String, _ lines: String = "", documents: String = "[]") throws {
    try write(
      """
      shisei: 1
      kind: Organization
      id: example
      name: Example
      framework: meti-csm-3.0
      \(lines)
      """,
      to: folder + "/shisei.yaml"
    )
    try write(
      """
      shisei: 1
      kind: Claims
      claims:
        - { item: 1-2, level: 2, claimed_on: 2026-10-01, documents: \(documents) }
        - { item: 1-3, lebel: 1 }
      """,
      to: folder + "/claims/claims.yaml"
    )
  }
}

extension OrganizationReport {
  /// The paths at which a rule speaks.
  func paths(of rule: RuleID) -> [String] {
    findings.filter { $0.rule == rule }.map { files[Int($0.range.file.rawValue)].path }
  }
}
