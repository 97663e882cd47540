package import Diagnostics
package import YAMLSyntax

/// A text for people that is read only when somebody needs it.
package struct TextNode: Hashable, Sendable, BitwiseCopyable {
  /// The node of the scalar or of the mapping with `ja` and `en`.
  package let index: YAMLTree.Index
  /// What the text says if it is as a whole only a word for nothing.
  package let emptyAnswer: EmptyAnswer?

  /// Points to a scalar, or to a mapping with `ja` and `en`.
  package init(index: YAMLTree.Index, emptyAnswer: EmptyAnswer? = nil) {
    self.index = index
    self.emptyAnswer = emptyAnswer
  }
}

/// A type whose values are written as words.
package protocol WordChoice: CaseIterable, Sendable, RawRepresentable<String> {}

extension WordChoice {
  /// The words, in the order of the cases.
  package static var words: [String] { allCases.map(\.rawValue) }
}

/// The words of a choice as they are looked up: by hash, then by bytes.
package struct Words<Choice: WordChoice>: Sendable {
  let all: [(hash: UInt32, bytes: [UInt8], choice: Choice)]

  /// Prepares the words of a choice.
  package init() {
    all = Choice.allCases.map { (NameHash.of($0.rawValue), Array($0.rawValue.utf8), $0) }
  }
}

extension YAMLTree {
  /// Whether a scalar's text is exactly these bytes.
  @inline(__always)
  func text(_ text: TextSpan, equals other: [UInt8]) -> Bool {
    guard text.count == other.count else { return false }
    var offset = Int(text.start)
    for byte in other {
      if bytes[offset] != byte { return false }
      offset += 1
    }
    return true
  }

  /// Returns a text for people; a single text serves both languages.
  package func bilingual(_ text: TextNode) -> Bilingual {
    let node = nodes[Int(text.index)]
    guard node.kind == .mapping else { return Bilingual(string(of: text.index)) }
    let ja = value(of: "ja", in: text.index).map(string)
    let en = value(of: "en", in: text.index).map(string)
    return Bilingual(ja: ja ?? en ?? "", en: en ?? ja ?? "")
  }
}

extension Decoder {
  /// Reads any scalar as a name.
  @inline(__always)
  package mutating func word(_ index: YAMLTree.Index) -> Located<Name>? {
    guard tree.nodes[Int(index)].kind == .scalar else {
      reportWrongType(index, expected: Bilingual(ja: "文字列", en: "a text"))
      return nil
    }
    return Located(names.name(of: index, in: tree), at: tree.range(of: index))
  }

