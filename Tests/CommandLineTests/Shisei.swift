import Foundation
import Testing

/// What a run of the program left.
struct Run {
  let code: Int32
  let output: String
  let errors: String
}

/// The program under test: `SHISEI_BINARY`, else the debug build beside the tests.
enum Shisei {
  static let binary: URL = {
    if let path = ProcessInfo.processInfo.environment["SHISEI_BINARY"] {
      return URL(filePath: path).absoluteURL
    }
    let bundle = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let candidates = [bundle, URL(filePath: ".build/debug")]
    return candidates.map { $0.appending(path: "shisei") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
      ?? URL(filePath: "/no/shisei/binary")
  }()

  /// Runs the program with an environment of its own.
  static func run(
    _ arguments: String...,
    in folder: URL? = nil,
    environment: [String: String] = [:]
  ) throws -> Run {
    try run(arguments, in: folder, environment: environment)
  }

  /// Runs the program with an environment of its own.
  static func run(
    _ arguments: [String],
    in folder: URL? = nil,
    environment: [String: String] = [:]
  ) throws -> Run {
    try #require(
      FileManager.default.isExecutableFile(atPath: binary.path),
      "there is no binary at \(binary.path): build first, or set SHISEI_BINARY"
    )
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = folder
    // Files instead of pipes: a pipe that nobody reads meanwhile would stop the program.
    let scratch = try Scratch()
    let (output, errors) = (
      scratch.folder.appending(path: "out"), scratch.folder.appending(path: "err")
    )
    for file in [output, errors] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Run(
      code: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8)
    )
  }
}

/// A folder that is gone after the test.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "shisei-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes files by path.
  func write(_ files: [String: String]) throws {
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }
}

/// Small organisations, each with the verdict that its name says.
enum Organizations {
  /// An organisation of `lenient.yaml`, with claims in one file.
  static func files(_ claims: String, policy: String = "lenient.yaml") -> [String: String] {
    [
      "shisei.yaml": """
      shisei: 1
      kind: Organization
      id: small
      name: Small
      framework: meti-csm-3.0
      policy: \(policy)
      roles:
        - { id: ceo, authority: executive }

      """,
      "claims/claims.yaml": "shisei: 1\nkind: Claims\nclaims:\n\(claims)",
      "lenient.yaml": """
      shisei: 1
      kind: Policy
      id: lenient
      over_claims: 0
      fail_on: none

      """,
    ]
  }

  static let met = files("  - { item: 1-1, level: 1, owner: ceo, claimed_on: 2026-10-01 }\n")
  static let notMet = files("  - { item: 1-1, level: 3, owner: ceo, claimed_on: 2026-10-01 }\n")
  static let undecided = files("  - { item: 1-1, level: [ }\n")
  static let nothingAssessed = files("  []\n")
}
