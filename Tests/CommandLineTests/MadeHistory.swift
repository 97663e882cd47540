import Foundation
import Testing

/// The repository of `scripts/make-history`, made once for all tests.
enum MadeHistory {
  /// This repository's folder.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let scratch = FileManager.default.temporaryDirectory
    .appending(path: "shisei-history-\(UUID().uuidString)")

  private static let made = Result {
    let process = Process()
    process.executableURL = root.appending(path: "scripts/make-history")
    process.arguments = [scratch.path]
    // Nothing else lives as long as all tests.
    atexit { try? FileManager.default.removeItem(at: MadeHistory.scratch) }
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "make-history needs git and python3")
    return scratch
  }

  /// The repository's folder.
  static func folder() throws -> URL { try made.get() }
}
