import Foundation
import Testing

@Suite struct `The exit code` {
  @Test(
    arguments: [
      (Organizations.met, 0), (Organizations.notMet, 1), (Organizations.undecided, 2),
      (Organizations.nothingAssessed, 3),
    ] as [([String: String], Int32)]
  )
  func `is the verdict, whatever the format`(_ files: [String: String], _ code: Int32) throws {
    let scratch = try Scratch()
    try scratch.write(files)
    for arguments in [[], ["--format", "json"], ["--quiet"], ["--format", "json=r.json"]] {
      let run = try Shisei.run(["check", "--as-of", "2026-10-15"] + arguments, in: scratch.folder)
      #expect(run.code == code, "\(arguments): \(run.output)\(run.errors)")
    }
  }

  @Test func `is 2 where no organisation is, and the way to start is shown`() throws {
    let scratch = try Scratch()
    let run = try Shisei.run("check", "--language", "en", in: scratch.folder)
    #expect(run.code == 2)
    #expect(run.errors.contains("shisei init"), "\(run.errors)")
  }

  @Test func `is 2 inside an organisation, and the way out of the folder is shown`() throws {
    let scratch = try Scratch()
    try scratch.write(Organizations.met)
    try scratch.write(["records/2026/minutes.md": "minutes"])
    let folder = scratch.folder.appending(path: "records/2026")
    let run = try Shisei.run("check", "--language", "en", in: folder)
    #expect(run.code == 2)
    #expect(run.errors.contains("name the folder ../..\n"), "\(run.errors)")
  }

  @Test func `is 0 with --exit-zero only if the policy is not met`() throws {
    for (files, code) in [
      (Organizations.met, 0), (Organizations.notMet, 0), (Organizations.undecided, 2),
      (Organizations.nothingAssessed, 3),
    ] as [([String: String], Int32)] {
      let scratch = try Scratch()
      try scratch.write(files)
      let run = try Shisei.run("check", "--exit-zero", "--as-of", "2026-10-15", in: scratch.folder)
      #expect(run.code == code)
    }
  }

  @Test(arguments: [
    ["check", "--polcy", "x"], ["chek"], ["check", "--as-of", "2026-02-30"],
    ["check", "--as-of", "令和8年4月1日"], ["check", "--min-score", "high"],
    ["check", "--min-level", "5-6=three"], ["check", "--fail-on", "fatal"],
    ["check", "--format", "xml"], ["check", "--select", "no-such-rule"], ["check", "--jobs", "0"],
    ["check", "--format", "text", "--format", "json"], ["check", "nowhere"], ["check", ""],
    ["check", "--color", "sometimes"], ["check", "--language", "fr"], ["explain", "9-9"],
    ["schema", "nothing"], ["explain"],
  ])
  func `is 2 for what is not understood, with words on standard error`(_ arguments: [String]) throws
  {
    let scratch = try Scratch()
    try scratch.write(Organizations.met)
    let run = try Shisei.run(arguments, in: scratch.folder)
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
  }

  @Test func `is 0 for help and version that were asked for`() throws {
    for arguments in [["--help"], ["--version"], ["check", "--help"], ["help", "explain"]] {
      let run = try Shisei.run(arguments)
      #expect(run.code == 0)
      #expect(!run.output.isEmpty && run.errors.isEmpty)
    }
  }

  @Test func `is 2 where no organisation is`() throws {
    let scratch = try Scratch()
    let run = try Shisei.run("check", in: scratch.folder)
    #expect(run.code == 2)
    #expect(run.errors.contains("shisei.yaml"))
  }

  @Test func `of a folder of organisations is that of the worst, and all are reported`() throws {
    let scratch = try Scratch()
    for (name, files) in [
      ("a", Organizations.met), ("b", Organizations.undecided), ("c", Organizations.notMet),
    ] {
      try scratch.write(Dictionary(uniqueKeysWithValues: files.map { ("\(name)/\($0)", $1) }))
    }
    let run = try Shisei.run(
      "check",
      ".",
      "--format",
      "json",
      "--as-of",
      "2026-10-15",
      in: scratch.folder
    )
    #expect(run.code == 2)
    #expect(run.output.contains("\"organizations\": 3") || run.output.contains("\"folder\": \"c\""))
    #expect(
      try Shisei.run("check", "a", "c", "--as-of", "2026-10-15", in: scratch.folder).code == 1
    )
    #expect(
      try Shisei.run("check", "a/shisei.yaml", "--as-of", "2026-10-15", in: scratch.folder).code
        == 0
    )
  }
}
