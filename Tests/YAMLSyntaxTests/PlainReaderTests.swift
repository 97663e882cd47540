import Diagnostics
import Foundation
import TestSupport
import Testing
import YAMLSyntax

@Suite struct `The plain reader` {
  @Test(arguments: [
    "a: 1\n", "a: 1", "a: 1\r\nb:\r\n- x\r\n", "\u{FEFF}# c\na: 1\n", "---\na: 1\n",
    "--- # c\n- a\n",
    "a: 1\n---\nb: 2\n", "a:\n- 1\n- 2\nb: 3\n", "a:\n  - 1\n", "- - a\n  - b\n- c\n",
    "-\n- a\n-\n",
    "- a: 1\n  b: 2\n-  c: 3\n   d:\n", "a:\n  b:\n    c: 1\nd: 2\n", "a: # c\n  b\n",
    "a:\n\n  # c\n\n  1\n",
    "a:\nb:   # c\nc: x   # d\n", "日本語: 値 と 値\n🦊: ~\n", "a:b: c\n", "a : b\n", "a: x#y:z ' \" [\n",
    "-x: -y\n", "?x: :y\n", "\"a\": 'b'\n'c' : \"\"\n", "'it''s': 'a''b'\n",
    "a: \"say \\\"x\\\"\\n\"\n",
    "a: {}\nb: []\n", "a: { b: 1, c: [ 2, {d: 3} ] }\n", "a: {b, c: , \"d\":e, 'f' :g, }\n",
    "a: [b, c, ] # d\n", "a: [\n  b, # c\n  d\n]\ne: 1\n", "[a, b]\n", "{a: 1,\nb: 2}",
    "a: [-1, x?y]\n",
    "a: |\n  x\n   y\n\n  z\nb: 1\n", "a: >-\n  x\n  y\n\n  z\n\n   w\n# c\n",
    "- |+ # c\n x\n\n- >\n x", "x\n",
    "# only\n", "\n \n",
  ])
  func `takes what people write`(_ text: String) {
    let differential = Differential(Array(text.utf8))
    #expect(differential.isPlain)
    #expect(differential.difference == nil)
  }

  @Test(arguments: [
    "", "a: &x 1\n", "a: *x\n", "a: !!str 1\n", "? a\n", ": a\n", "%YAML 1.2\n---\na: 1\n",
    "a: 1\n...\n",
    "---\n", "a: 1\n---\n", "--- a\n", "a: x\n  y\n", "a: \"x\n  y\"\n", "a:\t1\n", "a: x\ty\n",
    "a: 1\t\n", "\ta: 1\n",
    "a: \"\\x41\"\n", "a: \"\\0\"\n", "a: |2\n   x\n", "a: |\n\n  x\n", "a: |\n", "[a: b]\n",
    "{[a]: b}\n",
    "[a]: b\n", "a: [?x]\n", "a: 1\rb: 2\r", "a: \u{202A}\n", "a: \u{85}\n", "a: x\u{2028}y\n",
    "a: \u{FEFF}\n",
    "a: \u{7F}\n", "a: \0\n",
  ])
  func `leaves to libyaml what it is not sure of`(_ text: String) {
    #expect(!Differential(Array(text.utf8)).isPlain)
  }

  @Test(arguments: [
    "a: b: c\n", "a: - b\n", "a: 1\nb\n", "a: 1\n b: 2\n", "a:\n  b: 1\n c: 2\n", "- a\nb: 1\n",
    "a: 1\n- b\n",
    "a: \"x\" y\n", "a: [b\n", "a: [b}\n", "a: [,]\n", "a: {b c: d: e}\n", "a: {b:, c}\n",
    "a: @b\n", "a: ]\n",
    "a: 'x\n", "  a: [\n] b: 1\n", "a: {b\n: c}\n", "[a\n---\n]\n", "a: |\n  x\n y: 1\n",
  ])
  func `leaves every error to libyaml`(_ text: String) {
    #expect(!Differential(Array(text.utf8)).isPlain)
    #expect(YAMLReader.parse(Array(text.utf8), file: FileID(0)).findings.count == 1)
  }

