/// Reads who holds a role: `held_by` as people write it, made comparable.
///
/// 「情報システム部長　佐藤様」 and 「佐藤」 are one person; of two people with one surname nothing can
/// be known, so a bare surname counts as whoever has it.
struct HolderNames {
  /// One person or department.
  struct Holder: Hashable {
    /// The name without titles, spaces and forms of address.
    var name: String
    /// The words it was written with, titles included.
    var words: [String]
    /// Whether the name is a single word, such as a surname alone.
    var isBare: Bool
  }

  /// Returns the people or departments that a text names.
  static func holders(in text: String) -> [Holder] {
    if isOnePlainName(text) { return [Holder(name: text, words: [text], isBare: true)] }
    return folded(text).split(separator: ",").compactMap { entry in
      let words = entry.split(separator: " ").map(withoutAddress)
      guard !words.isEmpty else { return nil }
      let own = words.filter { !isTitle($0) }
      // A role may be held by a department, or by a title alone.
      let name = own.isEmpty ? words : own
      return Holder(name: name.joined(), words: words, isBare: name.count == 1)
    }
  }

  /// Whether a text is one word of kana and kanji without a form of address, as most are: nothing
  /// in it is folded or split, and whether a lone word is a title makes no difference.
  static func isOnePlainName(_ text: String) -> Bool {
    var last: UInt32 = 0
    for scalar in text.unicodeScalars {
      guard scalar.value > 0x7F, PlainLetters.isLetter(scalar.value) else { return false }
      last = scalar.value
    }
    // The last letters of さん, さま, 様, 氏 and 殿.
    return ![0, 0x3093, 0x307E, 0x69D8, 0x6C0F, 0x6BBF].contains(last)
  }

  /// The text with one spelling for each sign: widths, case, spaces, separators, brackets.
  ///
  /// Combined kana need no care: Swift compares texts by canonical equivalence.
  static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(folded(scalar)) }
    return String(result).lowercased()
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E:
      return Unicode.Scalar(scalar.value - 0xFEE0).map(separated) ?? scalar
    case 0xFF61...0xFF9F:
      return separated(halfWidth[Int(scalar.value - 0xFF61)])
    default:
      return separated(scalar)
    }
  }

  /// A scalar as a comma if it lists, as a space if it sets apart.
  private static func separated(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "、", ";", "/", "&", "\n": ","
    case "\u{3000}", "\u{A0}", "\t", "(", ")", "[", "]", "「", "」", "【", "】", "〔", "〕", ":", "：": " "
    // Two signs of names that are the same character in another shape.
    case "髙": "高"
    case "﨑": "崎"
    default: scalar
    }
  }

  /// The signs U+FF61 … U+FF9F in full width; the last two combine with the sign before them.
  private static let halfWidth = Array(
    "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309A}"
      .unicodeScalars
  )

  /// The name of a company in letters alone, without its legal form and what stands in brackets.
  static func company(in text: String) -> String {
    if let plain = plainCompany(in: text) { return plain }
    let name = text.prefix { $0 != "(" && $0 != "（" }
    return legalForms.reduce(folded(String(name))) { $0.split(separator: $1).joined() }
      .filter { $0.isLetter || $0.isNumber }
  }

  /// The name of a company in a plain text, found without looking at graphemes.
  private static func plainCompany(in text: String) -> String? {
    guard let all = PlainLetters.scalars(of: text) else { return nil }
    let end = all.firstIndex(of: 0x28) ?? all.count
    var scalars = Array(all[..<end])
    for form in plainLegalForms where scalars.contains(form[0]) {
      var (rest, position): ([UInt32], Int) = ([], 0)
      while position < scalars.count {
        let isForm = scalars[position] == form[0] && scalars[position...].starts(with: form)
        if !isForm { rest.append(scalars[position]) }
        position += isForm ? form.count : 1
      }
      scalars = rest
    }
    return PlainLetters.text(scalars.filter(PlainLetters.isLetter))
  }

  private static let plainLegalForms = legalForms.map { $0.unicodeScalars.map(\.value) }

  private static let legalForms = [
    "株式会社", "有限会社", "合同会社", "合資会社", "一般社団法人", "㈱", "㈲", "co.", "ltd.", "inc.", "llc", "corp.",
  ]

  private static func withoutAddress(_ word: Substring) -> String {
    for address in ["さん", "さま", "様", "氏", "殿"] where word.hasSuffix(address) {
      let rest = word.dropLast(address.count)
      if !rest.isEmpty { return String(rest) }
    }
    return String(word)
  }

  /// Whether a word is a holder's name with a title before it: 「社長佐伯誠一」.
  static func isTitled(_ word: String, _ holder: Holder) -> Bool {
    word.count > holder.name.count && word.hasSuffix(holder.name)
      && isTitle(String(word.dropLast(holder.name.count)))
  }

  private static func isTitle(_ word: String) -> Bool {
    if titles.contains(word) { return true }
    if titleEndings.contains(where: { word.hasSuffix($0) }) { return true }
    // 服部 and 長谷部 are people; 情報システム部 is none.
    return word.count >= 4 && ["部", "課", "室", "局"].contains { word.hasSuffix($0) }
  }

  private static let titles: Set<String> = [
    "兼", "兼任", "兼務", "専任", "代行", "代理", "ciso", "cio", "ceo", "cfo", "coo", "cto", "cso",
    "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "manager", "director", "head",
  ]

  private static let titleEndings = [
    "部長", "課長", "室長", "係長", "次長", "局長", "所長", "社長", "会長", "店長", "工場長", "門長", "班長", "委員長",
    "理事長", "事務長", "取締役", "監査役", "執行役", "役員", "担当", "主任", "主査", "主幹", "顧問", "責任者", "管理者",
    "リーダー", "マネージャー", "マネジャー",
  ]
}
