import Diagnostics
import TestSupport
import Testing
import YAMLSyntax

@Suite struct `A comment` {
  @Test(arguments: [
    "⟪# a⟫\nb: 1 ⟪# c⟫\n",
    "a: 1\t⟪# 日本🦊⟫\r\n⟪# d⟫\r\n",
    "a: 1\n⟪# the last line⟫",
    "a: 1 ⟪#⟫",
    "⟪# only⟫",
    "  ⟪# a⟫\n\n⟪## b # c⟫\n",
    "\u{FEFF}⟪# a⟫\nb: 1\n",
    "[a, ⟪# b ]⟫\n c, ⟪#⟫\n d ⟪# }⟫\n] ⟪# e⟫\n",
    "{a: 1,⟪# b⟫\n c: 2 ⟪# d⟫\n}⟪# e⟫\n",
    "a: | ⟪# b⟫\n  # not a comment\n  x # nor this\n⟪# c⟫\nd: >-2   ⟪# e⟫\n   x\n",
    "a: |\n  x\n\n\n⟪# b⟫\n\nc: 1\n",
    "a: | ⟪# b⟫\n\n⟪# c⟫\n",
    "a: \"x # y\"⟪# b⟫\nc: 'x\n  # y' ⟪# d⟫\n",
    "a#b: c#d ⟪#e⟫\nf: x#\n",
    "a: x\n  y#z\n  w ⟪# b⟫\n",
    "a: &x ⟪# b⟫\n  c\nd: !!str ⟪# e⟫\n  f\ng: *x ⟪# h⟫\n",
    "a: &x ⟪# b⟫\n  c: 1\n",
    "--- ⟪# a⟫\nb: 1\n... ⟪# c⟫\n--- ⟪# d⟫\n⟪# e⟫\n",
    "%YAML 1.2 ⟪# a⟫\n---\nb: 1\n",
    "a: ⟪# b⟫\n- ⟪# c⟫\n- d\n",
    "? a ⟪# b⟫\n: c ⟪# d⟫\n",
    "a:\n  ? b\n⟪# c⟫\nd: 1\n",
    "- \"\" ⟪# b⟫\n- '' ⟪# c⟫\n",
    "a: \"\\\"# b\" ⟪# c⟫\n",
  ])
  func `is found whole, and nothing else is one`(_ text: String) {
    let marked = MarkedYAML(text)
    let reading = Reading(marked.bytes)
    #expect(reading.findings.isEmpty)
    #expect(MarkedYAML.marking(reading.tree.comments(), in: marked.bytes) == text)
  }
}
