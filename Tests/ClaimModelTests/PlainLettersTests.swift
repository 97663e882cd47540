import ClaimModel
import Testing

@Suite struct `Plain letters` {
  @Test func `are those that Swift finds in every plain scalar`() {
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      guard let letters = PlainLetters.letters(of: text) else { continue }
      let own = text.lowercased().filter { $0.isLetter || $0.isNumber }
      #expect(letters == own.unicodeScalars.map(\.value), "U+\(String(value, radix: 16))")
      // What has a decomposition could be equal to another text.
      #expect(text.count == 1 && (text + "ー").count == 2, "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: ["ＡＢ株式会社", "か\u{3099}", "髙橋", "ﾃﾝ", "Ä", "一\n二", "㈱青葉"])
  func `are left to Swift in other texts`(_ text: String) {
    #expect(PlainLetters.letters(of: text) == nil)
  }

  @Test func `leave out signs and capitals`() {
    let letters = PlainLetters.letters(of: "IT 復旧計画（2026）")
    #expect(letters == nil)
    #expect(
      PlainLetters.letters(of: "IT 復旧・計画 (2026)")
        == "it復旧計画2026".unicodeScalars.map(\.value)
    )
  }
}
