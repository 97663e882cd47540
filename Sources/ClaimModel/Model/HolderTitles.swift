/// Tells titles, forms of address and qualifications from the names they stand beside.
enum HolderTitles {
  /// Whether a word is no part of a name.
  static func isTitle(_ word: String) -> Bool {
    if titles.contains(word) || qualifications.contains(word) { return true }
    if endings.contains(where: { word.utf8.ends(with: $0) }) { return true }
    // 服部 and 長谷部 are people; 情報システム部 is none.
    return ["部", "課", "室", "局"].contains { word.utf8.ends(with: $0) } && word.count >= 4
  }

  /// Returns a word without what is written onto a name in front or behind: 「常務水野健」, 「水野社長」.
  ///
  /// Only titles that no department has are taken off behind: 「総務部長」 and 「総務課長」 are two.
  static func bare(_ word: Substring) -> String {
    guard mayHoldTitle(word) else { return String(word) }
    var rest = word
    for address in addresses where rest.utf8.ends(with: address) && rest.count > address.count {
      rest = rest.dropLast(address.count)
      break
    }
    for title in leading where rest.utf8.starts(with: title.utf8) {
      let name = rest.dropFirst(title.count)
      guard name.count > 1, !isTitle(String(name)), !isUnit(name) else { break }
      return String(name)
    }
    for title in officers where rest.utf8.ends(with: title) {
      let name = rest.dropLast(title.count)
      guard (1...4).contains(name.count), !isTitle(String(name)), !isUnit(name) else { break }
      return String(name)
    }
    return String(rest)
  }

  /// Whether a word has an end or a beginning that must be looked at more closely.
  static func mayHoldTitle(_ word: some StringProtocol) -> Bool {
    guard let first = word.unicodeScalars.first, let last = word.unicodeScalars.last else {
      return true
    }
    return isEdge(first) || isEdge(last)
  }

  /// Whether what is left beside a title is no person: 「取締役会」, 「営業常務」.
  private static func isUnit(_ word: Substring) -> Bool {
    units.contains(String(word))
      || ["会", "室", "担当", "部門", "本部"].contains { word.utf8.ends(with: $0) }
  }

  private static let addresses = ["さん", "さま", "様", "氏", "殿", "先生", "くん"]

  /// The titles in front of a name, of two that start alike the longer first.
  private static let leading = [
    "代表取締役社長", "代表取締役会長", "代表取締役副社長", "代表取締役専務", "代表取締役常務", "代表取締役", "専務取締役", "常務取締役", "取締役社長",
    "取締役会長", "取締役副社長", "取締役", "専務執行役員", "常務執行役員", "上席執行役員", "執行役員", "副社長", "社長", "副会長", "会長", "専務",
    "常務",
    "常勤監査役", "監査役",
  ]
  private static let officers = [
    "代表取締役社長", "代表取締役", "専務取締役", "常務取締役", "取締役", "執行役員", "副社長", "社長", "会長", "専務", "常務", "監査役",
  ]
  private static let units: Set<String> = [
    "営業", "技術", "製造", "総務", "経理", "財務", "人事", "生産", "品質", "管理", "開発", "情報", "法務", "企画", "購買", "設計",
    "副", "前", "元", "新", "名誉", "代表", "国内", "海外", "自治", "理事", "委員", "後援", "直轄", "秘書",
  ]
  /// Whether titles in front of names start with a character, or those behind them end with it.
  private static func isEdge(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "代", "専", "常", "取", "上", "執", "副", "社", "会", "監": true
    case "ん", "ま", "様", "氏", "殿", "生", "長", "役", "員", "務": true
    default: false
    }
  }

  private static let titles: Set<String> = [
    "兼", "兼任", "兼務", "専任", "代行", "代理", "代表", "専務", "常務", "先生", "さん", "さま", "様", "氏", "殿", "理事",
    "監事", "幹事", "委員",
    "社外", "社内", "外部", "独立", "常勤", "非常勤", "筆頭", "上席", "名誉", "副", "正", "ciso", "cio", "ceo", "cfo",
    "coo", "cto",
    "cso", "cro", "cpo", "dpo", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "prof",
    "prof.",
    "manager", "director", "head", "president", "chairman", "chair", "vp", "auditor", "officer",
    "external", "outside", "independent",
  ]
  private static let qualifications: Set<String> = [
    "cissp", "cisa", "cism", "crisc", "ccsp", "sscp", "ceh", "oscp", "gcih", "riss", "cia", "cpa",
    "uscpa", "pmp", "mba", "phd", "ph.d", "ph.d.", "itil",
  ]

  private static let endings = [
    "部長", "課長", "室長", "係長", "次長", "局長", "所長", "社長", "会長", "店長", "工場長", "門長", "班長", "委員長",
    "理事長", "事務長", "校長", "院長", "支店長", "取締役", "監査役", "執行役", "役員", "担当", "主任", "主査", "主幹", "主事", "参事",
    "顧問", "相談役", "議長", "責任者", "管理者", "リーダー", "マネージャー", "マネジャー", "弁護士", "弁理士", "会計士", "税理士", "支援士",
    "診断士",
    "監査人",
  ]
}
