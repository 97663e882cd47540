import ClaimModel
import Diagnostics
import TestSupport
import Testing
import YAMLSyntax

@Suite struct `A record` {
  @Test func `without anything wrong has every value`() {
    let digest = String(repeating: "0aF9", count: 16)
    let decoded = Decoded(
      """
      id: a-1
      word: "1.10"
      text: { ja: 文, en: text }
      both: |
        文
      on: 2026-10-01
      count: 12
      share: 0.50
      window: 12 months
      answer: no
      sha256: \(digest)
      ids: [a, b.c_d-e]
      words: [no, 'yes', 1:30]
      part: { id: x }
      parts: [{ id: y }, { id: z, on: 2024-02-29 }]
      table: { on: 1, "off": 2, 3: 4 }
      """
    )
    #expect(decoded.findings.isEmpty)
    #expect(decoded.sample.values["on"] == "2026-10-01")
    #expect(decoded.sample.values["both"] == "文\n|文\n")
    #expect(decoded.sample.values["count"] == "12")
    #expect(decoded.sample.values["share"] == "0.50")
    #expect(decoded.sample.values["window"] == "months(12)")
    #expect(decoded.sample.values["answer"] == "no")
    #expect(decoded.sample.values["ids"] == "2")
    #expect(decoded.sample.parts.count == 3)
    #expect(decoded.sample.pairs == ["on=1", "off=2", "3=4"])
  }

  @Test(arguments: [
    ("id: a\n⟪wrod⟫: b\n", "unknown-key"),
    ("id: a\n⟪\"wrod\"⟫: b\n", "unknown-key"),
    ("id: a\n⟪語⟫: b\n", "unknown-key"),
    ("⟪word: b⟫\n", "missing-key"),
    ("⟪word: b⟫\r\non: 2026-10-01\r\n", "missing-key"),
    ("id: a\npart: ⟪{ word: b }⟫\n", "missing-key"),
    ("id: a\npart: &x\n  ⟪word: b⟫\n  on: 2026-10-01\n", "missing-key"),
    ("id: a\n⟪word⟫:\n", "missing-value"),
    ("id: a\nids: [a,⟪\"\"⟫]\n", "missing-value"),
    ("id: a\nids:\n  - a\n  -⟪⟫\n  - b\n", "missing-value"),
    ("id: a\ntable: { ⟪b⟫: , c: 1 }\n", "missing-value"),
    ("⟪- id: a⟫\n- id: b\n", "wrong-type"),
    ("⟪a⟫\n", "wrong-type"),
    ("id: ⟪[a]⟫\n", "wrong-type"),
    ("id: a\nword: ⟪{ a: b }⟫\n", "wrong-type"),
    ("id: a\ntext: ⟪[a]⟫\n", "wrong-type"),
    ("id: a\ntext: { ja: ⟪[a]⟫ }\n", "wrong-type"),
    ("id: a\ntext: { ⟪de⟫: a, en: b }\n", "unknown-key"),
    ("id: a\ntext: ⟪{}⟫\n", "missing-key"),
    ("id: a\non: ⟪[2026-10-01]⟫\n", "wrong-type"),
    ("id: a\ncount: ⟪{}⟫\n", "wrong-type"),
    ("id: a\nshare: ⟪[]⟫\n", "wrong-type"),
    ("id: a\nwindow: ⟪[]⟫\n", "wrong-type"),
    ("id: a\nanswer: ⟪[]⟫\n", "wrong-type"),
    ("id: a\nids: ⟪a⟫\n", "wrong-type"),
    ("id: a\nids: [⟪[a]⟫, b]\n", "wrong-type"),
    ("id: a\npart:\n  ⟪- id: b⟫\n", "wrong-type"),
    ("id: a\nparts: ⟪{ id: b }⟫\n", "wrong-type"),
    ("id: a\nparts: [⟪b⟫]\n", "wrong-type"),
    ("id: a\ntable: ⟪[a]⟫\n", "wrong-type"),
    ("id: a\ntable: { ⟪[a]⟫: b }\n", "wrong-type"),
    ("id: a\n? ⟪[b]⟫\n: c\n", "wrong-type"),
    ("id: ⟪あ⟫\n", "invalid-id"),
    ("id: ⟪-a⟫\n", "invalid-id"),
    ("id: ⟪a b⟫\n", "invalid-id"),
    ("id: a\nsha256: ⟪abc⟫\n", "invalid-digest"),
    ("id: a\nanswer: ⟪nope⟫\n", "invalid-choice"),
    ("id: a\nanswer: ⟪No⟫\n", "invalid-choice"),
  ])
  func `tells what does not fit where it stands`(_ text: String, _ rule: String) {
    let decoded = Decoded(MarkedYAML(text).bytes)
    #expect(decoded.rules == [rule])
    #expect(decoded.marked == MarkedYAML(text).description)
  }

