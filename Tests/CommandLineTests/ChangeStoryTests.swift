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

extension Run {
  /// All that it left, for a test that fails.
  var comment: Comment { "\(code): \(output)\(errors)" }
}
