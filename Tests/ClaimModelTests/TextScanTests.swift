@testable import ClaimModel
import TestSupport
import Testing

@Suite struct `A text that is still open` {
  /// The marked words of a text, one by one.
  private func placeholders(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return TextScan.placeholders(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(
    arguments: [
      ("TBD", "TBD"), ("ＴＢＤ", "ＴＢＤ"), ("tbd", "tbd"), ("版は TBD", "TBD"), ("版はＴＢＤです", "ＴＢＤ"),
      ("TODO 書く", "TODO"), ("FIXME", "FIXME"), ("XXX", "XXX"), ("CVE-2026-XXXX", "XXXX"),
      ("Lorem Ipsum dolor", "Lorem Ipsum"), ("○○株式会社", "○○"), ("株式会社〇〇", "〇〇"), ("◯◯部", "◯◯"),
      ("20XX年度", "20XX"), ("２０ＸＸ年", "２０ＸＸ"), ("20**年", "20**"), ("令和○年", "○"), ("X月", "X"),
      ("YYYY年", "YYYY年"), ("[会社名]の規程", "[会社名]"), ("＜担当者名＞", "＜担当者名＞"),
      ("未定", "未定"), ("結果：未定", "未定"), ("検討中です。", "検討中です"), ("後日", "後日"), ("後日記載", "後日記載"),
      ("仮", "仮"), ("復旧手順（仮）", "仮"), ("【仮】復旧手順", "仮"), ("サンプル", "サンプル"), ("ｻﾝﾌﾟﾙ", "ｻﾝﾌﾟﾙ"),
      ("基本方針（案）", "案"), ("サンプル株式会社", "サンプル株式会社"), ("Example Corporation", "Example Corporation"),
      ("責任者は「未定」", "未定"), ("責任者は「未定」です", "未定"), ("「未定」", "未定"), ("# 記入例", "記入例"), ("## 案", "案"),
      ("- 要確認: 部門の名前", "要確認"), ("- 未定: 情報システム部が一週間以内に確かめる", "未定"), ("検討中 2026年", "検討中"),
      ("未定、完了", "未定"), ("完了、検討中", "検討中"), ("検討中、対応中、未着手", "検討中"),
      ("未定（1名を採用予定）", "未定"), ("- 要確認: 責任者の名前をあとで入れる", "要確認"), ("TODO の数字", "TODO"),
      ("XXXX の名前", "XXXX"), ("株式会社テストの規程", "株式会社テスト"), ("株式会社テスト", "株式会社テスト"),
      ("テスト株式会社御中", "テスト株式会社"), ("to be decided", "to be decided"), ("-", "-"), ("…", "…"),
      ("？", "？"),
    ]
  )
  func `is found, whatever its width`(_ text: String, _ words: String) {
    #expect(placeholders(text) == [words])
  }

  @Test func `compares exceptions in narrow forms and small letters`() {
    for words in TextPattern.all.flatMap(\.unlessBefore) {
      #expect(words.unicodeScalars.allSatisfy { $0.value.narrowed.lowercased == $0.value })
    }
  }

  /// A pattern in the wrong width or with a capital would never be found.
  @Test(arguments: TextPattern.all.map(\.words))
  func `has every pattern find itself`(_ words: String) {
    let bytes = Array(words.utf8)
    #expect(TextScan.marks(in: bytes.span).first?.range == 0..<bytes.count)
  }

  /// What a pattern may start with is known by its first two characters, in either width.
  @Test(arguments: TextPattern.all.map(\.words))
  func `has every pattern find itself in full width and in the middle of a text`(_ words: String) {
    var wide = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      let isNarrow = (0x21...0x7E).contains(scalar.value)
      wide.append(isNarrow ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar)
    }
    let bytes = Array(String(wide).utf8)
    #expect(TextScan.marks(in: bytes.span).first?.range == 0..<bytes.count)
    let text = Array("あ\n\(words)\nの".utf8)
    #expect(TextScan.marks(in: text.span).first?.range == 4..<4 + words.utf8.count)
  }

  @Test(
    arguments: [
      "仮想環境", "仮名加工情報", "サンプリング結果", "検討中止", "未定義の値", "二〇〇五年", "第一〇〇号", "ToDoリスト",
      "TODOリストで管理", "後日、委員会に報告した", "抜き取り（サンプル）調査", "サンプル 10 件", "Sample: 10 of 46", "5xx エラー",
      "3××", "対策は検討中", "責任者は未定だったが決めた", "令和7年", "2026年", "改善案（案1）", "todo el mundo", "",
      "株式会社ミナセ・リサーチ", "株式会社テスト精機", "精密テスト株式会社", "株式会社見本市会館", "株式会社テストラボ", "incident response",
      "example.jp", "Acme", "A社", "1,486件", "なし", "n/a",
      "検討中 2件", "完了 3件、検討中 2件", "検討中：０件", "未定（3 名）", "検討中、対応中、完了", "検討中・対応中・完了", "未着手 / 検討中 / 完了",
      "進捗は「検討中」「完了」の二つ",
      "「未定」と書かない", "## 記入例", "- 要確認: 情報システム部が一週間以内に確かめる", "TODO の残りは0件", "CVE-2026-XXXX という形の番号",
      "✔ 完了", "○", "✓", "×", "◎", "％", "%", "℃", "円", "￥",
    ]
  )
  func `is not seen in words that only look like it`(_ text: String) {
    #expect(placeholders(text).isEmpty)
  }

  @Test func `is found in the cells and lines of a file`() {
    #expect(placeholders("# 手順\n\n| 責任者 | 未定 |\n仮\n") == ["未定", "仮"])
  }

  /// Whatever bytes come in, the ranges lie inside, in order, and the scan ends.
  @Test(arguments: 0..<40)
  func `has its ranges inside the text, even of bytes that are no UTF-8`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let parts = ["未定", "（仮）", "20XX", "○○", "TBD", "株式会社", "\u{3000}", "x", "[会社名", "]", "\n"]
    var bytes: [UInt8] = []
    for _ in 0..<60 {
      bytes += Array((parts.randomElement(using: &random) ?? "").utf8)
      if Bool.random(using: &random) { bytes.append(UInt8.random(in: 0...255, using: &random)) }
      if Bool.random(using: &random), !bytes.isEmpty { bytes.removeLast() }
    }
    var end = 0
    for mark in TextScan.marks(in: bytes.span) {
      #expect(mark.range.lowerBound >= end && !mark.range.isEmpty)
      end = mark.range.upperBound
    }
    #expect(end <= bytes.count)
  }
}
