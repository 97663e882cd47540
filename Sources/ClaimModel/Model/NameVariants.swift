/// Characters of Japanese names that are one character in another shape: 齋藤 and 斎藤, 髙田 and 高田.
///
/// Registers of families keep the old shapes, people write what their keyboard offers; one and the
/// same person is written in several ways.
///
/// - Source: 常用漢字表 (Cabinet Notice No. 2 of 2010), the forms of the Kangxi dictionary in brackets;
///   for 髙 﨑 嵜 嶌 邉 濵 and the like 誤字俗字・正字一覧表 (Ministry of Justice, circular of 2004). 斉 is
///   by origin another character than 斎, but stands for it in names.
enum NameVariants {
  /// Returns a name with every character in the shape that is compared.
  static func common(_ name: String) -> String {
    guard areIn(name) else { return name }
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars { result.append(common(scalar) ?? scalar) }
    return String(result)
  }

  /// Whether a text holds a character that has a more common shape.
  static func areIn(_ text: String) -> Bool {
    text.unicodeScalars.contains { common($0) != nil }
  }

  /// The shape of a character that is compared; `nil` if it is the character itself.
  private static func common(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "髙": "高"
    case "﨑", "嵜", "碕": "崎"
    case "齋", "齊", "斉": "斎"
    case "邊", "邉": "辺"
    case "澤": "沢"
    case "濱", "濵": "浜"
    case "廣": "広"
    case "櫻": "桜"
    case "嶋", "嶌": "島"
    case "眞": "真"
    case "國": "国"
    case "德": "徳"
    case "惠": "恵"
    case "龍": "竜"
    case "瀧": "滝"
    case "藏": "蔵"
    case "榮": "栄"
    case "學": "学"
    case "會": "会"
    case "圓": "円"
    case "將": "将"
    case "壽": "寿"
    case "實": "実"
    case "寬": "寛"
    case "彥": "彦"
    case "敎": "教"
    case "晉": "晋"
    case "曉": "暁"
    case "條": "条"
    case "槇": "槙"
    case "檜": "桧"
    case "淺": "浅"
    case "淸": "清"
    case "淵": "渕"
    case "澁", "澀": "渋"
    case "靜": "静"
    case "豐": "豊"
    case "郞": "郎"
    case "鐵": "鉄"
    case "關": "関"
    case "顯": "顕"
    case "黑": "黒"
    case "龜": "亀"
    case "當": "当"
    case "萬": "万"
    case "與": "与"
    case "栁": "柳"
    case "𠮷": "吉"
    case "曾": "曽"
    case "遙": "遥"
    case "凜": "凛"
    case "堯": "尭"
    case "彌": "弥"
    case "穗": "穂"
    case "綠": "緑"
    case "緖": "緒"
    case "薰": "薫"
    case "賴": "頼"
    case "步": "歩"
    case "爲": "為"
    case "禮": "礼"
    case "冨": "富"
    case "峯": "峰"
    case "嶽": "岳"
    case "舘": "館"
    case "鷗": "鴎"
    case "瀨": "瀬"
    case "圡": "土"
    case "槗": "橋"
    case "桒": "桑"
    case "舩": "船"
    case "傳": "伝"
    case "佛": "仏"
    case "鹽": "塩"
    case "縣": "県"
    case "莊": "荘"
    case "藝": "芸"
    case "螢": "蛍"
    case "鷄": "鶏"
    case "麥": "麦"
    case "貳": "弐"
    case "壹": "壱"
    case "劍": "剣"
    case "勳": "勲"
    case "巖": "巌"
    case "杤": "栃"
    case "楳": "梅"
    case "檢": "検"
    case "樂": "楽"
    case "覺": "覚"
    case "讓": "譲"
    case "鎭": "鎮"
    case "雜": "雑"
    case "靈": "霊"
    case "驛": "駅"
    default: nil
    }
  }
}
