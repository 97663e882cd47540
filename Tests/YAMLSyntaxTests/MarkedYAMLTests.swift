import Diagnostics
import TestSupport
import Testing

@Suite struct `Marked YAML` {
  @Test func `strips the marks and keeps what they stood around`() {
    let marked = MarkedYAML("鍵: ⟪値⟫ # ⟪⟫終\n")
    #expect(marked.text == "鍵: 値 # 終\n")
    #expect(marked.ranges.map { [$0.start, $0.end] } == [[5, 8], [11, 11]])
  }

  @Test func `nests, the outer mark first`() {
    let marked = MarkedYAML("⟪a: ⟪b⟫⟫")
    #expect(marked.ranges.map { [$0.start, $0.end] } == [[0, 4], [3, 4]])
  }

  @Test(arguments: ["⟪か⟫\u{3099}", "a⟪\r⟫\n", "⟪👨‍👩‍👧⟫", "⟪⟫a⟪b⟫", "⟪a⟫⟪b⟫"])
  func `shows its marks where they stood`(_ text: String) {
    let marked = MarkedYAML(text)
    #expect(Array(marked.description.utf8) == Array(text.utf8))
  }
}
