import Diagnostics
import TestSupport
import Testing
import YAMLSyntax

@Suite struct `Documents` {
  @Test(arguments: [
    ("", 0), ("\n\n", 0), ("   \n  \n", 0), ("# a\n# b", 0), ("\u{FEFF}", 0), ("---\n", 0),
    ("---", 0),
    ("--- # a\n", 0), ("---\n---\n", 0), ("%YAML 1.2\n---\n", 0),
    ("a: 1\n", 1), ("a: 1\n...\n", 1), ("a: 1\n---\n", 1), ("---\n---\na: 1\n", 1),
    ("a: 1\n---\nb: 2\n", 2), ("a: 1\n---\n# c\n---\nb: 2\n", 2), ("--- 'a'\n--- ''\n", 2),
    ("a: 1\n...\n...\n---\nb: 2\n...\n# c\n", 2), ("--- |\n a\n--- [b]\n", 2), ("--- ~\n", 1),
  ])
  func `count if something is written in them`(_ text: String, _ count: Int) {
    let reading = Reading(text)
    #expect(reading.rules == [])
    #expect(reading.tree.roots.count == count)
    #expect(reading.tree.roots.allSatisfy { reading.tree.nodes.indices.contains(Int($0)) })
  }

  @Test func `are read in order`() {
    #expect(Reading("a: 1\n---\n---\n- b\n...\n---\nc").structure == "{a: 1}\n[b]\nc")
  }

  @Test func `are left unread behind those asked for`() {
    let bytes = Array("a: 1\n---\nb: [\n".utf8)
    let (tree, findings) = YAMLReader.parse(bytes, file: FileID(0), documents: 1)
    #expect(findings.isEmpty)
    #expect(tree.roots.count == 1)
  }

  @Test func `forget the anchors of those before`() {
    let text = "a: &x 1\n---\nb: ⟪*x⟫\n"
    let reading = Reading(MarkedYAML(text).bytes)
    #expect(reading.rules == ["undefined-alias"])
    #expect(reading.markedFindings == text)
  }
}

@Suite struct `An alias` {
  @Test(arguments: [
    ("a: &x 1\nb: *x\n", "{a: 1, b: 1}"),
    ("a: &x {b: 1}\nc: *x\nd: [*x]\n", "{a: {b: 1}, c: {b: 1}, d: [{b: 1}]}"),
    ("&x a: 1\nb: *x\n", "{a: 1, b: a}"),
    ("a: &x b\n*x : c\n", "{a: b, b: c}"),
    ("a: &x 1\nb: &x 2\nc: *x\n", "{a: 1, b: 2, c: 2}"),
    ("- &x 1\n- *x\n- &x 2\n- *x\n", "[1, 1, 2, 2]"),
    ("- &x [&x 1, *x]\n- *x\n", "[[1, 1], 1]"),
    ("a: &x\nb: *x\n", "{a: , b: }"),
  ])
  func `stands for the last node of its name`(_ text: String, _ structure: String) {
    let reading = Reading(text)
    #expect(reading.rules == [])
    #expect(reading.structure == structure)
  }

  @Test(arguments: [
    "a: ⟪*x⟫\n", "a: ⟪*x⟫\nb: &x 1\n", "&x [⟪*x⟫]\n", "a: &x\n  b: {c: ⟪*x⟫}\n", "日本: ⟪*n⟫\n",
    "- &x 1\n- &x [⟪*x⟫]\n", "a: &x {⟪*x⟫ : 1}\n", "⟪*x⟫",
  ])
  func `of nothing, or of a node that is still open, is told once`(_ text: String) {
    let reading = Reading(MarkedYAML(text).bytes)
    #expect(reading.rules == ["undefined-alias"])
    #expect(reading.markedFindings == text)
  }

