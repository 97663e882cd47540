import Foundation
import Testing

@Suite struct `shisei init` {
  @Test(arguments: ["meti-csm-3.0", "meti-csm-2.0"], ["ja", "en"])
  func `makes what check can judge`(_ framework: String, _ language: String) throws {
    for policy in ["baseline", "strict"] {
      let scratch = try Scratch()
      let made = try Shisei.run(
        "init",
        "aoba",
        "--framework",
        framework,
        "--language",
        language,
        "--policy",
        policy,
        "--name",
        "青葉: \"精機\"",
        "--as-of",
        "2026-10-15",
        in: scratch.folder
      )
      #expect(made.code == 0, "\(made.errors)")
      let check = try Shisei.run("check", "aoba", "--as-of", "2026-10-15", in: scratch.folder)
      #expect(check.code == 1, "\(check.output)\(check.errors)")
    }
  }

  @Test(arguments: ["claims", "claims/osaka", "evidence/osaka", "waivers"])
  func `refuses a folder whose files another organisation reads`(_ folder: String) throws {
    let scratch = try Scratch()
    #expect(try Shisei.run("init", in: scratch.folder).code == 0)
    let below = scratch.folder.appending(path: folder)
    try FileManager.default.createDirectory(at: below, withIntermediateDirectories: true)
    for (arguments, place) in [(["init", folder], scratch.folder), (["init"], below)] {
      let inner = try Shisei.run(arguments + ["--language", "en"], in: place)
      #expect(inner.code == 2 && inner.errors.contains("would read these files"), inner.comment)
    }
    #expect(try Shisei.run("check", in: scratch.folder).code == 1)
  }

  @Test func `says that it made an organisation within another, and lists no file of its own`()
    throws
  {
    let scratch = try Scratch()
    let outer = try Shisei.run("init", "--language", "en", in: scratch.folder)
    #expect(outer.code == 0 && !outer.output.contains("another organisation"), "\(outer.errors)")
    let inner = try Shisei.run("init", "branches/osaka", "--language", "en", in: scratch.folder)
    #expect(inner.code == 0 && inner.output.contains("another organisation"), "\(inner.output)")
    try scratch.write(["documents/policy.md": "# Policy\n"])
    let added = try Shisei.run(
      "new",
      "document",
      "path=documents/policy.md",
      in: scratch.folder
    )
    #expect(added.code == 0, "\(added.errors)")
    let orphans = try Shisei.run("evidence", "orphans", ".", in: scratch.folder)
    #expect(!orphans.output.contains("README.md"), "\(orphans.output)")
  }

  @Test func `refuses a policy that names items of another framework`() throws {
    let scratch = try Scratch()
    let run = try Shisei.run(
      "init",
      "--framework",
      "meti-csm-2.0",
      "--policy",
      "supplier",
      in: scratch.folder
    )
    #expect(run.code == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).isEmpty)
  }

  @Test(arguments: [
    "shisei.yaml", "claims/mine.yaml", "claims", ".shisei", "evidence/register.yaml",
    "documents/README.md",
  ])
  func `writes nothing at all if something is in the way`(_ path: String) throws {
    let scratch = try Scratch()
    try scratch.write([path: "mine"])
    let run = try Shisei.run("init", "--language", "en", in: scratch.folder)
    #expect(run.code == 2)
    #expect(run.errors.contains(path), "\(run.errors)")
    let left = try FileManager.default.subpathsOfDirectory(atPath: scratch.folder.path)
    #expect(left.count == path.split(separator: "/").count)
    let text = try String(contentsOf: scratch.folder.appending(path: path), encoding: .utf8)
    #expect(text == "mine")
  }

  @Test func `leaves an ignore file alone`() throws {
    let scratch = try Scratch()
    try scratch.write([".gitignore": "mine\n", "README.md": "mine\n"])
    let run = try Shisei.run("init", "--language", "en", in: scratch.folder)
    #expect(run.code == 0)
    let text = try String(contentsOf: scratch.folder.appending(path: ".gitignore"), encoding: .utf8)
    #expect(text == "mine\n")
    #expect(run.output.contains("left as they were: .gitignore"))
  }

  @Test(arguments: [
    ["--id", "青葉"], ["--employees", "-1"], ["--employees", "many"],
    ["--industry", "manufactoring"],
    ["--policy", "basline"], ["--framework", "meti"], ["--fiscal-year-start", "4/1"],
    ["--time-zone", "JST"], ["--name", " "], ["--name", "a\u{202E}b"], ["--owner", ""],
    ["--as-of", "tomorrow"],
  ])
  func `says what is wrong with an answer and writes nothing`(_ arguments: [String]) throws {
    let scratch = try Scratch()
    let run = try Shisei.run(["init", "--language", "en"] + arguments, in: scratch.folder)
    #expect(run.code == 2, "\(run.output)")
    #expect(!run.errors.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).isEmpty)
  }

  @Test func `takes its day from outside if it is given there`() throws {
    let scratch = try Scratch()
    let environment = ["SOURCE_DATE_EPOCH": "1792000000"]
    for folder in ["a", "b"] {
      let run = try Shisei.run(
        ["init", folder, "--name", "A", "--id", "a"],
        in: scratch.folder,
        environment: environment
      )
      #expect(run.code == 0)
    }
    func text(_ folder: String) throws -> String {
      let file = scratch.folder.appending(path: "\(folder)/claims/01-policy.yaml")
      return try String(contentsOf: file, encoding: .utf8)
    }
    #expect(try text("a") == text("b"))
    #expect(try text("a").contains("claimed_on: 2026-10-1"))
  }
}