  @Test(arguments: [
    ("ids", "idss"), ("word", "wrod"), ("window", "Window"), ("on", "one"), ("sha256", "sha265"),
  ])
  func `asks whether a known key was meant`(_ meant: String, _ written: String) {
    let decoded = Decoded("id: a\n\(written): b\n")
    #expect(decoded.findings.first?.message.help.en == "did you mean “\(meant)”?")
  }

  @Test func `lists its keys if none is close, and shortens a paragraph written as a key`() {
    let decoded = Decoded("id: a\n\(String(repeating: "長い鍵", count: 100)): b\n")
    #expect(decoded.rules == ["unknown-key"])
    #expect(decoded.findings.first?.message.help.en.hasPrefix("known keys: id, word") == true)
    #expect(decoded.findings.first.map { $0.message.text.en.count < 120 } == true)
  }

  @Test(arguments: [
    "⟪id⟫: a\n⟪id⟫: b\n", "⟪id⟫: a\nword: b\n⟪\"id\"⟫: b\n", "⟪'id'⟫: a\n⟪\"\\x69d\"⟫: b\n",
    "⟪id⟫: a\nword: &x id\n⟪*x⟫ : b\n", "id: a\ntable: { ⟪b⟫: 1, c: 2, ⟪\"b\"⟫: 3 }\n",
    "id: a\ntable: { &x ⟪b⟫: 1, ⟪*x⟫ : 2 }\n", "id: a\ntext: { ⟪ja⟫: b, ⟪ja⟫: c }\n",
    "id: a\n⟪<<⟫: { word: b }\n⟪<<⟫: { count: 1 }\n",
    "id: a\npart: { id: b, <<: { ⟪word⟫: c, ⟪word⟫: d } }\n",
    "id: a\npart: { id: b, word: c, <<: { ⟪word⟫: c, ⟪word⟫: d } }\n",
    "id: a\ntable: { ⟪<<⟫: { b: 1 }, ⟪<<⟫: { c: 1 } }\n", "⟪id⟫:\n⟪id⟫: b\n",
  ])
  func `with a key given twice tells both places`(_ text: String) {
    let decoded = Decoded(MarkedYAML(text).bytes)
    #expect(decoded.rules.filter { $0 != "missing-value" } == ["duplicate-key"])
    #expect(decoded.marked == MarkedYAML(text).description)
    #expect(decoded.findings.last?.notes.count == 1)
  }

  @Test func `takes the first of two values`() {
    #expect(Decoded("id: a\ncount: 1\ncount: 2\n").sample.values["count"] == "1")
    #expect(Decoded("id: a\ntable: { b: 1, b: 2 }\n").sample.pairs == ["b=1"])
  }

  @Test func `finds a key given thousands of times in reasonable time`() {
    let text =
      "id: a\ntable:\n" + (0..<20_000).map { "  k\($0): 1\n" }.joined()
      + String(repeating: "  k19999: 1\n", count: 5000)
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(Decoded(text).findings.count == BoundedFindings.limitPerFile)
    }
    // What went wrong here took minutes; a busy machine must not look like that.
    #expect(time < .seconds(100))
  }
}

