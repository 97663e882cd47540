import Foundation
import Testing

/// What the README shows people to type is typed here, and prints what the README says.
@Suite struct `The README` {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A command as it is shown, with what it is said to print.
  private struct Step {
    var command: String
    var output = ""
  }

  /// The steps of all console blocks of a document.
  private static func steps(of path: String) throws -> [Step] {
    let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    var steps: [Step] = []
    var isConsole = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isConsole = line == "```console"
      } else if isConsole, line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
      } else if isConsole, line.hasPrefix("> "), !steps.isEmpty {
        steps[steps.count - 1].command += "\n" + line.dropFirst(2)
      } else if isConsole, !steps.isEmpty {
        steps[steps.count - 1].output += line + "\n"
      }
    }
    return steps
  }

  @Test(arguments: [
    "README.md", "README.ja.md", "docs/authoring.md", "docs/authoring.ja.md",
    "docs/pull-requests.md", "docs/pull-requests.ja.md",
  ])
  func `shows commands that print what it says`(_ path: String) throws {
    let steps = try Self.steps(of: path)
    #expect(steps.count > 4)
    let scratch = try Scratch()
    let mark = "=== next step ==="
    try scratch.write([
      "steps.sh": steps.map { $0.command + "\necho '\(mark)'\n" }.joined()
    ])
    let folder = scratch.folder.appending(path: "work")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let bin = scratch.folder.appending(path: "bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    // Whatever the binary under test is called, people call it shisei.
    try FileManager.default.createSymbolicLink(
      at: bin.appending(path: "shisei"),
      withDestinationURL: Shisei.binary
    )
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["--norc", scratch.folder.appending(path: "steps.sh").path]
    process.environment = [
      "PATH": "\(bin.path):/usr/bin:/bin", "HOME": folder.path, "LC_ALL": "C.UTF-8",
    ]
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let printed = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let outputs = printed.components(separatedBy: mark + "\n")
    #expect(outputs.count == steps.count + 1)
    for (step, output) in zip(steps, outputs) { #expect(output == step.output, "\(step.command)") }
  }
}
