internal import Diagnostics

/// What people who type Japanese write in place of YAML's own marks: the input method gives `：`,
/// `　` and `－` where `:`, a blank and `-` are meant.
///
/// A YAML reader takes such a mark for text and gives up on a later line, which is right.
struct SlipOfHand {
  /// Where it is, in bytes of the text that was looked at.
  let bytes: Range<Int>
  let message: Message

  /// Looks for a slip at the start of a line, where a key or the mark of a list entry stands.
  init?(in line: [UInt8]) {
    var reader = LineReader(line)
    var wideBlank: Range<Int>?
    while let scalar = reader.next {
      if scalar == "\u{3000}" {
        wideBlank = wideBlank ?? reader.place
      } else if Self.dashes.contains(scalar), reader.isBlankBehind {
        self.init(reader.place, .wideDash(scalar))
        return
      } else if scalar != " ", scalar != "-" || !reader.isBlankBehind {
        break
      }
      reader.advance()
    }
    let key = reader.key()
    guard !key.isEmpty else { return nil }
    if let wideBlank {
      self.init(wideBlank, .wideBlank)
      return
    }
    while reader.next == " " { reader.advance() }
    let mark = reader.next
    let place = reader.place
    guard mark == "：" || mark == ":" else { return nil }
    reader.advance()
    switch reader.next {
    case _ where mark == "：": self.init(place, .wideColon(key))
    case "\u{3000}": self.init(reader.place, .wideBlank)
    // `http://` is no key.
    case " ", "\t", "\r", "\n", "/", nil: return nil
    default: self.init(place, .noBlank(key))
    }
  }

  private init(_ bytes: Range<Int>, _ message: Message) {
    self.bytes = bytes
    self.message = message
  }

  private static let dashes: [Unicode.Scalar] = ["－", "ー", "‐", "–", "—", "―", "−"]
}

/// A line, read character by character.
private struct LineReader {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var byte = 0

  /// Keys and marks stand at the start; of a long line the rest is text.
  init(_ line: [UInt8]) {
    scalars = Array(String(decoding: line.prefix(400), as: UTF8.self).unicodeScalars)
  }

  var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  /// The bytes of the next character.
  var place: Range<Int> { byte..<byte + (next?.utf8.count ?? 0) }

  /// Whether a blank of either width follows the next character.
  var isBlankBehind: Bool {
    index + 1 < scalars.count && [" ", "\u{3000}"].contains(scalars[index + 1])
  }

  mutating func advance() {
    byte += next?.utf8.count ?? 0
    index += 1
  }

  /// Reads a key as ours are: small letters, digits and `_`.
  mutating func key() -> String {
    var key = ""
    while let scalar = next, scalar.isASCII,
      scalar == "_" || scalar.properties.isAlphabetic
        || scalar.properties.numericType != nil
    {
      key.unicodeScalars.append(scalar)
      advance()
    }
    return key
  }
}

extension Message {
  fileprivate static func wideColon(_ key: String) -> Self {
    Message(
      ja: "「：」が全角です",
      en: "this colon is full-width",
      helpJA: "半角のコロンと空白にしてください（\(key): …）",
      helpEN: "write an ordinary colon and a blank: “\(key): …”"
    )
  }

  fileprivate static func noBlank(_ key: String) -> Self {
    Message(
      ja: "「:」の後に空白がありません",
      en: "no blank follows this colon",
      helpJA: "コロンの後に半角の空白を入れてください（\(key): …）",
      helpEN: "put a blank behind it: “\(key): …”"
    )
  }

  fileprivate static var wideBlank: Self {
    Message(
      ja: "空白が全角です",
      en: "this blank is full-width",
      helpJA: "半角の空白にしてください",
      helpEN: "write ordinary blanks"
    )
  }

  fileprivate static func wideDash(_ dash: Unicode.Scalar) -> Self {
    Message(
      ja: "一覧の印「\(dash)」が、半角の「-」ではありません",
      en: "“\(dash)” marks no list entry",
      helpJA: "半角のハイフンと空白にしてください（- …）",
      helpEN: "write an ordinary hyphen and a blank: “- …”"
    )
  }

  static var unclosedQuote: Self {
    Message(
      ja: "この引用符が、同じ値の終わりで閉じられていません",
      en: "this quotation mark is not closed where its value ends",
      helpJA: "値の終わりに同じ引用符を書いてください",
      helpEN: "close it at the end of the value"
    )
  }
}
