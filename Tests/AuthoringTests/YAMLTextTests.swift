import Authoring
import Diagnostics
import TestSupport
import Testing
import YAMLSyntax

@Suite struct `A text written as YAML` {
  private static func readBack(_ yaml: String) -> String? {
    let (tree, findings) = YAMLReader.parse(Array(yaml.utf8), file: FileID(0))
    guard findings.isEmpty, let root = tree.roots.first, tree.nodes.count == 3 else { return nil }
    return tree.nodes[Int(root) + 2].kind == .scalar ? tree.string(of: root + 2) : nil
  }

  @Test(arguments: [
    "", " ", "~", "null", "Yes", "no", "on", "1", "1.0", "0x1F", "2026-10-01", "12:30", "- a",
    "a: b",
    "a #b", "#a", "&a", "*a", "!a", "|", ">", "'", "\"", "\\", "[a]", "{a}", "a, b", "@a", "`a`",
    "%a", "? a", "---", "...", "<<", "a\nb", "a\tb", " a", "a ", "株式会社 青葉: 精機", "〔ひ〕「な」た",
    "O'Neil \"&\" Sons", "a\u{2028}b", "𠮷野家", "1-1", "e\u{301}", "=", "a:", "株式会社😀",
  ])
  func `is the same text when read back`(_ text: String) {
    #expect(Self.readBack("k: \(YAMLText.scalar(text))\n") == text)
    #expect(Self.readBack("{ k: \(YAMLText.scalar(text)) }\n") == text)
  }

  @Test func `is the same text whatever the text`() {
    var random = SeededRandom(seed: 20_261_015)
    let alphabet = Array("ab1 -:#?,[]{}&*!|>'\"%@`\\\n\t~.=<あ株・〜，😀\u{85}\u{2029}".unicodeScalars)
    for _ in 0..<5000 {
      var text = ""
      for _ in 0..<random.below(12) {
        text.unicodeScalars.append(alphabet[random.below(alphabet.count)])
      }
      let yaml = "k: \(YAMLText.scalar(text))\n"
      #expect(Self.readBack(yaml)?.utf8.elementsEqual(text.utf8) == true, "\(yaml)")
    }
  }
}
