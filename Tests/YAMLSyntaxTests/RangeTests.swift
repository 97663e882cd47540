import Diagnostics
import TestSupport
import Testing
import YAMLSyntax

@Suite struct `The range of a node` {
  @Test(arguments: [
    "⟪⟪a⟫: ⟪1⟫⟫\n",
    "⟪⟪a⟫:   ⟪1⟫⟫   # c\n",
    "⟪⟪日本語⟫: ⟪値 と 値⟫⟫\n",
    "⟪⟪👨‍👩‍👧⟫: ⟪🇯🇵🦊⟫⟫\n",
    "⟪⟪か\u{3099}⟫: ⟪e\u{301}⟫⟫\n",
    "⟪⟪a⟫: ⟪1⟫\r\n⟪b⟫: ⟪二⟫⟫\r\n",
    "⟪⟪a⟫: ⟪1⟫\r⟪b⟫: ⟪2⟫⟫\r",
    "⟪⟪a⟫:\t⟪1⟫⟫\t# c\n",
    "⟪⟪a⟫:   # c\n  # d\n  ⟪1⟫⟫\n",
    "# c\n\n⟪⟪a⟫: ⟪1⟫\n# d\n⟪b⟫: ⟪2⟫⟫\n\n# e\n",
    "⟪⟪\"a\"⟫: ⟪'b'⟫⟫\n",
    "⟪⟪\"鍵\\n\"⟫: ⟪'it''s'⟫⟫\n",
    "⟪⟪a⟫: ⟪\"x\n  y\n\n  z\"⟫\n⟪b⟫: ⟪'x\r\n  y'⟫⟫\r\n",
    "⟪⟪a⟫: ⟪x\n  y\n  z⟫⟫\n",
    "⟪⟪a⟫: ⟪x y#z⟫⟫ # c\n",
    "⟪⟪a⟫: ⟪\"\"⟫\n⟪b⟫: ⟪''⟫⟫\n",
    "⟪⟪a⟫: ⟪1⟫⟫",
    "⟪値⟫",
    "\u{FEFF}⟪⟪a⟫: ⟪1⟫\n⟪b⟫: ⟪2⟫⟫\n",
    "\u{FEFF}# c\n⟪⟪鍵⟫: ⟪1⟫⟫\n",
    "%YAML 1.2\n---\n⟪⟪a⟫: ⟪1⟫⟫\n...\n",
    "--- ⟪a⟫\n--- ⟪b⟫\n",
  ])
  func `is what people see of it, in whatever script and line ending`(_ text: String) {
    #expect(Reading(MarkedYAML(text).bytes).marked == MarkedYAML(text).description)
  }

  @Test(arguments: [
    "⟪⟪a⟫: ⟪|\n  x\n  y⟫\n⟪b⟫: ⟪1⟫⟫\n",
    "⟪⟪a⟫: ⟪>-  # c\n  日本\n  語⟫⟫\n\n\n# d\n",
    "⟪⟪a⟫: ⟪|+\n  x⟫\n\n\n⟪b⟫: ⟪|2-\n    x⟫⟫\n",
    "⟪⟪a⟫: ⟪|\r\n  x⟫\r\n\r\n⟪b⟫: ⟪1⟫⟫\r\n",
    "⟪⟪a⟫: ⟪|⟫\n\n⟪b⟫: ⟪>-⟫  # c\n\n⟪c⟫: ⟪|+⟫\n\n⟪d⟫: ⟪|⟫⟫",
    "⟪- ⟪|\n  x⟫\n- ⟪>\n  y⟫⟫\n",
  ])
  func `ends with the last line of a block scalar`(_ text: String) {
    #expect(Reading(MarkedYAML(text).bytes).marked == MarkedYAML(text).description)
  }

  @Test(arguments: [
    "⟪⟪a⟫:\n  ⟪⟪b⟫: ⟪1⟫⟫⟫\n\n# c\n",
    "⟪⟪a⟫:\n  ⟪- ⟪1⟫\n  - ⟪⟪b⟫: ⟪2⟫\n    ⟪c⟫: ⟪3⟫⟫⟫\n⟪d⟫: ⟪4⟫⟫\n",
    "⟪⟪a⟫:\n⟪- ⟪1⟫\n- ⟪- ⟪2⟫⟫⟫\n⟪d⟫: ⟪4⟫⟫\n",
    "⟪⟪a⟫: ⟪{ ⟪b⟫: ⟪1⟫, ⟪c⟫: ⟪[ ⟪2⟫, ⟪3⟫ ]⟫ }⟫⟫ # d\n",
    "⟪⟪a⟫: ⟪[\n  ⟪1⟫, # c\n  ⟪2⟫,\n]⟫\n⟪b⟫: ⟪{}⟫\n⟪c⟫: ⟪[]⟫⟫\n",
    "⟪[⟪⟪a⟫: ⟪1⟫⟫ , ⟪⟪b⟫: ⟪[⟪2⟫]⟫⟫  # c\n, ⟪? ⟪d⟫ : ⟪3⟫⟫ ]⟫\n",
    "⟪? ⟪a⟫\n: ⟪1⟫\n? ⟪|\n  b⟫\n: ⟪- ⟪2⟫⟫⟫\n",
    "⟪? ⟪[⟪a⟫, ⟪b⟫]⟫\n: ⟪1⟫⟫\n",
    "⟪{⟪\"a\"⟫:⟪1⟫,⟪b⟫: ⟪2⟫}⟫\n",
  ])
  func `of a collection reaches from its first child or bracket to its last`(_ text: String) {
    #expect(Reading(MarkedYAML(text).bytes).marked == MarkedYAML(text).description)
  }

