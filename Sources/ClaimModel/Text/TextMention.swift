/// Tells words that are used from words that are spoken of.
///
/// 「未定」 leaves something open; `未定 0件` counts what was open, and `「検討中」「完了」の二つで管理する`
/// defines what a state is called.
enum TextMention {
  /// Whether words of an open clause are counted, quoted, or one in a list of states.
  static func isSpokenOf(
    _ pattern: TextPattern,
    in bytes: borrowing Span<UInt8>,
    _ range: Range<Int>
  ) -> Bool {
    if isCounted(in: bytes, range) || isQuoted(in: bytes, range) { return true }
    switch pattern.names {
    case .state: return isAmongStates(in: bytes, range)
    case .label: return isDefined(in: bytes, range)
    case .section: return isHeading(in: bytes, range)
    case .gap: return false
    }
  }

  /// Whether a number with a unit follows: `検討中 2件`, `未定：0件`, `未定（3 名）`.
  ///
  /// `未定（1名を採用予定）` counts nothing that is open.
  private static func isCounted(in bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    var offset = skip(in: bytes, from: range.upperBound) { $0 == 0x20 || $0 == 0x3A }
    let isBracketed =
      offset < bytes.count && UTF8Scalars.scalar(in: bytes, at: offset).value.narrowed == 0x28
    if isBracketed { offset = UTF8Scalars.scalar(in: bytes, at: offset).next }
    let end = skip(in: bytes, from: offset) { $0.isNumeral || $0 == 0x2C }
    guard end > offset else { return false }
    offset = skip(in: bytes, from: end) { $0 == 0x20 }
    for unit in units {
      guard let end = TextScan.end(of: unit, false, in: bytes, at: offset) else { continue }
      guard end < bytes.count else { return !isBracketed }
      let after = UTF8Scalars.scalar(in: bytes, at: end).value
      if isBracketed ? after.narrowed == 0x29 : !after.isWordPart { return true }
    }
    return false
  }

  /// Whether the words stand in 「」 and something stands beside the brackets.
  private static func isQuoted(in bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let (open, start) = UTF8Scalars.scalar(in: bytes, before: range.lowerBound),
      open == 0x300C || open == 0x300E, range.upperBound < bytes.count
    else { return false }
    let (close, end) = UTF8Scalars.scalar(in: bytes, at: range.upperBound)
    guard close == open + 1 else { return false }
    let before = UTF8Scalars.scalar(in: bytes, before: start)?.value ?? 0
    let after = end < bytes.count ? UTF8Scalars.scalar(in: bytes, at: end).value : 0
    // 「責任者は「未定」」 and 「結果は「未定」です」 leave it open in quotation marks.
    if [0, 0x0A, 0x0D, 0x3002, 0x7C].contains(after) { return isQuote(before) }
    if after == 0x3067 { return false }  // で of です, であり
    return isQuote(before) || isQuote(after) || after.isWordPart
  }

  /// Whether a corner bracket opens or closes here.
  private static func isQuote(_ value: UInt32) -> Bool { (0x300C...0x300F).contains(value) }

  /// Whether the words are in a list of three states or more, of which some leave nothing open.
  ///
  /// `検討中、対応中、完了` are states; of two, `完了、検討中` may tell how far two things are.
  private static func isAmongStates(
    in bytes: borrowing Span<UInt8>,
    _ range: Range<Int>
  ) -> Bool {
    var start = range.lowerBound
    while let (value, before) = UTF8Scalars.scalar(in: bytes, before: start) {
      guard value.isWordPart || isSeparator(value) || isBlank(value, before, in: bytes) else {
        break
      }
      start = before
    }
    var (count, isSettled) = (1, false)
    var offset = start
    var isStart = true
    while offset < bytes.count {
      let (value, next) = UTF8Scalars.scalar(in: bytes, at: offset)
      if isSeparator(value) {
        count += 1
        isStart = true
      } else if !isBlank(value, offset, in: bytes) {
        guard value.isWordPart else { break }
        if isStart, settled.contains(where: { starts(with: $0, in: bytes, at: offset) }) {
          isSettled = true
        }
        isStart = false
      }
      offset = next
    }
    return count > 2 && isSettled
  }

