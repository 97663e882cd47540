import Foundation
import Testing

/// A repository with a base and a change, made by git.
struct Change {
  let scratch: Scratch
  var folder: URL { scratch.folder }

  /// A claim of level 2 that holds.
  private static let files: [String: String] = {
    var files = Organizations.files(
      """
        - item: 1-2
          level: 2
          owner: ceo
          claimed_on: 2026-10-01
          documents:
            - { id: DOC-1, title: Security policy, type: policy, path: policy.md, version: "1.0", status: approved, author: office, approved_by: ceo, approved_on: 2026-09-01, reviewed_on: 2026-09-01 }

      """
    )
    files["shisei.yaml", default: ""] += "  - { id: office, authority: staff, reports_to: ceo }\n"
    files["policy.md"] =
      "# Security policy\n\nThe company protects what its customers entrust to it.\n"
    return files
  }()

  init() throws {
    scratch = try Scratch()
    try scratch.write(Self.files)
    try git("init", "--quiet")
    try git("add", "--all")
    try git("commit", "--quiet", "--message", "base")
    try git("switch", "--quiet", "--create", "change")
  }

  func git(_ arguments: String...) throws { try git(arguments) }

  func git(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      [
        "git", "-c", "init.defaultBranch=main", "-c", "user.name=x", "-c",
        "user.email=x@example.jp", "-c", "advice.detachedHead=false",
      ] + arguments
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null",
      "GIT_AUTHOR_DATE": "2026-10-14T12:00:00+09:00",
      "GIT_COMMITTER_DATE": "2026-10-14T12:00:00+09:00",
    ]
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  func run(_ arguments: String..., language: String = "en") throws -> Run {
    try run(arguments, language: language)
  }

  func run(_ arguments: [String], language: String = "en") throws -> Run {
    try Shisei.run(
      arguments + ["--as-of", "2026-10-15"],
      in: folder,
      environment: [
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
        "SHISEI_LANGUAGE": language,
      ]
    )
  }

  /// Takes away what a level rests on.
  func drop() throws {
    try FileManager.default.removeItem(at: folder.appending(path: "policy.md"))
  }
}

