import ClaimModel
import Foundation
import TestSupport
import Testing

/// Inputs that once broke something, and the first few of the fuzzer's own.
@Suite struct `What a fuzzer found` {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/fuzz")

  private static var kept: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted() ?? []
  }

  @Test(arguments: kept, Examples.names)
  func `breaks nothing any more`(_ name: String, _ organization: String) throws {
    let kept = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
    let parts = kept.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(decoding: parts[0], as: UTF8.self)
    let target = FuzzTarget(files: try Examples.files(of: organization), asOf: .october)
    try target.run(Array(parts.count > 1 ? parts[1] : []), at: path)
  }
}
