import Reporting
import Testing

@Suite struct `Display width` {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("対策", 4), ("ｶﾞ", 2), ("が", 2), ("か\u{3099}", 2), ("é", 1),
    ("e\u{301}", 1), ("Ａ", 2), ("…", 1), ("①", 1), ("█░", 2), ("　", 2), ("한글", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("🇯🇵", 2), ("👍🏽", 2), ("☎\u{FE0F}", 2), ("☎", 1),
    ("辻\u{E0100}", 2), ("\u{20BB7}", 2), ("〜", 2), ("–", 1), ("（）", 4),
  ])
  func `counts columns as terminals do`(_ text: String, _ columns: Int) {
    #expect(text.columns == columns)
  }

  @Test func `fills up to a width and never cuts`() {
    #expect("対策".padded(to: 6) == "対策  ")
    #expect("対策".rightAligned(to: 6) == "  対策")
    #expect("対策".padded(to: 3) == "対策")
  }

  @Test(arguments: [
    ("対策", 4, "対策"), ("対策済み", 4, "対…"), ("対策済み", 5, "対策…"), ("abcdef", 4, "abc…"),
    ("ab", 0, ""), ("対", 1, "…"), ("ae\u{301}xyz", 3, "ae\u{301}…"),
  ])
  func `cuts between characters`(_ text: String, _ width: Int, _ expected: String) {
    #expect(text.truncated(to: width) == expected)
    #expect(text.truncated(to: width).columns <= width)
  }
}

@Suite struct Sanitizing {
  @Test(arguments: [
    ("平文 abc 辻\u{E0100}", "平文 abc 辻\u{E0100}"),
    ("\u{1B}[31mred", "\\u{1B}[31mred"),
    ("a\u{202E}b", "a\\u{202E}b"),
    ("a\u{2066}\u{2069}", "a\\u{2066}\\u{2069}"),
    ("\u{200E}\u{200F}\u{61C}", "\\u{200E}\\u{200F}\\u{61C}"),
    ("a\u{200B}b\u{FEFF}", "a\\u{200B}b\\u{FEFF}"),
    ("line\nnext\r\n\t", "line\\nnext\\r\\n\\t"),
    ("\u{2028}\u{2029}\u{85}\u{9B}31m\u{7F}", "\\u{2028}\\u{2029}\\u{85}\\u{9B}31m\\u{7F}"),
    ("id\u{E0041}", "id\\u{E0041}"),
    ("\u{3164}", "\\u{3164}"),
  ])
  func `shows what would be hidden`(_ text: String, _ expected: String) {
    #expect(text.visible == expected)
    #expect(text.visible.visible == expected)
  }

  @Test func `leaves no character that a terminal acts on`() {
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isActing = value < 0x20 || (0x7F...0x9F).contains(value)
      #expect(!isActing || scalar.isHidden)
    }
  }
}
