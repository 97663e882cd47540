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
    for scalar in name.unicodeScalars { result.append(table[scalar] ?? scalar) }
    return String(result)
  }

  /// Whether a text holds a character that has a more common shape.
  static func areIn(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.value >= 0x4E00 && table[$0] != nil }
  }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for group in groups {
      guard let common = group.unicodeScalars.first else { continue }
      for variant in group.unicodeScalars.dropFirst() { table[variant] = common }
    }
    return table
  }()

  /// The shape that is compared, then the others.
  private static let groups = [
    "高髙", "崎﨑嵜碕", "斎齋齊斉", "辺邊邉", "沢澤", "浜濱濵", "広廣", "桜櫻", "島嶋嶌", "真眞", "国國", "徳德", "恵惠", "竜龍", "滝瀧",
    "蔵藏", "栄榮", "学學", "会會", "円圓", "将將", "寿壽", "実實", "寛寬", "彦彥", "教敎", "晋晉", "暁曉", "条條", "槙槇", "桧檜",
    "浅淺",
    "清淸", "渕淵", "渋澁澀", "静靜", "豊豐", "郎郞", "鉄鐵", "関關", "顕顯", "黒黑", "亀龜", "当當", "万萬", "与與", "柳栁", "吉𠮷",
    "曽曾",
    "遥遙", "凛凜", "尭堯", "弥彌", "穂穗", "緑綠", "緒緖", "薫薰", "頼賴", "歩步", "為爲", "礼禮", "富冨", "峰峯", "岳嶽", "館舘",
    "鴎鷗",
    "瀬瀨", "土圡", "橋槗", "桑桒", "船舩", "伝傳", "仏佛", "塩鹽", "県縣", "荘莊", "芸藝", "蛍螢", "鶏鷄", "麦麥", "弐貳", "壱壹",
    "剣劍",
    "勲勳", "巌巖", "栃杤", "梅楳", "検檢", "楽樂", "覚覺", "譲讓", "鎮鎭", "雑雜", "霊靈", "駅驛",
  ]
}
