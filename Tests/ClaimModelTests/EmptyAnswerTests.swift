@testable import ClaimModel
import Testing

@Suite struct `A text that says nothing` {
  private func said(by text: String) -> EmptyAnswer? {
    let bytes = Array(text.utf8)
    return EmptyAnswer.said(by: bytes.span)
  }

  @Test(
    arguments: [
      ("なし", EmptyAnswer.nothing), ("「なし」。", .nothing), ("ＮＯＮＥ", .nothing), ("n/a", .nothing),
      ("特になし", .noOccasion), ("該当なし。", .noOccasion), ("未実施", .notDone), ("未実施です。", .notDone),
      ("（中止）", .notDone), ("実施せず", .notDone), ("Not done.", .notDone), ("未確認", .notSeen),
      ("未検証でした", .notSeen), ("効果なし", .noEffect),
    ]
  )
  func `is seen as a whole`(_ text: String, _ answer: EmptyAnswer) {
    #expect(said(by: text) == answer)
  }

  @Test(
    arguments: [
      "", "-", "です", "指摘なし", "不適合なし", "未実施0件", "未実施の手順なし", "中止した設備を確かめた", "無線", "中", "効果あり",
      "No findings", "note", "not", "実施", "○", "×",
    ]
  )
  func `is not seen in one that says something`(_ text: String) {
    #expect(said(by: text) == nil)
  }
}