  @Test func `inside its own node is explained`() {
    #expect(
      Reading("&x [*x]").findings.first?.message == Reading("&x {a: *x}").findings.first?.message
    )
    #expect(Reading("&x [*x]").findings.first?.message != Reading("[*x]").findings.first?.message)
  }

  @Test func `that multiplies is one finding, at once`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...40 {
      let entries = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(entries)]\n"
    }
    let clock = ContinuousClock()
    var reading = Reading("")
    let time = clock.measure { reading = Reading(text) }
    #expect(reading.rules == ["too-many-aliases"])
    // What went wrong here took minutes; a busy machine must not look like that.
    #expect(time < .seconds(100))
  }

  @Test func `counts all that it stands for, up to the limit`() {
    var limits = YAMLLimits()
    limits.aliasedNodes = 6
    #expect(Reading("- &x [a, b]\n- *x\n- &y [*x]\n", limits: limits).rules == [])
    #expect(
      Reading("- &x [a, b]\n- &y [*x]\n- *y\n- *x\n", limits: limits).rules == ["too-many-aliases"]
    )
    #expect(
      Reading("- &x [a, b]\n- &y [*x, c]\n- *y\n", limits: limits).rules == ["too-many-aliases"]
    )
  }

  @Test func `is found quickly among many anchors`() {
    let anchors = (0..<50_000).map { "- &a\($0) x\n" }.joined()
    let aliases = (0..<9_000).map { "- *a\($0)\n" }.joined()
    let clock = ContinuousClock()
    let time = clock.measure { #expect(Reading(anchors + aliases).rules == []) }
    // What went wrong here took minutes; a busy machine must not look like that.
    #expect(time < .seconds(100))
  }
}

@Suite struct `A tag` {
  @Test(arguments: [
    "a: !!str 1", "a: !!int 1", "a: !!float 1", "a: !!bool yes", "a: !!null ~",
    "a: !!timestamp 2026-10-01",
    "a: !!seq [1]", "a: !!map {b: 1}", "a: ! 1", "!!map\na: 1", "!!str a: 1", "a: !!seq\n- 1",
    "a: !<tag:yaml.org,2002:str> 1", "%TAG !y! tag:yaml.org,2002:\n---\na: !y!str 1",
    "a: &x !!str 1",
    "a: !!str",
  ])
  func `of YAML itself says nothing new`(_ text: String) {
    #expect(Reading(text).rules == [])
  }

  @Test(arguments: [
    "a: ⟪!x⟫ 1\n", "a: ⟪!!python/object⟫ {b: 1}\n", "⟪!x⟫\na: 1\n", "⟪!x⟫ a: 1\n",
    "a: &y ⟪!x⟫ 日本\n",
    "a: ⟪!x⟫ &y\n  - 1\n", "a: ⟪!x⟫ # c\n  b: 1\n",
    "%TAG !e! tag:example.com,2026:\n---\na: ⟪!e!x⟫ 1\n",
    "a: ⟪!<x:y>⟫ 1\n", "a: ⟪!!binary⟫ AAAA\n", "[⟪!x⟫, 1]\n", "a: ⟪!x⟫ |\n  b\n", "a: ⟪!x⟫\n",
    "- ⟪!!set⟫ {a}\n",
  ])
  func `of others is told where it stands`(_ text: String) {
    let reading = Reading(MarkedYAML(text).bytes)
    #expect(reading.rules == ["unknown-tag"])
    #expect(reading.markedFindings == text)
  }
}

@Suite struct `A syntax error` {
  @Test(arguments: [
    "a: [1,\n⟪⟫", "a: b⟪:⟫ c\n", "a: 1\n b⟪:⟫ 2\n", "a:\n⟪\t⟫b: 1\n",
    "a: ⟪@⟫b\n", "--- ⟪]⟫\n", "a: ⟪\"⟫日本\n", "a: ⟪'⟫x\n", "a: \"⟪\\⟫q\"\n",
    "日本\n語⟪:⟫ 1\n", "a: 1\n---\nb: {c\n⟪⟫", "⟪.⟫..\n",
    "a: [日本\n語]⟪:⟫ 1\n",
  ])
  func `is one finding where reading stopped`(_ text: String) {
    let reading = Reading(MarkedYAML(text).bytes)
    #expect(reading.rules == ["yaml-syntax"])
    #expect(reading.markedFindings == text)
    #expect(reading.tree.nodes.isEmpty && reading.tree.roots.isEmpty)
  }

  @Test(arguments: ["a: !x 1\nb: *y\n", "a: *y\nb: !x 1\nc: [", "a: \"\\0\"\nb: *y\n"])
  func `or any other ends the file`(_ text: String) {
    #expect(Reading(text).findings.count == 1)
  }
}

