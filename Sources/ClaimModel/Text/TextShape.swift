/// Gaps to be filled in that are told by their shape, not by a word: `○○`, `20XX年`, `[会社名]`.
enum TextShape {
  /// Whether a sign stands for a name or a number: ○ ◯ 〇 ● △ □ ◇ ×.
  static func isCircle(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x25CB, 0x25EF, 0x3007, 0x25CF, 0x25B3, 0x25A1, 0x25C7, 0xD7: true
    default: false
    }
  }

  /// Whether a gap could start with a scalar, for a quick answer.
  static func isStart(_ scalar: UInt32) -> Bool {
    switch scalar.narrowed {
    case 0x31, 0x32, 0x58, 0x78, 0x5B, 0x7B, 0x3C, 0x3010: true
    default: isCircle(scalar)
    }
  }

  /// Returns the end of a gap that starts at an offset; `nil` if none does.
  static func end(in bytes: borrowing Span<UInt8>, at offset: Int) -> Int? {
    let (first, next) = UTF8Scalars.scalar(in: bytes, at: offset)
    switch first.narrowed {
    case let sign where isCircle(sign): return endOfCircles(in: bytes, at: offset)
    case 0x58, 0x78: return endOfLetters(in: bytes, at: offset, next: next)
    case 0x31, 0x32: return endOfYear(in: bytes, at: offset)
    case 0x5B, 0x7B, 0x3C, 0x3010: return endOfBracket(in: bytes, after: next)
    default: return nil
    }
  }

  /// Two signs or more, or one in front of a unit of time: `○○部`, `令和○年`.
  ///
  /// 〇 is the numeral zero, too: `二〇〇五年` is a year.
  private static func endOfCircles(in bytes: borrowing Span<UInt8>, at offset: Int) -> Int? {
    let before = UTF8Scalars.scalar(in: bytes, before: offset)?.value
    let (first, _) = UTF8Scalars.scalar(in: bytes, at: offset)
    var (end, count) = (offset, 0)
    while end < bytes.count {
      let (value, next) = UTF8Scalars.scalar(in: bytes, at: end)
      guard isCircle(value) else { break }
      (end, count) = (next, count + 1)
    }
    let after = end < bytes.count ? UTF8Scalars.scalar(in: bytes, at: end).value : 0
    if first == 0x3007, before?.isChineseNumeral == true || after.isChineseNumeral { return nil }
    if first == 0xD7, before?.isNumeral == true || after.isNumeral { return nil }
    // Of one sign alone a unit of time must follow, and something that has such units stand before:
    // 年 月 日.
    let isUnit = [0x5E74, 0x6708, 0x65E5].contains(after)
    guard count > 1 || isUnit else { return nil }
    if count == 1, first == 0xD7 { return nil }
    return end
  }

  /// Three capital X or more as a word, or one in front of a unit of time: `CVE-2026-XXXX`, `X月`.
  private static func endOfLetters(
    in bytes: borrowing Span<UInt8>,
    at offset: Int,
    next: Int
  ) -> Int? {
    let before = UTF8Scalars.scalar(in: bytes, before: offset)?.value.narrowed ?? 0
    var (end, count, isCapital) = (offset, 0, true)
    while end < bytes.count {
      let (value, next) = UTF8Scalars.scalar(in: bytes, at: end)
      guard value.narrowed.lowercased == 0x78 else { break }
      if value.narrowed != 0x58 { isCapital = false }
      (end, count) = (next, count + 1)
    }
    let after = end < bytes.count ? UTF8Scalars.scalar(in: bytes, at: end).value : 0
    if count <= 2, isCapital, [0x5E74, 0x6708, 0x65E5].contains(after), !before.isLatinWordPart {
      return end
    }
    guard count >= 3, isCapital, !before.isLatinWordPart, !after.narrowed.isLatinWordPart,
      !isSpokenOf(in: bytes, at: end)
    else { return nil }
    return end
  }

  /// Whether a text goes on to speak of what has been written as of a form: `CVE-2026-XXXX の形の番号`.
  private static func isSpokenOf(in bytes: borrowing Span<UInt8>, at offset: Int) -> Bool {
    let isBlank = offset < bytes.count && bytes[offset] == 0x20
    return forms.contains {
      TextScan.end(of: $0, false, in: bytes, at: isBlank ? offset + 1 : offset) != nil
    }
  }

  private static let forms = ["の名で", "の形で", "の形の", "の型", "という", "のような", "のように", "形式", "と呼"]

  /// A year whose last digits are still open: `20XX`, `20○○年`, `20**年`.
  private static func endOfYear(in bytes: borrowing Span<UInt8>, at offset: Int) -> Int? {
    if let before = UTF8Scalars.scalar(in: bytes, before: offset)?.value.narrowed,
      before.isLatinWordPart
    {
      return nil
    }
    var end = offset
    var scalars: [UInt32] = []
    while end < bytes.count, scalars.count < 4 {
      let (value, next) = UTF8Scalars.scalar(in: bytes, at: end)
      scalars.append(value.narrowed)
      end = next
    }
    guard scalars.count == 4, scalars[2] == scalars[3] else { return nil }
    guard (scalars[0], scalars[1]) == (0x32, 0x30) || (scalars[0], scalars[1]) == (0x31, 0x39)
    else {
      return nil
    }
    let after = end < bytes.count ? UTF8Scalars.scalar(in: bytes, at: end).value : 0
    switch scalars[2] {
    case 0x58, 0x78: return after.narrowed.isLatinWordPart ? nil : end
    case 0x2A, 0x5F: return after == 0x5E74 ? end : nil  // `20**` alone may be anything
    case let sign: return isCircle(sign) ? end : nil
    }
  }

  /// The name of a field in brackets, as forms have it: `[会社名]`, `<担当者名>`, `{{company}}`.
  private static func endOfBracket(in bytes: borrowing Span<UInt8>, after start: Int) -> Int? {
    var scalars: [UInt32] = []
    var end = start
    while end < bytes.count, scalars.count < 24 {
      let (value, next) = UTF8Scalars.scalar(in: bytes, at: end)
      end = next
      switch value.narrowed {
      case 0x5D, 0x7D, 0x3E, 0x3011: return fields.contains(scalars) ? end : nil
      case 0x7B, 0x20: continue
      default: scalars.append(value.narrowed.lowercased)
      }
    }
    return nil
  }

  /// What forms call their fields, without blanks.
  private static let fields: Set<[UInt32]> = Set(
    [
      "会社名", "貴社名", "御社名", "自社名", "社名", "組織名", "法人名", "部署名", "部門名", "担当者名", "責任者名", "氏名", "名前",
      "役職名",
      "日付", "年月日", "作成日", "承認日", "文書名", "文書番号", "システム名", "連絡先", "電話番号", "メールアドレス",
      "companyname", "company", "yourcompany", "organization", "organisation", "organizationname",
      "organisationname", "yourname", "date", "insertdate", "insertname", "documenttitle",
    ].map { $0.unicodeScalars.map { $0.value.narrowed.lowercased } }
  )
}

extension UInt32 {
  /// Whether the scalar is an ASCII letter or digit.
  var isLatinWordPart: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// Whether the scalar is a Chinese numeral or a sign that stands among them.
  fileprivate var isChineseNumeral: Bool { isNumeral && self > 0x7F && self != 0x3007 }
}
