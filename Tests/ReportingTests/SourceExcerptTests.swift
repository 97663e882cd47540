import Diagnostics
import Reporting
import Testing

@Suite struct `A source excerpt` {
  private func excerpt(_ text: String, limit: Int = 80) -> SourceExcerpt {
    excerpt(Array(text.utf8), limit: limit)
  }

  /// The bytes between `[` and `]` are marked.
  private func excerpt(_ bytes: [UInt8], limit: Int = 80) -> SourceExcerpt {
    let start = bytes.firstIndex(of: UInt8(ascii: "[")) ?? bytes.count
    let end = (bytes.firstIndex(of: UInt8(ascii: "]")) ?? bytes.count) - 1
    let plain = bytes.filter { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") }
    return SourceExcerpt(plain[...], marking: start..<max(start, end), limit: limit)
  }

  @Test(arguments: [
    ("key: [value]", "key: value", 5, 5),
    ("題名: [全社方針] # 済", "題名: 全社方針 # 済", 6, 8),
    ("a[]b", "ab", 1, 1),
    ("ab[]", "ab", 2, 1),
    ("\tx: [y]", "    x: y", 7, 1),
    ("[\t]x", "    x", 0, 4),
    ("か\u{3099}: [が]", "か\u{3099}: が", 4, 2),
    ("x: [\u{202E}]y", "x: \\u{202E}y", 3, 8),
    ("x: [\u{1B}][0m", "x: \\u{1B}0m", 3, 6),
    ("[]", "", 0, 1),
  ])
  func `measures the mark in columns`(
    _ marked: String,
    _ text: String,
    _ indent: Int,
    _ columns: Int
  ) {
    let excerpt = excerpt(marked)
    #expect(excerpt.text == text)
    #expect(excerpt.indent == indent)
    #expect(excerpt.marked == columns)
  }

  @Test func `shows bytes that are no text`() {
    let excerpt = excerpt(Array("名: [".utf8) + [0xE3, 0x81] + Array("]x".utf8) + [0xFF])
    #expect(excerpt.text == "名: \\xE3\\x81x\\xFF")
    #expect(excerpt.indent == 4)
    #expect(excerpt.marked == 8)
  }

  @Test func `leaves out what of the mark stands on other lines`() {
    let line = Array("ab cd".utf8)
    let excerpt = SourceExcerpt(line[...], marking: 3..<99, limit: 80)
    #expect(excerpt == SourceExcerpt(line[...], marking: 3..<5, limit: 80))
    #expect(excerpt.marked == 2)
  }

  @Test(arguments: [
    (0, 4), (3, 40), (50, 60), (90, 91), (195, 200), (200, 200), (0, 200),
  ])
  func `cuts long lines around the mark`(_ start: Int, _ end: Int) {
    for unit in ["x", "済"] {
      let size = unit.utf8.count
      let line = Array(String(repeating: unit, count: 200).utf8)
      let excerpt = SourceExcerpt(line[...], marking: start * size..<end * size, limit: 60)
      #expect(excerpt.text.columns <= 60)
      #expect(excerpt.text.columns >= 57)
      #expect(excerpt.text.contains("…"))
      #expect(excerpt.indent + excerpt.marked <= 61)
      #expect(excerpt.text.hasPrefix("…") == (start > 0 && (excerpt.indent < start * unit.columns)))
      #expect(excerpt.marked == 1 || excerpt.marked <= (end - start) * unit.columns)
    }
  }

  @Test func `looks only at the neighbourhood of a mark`() {
    let line = [UInt8](repeating: UInt8(ascii: "a"), count: 4_000_000)
    for start in stride(from: 0, to: 4_000_000, by: 4000) {
      let excerpt = SourceExcerpt(line[...], marking: start..<start + 3, limit: 95)
      #expect(excerpt.marked == 3)
    }
  }
}

@Suite struct `Source places` {
  private func places(_ text: String) -> SourcePlaces {
    SourcePlaces([SourceFile(path: "a.yaml", bytes: Array(text.utf8))])
  }

  @Test(arguments: [
    ("題: x\ny: z", 5, 1, 4), ("題: x\ny: z", 7, 2, 1), ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1),
    ("\u{FEFF}ab", 3, 1, 1), ("\u{FEFF}ab", 4, 1, 2), ("ab\n", 3, 2, 1), ("", 0, 1, 1),
    ("ab", 99, 1, 3), ("a\u{2028}b", 4, 1, 3),
  ])
  func `count lines and code points`(_ text: String, _ offset: UInt32, _ line: Int, _ column: Int) {
    var places = places(text)
    let place = places.place(at: offset, in: FileID(0))
    #expect(place.line == line)
    #expect(place.column == column)
  }

  @Test func `agree with the line table on long lines`() {
    let text = "a: b\n" + String(repeating: "項目x", count: 10_000) + "\nc: d"
    let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
    var places = SourcePlaces([file])
    let table = LineTable(file)
    for offset in stride(from: UInt32(0), through: UInt32(file.length), by: 997) {
      let place = places.place(at: offset, in: FileID(0))
      let position = table.position(at: offset)
      #expect(place.line == position.line)
      #expect(place.column == position.column)
    }
  }
}
