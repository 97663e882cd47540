import Diagnostics
import TestSupport
import Testing
import YAMLSyntax

@Suite struct `A file that is not UTF-8` {
  @Test(arguments: [true, false], [true, false])
  func `in UTF-16 is named as such`(_ isBigEndian: Bool, _ hasMark: Bool) {
    let text = (hasMark ? "\u{FEFF}" : "") + "shisei: 1\nkind: Claims\n"
    let reading = Reading(text.utf16Bytes(isBigEndian: isBigEndian))
    #expect(reading.rules == ["not-utf8"])
    #expect(reading.findings.first?.message.text.en.contains("UTF-16") == true)
    #expect(reading.findings.first?.range == SourceRange(file: FileID(0), start: 0, end: 2))
  }

  @Test(arguments: [true, false])
  func `in UTF-16 is named as such if it starts in Japanese`(_ isBigEndian: Bool) {
    let text = "組織: 青葉精機\n方針: 1\nlevel: 3\n"
    let reading = Reading(text.utf16Bytes(isBigEndian: isBigEndian))
    #expect(reading.findings.first?.message.text.en.contains("UTF-16") == true)
  }

  @Test func `in Shift_JIS is told at its first such character`() {
    let reading = Reading(Array("a: 1\nb: ".utf8) + [0x93, 0xFA, 0x96, 0x7B, 0x0A])
    #expect(reading.rules == ["not-utf8"])
    #expect(reading.findings.first?.range.start == 8)
    #expect(reading.findings.first?.message.text.en.contains("Shift_JIS") == true)
  }

  @Test(
    arguments: [
      ([0x80], 1), ([0xFF], 1), ([0xC0, 0xAF], 2), ([0xC1, 0x81], 2), ([0xE0, 0x80, 0x80], 3),
      ([0xED, 0xA0, 0x80], 3), ([0xF0, 0x80, 0x80, 0x80], 4), ([0xF4, 0x90, 0x80, 0x80], 4),
      ([0xF8, 0x88, 0x80, 0x80, 0x80], 4), ([0xE3, 0x81], 2), ([0xF0, 0x9F, 0xA6], 3), ([0xC3], 1),
    ] as [([UInt8], UInt32)]
  )
  func `is told at the first byte of the broken character`(_ broken: [UInt8], _ length: UInt32) {
    let places: [(String, String)] = [
      ("", ": 1\n"), ("a: 1\n日: ", "\n"), ("a: \"日", "\"\n"), ("# 日", "\n"), ("a: 日", ""),
      (String(repeating: "# 日本語\n", count: 2000), "\n"),
      ("a: " + String(repeating: "x", count: 16_380), "y\n"), ("\u{FEFF}a: 1\nb: 日", "\n"),
    ]
    for (before, behind) in places {
      let reading = Reading(Array(before.utf8) + broken + Array(behind.utf8))
      let start = UInt32(before.utf8.count)
      #expect(reading.rules == ["not-utf8"])
      #expect(
        reading.findings.first?.range
          == SourceRange(file: FileID(0), start: start, end: start + length)
      )
    }
  }
}

@Suite struct `A character that YAML does not allow` {
  @Test(arguments: [
    "a: ⟪\u{0}⟫\n", "⟪\u{0}⟫a: 1\n", "a: x⟪\u{7}⟫\n", "a: 日⟪\u{80}⟫\n", "# ⟪\u{1B}⟫[31m\n",
    "a: ⟪\u{7F}⟫",
    "⟪\u{0}⟫", "⟪\u{0}⟫\u{0}\u{0}\u{0}", "a: \"⟪\u{0}⟫\"\nb: \"\u{0}\"\n", "a: ⟪\u{FFFE}⟫\n",
  ])
  func `is told where it stands`(_ text: String) {
    let reading = Reading(MarkedYAML(text).bytes)
    #expect(reading.rules == ["control-character"])
    #expect(reading.markedFindings == text)
  }

  @Test(arguments: [
    "a: ⟪\"x\\0y\"⟫\n", "⟪\"\\0\"⟫: 1\n", "a: &x ⟪\"\\x00\"⟫\n", "a: ⟪\"日\n \\u0000\"⟫",
  ])
  func `is told as an escape too if it is NUL`(_ text: String) {
    let reading = Reading(MarkedYAML(text).bytes)
    #expect(reading.rules == ["nul-character"])
    #expect(reading.markedFindings == text)
  }

  @Test(arguments: [
    "a: x⟪\u{2028}⟫b: 2\n", "# 注⟪\u{2029}⟫b: 2\n", "a: \"x⟪\u{85}⟫y\"\n", "a: 1\n⟪\u{FEFF}⟫b: 2\n",
    "a: 1\n---\n⟪\u{FEFF}⟫b: 2\n", "a: |\n  x⟪\u{2028}⟫\n  y\u{85}\n", "⟪\u{85}⟫",
    "a: ⟪\u{FEFF}⟫\u{2028}", "\u{FEFF}⟪\u{FEFF}⟫a: 1\n",
  ])
  func `is told if editors do not show the line break or mark that libyaml sees`(_ text: String) {
    let reading = Reading(MarkedYAML(text).bytes)
    #expect(reading.rules == ["invisible-character"])
    #expect(reading.markedFindings == text)
  }

  @Test(arguments: ["a: \"\\u2028\\u2029\\N\\uFEFF\"\n", "\u{FEFF}a: ※…‐（）\u{A5}\u{86D}\n"])
  func `is not mistaken for an escape or for a neighbour`(_ text: String) {
    #expect(Reading(text).rules == [])
  }
}

@Suite struct `A file of garbage` {
  @Test(
    arguments: [
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52],
      [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x00, 0x00, 0x08, 0x00],
      [0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03],
      [0xEF, 0xBB], [0xEF], [0xFE], [0xFF, 0xFE], [0x00, 0x00, 0xFE, 0xFF],
    ] as [[UInt8]]
  )
  func `is one finding within the file`(_ bytes: [UInt8]) {
    let reading = Reading(bytes)
    #expect(reading.findings.count == 1)
    #expect(reading.findings.allSatisfy { $0.range.end <= bytes.count && $0.preventsVerdict })
    #expect(reading.tree.nodes.isEmpty && reading.tree.roots.isEmpty)
  }
}

extension String {
  fileprivate func utf16Bytes(isBigEndian: Bool) -> [UInt8] {
    utf16.flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
      return isBigEndian ? bytes.reversed() : bytes
    }
  }
}