@Suite struct `A value that is not there` {
  @Test(arguments: [
    "", "~", "null", "Null", "NULL", "\"\"", "''", "|", ">-", "\" \"", "\"　\"",
    "'\u{3000} \u{3000}'",
    "&x", "!!null", "\"\\n\\t\"", "# c",
  ])
  func `is missing however it is written`(_ value: String) {
    for key in ["word", "text", "on", "count", "part", "ids", "table", "answer"] {
      let decoded = Decoded("id: a\n\(key): \(value)\n")
      #expect(decoded.rules == ["missing-value"])
      #expect(decoded.sample.values[key] == nil)
    }
  }

  @Test(arguments: [
    "nULL", "nil", "\"null\"", "'~'", "~~", "none", "no", "false", "0", "\"-\"", "あ", "　あ",
    "\" x\"",
  ])
  func `is not mistaken for one that is`(_ value: String) {
    #expect(Decoded("id: a\nword: \(value)\n").rules == [])
  }

  @Test func `of a required key is no missing key, too`() {
    #expect(Decoded("id: ~\n").rules == ["missing-value"])
  }

  @Test func `through an alias is missing, too`() {
    #expect(
      Decoded("id: a\ntable: { a: &x }\nword: *x\n").rules == ["missing-value", "missing-value"]
    )
  }
}

@Suite struct `A scalar` {
  @Test(arguments: [
    "0o17", "0x1F", "1:30", "1_000", "1,000", ".inf", "1e3", "+5", "1.0", "-1", "100", "１２",
    "true", "\"1 2\"", "9223372036854775808", "1.", ".5", "99999999999999999999",
  ])
  func `is a whole number only in plain digits within bounds`(_ written: String) {
    let decoded = Decoded(MarkedYAML("id: a\ncount: ⟪\(written)⟫\n").bytes)
    #expect(decoded.rules == ["invalid-number"])
    #expect(decoded.marked == "id: a\ncount: ⟪\(written)⟫\n")
  }

  @Test(arguments: [
    ("0", "0"), ("99", "99"), ("007", "7"), ("\"12\"", "12"), ("!!int 5", "5"), ("!!str 5", "5"),
  ])
  func `is a whole number whatever its style`(_ written: String, _ number: String) {
    #expect(Decoded("id: a\ncount: \(written)\n").sample.values["count"] == number)
  }

  @Test(arguments: ["no", "yes", "on", "off", "true", "2026-10-01", "1:30", "0o17", ".nan", "1.10"])
  func `stays a text where a text is asked for`(_ written: String) {
    let decoded = Decoded("id: a\ntable: { k: \(written) }\n")
    #expect(decoded.findings.isEmpty)
    #expect(decoded.sample.pairs == ["k=\(written)"])
  }

  @Test(arguments: [
    "2026-02-30", "2026-2-3", "2026/10/01", "2026-10-01T00:00:00Z", "20261001", "令和8年10月1日",
    "2026-13-01",
    "0000-01-01", "2025-02-29", "２０２６-10-01", "2026-10-01 ", "tomorrow",
  ])
  func `is a day only as an existing one in ISO form`(_ written: String) {
    #expect(Decoded("id: a\non: \"\(written)\"\n").rules == ["invalid-date"])
  }

  @Test(arguments: [
    ("12 months", "months(12)"), ("1 month", "months(1)"), ("30 days", "days(30)"),
    ("1 day", "days(1)"),
    ("none", "unlimited"), ("1200 months", "months(1200)"),
  ])
  func `is a window of time`(_ written: String, _ window: String) {
    #expect(Decoded("id: a\nwindow: \(written)\n").sample.values["window"] == window)
  }

  @Test(arguments: [
    "12", "months", "0 days", "1201 days", "-1 days", "+12 months", "1.0 days", "12 Months",
    "12 months ago",
    "12months", "１２ months", "forever", "99999999999999999999 days",
  ])
  func `is no window in another form`(_ written: String) {
    #expect(Decoded("id: a\nwindow: \(written)\n").rules == ["invalid-choice"])
  }

