import Diagnostics
import TestSupport
import Testing
import YAMLSyntax

/// Marks that an input method for Japanese gives in place of YAML's own.
@Suite struct `A slip of the hand` {
  @Test(
    arguments: [
      ("level⟪：⟫3\n", "full-width"), ("level⟪：⟫ 3\n", "full-width"),
      ("level⟪：⟫　3\n", "full-width"), ("level⟪:⟫3\n", "no blank"),
      ("level:⟪　⟫3\n", "full-width"),
      ("level: 3\n    note⟪：⟫完了\n", "full-width"),
      ("note: 時刻：10時\n    level⟪：⟫3\n", "full-width"),
    ]
  )
  func `is shown where it was made, not where the reader gave up`(
    _ line: String,
    _ words: String
  ) throws {
    let marked = MarkedYAML("claims:\n  - item: 1-1\n    \(line)    owner: ceo\n")
    let found = LibYAMLReader.parse(marked.bytes, file: FileID(0)).findings
    let finding = try #require(found.first)
    #expect(found.count == 1 && finding.rule == "yaml-syntax")
    #expect(finding.message.text.en.contains(words), "\(finding.message)")
    let range = try #require(marked.ranges.first)
    #expect(finding.range.start == range.start && finding.range.end == range.end, "\(finding)")
  }

  @Test func `may be an indentation`() throws {
    let marked = MarkedYAML("claims:\n  - item: 1-1\n⟪　⟫　level: 3\n    owner: ceo\n")
    let finding = try #require(LibYAMLReader.parse(marked.bytes, file: FileID(0)).findings.first)
    #expect(finding.range.start == marked.ranges.first?.start, "\(finding)")
  }

  @Test(arguments: ["－", "ー", "—"])
  func `may be a dash`(_ dash: String) throws {
    let marked = MarkedYAML("claims:\n⟪\(dash)⟫ item: 1-1\n  level: 3\n")
    let finding = try #require(LibYAMLReader.parse(marked.bytes, file: FileID(0)).findings.first)
    #expect(finding.range.start == marked.ranges.first?.start, "\(finding)")
  }

  @Test(arguments: ["note: これは: だめ\n", "url: a: http://b\n", "- http://a: b: c\n"])
  func `is not seen in what is wrong for another reason`(_ text: String) throws {
    let finding = try #require(
      LibYAMLReader.parse(Array(text.utf8), file: FileID(0)).findings.first
    )
    #expect(finding.message.text.en.contains("cannot stand here"), "\(finding.message)")
  }
}
