/// Finds the names of companies in texts, and tells whether two of them are one company.
package enum CompanyNames {
  /// Returns the names in a text without the form of the company, width, capitals and blanks:
  /// `青葉精機` of `株式会社青葉精機`, `ａｏｂａ` of `AOBA Co., Ltd.` as `aoba`.
  ///
  /// A name that stands beside no form of company is not seen.
  package static func names(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    var names: [String] = []
    for mark in TextScan.marks(in: bytes.span) where mark.kind == .company {
      guard let name = name(beside: mark.range, in: bytes), name.count > 1 else { continue }
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

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
  private static func name(beside form: Range<Int>, in bytes: [UInt8]) -> String? {
    let isLatin = bytes[form.lowerBound].isLatinLetterOrDigit
    let before = isLatin ? latinName(before: form, in: bytes) : name(before: form, in: bytes)
    if let before, !before.isEmpty { return before }
    guard !isLatin else { return nil }
    let after = name(after: form, in: bytes)
    return after.isEmpty ? nil : after
  }

  private static func name(before form: Range<Int>, in bytes: [UInt8]) -> String? {
    var scalars: [UInt32] = []
    var offset = form.lowerBound
    while let (value, start) = UTF8Scalars.scalar(in: bytes.span, before: offset),
      isNamePart(value), !isHiragana(value)
    {
      scalars.append(value)
      offset = start
    }
    return folded(scalars.reversed()[...])
  }

  private static func name(after form: Range<Int>, in bytes: [UInt8]) -> String {
    var scalars: [UInt32] = []
    var offset = form.upperBound
    while offset < bytes.count {
      let (value, next) = UTF8Scalars.scalar(in: bytes.span, at: offset)
      offset = next
      if value.narrowed == 0x20, scalars.isEmpty { continue }
      // A name may start in hiragana, but not with a particle; behind it one ends the name.
      guard isNamePart(value), !isParticle(value) else { break }
      scalars.append(value)
    }
    return folded(scalars[...])
  }

  /// The words that start with a capital in front of a form such as `Co., Ltd`.
  private static func latinName(before form: Range<Int>, in bytes: [UInt8]) -> String? {
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
    return folded(words.joined())
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
