import Foundation
import Testing

/// What the program does with git, and without it.
@Suite struct `Git` {
  private func git(_ arguments: String..., in folder: URL) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      [
        "git", "-c", "init.defaultBranch=main", "-c", "user.name=x", "-c",
        "user.email=x@example.jp",
      ]
      + arguments
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  /// Three organisations in one repository.
  private func repository() throws -> Scratch {
    let scratch = try Scratch()
    for name in ["a", "b", "c"] {
      try scratch.write(
        Dictionary(uniqueKeysWithValues: Organizations.met.map { (name + "/" + $0.key, $0.value) })
      )
    }
    try git("init", "--quiet", in: scratch.folder)
    try git("add", "--all", in: scratch.folder)
    try git("commit", "--quiet", "--message", "first", in: scratch.folder)
    return scratch
  }

  /// A `git` that counts its runs before it works.
  private func counting(in scratch: Scratch) throws -> String {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    try scratch.write([
      "bin/git":
        "#!/bin/sh\necho run >> '\(scratch.folder.path)/runs'\nPATH='\(path)' exec git \"$@\"\n"
    ])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: scratch.folder.path + "/bin/git"
    )
    return scratch.folder.path + "/bin"
  }

  @Test func `runs a few times for a repository, however many organisations it holds`() throws {
    let repository = try repository()
    let scratch = try Scratch()
    let path = try counting(in: scratch)
    let run = try Shisei.run(
      "check",
      ".",
      "--as-of",
      "2026-10-15",
      "--jobs",
      "2",
      in: repository.folder,
      environment: ["PATH": path, "SHISEI_LANGUAGE": "en"]
    )
    #expect(run.code == 0)
    #expect(!run.output.contains("history-not-shown"))
    let runs = try String(contentsOf: scratch.folder.appending(path: "runs"), encoding: .utf8)
    #expect((4...8).contains(runs.split(separator: "\n").count), "\(runs)")
  }

  @Test func `is not run outside repositories`() throws {
    let (organization, scratch) = (try Scratch(), try Scratch())
    try organization.write(Organizations.met)
    let path = try counting(in: scratch)
    let run = try Shisei.run(
      "check",
      ".",
      "--as-of",
      "2026-10-15",
      in: organization.folder,
      environment: ["PATH": path, "SHISEI_LANGUAGE": "en"]
    )
    #expect(run.output.contains("this is no git repository"))
    #expect(!FileManager.default.fileExists(atPath: scratch.folder.path + "/runs"))
  }

  @Test func `that is not installed is said`() throws {
    let repository = try repository()
    let run = try Shisei.run(
      "check",
      "a",
      "--as-of",
      "2026-10-15",
      in: repository.folder,
      environment: ["PATH": "/nowhere", "SHISEI_LANGUAGE": "en"]
    )
    #expect(run.code == 0)
    #expect(run.output.contains("the git command is not installed"))
  }

  @Test func `looks at the folder it was asked about, within a hook too`() throws {
    let (repository, other) = (try repository(), try Scratch())
    try git("init", "--quiet", in: other.folder)
    let run = try Shisei.run(
      "check",
      "a",
      "--as-of",
      "2026-10-15",
      in: repository.folder,
      environment: [
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
        "SHISEI_LANGUAGE": "en", "GIT_DIR": other.folder.path + "/.git",
        "GIT_INDEX_FILE": "/nowhere",
      ]
    )
    #expect(run.code == 0)
    #expect(!run.output.contains("history-not-shown"))
  }
}
