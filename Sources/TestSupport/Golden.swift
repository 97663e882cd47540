import Foundation

/// Whole outputs kept as files for people to read in review.
///
/// `RECORD_GOLDENS=1` writes them and fails the run, so that no build can pass by recording.
package enum Golden {
  /// Why an output is not what was reviewed.
  package struct Mismatch: Error, CustomStringConvertible {
    /// The first lines that differ, or what else is wrong.
    package let description: String
  }

  /// Compares an output with `Tests/Fixtures/<path>`.
  package static func check(_ output: String, _ path: String, source: String = #filePath) throws {
    let tests = URL(filePath: source)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.appending(path: "Tests/Fixtures/\(path)")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try output.write(to: file, atomically: true, encoding: .utf8)
      throw Mismatch(description: "recorded \(path); read it, then run without RECORD_GOLDENS")
    }
    guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
      throw Mismatch(description: "there is no golden \(path); record it with RECORD_GOLDENS=1")
    }
    guard expected != output else { return }
    throw Mismatch(description: difference(expected, output, path))
  }

  private static func difference(_ expected: String, _ output: String, _ path: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = output.split(separator: "\n", omittingEmptySubsequences: false)
    let line =
      zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? min(old.count, new.count)
    func show(_ lines: [Substring]) -> String { line < lines.count ? String(lines[line]) : "(end)" }
    return "\(path):\(line + 1)\n  expected: \(show(old))\n  found:    \(show(new))"
  }
}
