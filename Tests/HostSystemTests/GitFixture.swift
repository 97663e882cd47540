import ClaimModel
import ClaimRules
import Diagnostics
import Engine
import Foundation
import HostSystem
import Reporting
import TestSupport
import Testing

/// A repository built by git with fixed days, people and names, gone when the test is.
final class GitFixture {
  let folder: TemporaryFolder
  var path: String { folder.path }

  /// The person who commits unless a step names another.
  static let somebody = "ciso@example.jp"
  static let somebodyElse = "staff@example.jp"

  /// Makes an empty repository.
  init() throws {
    folder = try TemporaryFolder()
    try git("-c", "init.defaultBranch=main", "init", "--quiet")
    try git("config", "core.autocrlf", "false")
  }

  /// Makes a repository by cloning another.
  init(cloning other: GitFixture, _ options: String...) throws {
    folder = try TemporaryFolder()
    try git(["clone", "--quiet"] + options + ["file://" + other.path, "."])
  }

  /// Runs git at noon, Japanese time, of a day.
  @discardableResult
  func git(
    _ arguments: String...,
    day: String = "2026-04-01",
    by person: String = somebody
  ) throws
    -> String
  {
    try git(arguments, day: day, by: person)
  }

  @discardableResult
  func git(
    _ arguments: [String],
    day: String = "2026-04-01",
    by person: String = somebody
  ) throws
    -> String
  {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-c", "protocol.file.allow=always"] + arguments
    process.currentDirectoryURL = URL(filePath: path)
    let name = person.prefix { $0 != "@" }
    let date = "\(day)T12:00:00+09:00"
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "HOME": path, "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null",
      "GIT_AUTHOR_NAME": String(name), "GIT_AUTHOR_EMAIL": person, "GIT_AUTHOR_DATE": date,
      "GIT_COMMITTER_NAME": String(name), "GIT_COMMITTER_EMAIL": person,
      "GIT_COMMITTER_DATE": date, "LC_ALL": "C",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let text = String(decoding: bytes, as: UTF8.self)
    try #require(process.terminationStatus == 0, "git \(arguments): \(text)")
    return text
  }

  /// Writes files and commits everything that differs.
  func commit(_ day: String, by person: String = somebody, _ files: [String: String] = [:]) throws {
    for (file, text) in files { try folder.write(text, to: file) }
    try git("add", "--all", day: day, by: person)
    try git("commit", "--quiet", "--allow-empty", "--message", "step", day: day, by: person)
  }

  /// Checks the organisation at a folder.
  func report(of inner: String = "", asOf: String = "2026-10-15") throws -> OrganizationReport {
    try CheckedRepository.report(
      of: DiskFiles(),
      history: GitHistory(now: 1_800_000_000),
      at: inner.isEmpty ? path : path + "/" + inner,
      asOf: try #require(CalendarDay(asOf))
    )
  }

  /// The rules about history that speak of the organisation at a folder.
  func rules(of inner: String = "", asOf: String = "2026-10-15") throws -> [String] {
    let own = RuleCatalogue.families.first { $0.name == "History" }?.rules ?? []
    let names = own.map { $0.metadata.id }
    let report = try report(of: inner, asOf: asOf)
    return report.findings.map(\.rule).filter(names.contains).map(\.name)
  }
}

/// The files of an organisation at some point of its history.
struct FixtureFiles {
  var level = 2
  var note = "基本方針を定めた"
  var version = "1.0"
  var approved = "2026-04-01"
  var reviewed = "2026-04-01"
  var policyText = "# 基本方針\n第1版\n"
  var policyPath = "文書/基本方針.md"
  var operated = "2026-04-20"
  var log = "日付,結果\n2026-04-20,異常なし\n"
  var logPath = "records/log.csv"
  var demands = "history: required\nminimum: { overall: \"1.0\" }\n"

  /// The files by path, below a folder.
  func all(in folder: String = "") -> [String: String] {
    let organization = RuleExample.organization
      .replacing("policy: baseline", with: "policy: policy.yaml")
    let files = [
      "shisei.yaml": organization,
      "policy.yaml": "shisei: 1\nkind: Policy\nid: own\n\(demands)",
      "claims/claims.yaml": RuleExample.claims(
        """
        - item: 1-2
          level: \(level)
          owner: ciso
          claimed_on: 2026-04-01
          note: \(note)
          documents:
            - { id: DOC-1, type: policy, path: \(policyPath), version: "\(version)", status: approved, author: ciso, approved_by: ceo, approved_on: \(approved), reviewed_on: \(reviewed) }
          resources:
            - { kind: operation, on: \(operated), record: \(logPath), summary: 点検 }
        """
      ),
      policyPath: policyText,
      logPath: log,
    ]
    return Dictionary(
      uniqueKeysWithValues: files.map {
        (folder.isEmpty ? $0.key : folder + "/" + $0.key, $0.value)
      }
    )
  }
}