  /// Whether the words start an entry of a list that goes on to say what they mean:
  /// `- 要確認: 情報システム部が一週間以内に確かめる`.
  ///
  /// A few words behind the colon name what is still open.
  private static func isDefined(in bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while let (value, before) = UTF8Scalars.scalar(in: bytes, before: start), value != 0x0A {
      guard value == 0x20 || value == 0x2A || value == 0x2D else { return false }
      start = before
    }
    guard start < range.lowerBound else { return false }
    var offset = skip(in: bytes, from: range.upperBound) { $0 == 0x20 || $0 == 0x2A }
    guard offset < bytes.count, UTF8Scalars.scalar(in: bytes, at: offset).value.narrowed == 0x3A
    else { return false }
    var hasSubject = false
    var last: UInt32 = 0
    while offset < bytes.count {
      let (value, next) = UTF8Scalars.scalar(in: bytes, at: offset)
      guard value != 0x0A, value != 0x0D else { break }
      if value == 0x304C { hasSubject = true }  // が
      if value.isWordPart { last = value }
      offset = next
    }
    // A sentence of Japanese says who (が) and ends in a verb, and so in hiragana.
    return hasSubject && (0x3041...0x3096).contains(last)
  }

  /// Whether the words are a heading below the title: `## 記入例` is where an example begins.
  private static func isHeading(in bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    var depth = 0
    while let (value, before) = UTF8Scalars.scalar(in: bytes, before: start),
      value.narrowed == 0x20 || value == 0x23
    {
      if value == 0x23 { depth += 1 }
      start = before
    }
    return depth > 1
  }

  /// Whether a blank stands beside a separator: `検討中 / 対応中 / 完了`.
  private static func isBlank(
    _ value: UInt32,
    _ offset: Int,
    in bytes: borrowing Span<UInt8>
  ) -> Bool {
    guard value.narrowed == 0x20 else { return false }
    if let (before, _) = UTF8Scalars.scalar(in: bytes, before: offset), isSeparator(before) {
      return true
    }
    let next = UTF8Scalars.scalar(in: bytes, at: offset).next
    return next < bytes.count && isSeparator(UTF8Scalars.scalar(in: bytes, at: next).value)
  }

  private static func isSeparator(_ value: UInt32) -> Bool {
    switch value {
    case 0x2C, 0x2F, 0x3001, 0x30FB, 0xFF0C, 0xFF0F, 0x2192, 0xFF65: true  // , / 、 ・ →
    default: false
    }
  }

  private static func skip(
    in bytes: borrowing Span<UInt8>,
    from start: Int,
    _ isSkipped: (UInt32) -> Bool
  ) -> Int {
    var offset = start
    while offset < bytes.count {
      let (value, next) = UTF8Scalars.scalar(in: bytes, at: offset)
      guard isSkipped(value.narrowed) else { break }
      offset = next
    }
    return offset
  }

  private static func starts(
    with words: String,
    in bytes: borrowing Span<UInt8>,
    at offset: Int
  ) -> Bool {
    TextScan.end(of: words, false, in: bytes, at: offset) != nil
  }

  private static let units = [
    "件", "名", "人", "社", "台", "個", "回", "か所", "箇所", "カ所", "項目", "拠点", "部署", "%", "点",
  ]
  private static let settled = [
    "完了", "済", "対応済", "実施済", "処置済", "是正済", "承認", "終了", "中止", "却下", "決定", "公開",
  ]
}

/// Tells what is not done from what is looked after: 「未完了の指摘を毎週確かめる」.
extension TextMention {
  /// Whether things not done are what somebody deals with, or said not to be there.
  ///
  /// Behind の stands what is not done; it is dealt with if it is the object of the sentence, and
  /// there is none if the sentence goes on with 0 or なし.
  static func isLookedAfter(in bytes: borrowing Span<UInt8>, behind end: Int) -> Bool {
    guard starts(with: "の", in: bytes, at: end) else { return false }
    var offset = end
    var isNamed = false
    var count = 0
    while offset < bytes.count, count < 32 {
      let (value, next) = UTF8Scalars.scalar(in: bytes, at: offset)
      count += 1
      switch value {
      case 0x3002, 0x0A: return false
      case 0x3001 where !isNamed: return false  // 、
      case 0x3092 where !isNamed:  // を
        return !left.contains { starts(with: $0, in: bytes, at: next) }
      case 0x306F, 0x304C:  // は, が
        isNamed = true
      case _ where isNamed && value.narrowed == 0x30:
        let before = UTF8Scalars.scalar(in: bytes, before: offset)?.value ?? 0
        let after = next < bytes.count ? UTF8Scalars.scalar(in: bytes, at: next).value : 0
        if !before.isNumeral, !after.isNumeral { return true }
      default:
        if isNamed, none.contains(where: { starts(with: $0, in: bytes, at: offset) }) {
          return true
        }
      }
      offset = next
    }
    return false
  }

  /// What is done with things that stay undone.
  private static let left = ["残", "抱え", "放置", "先送り", "含", "除", "来年度", "来期", "今後"]
  private static let none = ["ゼロ", "零", "なし", "ない", "なく", "無し", "無い", "無く"]
}