  @Test(arguments: ["-1", "1e3", "0,5", ".inf", "0.1234567", "1.2.3", "10000000000000"])
  func `is no decimal number in another form`(_ written: String) {
    #expect(Decoded("id: a\nshare: \(written)\n").rules == ["invalid-number"])
  }
}

@Suite struct `A merge key` {
  @Test(arguments: [
    ("part: &x { id: x, word: b }\n<<: *x\n", "b"),
    ("part: &x { id: x, count: 1 }\ncount: 2\n<<: *x\n", "2"),
    ("part: &x { id: x, count: 1 }\n<<: *x\ncount: 2\n", "2"),
    ("parts: [&x { id: x, count: 1 }, &y { id: y, count: 2 }]\n<<: [*x, *y]\n", "1"),
    ("parts: [&x { id: x, count: 1 }, &y { id: y, count: 2 }]\n<<: [*y, *x]\n", "2"),
    (
      "parts: [&x { id: x, count: 1 }, &y { <<: *x, id: y }, &z { id: z, count: 3 }]\n<<: [*y, *z]\n",
      "1"
    ),
    ("parts: [&x { id: x, count: 1 }, &y { <<: *x, id: y, count: 2 }]\n<<: *y\n", "2"),
    ("<<: { count: 3 }\n", "3"),
    ("<<: [{ word: a }, { count: 4, word: b }]\n", "4"),
    ("parts: [&x { id: x, count: 1 }, &y { id: y, count: 2 }]\n<<: [{ <<: *y }, *x]\n", "2"),
  ])
  func `gives what stands in neither the mapping nor an earlier one`(
    _ text: String,
    _ value: String
  ) {
    let decoded = Decoded("id: a\n" + text)
    #expect(decoded.rules == [])
    #expect([decoded.sample.values["count"], decoded.sample.values["word"]].contains { $0 != nil })
    if let count = decoded.sample.values["count"] { #expect(count == value) }
  }

  @Test func `gives required keys, keys of tables and texts in two languages`() {
    let decoded = Decoded(
      """
      <<: { id: a }
      table: { b: 1, <<: [{ b: 2, c: 3 }, { c: 4, d: 5 }] }
      both: { en: text, <<: { ja: 文, en: other } }
      """
    )
    #expect(decoded.rules == [])
    #expect(decoded.sample.pairs == ["b=1", "c=3", "d=5"])
    #expect(decoded.sample.values["both"] == "文|text")
  }

  @Test(arguments: [
    "id: a\n<<: ⟪b⟫\n", "id: a\nword: &x b\n<<: ⟪*x⟫\n", "id: a\n<<: [{ count: 1 }, ⟪b⟫]\n",
    "id: a\ntable: { <<: ⟪b⟫ }\n",
  ])
  func `of a single value is told`(_ text: String) {
    let decoded = Decoded(MarkedYAML(text).bytes)
    #expect(decoded.rules == ["wrong-type"])
    #expect(decoded.marked == MarkedYAML(text).description)
  }

  @Test func `in quotes is a key like any other`() {
    #expect(Decoded("id: a\n\"<<\": { count: 1 }\n").rules == ["unknown-key"])
    #expect(Decoded("id: a\ntable: { '<<': b }\n").sample.pairs == ["<<=b"])
  }

  @Test func `is found by looking up a single key`() {
    let tree = LibYAMLReader.parse(
      Array("- &x { kind: a, id: b }\n- { id: c, <<: [{ id: d }, *x] }\n".utf8),
      file: FileID(0)
    ).tree
    let second = tree.nodes[1].next
    #expect(tree.value(of: "kind", in: second).map(tree.string) == "a")
    #expect(tree.value(of: "id", in: second).map(tree.string) == "c")
    #expect(tree.value(of: "name", in: second) == nil)
    #expect(tree.value(of: "id", in: 0) == nil)
  }

  @Test func `through an alias as key is a key`() {
    #expect(Decoded("word: &x id\n*x : a\n").rules == [])
  }
}