  @Test(
    arguments: [
      [0x0A, 0x0B], [0x0A, 0x00], [0x0D], [0x7F], [0x80], [0xC0, 0xAF], [0xC2, 0x80],
      [0xE0, 0x80, 0x80], [0xE3, 0x81], [0xE3, 0x81, 0xC0],
      [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBE], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF8, 0x88, 0x80, 0x80],
    ] as [[UInt8]]
  )
  func `takes no bytes that are no characters, wherever they stand`(_ bytes: [UInt8]) {
    for before in 0..<20 {
      let file = Array(repeating: UInt8(ascii: "x"), count: before) + bytes
      #expect(!Differential(file).isPlain)
      #expect(!Differential(file + Array("日 x".utf8)).isPlain)
      #expect(!Differential(Array("a\n---\nb".utf8) + file, documents: 1).isPlain)
    }
  }

  @Test func `takes a key as long as libyaml does`() {
    let key = String(repeating: "x", count: 1024)
    #expect(Differential(Array("\(key): 1\n".utf8)).isPlain)
    #expect(!Differential(Array("\(key)x: 1\n".utf8)).isPlain)
    #expect(!Differential(Array("{\(key) : 1}\n".utf8)).isPlain)
  }

  @Test func `leaves files at a limit to libyaml`() {
    let changes: [(inout YAMLLimits) -> Void] = [
      { $0.fileSize = 9 }, { $0.depth = 1 }, { $0.scalarSize = 2 }, { $0.documents = 1 },
    ]
    let file = Array("- - abc\n---\n[d]\n".utf8)
    #expect(Differential(file).isPlain)
    for change in changes {
      var limits = YAMLLimits()
      change(&limits)
      #expect(!Differential(file, limits: limits).isPlain)
      #expect(YAMLReader.parse(file, file: FileID(0), limits: limits).findings.count == 1)
    }
  }

  @Test func `reads no more documents than were asked for`() {
    let differential = Differential(Array("a: 1\n---\nb: [\n".utf8), documents: 1)
    #expect(differential.isPlain)
    #expect(differential.difference == nil)
    #expect(!Differential(Array("a: 1\n---\n%x\n".utf8), documents: 1).isPlain)
  }

  @Test func `takes nearly all files that we ship and measure`() {
    let samples = SampleYAML.all.filter { !$0.path.hasPrefix("Tests/") }
    let left = samples.filter { !Differential($0.bytes).isPlain }.map(\.path)
    #expect(samples.count > 20)
    #expect(left.count * 20 <= samples.count, "\(left)")
  }
}

@Suite struct `Both readers` {
  /// How many files each share reads; more for a long run, best in release mode.
  private static let count =
    ProcessInfo.processInfo.environment["DIFFERENTIAL_CASES"].flatMap(UInt64.init) ?? 2000

  @Test(arguments: SampleYAML.all)
  func `agree on every file of ours`(_ sample: SampleYAML) {
    #expect(Differential(sample.bytes).difference == nil)
    #expect(Differential(sample.bytes, documents: 1).difference == nil)
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `agree on files made at random`(_ share: UInt64) {
    for seed in Self.seeds(of: share) {
      var generator = DocumentGenerator(seed: seed)
      Self.compare(generator.makeFile(), seed: seed)
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `agree on files made at random and then changed`(_ share: UInt64) {
    for seed in Self.seeds(of: share) {
      var generator = DocumentGenerator(seed: seed)
      Self.compare(Self.changed(generator.makeFile(), seed: seed), seed: seed)
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `agree on parts of our own files that were changed`(_ share: UInt64) {
    for seed in Self.seeds(of: share) {
      let sample = SampleYAML.all[Int(seed % UInt64(SampleYAML.all.count))]
      Self.compare(Self.changed(sample.part(seed: seed), seed: seed), seed: seed)
    }
  }

  private static func seeds(of share: UInt64) -> Range<UInt64> {
    (share << 32)..<(share << 32 + count)
  }

  private static func changed(_ file: [UInt8], seed: UInt64) -> [UInt8] {
    var random = SeededRandom(seed: ~seed)
    var file = file
    for _ in 0...random.below(3) { ByteMutation.apply(to: &file, with: &random) }
    return file
  }

  /// Compares the readers under limits that files meet, and sometimes for some documents only.
  private static func compare(_ file: [UInt8], seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var limits = YAMLLimits()
    if random.below(10) == 0 {
      limits.depth = random.below(5)
      limits.scalarSize = random.below(12)
      limits.documents = random.below(3)
    }
    let documents = random.below(4) == 0 ? 1 + random.below(2) : .max
    let difference = Differential(file, limits: limits, documents: documents).difference
    #expect(difference == nil, "seed \(seed): \(String(decoding: file, as: UTF8.self))")
  }
}
