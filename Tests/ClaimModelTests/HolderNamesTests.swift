@testable import ClaimModel
import Testing

@Suite struct `A holder of a role` {
  /// Whether two roles with these holders are tied.
  private func areSame(_ left: String, _ right: String) -> Bool {
    Holders([[left], [right]]).areSame(0, 1)
  }

  @Test(
    arguments: [
      "水野健", "水野・健", "水野　健", "常務 水野 健", "代表取締役社長 水野 健", "代表取締役社長水野健", "専務取締役　水野健", "水野 健 執行役員",
      "水野 健（社外）", "水野 健（経理部、兼務）", "【監査役】水野 健", "水野 健（みずの たけし）", "水野 健 先生", "水野健先生", "水野健さん",
      "水野 健 氏", "水野 健 様", "水野健殿", "水野健社長", "水野 健 CISSP", "水野 健, CISSP", "工場長 水野 健 係長", "本部長　水野　健",
      "水野", "水野社長", "水野 監査役", "情報システム部 水野 健", "内部監査室（水野 健）", "高橋 一郎、水野 健",
    ]
  )
  func `is one person, however the name is written`(_ written: String) {
    #expect(areSame("水野 健", written))
    #expect(areSame(written, "水野 健"))
  }

  @Test(
    arguments: [
      ("Ken Mizuno", "MIZUNO Ken"), ("Ken Mizuno", "Mr. Mizuno, Ken"), ("Ken Mizuno", "Ｋｅｎ　Ｍｉｚｕｎｏ"),
      ("Ken Mizuno", "Ken Mizuno (CISSP)"), ("齋藤 健", "斎藤 健"), ("齊藤 健", "斉藤健"), ("髙田 剛", "高田 剛"),
      ("山﨑 恵", "山崎 惠"), ("渡邊 真", "渡邉 眞"), ("渡辺 真", "渡邊 真"), ("小澤 健", "小沢 健"), ("濱田 健", "浜田健"),
      ("廣瀬 健", "広瀬 健"), ("ﾐｽﾞﾉ ｹﾝ", "ミズノ ケン"),
      ("ミス\u{3099}ノ ケン", "ミズノ ケン"), ("水野 健 ﾘｰﾀﾞｰ", "水野 健"), ("ヴァン ケン", "ｳﾞｧﾝ ｹﾝ"),
      ("ｻﾄｳﾌﾟﾘﾝ", "サトウプリン"), ("カ\u{3099}ク タ\u{3099}ン", "ガク ダン"),
      ("フ\u{309A} ハ\u{3099}", "プ バ"), ("嶋田 健", "島田 健"), ("大嶌 健", "大島 健"), ("櫻井 國男", "桜井 国男"),
      ("𠮷田 龍", "吉田 竜"),
    ]
  )
  func `is one person in another order or shape of characters`(_ left: String, _ right: String) {
    #expect(areSame(left, right))
  }

  @Test(
    arguments: [
      ("水野 健", "水野 翔"), ("ナ\u{3099}オミ", "ニオミ"), ("ガ\u{3099}ク", "キク"), ("水野 健 CISSP", "水野 翔 CISSP"),
      ("常務 水野 健", "常務 高橋 健"),
      ("Ken Mizuno", "Ken Takahashi"), ("佐藤（健）", "佐藤（翔）"), ("田中 Ken", "田中 Bob"), ("総務部長", "総務課長"),
      ("情報システム部長", "情報システム課長"), ("取締役会", "取締役"), ("監査役会", "監査役"), ("営業常務", "技術常務"),
      ("社長", "社長室"), ("服部 健", "長谷部 健"), ("社外取締役", "社外監査役"), ("斎藤 健", "佐藤 健"), ("上田 健", "田 健"),
      ("水野社長", "高橋社長"), ("水野 健（社外）", "高橋 修（社外）"), ("弥生", "弥 生子"),
    ]
  )
  func `is another person if the name is another`(_ left: String, _ right: String) {
    #expect(!areSame(left, right))
  }
}