  /// Reads an id.
  @inline(__always)
  package mutating func identifier(_ index: YAMLTree.Index) -> Located<Name>? {
    guard let name = word(index) else { return nil }
    var isFirst = true
    for byte in bytes(of: index) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        isFirst = false
      case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
        if !isFirst { continue }
        fallthrough
      default:
        report(.invalidId, .invalidIdentifier(tree.string(of: index)), at: name.range)
        return nil
      }
    }
    guard !isFirst else {
      report(.invalidId, .invalidIdentifier(""), at: name.range)
      return nil
    }
    return name
  }

  /// Reads 64 hexadecimal digits.
  package mutating func sha256(_ index: YAMLTree.Index) -> Located<Name>? {
    guard let name = word(index) else { return nil }
    let digits = bytes(of: index)
    guard digits.count == 64, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else {
      report(.invalidDigest, .invalidDigest(digits.count), at: name.range)
      return nil
    }
    return name
  }

  /// Checks a text for people and keeps its place.
  @inline(__always)
  package mutating func text(_ index: YAMLTree.Index) -> Located<TextNode>? {
    var answer: EmptyAnswer?
    if tree.nodes[Int(index)].kind == .mapping {
      var texts = Texts()
      let before = findings.count
      Texts.format.decode(index, into: &texts, with: &self)
      guard findings.count == before else { return nil }
      guard texts.isGiven else {
        reportMissingKey("ja", in: index, of: Texts.format.description)
        return nil
      }
      for key in Texts.keys {
        guard let part = tree.value(of: key, in: index) else { continue }
        mark(part, of: index)
        answer = answer ?? emptyAnswer(part)
      }
    } else if tree.nodes[Int(index)].kind == .sequence {
      reportWrongType(index, expected: Bilingual(ja: "文字列", en: "a text"))
      return nil
    } else {
      mark(index, of: index)
      answer = emptyAnswer(index)
    }
    return Located(TextNode(index: index, emptyAnswer: answer), at: tree.range(of: index))
  }

  @inline(__always)
  private func emptyAnswer(_ index: YAMLTree.Index) -> EmptyAnswer? {
    let span = tree.nodes[Int(tree.resolved(index))].text
    return EmptyAnswer.said(
      by: tree.bytes.span.extracting(Int(span.start)..<Int(span.end))
    )
  }

  /// Reads a day: only `2026-10-01` is one.
  @inline(__always)
  package mutating func day(_ index: YAMLTree.Index) -> Located<CalendarDay>? {
    if tree.nodes[Int(index)].kind == .scalar, let day = CalendarDay(iso: bytes(of: index)) {
      return Located(day, at: tree.range(of: index))
    }
    reportInvalidDay(index)
    return nil
  }

  private mutating func reportInvalidDay(_ index: YAMLTree.Index) {
    guard tree.nodes[Int(index)].kind == .scalar else {
      return reportWrongType(index, expected: Bilingual(ja: "日付", en: "a date"))
    }
    let text = tree.string(of: index)
    let meant = LooseDate.read(text)
    report(
      .invalidDate,
      .invalidDate(text, meant: meant?.day.description),
      at: tree.range(of: index),
      fix: meant.map { $0.isExact ? rewriting(index, as: $0.day.description) : [] } ?? []
    )
  }

  /// The edit that replaces a value on one line; of several lines nobody knows what to keep.
  private func rewriting(_ index: YAMLTree.Index, as text: String) -> [TextEdit] {
    let (node, range) = (tree.nodes[Int(index)], tree.range(of: index))
    guard node.style != .block,
      !tree.bytes[Int(range.start)..<Int(range.end)].contains(where: { $0 == 0x0A || $0 == 0x0D })
    else { return [] }
    return [TextEdit(range, with: text)]
  }

  /// Reads a whole number in plain decimal digits.
  package mutating func integer(
    _ index: YAMLTree.Index,
    in bounds: ClosedRange<Int>
  ) -> Located<Int>? {
    guard tree.nodes[Int(index)].kind == .scalar else {
      reportWrongType(index, expected: Bilingual(ja: "整数", en: "a whole number"))
      return nil
    }
    guard let number = Decimal(bytes(of: index)), number.scale == 0, bounds.contains(number.digits)
    else {
      report(
        .invalidNumber,
        .invalidInteger(tree.string(of: index), bounds),
        at: tree.range(of: index)
      )
      return nil
    }
    return Located(number.digits, at: tree.range(of: index))
  }

  /// Reads a decimal number of at most six digits, not negative.
  package mutating func decimal(_ index: YAMLTree.Index) -> Located<Decimal>? {
    guard tree.nodes[Int(index)].kind == .scalar else {
      reportWrongType(index, expected: Bilingual(ja: "数値", en: "a number"))
      return nil
    }
    // Six digits are enough for scores, percentages and people, and keep exact fractions small.
    guard let number = Decimal(bytes(of: index)), (0..<1_000_000).contains(number.digits) else {
      report(.invalidNumber, .invalidDecimal(tree.string(of: index)), at: tree.range(of: index))
      return nil
    }
    return Located(number, at: tree.range(of: index))
  }

  /// Reads `12 months`, `30 days` or `none`.
  package mutating func window(_ index: YAMLTree.Index) -> Window? {
    guard tree.nodes[Int(index)].kind == .scalar else {
      reportWrongType(index, expected: Bilingual(ja: "期間", en: "a window of time"))
      return nil
    }
    let text = tree.string(of: index)
    let words = text.split(separator: " ")
    if text == "none" { return .unlimited }
    if words.count == 2, let number = Decimal(Array(words[0].utf8)[...]), number.scale == 0,
      (1...1200).contains(number.digits)
    {
      let count = number.digits
      switch words[1] {
      case "months", "month": return .months(count)
      case "days", "day": return .days(count)
      default: break
      }
    }
    report(.invalidChoice, .invalidWindow(text), at: tree.range(of: index))
    return nil
  }

  /// Reads one of a few words, which are made once and not for every value.
  package mutating func choice<Choice: WordChoice>(
    _ index: YAMLTree.Index,
    _ words: Words<Choice>
  ) -> Located<Choice>? {
    guard tree.nodes[Int(index)].kind == .scalar else {
      reportWrongType(index, expected: Bilingual(ja: "文字列", en: "a word"))
      return nil
    }
    let node = tree.nodes[Int(index)]
    for word in words.all where word.hash == node.hash && tree.text(node.text, equals: word.bytes) {
      return Located(word.choice, at: tree.range(of: index))
    }
    report(
      .invalidChoice,
      .invalidChoice(tree.string(of: index), Choice.words),
      at: tree.range(of: index)
    )
    return nil
  }
}

/// The mapping form of a text for people; it is only checked here, and read when needed.
private struct Texts {
  var isGiven = false

  static let keys = ["ja", "en"].map { Array($0.utf8) }

  static let format = RecordFormat<Texts>(
    "Text",
    Bilingual(ja: "日本語と英語の文", en: "a text in Japanese and English"),
    [
      language("ja", Bilingual(ja: "日本語の文", en: "the Japanese text")),
      language("en", Bilingual(ja: "英語の文", en: "the English text")),
    ]
  )

  private static func language(_ key: String, _ summary: Bilingual) -> Field<Texts> {
    Field(key, .word, summary, isRequired: false) { record, index, decoder in
      guard decoder.tree.nodes[Int(index)].kind == .scalar else {
        return decoder.reportWrongType(index, expected: Bilingual(ja: "文字列", en: "a text"))
      }
      record.isGiven = true
    }
  }
}
