import ClaimModel
import Diagnostics
import Foundation
import Reporting
import TestSupport
import Testing

/// One way to tamper with the files of `Tests/Fixtures/tampering`, and the rules that notice it.
struct Tampering: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// The rules that speak, besides what is said of the clean organisation.
  let rules: Set<String>
  /// Whether a level falls.
  let lowers: Bool
  let change: @Sendable (TemporaryFolder) throws -> Void

  init(
    _ name: String,
    _ rules: Set<String>,
    lowers: Bool = true,
    _ change: @escaping @Sendable (TemporaryFolder) throws -> Void
  ) {
    testDescription = name
    self.rules = rules
    self.lowers = lowers
    self.change = change
  }
}

@Suite struct `Tampering with a file` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let fixture = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/tampering")
    try FileManager.default.copyItem(atPath: fixture.path, toPath: folder.path + "/org")
  }

  private func state() throws -> (rules: Set<String>, supported: [Int]) {
    let report = try folder.report(of: "org")
    let supported = report.assessed?.assessments.map(\.supported) ?? []
    // That a claim is no longer supported follows from what was found, and is not looked for here.
    let rules = Set(report.findings.map(\.rule.name)).subtracting([
      "over-claim", "broken-ladder", "level-without-document", "level-without-operation",
    ])
    return (rules, supported)
  }

  @Test func `is not seen where there is none`() throws {
    #expect(try state().rules == ["unanswered-item"])
  }

  @Test(arguments: Tampering.all)
  func `is found`(_ tampering: Tampering) throws {
    let before = try state()
    try tampering.change(folder)
    let after = try state()
    #expect(after.rules == tampering.rules.union(["unanswered-item"]))
    #expect((after.supported != before.supported) == tampering.lowers)
    #expect(zip(after.supported, before.supported).allSatisfy { $0 <= $1 })
  }

  // Nobody may be refused a file as root, so there is nothing to see.
  @Test(.enabled(if: geteuid() != 0, "permissions do not bind root"))
  func `with permissions is found`() throws {
    try folder.allow(0o000, on: "org/documents/policy.md")
    #expect(try state().rules.contains("unreadable-evidence-file"))
  }
}

extension Tampering {
  private static let policy = "org/documents/policy.md"
  private static let rulesFile = "org/documents/rules.md"

  static let all: [Tampering] = [
    Tampering("one blank more", ["changed-evidence-file"]) { try $0.append(" ", to: policy) },
    Tampering("the file is gone", ["missing-file"]) { try $0.remove(policy) },
    Tampering("the file is empty", ["empty-evidence-file"]) { try $0.write("", to: policy) },
    Tampering("a folder in its place", ["evidence-is-directory"]) {
      try $0.remove(policy)
      try $0.write("x", to: policy + "/policy.md")
    },
    Tampering("a link out of the organisation", ["evidence-outside-repository"]) {
      try $0.write("# Elsewhere", to: "outside.md")
      try $0.remove(policy)
      try $0.link(policy, to: "../../outside.md")
    },
    Tampering("a Git LFS pointer", ["lfs-pointer"]) {
      let lines = ["version https://git-lfs.github.com/spec/v1", "oid sha256:00", "size 1"]
      try $0.write(lines.joined(separator: "\n"), to: policy)
    },
    Tampering("another case", ["misspelt-path"]) {
      try $0.move(policy, to: "org/documents/Policy.md")
    },
    Tampering("a twin in another case", ["colliding-file-names"]) {
      try $0.write("# Twin", to: "org/documents/POLICY.md")
    },
    Tampering("a draft", ["contradicted-status"]) {
      try $0.replace("status: approved", by: "status: draft", in: rulesFile)
    },
    Tampering("another version", ["contradicted-version"]) {
      try $0.replace("\"1.1\"", by: "\"1.2\"", in: rulesFile)
    },
    Tampering("another approver", ["contradicted-approval"]) {
      try $0.replace("approved_by: ciso", by: "approved_by: infrastructure", in: rulesFile)
    },
    Tampering("another day of approval", ["contradicted-approval"]) {
      try $0.replace("2026-04-02", by: "2026-10-02", in: rulesFile)
    },
    Tampering("another title", ["contradicted-title"], lowers: false) {
      try $0.replace("title: 脆弱性対応手順", by: "title: 旅費規程", in: rulesFile)
    },
    Tampering("front matter broken", ["unreadable-front-matter"]) {
      try $0.replace("title: ", by: "title: [", in: rulesFile)
    },
    Tampering("only headings left", ["thin-document"], lowers: false) {
      try $0.write("# 脆弱性対応手順\n\n## 目的\n", to: rulesFile)
    },
    Tampering(
      "the content of another document",
      [
        "copied-evidence-file", "contradicted-title", "contradicted-version",
        "contradicted-approval",
      ]
    ) {
      try $0.write(try $0.read(policy), to: rulesFile)
    },
    Tampering("people who did not take part", ["missed-measure"]) {
      try $0.replace("社員01,修了", by: "社員01,未受講", in: "org/records/training.csv")
    },
    Tampering("figures typed over the record's", ["contradicted-figures"]) {
      try $0.replace(
        "held_on",
        by: "completed: 10\n        target: 10\n        held_on",
        in: claims
      )
    },
    Tampering("an old vulnerability", ["missed-measure"]) {
      try $0.replace("2026-10-01T", by: "2026-08-01T", in: "org/records/scan.sarif")
    },
    Tampering("a scan that broke off", ["incomputable-measure"]) {
      try $0.replace("true", by: "false", in: "org/records/scan.sarif")
    },
    Tampering("a record cut off", ["incomputable-measure"]) {
      try $0.write(
        String(try $0.read("org/records/scan.sarif").dropLast(20)),
        to: "org/records/scan.sarif"
      )
    },
    Tampering("a column renamed", ["incomputable-measure"]) {
      try $0.replace("状態", by: "結果", in: "org/records/training.csv")
    },
  ]

  private static let claims = "org/claims/claims.yaml"
}

extension TemporaryFolder {
  fileprivate func read(_ file: String) throws -> String {
    try String(contentsOfFile: path + "/" + file, encoding: .utf8)
  }

  fileprivate func append(_ text: String, to file: String) throws {
    try write(try read(file) + text, to: file)
  }

  fileprivate func replace(_ old: String, by new: String, in file: String) throws {
    let text = try read(file)
    try #require(text.contains(old))
    try write(text.replacingOccurrences(of: old, with: new), to: file)
  }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + file)
  }

  fileprivate func move(_ file: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: path + "/" + file, toPath: path + "/" + other)
  }
}
