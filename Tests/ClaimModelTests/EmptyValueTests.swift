import ClaimModel
import Diagnostics
import Testing
import YAMLSyntax

@Suite struct `An empty value` {
  @Test(
    arguments: [
      "", "~", "null", "Null", "NULL", "\"\"", "''", "\"  \"", "\"　\"", "\"\\n\"",
      "\"\\u200B\"", "\"\\u3164\"", "\"\\u00A0\"", "\"\\uFEFF\"", "\"\\u2060\\u200D\"",
      "\"\\u00AD\"", "\u{3164}",
      "\"\\u2800\\uFFA0\"", "\"\\U000E0020\"", "\"　\\u00A0 \"", "!!null x", "!!null 'x'",
      "&a !!null x",
    ]
  )
  func `is none, however it is written`(_ value: String) {
    let yaml = """
      shisei: 1
      kind: Evidence
      documents:
        - { id: \(value), type: policy }

      """
    let (tree, syntax) = LibYAMLReader.parse(Array(yaml.utf8), file: FileID(0))
    #expect(syntax.isEmpty)
    var builder = ModelBuilder(names: NameTable())
    builder.add(tree, expecting: [.evidence])
    #expect(builder.findings.map(\.rule) == ["missing-value"])
  }

  @Test(arguments: [
    "nul", "\"null\"", "\"~\"", "x", "\"long enough\"", "!!str x", "\"\\u200Bx\"", "é", "あ", "ー",
    "～",
  ])
  func `is not one that only looks like it`(_ value: String) {
    let yaml = "shisei: 1\nkind: Evidence\ndocuments:\n  - { id: DOC, title: \(value) }\n"
    let (tree, _) = LibYAMLReader.parse(Array(yaml.utf8), file: FileID(0))
    var builder = ModelBuilder(names: NameTable())
    builder.add(tree, expecting: [.evidence])
    #expect(builder.findings.isEmpty)
  }
}
