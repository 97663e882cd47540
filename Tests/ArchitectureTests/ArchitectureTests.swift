import Foundation
import Testing

/// The house as `docs/architecture.md` describes it, held against every file's imports.
@Suite struct `The house` {
  private static let system = ["Glibc", "Musl", "Darwin", "Synchronization", "CSchedule"]
  private static let below: [(target: String, may: [String])] = [
    ("Diagnostics", []),
    ("YAMLSyntax", ["CLibYAML", "Diagnostics"]),
    ("ClaimModel", ["YAMLSyntax", "Diagnostics", "Synchronization"]),
    ("ClaimRules", ["ClaimModel", "Diagnostics"]),
    ("Frameworks", ["ClaimModel"]),
    ("EvidenceFiles", ["ClaimModel", "YAMLSyntax", "Diagnostics", "Crypto"]),
    ("Scoring", ["ClaimModel", "Diagnostics"]),
    ("Reporting", ["Scoring", "ClaimModel", "Diagnostics"]),
    ("Manual", ["Reporting", "Frameworks", "ClaimRules", "ClaimModel", "Diagnostics"]),
    ("Authoring", ["Manual", "ClaimRules", "ClaimModel", "YAMLSyntax", "Diagnostics"]),
    (
      "Engine",
      [
        "Diagnostics", "YAMLSyntax", "ClaimModel", "ClaimRules", "EvidenceFiles", "Frameworks",
        "Scoring", "Reporting", "Synchronization",
      ]
    ),
    ("HostSystem", ["Engine", "ClaimModel"] + system),
    (
      "shisei",
      [
        "ArgumentParser", "Diagnostics", "ClaimModel", "ClaimRules", "Frameworks", "Scoring",
        "Reporting", "Engine", "Manual", "Authoring", "HostSystem", "Synchronization",
      ]
    ),
  ]

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The Swift files of a target with their texts.
  private static func files(of target: String) throws -> [(path: String, text: String)] {
    let folder = root.appending(path: "Sources/\(target)")
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return try (found?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
      .map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
  }

  private static func imports(of text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let position = words.firstIndex(of: "import"), position <= 1 else { return nil }
      return words.count == position + 2 ? String(words[position + 1]) : nil
    }
  }

  @Test(arguments: below.map(\.target))
  func `imports only what stands below`(_ target: String) throws {
    let may = Self.below.first { $0.target == target }?.may ?? []
    let files = try Self.files(of: target)
    #expect(!files.isEmpty)
    for (path, text) in files {
      for module in Self.imports(of: text) { #expect(may.contains(module), "\(target)/\(path)") }
    }
  }

  @Test(arguments: below.map(\.target))
  func `knows no framework by name and reads no clock`(_ target: String) throws {
    for (path, text) in try Self.files(of: target) {
      // Rules' examples need some framework; the product's code must not know which there are.
      let code = target == "ClaimRules" ? "" : text.lowercased()
      #expect(!code.contains("meti"), "\(target)/\(path)")
      guard target != "HostSystem" else { continue }
      for word in ["Date()", "getenv", "fatalError(", "try!", "@unchecked", "nonisolated(unsafe)"] {
        #expect(!text.contains(word), "\(word) in \(target)/\(path)")
      }
    }
  }

  @Test(arguments: below.map(\.target))
  func `marks memory unsafe only where it must`(_ target: String) throws {
    // Frameworks and Diagnostics need one call each to read a literal's bytes.
    guard !["YAMLSyntax", "HostSystem", "Frameworks"].contains(target) else { return }
    for (path, text) in try Self.files(of: target) {
      #expect(!text.contains(" unsafe "), "\(target)/\(path)")
    }
  }

  @Test func `keeps files about one thing`() throws {
    // Declarations of one kind each, key by key: splitting them would hide their order.
    let longer = ["Framework+Format.swift", "FrameworkGuide+Format.swift"]
    for target in Self.below.map(\.target) {
      for (path, text) in try Self.files(of: target) where !longer.contains(path) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
        #expect(lines <= 301, "\(target)/\(path)")
      }
    }
  }
}
