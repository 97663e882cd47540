import ClaimModel
import Foundation
import TestSupport

/// Feeds broken files to everything between bytes and reports, to be built with AddressSanitizer.
///
///     shisei-fuzz [--seed N] [--seconds N]   from the top of the repository
///     shisei-fuzz --replay FILE              one input again
///
/// Every input follows from seed and number alone. The one at hand is kept in `.build-fuzz/input`,
/// so that it is there when the process is not.
@main
struct ShiseiFuzz {
  private let seed: UInt64
  private let seconds: Double
  private let organizations: [(name: String, files: [String: [UInt8]])]
  private let mutator: Mutator

  private static let kept = ".build-fuzz/input"
  /// How long one input may take, in seconds.
  private static let patience = 10.0

  static func main() throws {
    let arguments = CommandLine.arguments
    func value(of option: String) -> String? {
      arguments.firstIndex(of: option).flatMap {
        $0 + 1 < arguments.count ? arguments[$0 + 1] : nil
      }
    }
    let fuzz = try ShiseiFuzz(
      seed: value(of: "--seed").flatMap { UInt64($0) } ?? 1,
      seconds: value(of: "--seconds").flatMap { Double($0) } ?? 60
    )
    if let path = value(of: "--replay") {
      try fuzz.replay([UInt8](try Data(contentsOf: URL(filePath: path))))
    } else {
      try fuzz.run()
    }
  }

  private init(seed: UInt64, seconds: Double) throws {
    self.seed = seed
    self.seconds = seconds
    let root = URL(filePath: FileManager.default.currentDirectoryPath)
    organizations = try ["first-steps", "aoba-seiki"].map { name in
      (name, try Self.files(under: root.appending(path: "examples/\(name)")))
    }
    let kept = try Self.files(under: root.appending(path: "Tests/Fixtures/fuzz"))
    let policies = try Self.files(under: root.appending(path: "policies"))
    let all = organizations.flatMap { $0.files.sorted { $0.key < $1.key } }
      .filter { $0.key.hasSuffix(".yaml") }.map(\.value)
    mutator = Mutator(
      corpus: all + (policies.merging(kept) { $1 }).sorted { $0.key < $1.key }.map(\.value)
    )
    try FileManager.default.createDirectory(
      atPath: ".build-fuzz",
      withIntermediateDirectories: true
    )
  }

  private static func files(under folder: URL) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let url = folder.appending(path: path)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      files[path] = [UInt8](try Data(contentsOf: url))
    }
    return files
  }

  private func run() throws {
    let clock = ContinuousClock()
    let start = clock.now
    var number: UInt64 = 0
    var slowest = Duration.zero
    while clock.now - start < .seconds(seconds) {
      let input = input(number)
      try Data(input.header + input.bytes).write(to: URL(filePath: Self.kept))
      let before = clock.now
      do {
        // A whole check takes twenty times as long as reading a file.
        if number % 8 == 0 {
          try input.target.run(input.bytes, at: input.path)
        } else {
          try input.target.read(input.bytes)
        }
      } catch {
        try fail("input \(number) of seed \(seed): \(error)")
      }
      slowest = max(slowest, clock.now - before)
      if slowest > .seconds(Self.patience) {
        try fail("input \(number) of seed \(seed) took \(slowest)")
      }
      number += 1
    }
    print("seed \(seed): \(number) inputs in \(clock.now - start), the slowest in \(slowest)")
  }

  /// One input and where it goes.
  private struct Input {
    let target: FuzzTarget
    let path: String
    let bytes: [UInt8]

    /// The first line of a kept input: the file that it is put in.
    var header: [UInt8] { Array("\(path)\n".utf8) }
  }

  private func input(_ number: UInt64) -> Input {
    var random = SeededRandom(seed: seed &* 0x9E37_79B9_7F4A_7C15 &+ number)
    // The larger company takes longer and has more to break.
    let organization = organizations[random.below(8) == 0 ? 1 : 0]
    let paths = organization.files.keys.filter { $0.hasSuffix(".yaml") }.sorted()
    let path = paths[random.below(paths.count)]
    let bytes =
      switch random.below(16) {
      case 0: mutator.arbitrary(with: &random)
      case 1...3: mutator.mutate(mutator.corpus[random.below(mutator.corpus.count)], with: &random)
      default: mutator.mutate(organization.files[path] ?? [], with: &random)
      }
    return Input(target: target(organization.files), path: path, bytes: bytes)
  }

  private func target(_ files: [String: [UInt8]]) -> FuzzTarget {
    FuzzTarget(files: files, asOf: CalendarDay(daysSinceEpoch: 20_741))
  }

  private func replay(_ kept: [UInt8]) throws {
    let parts = kept.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(decoding: parts[0], as: UTF8.self)
    for (name, files) in organizations {
      try target(files).run(Array(parts.count > 1 ? parts[1] : []), at: path)
      print("\(name): nothing found")
    }
  }

  private func fail(_ text: String) throws -> Never {
    print(
      "\(text)\nit is kept in \(Self.kept); keep it in Tests/Fixtures/fuzz under a name that says what went wrong"
    )
    exit(1)
  }
}
