/// Finds the names of companies in texts, and tells whether two of them are one company.
package enum CompanyNames {
  /// Returns the names in a text without the form of the company, width, capitals and blanks:
  /// `青葉精機` of `株式会社青葉精機`, `ａｏｂａ` of `AOBA Co., Ltd.` as `aoba`.
  ///
  /// A name that stands beside no form of company is not seen.
  package static func names(in text: String) -> [String] {
    var names: [String] = []
    for mention in mentions(in: text) where !names.contains(mention.name) {
      names.append(mention.name)
    }
    return names
  }

  /// A company in a text.
  struct Mention {
    /// The name as names are compared.
    var name: String
    /// The name and its form as they were written.
    var written: String
    /// Which of the text's forms of companies stands beside it.
    var form: Int
    /// What the organisation has to do with it.
    var relation: Relation
  }

  /// What the words beside a company say the organisation has to do with it.
  enum Relation {
    /// Nothing is said.
    case none
    /// The organisation works with it or for it: `…向けの図面`, `委託先の…`.
    case partner
    /// The company does something, be it for the organisation or not: `…が運用する`.
    case doer
  }

  /// Returns the companies in a text in the order in which they stand.
  static func mentions(in text: String) -> [Mention] {
    let bytes = Array(text.utf8)
    var mentions: [Mention] = []
    var form = -1
    for mark in TextScan.marks(in: bytes.span) where mark.kind == .company {
      form += 1
      guard let (name, range) = name(beside: mark.range, in: bytes), name.count > 1 else {
        continue
      }
      mentions.append(
        Mention(
          name: name,
          written: String(decoding: bytes[range], as: UTF8.self),
          form: form,
          relation: relation(beside: range, in: bytes)
        )
      )
    }
    return mentions
  }

  private static func relation(beside range: Range<Int>, in bytes: [UInt8]) -> Relation {
    let before = Array(bytes[..<range.lowerBound])
    let after = bytes[range.upperBound...].drop { $0 == 0x20 || $0 == 0x2E }
    if partners.contains(where: { before.ends(with: $0) })
      || dealings.contains(where: { after.starts(with: $0.utf8) })
    {
      return .partner
    }
    return deeds.contains { after.starts(with: $0.utf8) } ? .doer : .none
  }

  private static let partners = [
    "委託先の", "委託先である", "再委託先の", "外注先の", "取引先の", "仕入先の", "発注先の", "納入先の", "協力会社の", "顧客の", "顧客である",
    "得意先の", "ベンダーの", "サービス事業者の",
  ]
  private static let dealings = [
    "向け", "のクラウドの上", "のクラウド上", "のクラウドで", "のクラウドに", "のクラウドを", "のクラウド環境", "のサービス上", "のサービスを",
    "の製品を", "に委託", "への委託", "に預け", "から預か", "から受託", "から貸与", "へ納", "に納", "との取引", "との契約", "との接続",
  ]
  private static let deeds = ["が運用", "が提供", "が保守", "が開発", "が管理", "が構築"]

  /// Returns what a whole text is called if it is a name: with the form of a company or without.
  package static func core(of name: String) -> [String] {
    let found = names(in: name)
    if !found.isEmpty { return found }
    let whole = folded(name)
    return whole.count > 1 ? [whole] : []
  }

  /// Whether two names are of one company, or of two of one group: `青葉精機` and `青葉精機販売`.
  package static func areRelated(_ left: String, _ right: String) -> Bool {
    left == right || left.hasPrefix(right) || right.hasPrefix(left) || left.hasSuffix(right)
      || right.hasSuffix(left)
  }

  /// The name in front of the form of a company, or else behind it.
  private static func name(
    beside form: Range<Int>,
    in bytes: [UInt8]
  ) -> (name: String, range: Range<Int>)? {
    let isLatin = bytes[form.lowerBound].isLatinLetterOrDigit
    let before = isLatin ? latinName(before: form, in: bytes) : name(before: form, in: bytes)
    if !before.name.isEmpty {
      let isAbbreviated = isLatin && form.upperBound < bytes.count && bytes[form.upperBound] == 0x2E
      return (before.name, before.start..<form.upperBound + (isAbbreviated ? 1 : 0))
    }
    guard !isLatin else { return nil }
    let after = name(after: form, in: bytes)
    return after.name.isEmpty ? nil : (after.name, form.lowerBound..<after.end)
  }

  private static func name(
    before form: Range<Int>,
    in bytes: [UInt8]
  ) -> (name: String, start: Int) {
    var scalars: [UInt32] = []
    var offset = form.lowerBound
    while let (value, start) = UTF8Scalars.scalar(in: bytes.span, before: offset),
      isNamePart(value), !isHiragana(value)
    {
      scalars.append(value)
      offset = start
    }
    return (folded(scalars.reversed()[...]), offset)
  }

  private static func name(
    after form: Range<Int>,
    in bytes: [UInt8]
  ) -> (name: String, end: Int) {
    var scalars: [UInt32] = []
    var offset = form.upperBound
    var end = offset
    while offset < bytes.count {
      let (value, next) = UTF8Scalars.scalar(in: bytes.span, at: offset)
      offset = next
      if value.narrowed == 0x20, scalars.isEmpty { continue }
      // A name may start in hiragana, but not with a particle; behind it one ends the name.
      guard isNamePart(value), !isParticle(value) else { break }
      scalars.append(value)
      end = offset
    }
    return (folded(scalars[...]), end)
  }

  /// The words that start with a capital in front of a form such as `Co., Ltd`.
  private static func latinName(
    before form: Range<Int>,
    in bytes: [UInt8]
  ) -> (name: String, start: Int) {
    let text = String(decoding: bytes[..<form.lowerBound], as: UTF8.self)
    var words: [Substring] = []
    for word in text.split(separator: " ").reversed() {
      guard let first = word.unicodeScalars.first?.value.narrowed,
        (0x41...0x5A).contains(first) || (0x30...0x39).contains(first) || word == "&"
      else { break }
      // A comma, a full stop or a bracket in front ends the name, but `Aoba,` is still of it.
      if !words.isEmpty, let last = word.last, ",.;:)".contains(last) { break }
      words.insert(word, at: 0)
    }
    let start = words.first?.startIndex ?? text.endIndex
    return (folded(words.joined()), text.utf8.distance(from: text.startIndex, to: start))
  }

  private static func isNamePart(_ value: UInt32) -> Bool {
    value.isWordPart || value == 0x30FB || value.narrowed == 0x26 || value.narrowed == 0x2D
  }

  private static func isHiragana(_ value: UInt32) -> Bool { (0x3041...0x3096).contains(value) }

  private static func isParticle(_ value: UInt32) -> Bool {
    "のはがをにとやでへも".unicodeScalars.contains { $0.value == value }
  }

  /// Returns a text in narrow small letters without blanks and signs.
  package static func folded(_ text: String) -> String {
    folded(text.unicodeScalars.map(\.value)[...])
  }

  private static func folded(_ scalars: ArraySlice<UInt32>) -> String {
    var result = ""
    for value in scalars where value.isWordPart {
      if let scalar = Unicode.Scalar(value.narrowed.lowercased) {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
