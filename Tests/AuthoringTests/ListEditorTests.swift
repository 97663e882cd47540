import Authoring
import ClaimModel
import Diagnostics
import TestSupport
import Testing
import YAMLSyntax

@Suite struct `An added entry` {
  static let entry = NewEntry([
    .init("id", "NEW-1"), .init("title", "", note: "what it is: #1"),
    .init("scope", "", isSuggestion: true),
  ])

  /// Adds the entry to `documents` of the top mapping.
  static func added(to text: String, key: String = "documents") throws -> String? {
    let bytes = Array(text.utf8)
    let (tree, findings) = YAMLReader.parse(bytes, file: FileID(0))
    try #require(findings.isEmpty, "\(text)")
    let root = try #require(tree.roots.first)
    let edits = ListEditor.edits(adding: entry, to: key, of: root, in: tree)
    return edits.flatMap { bytes.applying($0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `follows the list's indentation, spacing and line breaks`() throws {
    let cases: [(String, String)] = [
      (
        "documents: []   # none\nevaluations: []\n",
        "documents:   # none\n  - id: NEW-1\n    title:                # what it is: #1\n    # scope:\nevaluations: []\n"
      ),
      (
        "a: 1\r\ndocuments:\r\n- id: A\r\n  title: t # c\r\nb: 1\r\n",
        "a: 1\r\ndocuments:\r\n- id: A\r\n  title: t # c\r\n- id: NEW-1\r\n  title:                # what it is: #1\r\n  # scope:\r\nb: 1\r\n"
      ),
      (
        "documents:\n  -   id: A\n\n  -   id: B\n      # of B\n\n# of c\nc: 1",
        "documents:\n  -   id: A\n\n  -   id: B\n      # of B\n\n  -   id: NEW-1\n      title:                # what it is: #1\n      # scope:\n\n# of c\nc: 1"
      ),
      ("documents: [{ id: A }]", "documents: [{ id: A }, { id: NEW-1, title:  }]"),
      (
        "documents: [\n  { id: A }, # one\n  { id: B } # two\n]\n",
        "documents: [\n  { id: A }, # one\n  { id: B }, # two\n  { id: NEW-1, title:  }\n]\n"
      ),
      ("{ kind: Evidence }", "{ kind: Evidence, documents: [{ id: NEW-1, title:  }] }"),
      (
        "kind: Evidence # k",
        "kind: Evidence # k\ndocuments:\n  - id: NEW-1\n    title:                # what it is: #1\n    # scope:"
      ),
      (
        "documents: ~\n",
        "documents:\n  - id: NEW-1\n    title:                # what it is: #1\n    # scope:\n"
      ),
      (
        "kind: E\n...\n",
        "kind: E\ndocuments:\n  - id: NEW-1\n    title:                # what it is: #1\n    # scope:\n...\n"
      ),
    ]
    for (before, after) in cases { #expect(try Self.added(to: before) == after) }
  }

  @Test(arguments: [
    "documents: *a\nx: &a []\n", "documents: text\n", "documents: { a: 1 }\n",
  ])
  func `is refused where a list cannot be told`(_ text: String) throws {
    let (_, findings) = YAMLReader.parse(Array(text.utf8), file: FileID(0))
    guard findings.isEmpty else { return }
    #expect(try Self.added(to: text) == nil)
  }

  /// A file put together of pieces, with every style that people write.
  private static func file(_ random: inout SeededRandom) -> String {
    func pick(_ choices: [String]) -> String { choices[random.below(choices.count)] }
    let others = [
      "evaluations: []\n", "name: &n \"a: # b\"\n", "note: |\n  text\n\n  more\n",
      "note: >-\n  folded\n  text\n",
      "keep: |+\n  text\n\n\n", "map:\n  deep: { a: [1, 2] }   # c\n", "# a comment\n", "\n",
      "twice: 'it''s'\n", "list:\n- a\n- b\n", "list2:\n    - a\n",
    ]
    let entries = [
      "id: A\n", "id: B   # b\n0title: x\n", "{ id: C, title: \"]\" }\n",
      "id: D\n0note: |\n0  long\n0  text\n",
      "id: E\n0# inside\n", "&x { id: F }\n", "id: G\n0list: [a, b]\n0# end\n",
      "id: H\n0note: |+\n0  t\n\n",
    ]
    let list: String
    switch random.below(7) {
    case 0:
      list = pick([
        "documents: []\n", "documents: [ ] # c\n", "documents:\n", "documents: null\n",
        "documents: [\n  # c\n  ]\n",
      ])
    case 1:
      list = pick([
        "documents: [{ id: A }]\n", "documents: [ { id: A }, ]\n",
        "documents:\n  [{id: A}, # c\n   {id: B}]\n",
        "documents: [\n  { id: A },\n  { id: B },   # b\n]\n",
      ])
    case 2: list = ""
    default:
      let indent = String(repeating: " ", count: [0, 2, 4][random.below(3)])
      let gap = String(repeating: " ", count: 1 + random.below(3))
      let inner = indent + " " + gap
      let count = 1 + random.below(3)
      let separator = pick(["", "\n", "\(indent)# between\n"])
      list =
        "documents:\n"
        + (0..<count).map { _ in
          indent + "-" + gap
            + pick(entries).split(separator: "0", omittingEmptySubsequences: false).joined(
              separator: inner
            )
        }.joined(separator: separator)
    }
    let before = (0..<random.below(3)).map { _ in pick(others) }
    let after = (0..<random.below(3)).map { _ in pick(others) }
    var text =
      "kind: Evidence\n" + Set(before).sorted().joined() + list
      + Set(after).subtracting(before).sorted().joined() + pick(["", "# end\n", "...\n"])
    if random.below(4) == 0, text.hasSuffix("\n") { text.removeLast() }
    if random.below(4) == 0 {
      text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
    if random.below(8) == 0 { text = "\u{FEFF}" + text }
    return text
  }

  @Test func `leaves every byte of the rest, whatever the file looks like`() throws {
    var random = SeededRandom(seed: 6_02_14)
    var (tried, refused) = (0, 0)
    for _ in 0..<3000 {
      let text = Self.file(&random)
      let (tree, findings) = YAMLReader.parse(Array(text.utf8), file: FileID(0))
      guard findings.isEmpty, tree.roots.count == 1 else { continue }
      tried += 1
      guard let changed = try Self.added(to: text) else {
        refused += 1
        continue
      }
      let (after, wrong) = YAMLReader.parse(Array(changed.utf8), file: FileID(0))
      #expect(wrong.isEmpty)
      let root = try #require(after.roots.first)
      let list = try #require(after.value(of: "documents", in: root))
      #expect(
        Self.count(of: list, in: after) == Self.count(
          of: tree.value(of: "documents", in: tree.roots[0]),
          in: tree
        ) + 1
      )
      // The bytes before are a subsequence of those after, but for an empty list's brackets.
      #expect(Self.isKept(text, in: changed), "\(text)\n---\n\(changed)")
    }
    #expect(tried > 1500, "\(tried)")
    #expect(refused * 50 < tried, "\(refused) of \(tried)")
  }

  private static func count(of list: YAMLTree.Index?, in tree: YAMLTree) -> Int {
    guard let list, tree.nodes[Int(list)].kind == .sequence else { return 0 }
    var (count, child) = (0, list + 1)
    while child < tree.nodes[Int(list)].next {
      count += 1
      child = tree.nodes[Int(child)].next
    }
    return count
  }

  /// Whether a text still stands there: its start up to the first insertion, its end behind it.
  private static func isKept(_ before: String, in after: String) -> Bool {
    let (old, new) = (Array(before.utf8), Array(after.utf8))
    var position = 0
    for byte in old {
      guard let found = new[position...].firstIndex(of: byte) else {
        // What `[]` or `null` stood for has gone.
        let emptied = ["[]", "[ ]", "null", "~"].contains { before.contains("documents: \($0)") }
        return emptied
      }
      position = found + 1
    }
    return true
  }
}
