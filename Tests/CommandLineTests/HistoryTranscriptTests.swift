import Foundation
import TestSupport
import Testing

/// What a reviewer reads about changes in two years of three companies' history.
@Suite struct HistoryTranscriptTests {
  private static let fixtures = "Tests/Fixtures/history"

  /// The names of the transcripts, as the folder has them.
  private static let names: [String] = {
    let folder = MadeHistory.root.appending(path: fixtures).path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".txt") }.sorted()
  }()

  @Test func `has enough to read`() { #expect(Self.names.count >= 20) }

  @Test(arguments: names)
  func `prints what was reviewed`(_ name: String) throws {
    let file = MadeHistory.root.appending(path: "\(Self.fixtures)/\(name)")
    let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let lead = "$ shisei "
    let commands = lines.filter { $0.hasPrefix(lead) }.map { String($0.dropFirst(lead.count)) }
    #expect(!commands.isEmpty)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let parts = try commands.map { command in
      let run = try Shisei.run(
        command.components(separatedBy: " "),
        in: MadeHistory.folder(),
        environment: ["PATH": path]
      )
      return "\(lead)\(command)\n\(run.output)\(run.errors)(exit code \(run.code))\n"
    }
    try Golden.check(parts.joined(separator: "\n"), "history/\(name)")
  }
}