@Suite struct `A limit` {
  static func limits(_ change: (inout YAMLLimits) -> Void) -> YAMLLimits {
    var limits = YAMLLimits()
    change(&limits)
    return limits
  }

  @Test func `of the file's size is the last size that is read`() {
    let limits = Self.limits { $0.fileSize = 6 }
    #expect(Reading("a: 1\n\n", limits: limits).rules == [])
    #expect(Reading("a: 1\n\n\n", limits: limits).rules == ["file-too-large"])
  }

  @Test func `of depth is the last depth that is read`() {
    let limits = Self.limits { $0.depth = 3 }
    #expect(Reading("[[[1]]]", limits: limits).rules == [])
    let text = "[[[⟪[⟫1]]]]"
    let reading = Reading(MarkedYAML(text).bytes, limits: limits)
    #expect(reading.rules == ["nesting-too-deep"])
    #expect(reading.markedFindings == text)
    #expect(Reading("a:\n b:\n  c:\n   d: 1\n", limits: limits).rules == ["nesting-too-deep"])
  }

  @Test func `of documents counts empty ones`() {
    let limits = Self.limits { $0.documents = 2 }
    #expect(Reading("a\n---\nb\n", limits: limits).rules == [])
    let text = "---\n---\n⟪---⟫\na: 1\n"
    let reading = Reading(MarkedYAML(text).bytes, limits: limits)
    #expect(reading.rules == ["too-many-documents"])
    #expect(reading.markedFindings == text)
  }

  @Test(arguments: [
    "a: ⟪xxxxx⟫\n", "⟪xxxxx⟫: 1\n", "a: ⟪\"xxxxx\"⟫\n", "a: ⟪|\n  xxxx⟫\n", "a: ⟪日本⟫\n",
  ])
  func `of scalars is one of bytes`(_ text: String) {
    let bytes = MarkedYAML(text).bytes
    #expect(Reading(bytes, limits: Self.limits { $0.scalarSize = 6 }).rules == [])
    let reading = Reading(bytes, limits: Self.limits { $0.scalarSize = 4 })
    #expect(reading.rules == ["scalar-too-long"])
    #expect(reading.markedFindings == text)
  }

  @Test func `of directives keeps libyaml from comparing each with all`() {
    let directives = (0..<100_000).map { "%TAG !a\($0)! x\n" }.joined()
    let clock = ContinuousClock()
    var rules: [String] = []
    let time = clock.measure { rules = Reading(directives + "---\na: 1\n").rules }
    #expect(rules == ["too-many-directives"])
    // What went wrong here took minutes; a busy machine must not look like that.
    #expect(time < .seconds(100))
    #expect(Reading("a: 100 %\n\"%\": |\n  %x\n").rules == [])
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 100_000),
    String(repeating: "- ", count: 100_000), String(repeating: "? ", count: 100_000),
    String(repeating: "[{a: ", count: 100_000), String(repeating: "[\n", count: 100_000),
    (0..<100).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
  ])
  func `of depth ends a file long before it costs time`(_ text: String) {
    let clock = ContinuousClock()
    var rules: [String] = []
    let time = clock.measure { rules = Reading(text).rules }
    #expect(rules == ["nesting-too-deep"])
    // What went wrong here took minutes; a busy machine must not look like that.
    #expect(time < .seconds(100))
  }

  @Test(arguments: [
    ("a: ", "x", "scalar-too-long"), ("a: \"", "日", "yaml-syntax"), ("", "x", "scalar-too-long"),
    ("# ", "日", nil), ("a: ", " ", nil), ("a: [", "x,", "yaml-syntax"), ("&", "x", nil),
    ("a: *", "x", "undefined-alias"), ("a: !", "x", "unknown-tag"), ("a: 'x", "''", "yaml-syntax"),
  ])
  func `of size holds for a file of one line`(_ start: String, _ part: String, _ rule: String?) {
    let count = ((4 << 20) - start.utf8.count) / part.utf8.count
    let text = start + String(repeating: part, count: count)
    let clock = ContinuousClock()
    var reading = Reading("")
    let time = clock.measure { reading = Reading(text) }
    #expect(reading.rules.first == rule)
    // What went wrong here took minutes; a busy machine must not look like that.
    #expect(time < .seconds(100))
  }
}