  @Test(arguments: [
    "⟪⟪a⟫:⟪⟫\n⟪b⟫:⟪⟫  # c\n⟪c⟫: ⟪1⟫⟫\n",
    "⟪⟪a⟫:⟪⟫⟫",
    "⟪-⟪⟫\n-⟪⟫ # c\n- ⟪1⟫⟫\n",
    "⟪⟪x⟫:\n  ⟪? ⟪a⟫⟪⟫⟫\n# c\n\n⟪y⟫: ⟪1⟫⟫\n",
    "⟪{⟪a⟫⟪⟫ , ⟪b⟫⟪⟫ # c\n, ⟪d⟫:⟪⟫ }⟫\n",
  ])
  func `of a value that is not there is empty and stands behind its key`(_ text: String) {
    #expect(Reading(MarkedYAML(text).bytes).marked == MarkedYAML(text).description)
  }

  @Test(arguments: [
    "⟪⟪a⟫: &x ⟪1⟫\n&y ⟪b⟫: !!str ⟪\"2\"⟫\n⟪c⟫: &z !!str # c\n  ⟪3⟫⟫\n",
    "⟪⟪a⟫: &x\n  ⟪⟪b⟫: ⟪1⟫⟫\n⟪c⟫: &y !!map ⟪{⟪d⟫: ⟪1⟫}⟫\n⟪e⟫: !!seq # c\n⟪- ⟪1⟫⟫⟫\n",
    "⟪- &a\n  ⟪- ⟪b⟫⟫\n- &c # c\n  ⟪&d ⟪e⟫: ⟪1⟫⟫\n- &f ⟪|\n  x⟫\n- ! ⟪y⟫⟫\n",
    "⟪⟪a⟫: &x⟪⟫\n⟪b⟫: !!str⟪⟫ # c\n⟪c⟫: ⟪[&y⟪⟫ , !!str⟪⟫ ]⟫⟫\n",
    "⟪⟪a⟫: &x ⟪1⟫\n⟪b⟫: ⟪*x⟫\n⟪*x⟫ : ⟪[⟪*x⟫, ⟪*x⟫]⟫⟫\n",
  ])
  func `begins behind the anchor and the tag`(_ text: String) {
    #expect(Reading(MarkedYAML(text).bytes).marked == MarkedYAML(text).description)
  }

  @Test func `is exact after megabytes of text that libyaml counts in other units`() {
    let line = "日本語🦊: か\u{3099}\r\n"
    let text = String(repeating: "- " + line, count: 20_000) + "- ⟪末尾⟫"
    let marked = MarkedYAML(text)
    let reading = Reading(marked.bytes)
    #expect(reading.findings.isEmpty)
    #expect(
      reading.tree.range(of: YAMLTree.Index(reading.tree.nodes.count - 1)) == marked.ranges[0]
    )
  }

  @Test func `gives the line and column that an editor shows`() {
    let marked = MarkedYAML("\u{FEFF}a: 1\r\n日本: \"x\r\n  y\"\r🦊: か\u{3099} # c\nc: ⟪末⟫\n")
    let reading = Reading(marked.bytes)
    let lines = LineTable(reading.tree.sourceFile(path: "a.yaml"))
    let position = lines.position(at: marked.ranges[0].start)
    #expect(reading.findings.isEmpty)
    #expect(reading.tree.nodes.last?.start == marked.ranges[0].start)
    #expect((position.line, position.column) == (5, 4))
  }
}

@Suite struct `The text of a scalar` {
  @Test(arguments: [
    ("a: no", ["a", "no"]),
    ("on: yes", ["on", "yes"]),
    ("a: 0o17", ["a", "0o17"]),
    ("a: 1:30", ["a", "1:30"]),
    ("a: 1_000", ["a", "1_000"]),
    ("a: 2026-10-01", ["a", "2026-10-01"]),
    ("a: .inf", ["a", ".inf"]),
    ("a: ~", ["a", "~"]),
    ("a: 0x1F", ["a", "0x1F"]),
    ("a: \"no\"", ["a", "no"]),
    ("a: 'it''s'", ["a", "it's"]),
    ("a: \"\\u65e5\\x41\\\"\"", ["a", "日A\""]),
    ("a: \"x\\\n  y\"", ["a", "xy"]),
    ("a: \"x\n  y\n\n  z\"", ["a", "x y\nz"]),
    ("a: x\n  y\n\n  z", ["a", "x y\nz"]),
    ("a: 'x\r\n  y'", ["a", "x y"]),
    ("a: |\n  x\n   y\n", ["a", "x\n y\n"]),
    ("a: |-\r\n  x\r\n  y\r\n", ["a", "x\ny"]),
    ("a: >\n  x\n  y\n\n", ["a", "x y\n"]),
    ("a: |\n", ["a", ""]),
    ("a: \"x  \n  y\"", ["a", "x y"]),
    ("a: \"\\uFEFF\\u2028\\N\"", ["a", "\u{FEFF}\u{2028}\u{85}"]),
    ("a: &x \"日\"\nb: !!str 本", ["a", "日", "b", "本"]),
  ])
  func `is what YAML says, and never becomes another type`(_ text: String, _ texts: [String]) {
    let reading = Reading(text)
    #expect(reading.findings.isEmpty)
    #expect(reading.texts == texts)
  }

  @Test func `has the hash of its characters, however it is written`() {
    let nodes = Reading("- owner\n- \"owner\"\n- \"\\x6fwner\"\n- |-\n  owner\n").tree.nodes
    #expect(Set(nodes.dropFirst().map(\.hash)) == [NameHash.of("owner")])
  }
}
