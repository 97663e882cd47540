import ClaimModel
import Foundation
import TestSupport

/// The examples of the repository, as files in memory.
enum Examples {
  static let names = ["aoba-seiki", "first-steps"]

  /// Returns the files of an example by their paths in it.
  static func files(of name: String) throws -> [String: [UInt8]] {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "examples/\(name)")
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      let url = root.appending(path: path)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      files[path] = [UInt8](try Data(contentsOf: url))
    }
    return files
  }
}
