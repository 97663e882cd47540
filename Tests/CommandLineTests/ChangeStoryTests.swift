import Foundation
import Testing

/// What `shisei diff` tells of items, in two years of three companies' history.
@Suite struct `The story of a change` {
  private func run(_ arguments: String..., language: String = "en") throws -> Run {
    try Shisei.run(
      ["diff"] + arguments + ["--in", "companies/hamabe"],
      in: MadeHistory.folder(),
      environment: [
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
        "SHISEI_LANGUAGE": language,
      ]
    )
  }

  @Test func `names items that came back to where they were, so that the terms add up`() throws {
    let (since, day) = (["waived", "waiver-lapsed"], "2024-12-10")
    let run = try run(since[0], since[1], "--as-of", day)
    #expect(run.output.contains("(+0.02: changed files +0.11, time -0.09)"), "\(run.output)")
    let lines = run.output.split(separator: "\n").filter { $0.hasPrefix("  5-10  ") }
    let line = try #require(lines.first, "\(run.output)")
    #expect(line.contains(" → "), "\(line)")
    #expect(line.contains("  time -0."), "\(line)")
    #expect(line.contains(", changed files +0."), "\(line)")
    let markdown = try self.run(since[0], since[1], "--as-of", day, "--format", "markdown")
    #expect(markdown.output.contains("| 5-10 |"), "\(markdown.output)")
  }

  @Test func `gives each of several causes its own term, and one cause none`() throws {
    let run = try run("waived", "waiver-lapsed", "--as-of", "2024-12-10", language: "ja")
    let lines = run.output.split(separator: "\n").filter { $0.contains("ファイルの変更 ") }
    #expect(lines.contains { $0.contains("期限の経過 -0.") }, "\(run.output)")
  }

  @Test func `says first what a fall rests on`() throws {
    let run = try run("drilled", "policy-lowered", "--as-of", "2025-12-01")
    let lines = run.output.components(separatedBy: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix("  5-10  ") }, run.comment)
    let reasons = lines[(start + 1)...].prefix { $0.hasPrefix("      - ") }
    let words = [
      " removed (", " removed (", "new: [stale-document]", "new: [overdue-review]",
      "claim 5-10 changed",
    ]
    #expect(reasons.count >= words.count, run.comment)
    #expect(zip(reasons, words).allSatisfy { $0.contains($1) }, run.comment)
  }
}

/// What a change does to the policy that it is judged by.
@Suite struct `A policy that a change lowers` {
  @Test func `is shown before anything that follows from it`() throws {
    let change = try Change()
    try change.drop()
    let policy = change.folder.appending(path: "lenient.yaml")
    let text = try String(contentsOf: policy, encoding: .utf8)
    for (severity, message) in [("error", "stricter"), ("none", "looser")] {
      let other = text.replacing("fail_on: none", with: "fail_on: \(severity)")
      try other.write(to: policy, atomically: true, encoding: .utf8)
      try change.git("commit", "--quiet", "--all", "--message", message)
    }
    for arguments in [["check", "--base", "HEAD~1"], ["diff", "HEAD~1"]] {
      let run = try change.run(arguments)
      let lines = run.output.split(separator: "\n")
      let said = lines.filter { $0.contains("the policy demands less: ") }
      #expect(said.count == 1, run.comment)
      #expect(said.first == lines.first { $0.hasPrefix("  ") }, run.comment)
    }
  }
}

/// What a report says of the exit code.
@Suite struct `The exit code in a report` {
  private func codes(_ text: String) -> [String] {
    text.split(separator: "\n").filter { $0.contains("\"exit_code\": ") }
      .map { $0.filter(\.isNumber) }
  }

  @Test func `of a comparison is that of the process, and the verdict stays`() throws {
    let change = try Change()
    try change.drop()
    for (arguments, code) in [
      ([], 0), (["--fail-on-regression"], 1), (["--fail-on-regression", "--exit-zero"], 0),
    ] as [([String], Int32)] {
      let run = try change.run(["diff", "main", "--format", "json"] + arguments)
      #expect(run.code == code, run.comment)
      #expect(codes(run.output) == ["\(code)", "\(code)"], run.comment)
      #expect(run.output.contains("\"verdict\": \"not_met\""), run.comment)
    }
  }

  @Test func `of a check that looks away is 0`() throws {
    for (files, code) in [
      (Organizations.notMet, 0), (Organizations.undecided, 2), (Organizations.nothingAssessed, 3),
    ] as [([String: String], Int32)] {
      let scratch = try Scratch()
      try scratch.write(files)
      let run = try Shisei.run(
        ["check", "--exit-zero", "--as-of", "2026-10-15", "--format", "json"],
        in: scratch.folder
      )
      #expect(run.code == code)
      #expect(codes(run.output) == ["\(code)", "\(code)"], run.comment)
    }
  }

  @Test func `that a step of GitHub Actions gets is that of the process`() throws {
    let change = try Change()
    try change.drop()
    for (arguments, code) in [
      (["diff", "main"], 0), (["diff", "main", "--fail-on-regression"], 1),
      (["check"], 1), (["check", "--exit-zero"], 0),
    ] as [([String], Int32)] {
      let outputs = change.folder.appending(path: "outputs")
      try Data().write(to: outputs)
      let run = try Shisei.run(
        arguments + ["--as-of", "2026-10-15", "--format", "github"],
        in: change.folder,
        environment: [
          "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
          "GITHUB_ACTIONS": "true", "GITHUB_OUTPUT": "outputs",
        ]
      )
      #expect(run.code == code, run.comment)
      let text = try String(contentsOf: outputs, encoding: .utf8)
      #expect(text.contains("exit-code<<SHISEI\n\(code)\nSHISEI\n"), "\(text)")
      #expect(text.contains("verdict<<SHISEI\nnot_met\nSHISEI\n"), "\(text)")
    }
  }
}

extension Run {
  /// All that it left, for a test that fails.
  var comment: Comment { "\(code): \(output)\(errors)" }
}
