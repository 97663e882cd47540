import Foundation
import Testing

/// What is said of a base that git does not know: the line to paste.
@Suite struct `A revision that cannot be compared` {
  private static let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"

  /// What is said in a clone of a branch, which does not follow the other one.
  private func errors(in clone: URL, _ arguments: [String]) throws -> String {
    let run = try Shisei.run(
      arguments + ["--as-of", "2026-10-15"],
      in: clone,
      environment: ["PATH": Self.path, "SHISEI_LANGUAGE": "en"]
    )
    #expect(run.code == 2, run.comment)
    #expect(run.output.isEmpty, run.comment)
    return run.errors
  }

  private func errors(in change: Change, _ arguments: String...) throws -> String {
    // The folder is there as long as the change is.
    try withExtendedLifetime(change) { try errors(in: change.folder, arguments) }
  }

  @Test func `is a branch that a clone does not follow`() throws {
    let change = try Change()
    let scratch = try Scratch()
    let source = "file://" + change.folder.path
    let clone = scratch.folder.appending(path: "c")
    try change.git("clone", "--quiet", "--single-branch", source, clone.path)
    let errors = try errors(in: clone, ["diff", "origin/main"])
    let line = "git fetch origin +refs/heads/main:refs/remotes/origin/main"
    #expect(errors.contains("help: fetch it: \(line)\n"), "\(errors)")
    let arguments = line.split(separator: " ").map(String.init).dropFirst()
    try change.git(["-C", clone.path] + arguments)
    let run = try Shisei.run(
      "diff",
      "origin/main",
      in: clone,
      environment: ["PATH": Self.path, "SHISEI_LANGUAGE": "en"]
    )
    #expect(run.code == 0, run.comment)
  }

  @Test func `is a branch whose history has nothing in common with the change's`() throws {
    let change = try Change()
    try change.git("switch", "--quiet", "--orphan", "lone")
    try change.git("commit", "--quiet", "--allow-empty", "--message", "lone")
    try change.git("switch", "--quiet", "change")
    let errors = try errors(in: change, "diff", "lone")
    #expect(errors.contains("“lone” and “HEAD” share no commit"), "\(errors)")
    #expect(errors.contains("git branch --all --contains \"$(git rev-list"), "\(errors)")
  }

  @Test func `is a range`() throws {
    let change = try Change()
    for (range, line) in [
      ("main..HEAD", "main HEAD"), ("main...change", "main change"), ("main..", "main HEAD"),
      ("..change", "HEAD change"),
    ] {
      let errors = try errors(in: change, "diff", range)
      #expect(errors.contains("write shisei diff \(line);"), "\(errors)")
    }
    #expect(try errors(in: change, "check", "--base", "main..HEAD").contains("write --base main;"))
  }

  @Test("is on the wrong side if the change has no commit of its own", arguments: [true, false])
  func isSwapped(_ isSwapped: Bool) throws {
    let change = try Change()
    try change.drop()
    try change.git("commit", "--quiet", "--all", "--message", "worse")
    let sides = isSwapped ? ["change", "main"] : ["main", "change"]
    let run = try change.run(["diff"] + sides + ["--fail-on-regression"])
    #expect(run.code == (isSwapped ? 0 : 1), run.comment)
    let note = "“main” has no commit that “change” lacks"
    #expect(
      run.errors.contains("\(note); to compare the other way round: shisei diff main change\n")
        == isSwapped,
      run.comment
    )
    // The same commit on both sides is no mistake: a branch starts like that.
    #expect(try change.run("diff", "main", "main").errors.isEmpty)
  }

  @Test func `is a folder`() throws {
    let change = try Change()
    for name in [".", "claims"] {
      let errors = try errors(in: change, "diff", name)
      #expect(errors.contains("with --in: shisei diff origin/main --in \(name)\n"), "\(errors)")
      let check = try self.errors(in: change, "check", "--base", name)
      #expect(check.contains("base: shisei check --base origin/main \(name)\n"), "\(check)")
    }
    #expect(
      try errors(in: change, "diff", "main", "claims").contains("shisei diff main --in claims\n")
    )
  }

  @Test func `is not what is wrong where the folder is not there`() throws {
    let change = try Change()
    let errors = try errors(in: change, "check", "--base", "main", "nofolder")
    #expect(errors.contains("there is no folder “nofolder”"), "\(errors)")
    let other = try self.errors(in: change, "diff", "main", "--in", "nofolder")
    #expect(other == errors)
  }

  @Test func `is none where the file of an organisation is named`() throws {
    let run = try Change().run("check", "--base", "main", "shisei.yaml")
    #expect(run.code == 0, run.comment)
  }

  @Test("a partial clone is told apart from a change", arguments: [true, false])
  func isInAWholeClone(_ hasRatchet: Bool) throws {
    let change = try Change()
    try change.drop()
    try change.git("commit", "--quiet", "--all", "--message", "worse")
    try change.git("config", "uploadpack.allowFilter", "true")
    let scratch = try Scratch()
    let source = "file://" + change.folder.path
    let clone = scratch.folder.appending(path: "c")
    try change.git(
      ["clone", "--quiet", "--filter=blob:none", "--branch", "change", source, clone.path]
    )
    let ratchet = hasRatchet ? ["--fail-on-regression"] : []
    let diff = ["diff", "origin/main", "--as-of", "2026-10-15"] + ratchet
    let environment = ["PATH": Self.path, "SHISEI_LANGUAGE": "en"]
    let run = try Shisei.run(diff, in: clone, environment: environment)
    #expect(run.code == 2, run.comment)
    let line = "git fetch --refetch --no-filter origin"
    #expect(run.output.contains("partial clone lacks contents of files"), run.comment)
    #expect(run.output.contains("Fetch them: \(line)\n"), run.comment)
    let verdict = "could not be decided (the change by itself: the policy is not met)"
    #expect(run.output.contains("Verdict: \(verdict)\n"), run.comment)
    let arguments = line.split(separator: " ").map(String.init).dropFirst()
    try change.git(["-C", clone.path] + arguments)
    let whole = try Shisei.run(diff, in: clone, environment: environment)
    #expect(whole.code == (hasRatchet ? 1 : 0), whole.comment)
    #expect(whole.output.contains("2 → 1"), whole.comment)
  }
}