@Suite struct `shisei diff` {
  @Test func `ends with 0 where nothing changed, and says so once`() throws {
    let run = try Change().run("diff", "main", "--fail-on-regression")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("Nothing has changed"))
    let japanese = try Change().run("diff", "main", language: "ja")
    #expect(japanese.output.contains("変わったところはありません"))
  }

  @Test func `ends with 2 and the line to paste where there is nothing to compare with`() throws {
    let change = try Change()
    let unknown = try change.run("diff", "origin/main")
    #expect(unknown.code == 2)
    #expect(unknown.errors.contains("there is no branch, tag or commit “origin/main”"))
    let shallow = try Scratch()
    try change.git(
      "clone",
      "--quiet",
      "--depth",
      "1",
      "file://" + change.folder.path,
      shallow.folder.path + "/c"
    )
    let run = try Shisei.run(
      "check",
      "--base",
      "HEAD",
      in: shallow.folder.appending(path: "c"),
      environment: [
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
        "SHISEI_LANGUAGE": "en",
      ]
    )
    #expect(run.code == 2)
    #expect(run.errors.contains("fetch-depth: 0"))
    let scratch = try Scratch()
    try scratch.write(Organizations.met)
    let outside = try Shisei.run(
      "diff",
      "main",
      in: scratch.folder,
      environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""]
    )
    #expect(outside.code == 2)
  }

  @Test func `demands a base for a ratchet, so that none is green unnoticed`() throws {
    let run = try Change().run("check", "--fail-on-regression")
    #expect(run.code == 2)
    #expect(run.errors.contains("name a base too, such as --base origin/main"))
  }

  @Test(arguments: [
    "text", "json", "markdown", "sarif", "junit", "gitlab", "github", "csv", "jsonl",
  ])
  func `is no greener in any format (zizmor#625, trivy-action#228)`(_ format: String) throws {
    let change = try Change()
    try change.drop()
    let run = try change.run("check", "--base", "main", "--fail-on-regression", "--format", format)
    #expect(run.code == 1, "\(run.output)\(run.errors)")
  }

  @Test func `makes one comment that an action can find again (infracost#809)`() throws {
    let change = try Change()
    try change.drop()
    for arguments in [["diff", "main"], ["check", "--base", "main"]] {
      let run = try change.run(arguments + ["--output", "c.md", "--format", "markdown"])
      #expect(run.code == 0 || run.code == 1, "\(run.errors)")
      let text = try String(contentsOf: change.folder.appending(path: "c.md"), encoding: .utf8)
      #expect(text.hasPrefix("<!-- shisei:posture -->\n"))
      #expect(text.components(separatedBy: "<!-- shisei:posture -->").count == 2)
      #expect(text.utf16.count <= 60_000)
      #expect(!text.contains("shisei:unchanged"))
    }
    let plain = try change.run("check", "--format", "markdown")
    #expect(!plain.output.contains("<!--"))
  }

  @Test func `marks a comment that says nothing new (infracost#1472)`() throws {
    let run = try Change().run("check", "--base", "main", "--format", "markdown")
    #expect(run.output.hasPrefix("<!-- shisei:posture -->\n\n<!-- shisei:unchanged -->\n"))
  }

  @Test func `marks what is new in SARIF (alint#93)`() throws {
    let change = try Change()
    try change.drop()
    let run = try change.run("check", "--base", "main", "--format", "sarif")
    #expect(run.output.contains("\"baselineState\": \"new\""))
    #expect(!(try change.run("check", "--format", "sarif")).output.contains("baselineState"))
  }

  @Test("there is no way to fail when the score fell (lighthouse-ci#216)")
  func dropsFail() throws {
    let change = try Change()
    try change.drop()
    let runs = try (1...2).map { _ in try change.run("diff", "main", "--fail-on-regression") }
    #expect(runs[0].code == 1)
    #expect(runs[0].output == runs[1].output)
    #expect(try change.run("diff", "main").code == 0)
    #expect(try change.run("diff", "main", "--max-drop", "4").code == 0)
  }

  @Test("the score is only known after the merge (git-proxy#1100)")
  func scoresTheWorkingTree() throws {
    let change = try Change()
    try change.drop()
    let run = try change.run("diff", "main")
    #expect(run.output.contains("1-2"))
    #expect(run.output.contains("2 → 1"))
  }

  @Test("a baseline loses the old findings (checkov#6858)")
  func showsOldFindings() throws {
    let change = try Change()
    let plain = try change.run("check", "--format", "jsonl")
    let compared = try change.run("check", "--base", "main", "--format", "jsonl")
    #expect(plain.output == compared.output)
  }

  @Test("a finding that is fixed fails other people's builds (MobilityDB#1952)")
  func fixedFindingsPass() throws {
    let change = try Change()
    try change.drop()
    try change.git("commit", "--quiet", "--all", "--message", "worse")
    try change.git("branch", "--force", "main")
    try change.git("revert", "--no-edit", "HEAD")
    let run = try change.run("diff", "main", "--fail-on-regression")
    #expect(run.code == 0, "\(run.output)")
    #expect(run.output.contains("[missing-file]"))
  }
}

@Suite struct `shisei score` {
  @Test func `writes terms that add up to the score exactly`() throws {
    let change = try Change()
    let run = try change.run("score", "--format", "json")
    #expect(run.code == 0, "\(run.errors)")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    )
    let organization = try #require((document["organizations"] as? [[String: Any]])?.first)
    let score = try #require(organization["score"] as? [String: Any])
    let terms = try #require(score["terms"] as? [[String: Any]])
    #expect(terms.count == 40)
    var sum = (numerator: 0, denominator: 1)
    for term in terms {
      let value = try #require(term["term"] as? [String: Any])
      let (top, bottom) = (
        try #require(value["numerator"] as? Int), try #require(value["denominator"] as? Int)
      )
      sum = (sum.numerator * bottom + top * sum.denominator, sum.denominator * bottom)
      var (left, right) = (sum.numerator, sum.denominator)
      while right != 0 { (left, right) = (right, left % right) }
      sum = (sum.numerator / left, sum.denominator / left)
    }
    let total = try #require(score["supported"] as? [String: Any])
    #expect(sum.numerator == total["numerator"] as? Int)
    #expect(sum.denominator == total["denominator"] as? Int)
    let why = try change.run("score", "--why")
    #expect(why.output.contains("exactly \(sum.numerator)"))
  }
}
