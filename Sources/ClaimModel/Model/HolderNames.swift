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
    return entries(of: folded(text)).compactMap { entry in
      let words = entry.outside + entry.inBrackets
      guard !words.isEmpty else { return nil }
      let name = name(of: entry)
      // Of Latin names some write the surname first.
      let ordered = name.allSatisfy(isLatin) ? name.sorted() : name
      return Holder(name: ordered.joined(), words: words, isBare: name.count == 1)
    }
  }

  /// The words that a holder is told by.
  private static func name(of entry: Entry) -> [String] {
    let own = entry.outside.filter { !HolderTitles.isTitle($0) }
    // A role may be held by a department, or by a title alone; then a name stands in the brackets.
    guard !own.isEmpty else {
      let inner = entry.inBrackets.filter { !HolderTitles.isTitle($0) }
      if !inner.isEmpty { return inner }
      return entry.outside.isEmpty ? entry.inBrackets : entry.outside
    }
    // Behind a full name 「（経理部）」 and `CISSP` are additions; 「佐藤（健）」 is told by them.
    let japanese = own.filter { !isLatin($0) }
    let isFull = japanese.count > 1 || japanese.reduce(0) { $0 + $1.count } > 2
    if isFull { return japanese }
    if japanese.isEmpty, own.count > 1 { return own }
    return own + entry.inBrackets.filter { !HolderTitles.isTitle($0) }
  }

  /// The words about one holder, outside of brackets and in them.
  private struct Entry {
    var outside: [String] = []
    var inBrackets: [String] = []
  }

  private static func entries(of folded: String) -> [Entry] {
    var entries: [Entry] = []
    var entry = Entry()
    var word = ""
    var depth = 0
    func end() {
      let bare = NameVariants.common(HolderTitles.bare(word[...]))
      word = ""
      guard !bare.isEmpty else { return }
      if depth > 0 { entry.inBrackets.append(bare) } else { entry.outside.append(bare) }
    }
    for character in folded {
      switch character {
      case " ": end()
      case "(":
        end()
        depth += 1
      case ")":
        end()
        depth = max(0, depth - 1)
      case "," where depth == 0:
        end()
        entries.append(entry)
        entry = Entry()
      case ",": end()
      default: word.append(character)
      }
    }
    end()
    return entries + [entry]
  }

  private static func isLatin(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy { $0.value < 0x250 }
  }

  /// Whether a text is one word of kana and kanji without a form of address, as most are: nothing
  /// in it is folded or split, and whether a lone word is a title makes no difference.
  static func isOnePlainName(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      guard scalar.value > 0x7F, PlainLetters.isLetter(scalar.value) else { return false }
    }
    return !HolderTitles.mayHoldTitle(text) && !NameVariants.areIn(text)
  }

  /// The text with one spelling for each sign: widths, case, spaces, separators, brackets, and kana
  /// together with their marks.
  static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let folded = folded(scalar)
      if let kana = result.last, let whole = kana.marked(by: folded) {
        result.removeLast()
        result.append(whole)
      } else {
        result.append(folded)
      }
    }
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
    case "\u{3000}", "\u{A0}", "\t", "・", ":", "：": " "
    case "(", "[", "「", "【", "〔", "〈", "《": "("
    case ")", "]", "」", "】", "〕", "〉", "》": ")"
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

  /// Whether a word is a holder's name with a title before it: 「社長佐伯誠一」.
  static func isTitled(_ word: String, _ holder: Holder) -> Bool {
    word.count > holder.name.count && word.hasSuffix(holder.name)
      && HolderTitles.isTitle(String(word.dropLast(holder.name.count)))
  }
}

extension Unicode.Scalar {
  /// Hiragana or katakana put together with a mark of voice behind it: カ and U+3099 are ガ.
  ///
  /// `nil` for kana without a voiced form. In Unicode the marked one follows the plain one, but for ウ;
  /// katakana stand 0x60 behind hiragana.
  fileprivate func marked(by mark: Unicode.Scalar) -> Unicode.Scalar? {
    guard mark.value == 0x3099 || mark.value == 0x309A else { return nil }
    switch (mark.value, value >= 0x30A1 ? value - 0x60 : value) {
    case (0x3099, 0x3046): return Unicode.Scalar(value + 0x4E)
    case (0x3099, 0x304B...0x3061) where value & 1 == 1,
      (0x3099, 0x3064), (0x3099, 0x3066), (0x3099, 0x3068):
      return Unicode.Scalar(value + 1)
    case (_, 0x306F), (_, 0x3072), (_, 0x3075), (_, 0x3078), (_, 0x307B):
      return Unicode.Scalar(value + mark.value - 0x3098)
    default: return nil
    }
  }
}
