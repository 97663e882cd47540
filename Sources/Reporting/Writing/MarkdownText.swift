/// A piece of Markdown on one line.
///
/// It can only be made from parts that are known to be what they say: a text is escaped, so that
/// nothing that stands in somebody's YAML becomes markup, HTML, a link, or a message to somebody.
/// A literal is a text too; values in it are escaped, pieces in it are kept.
package struct MarkdownText: Sendable, Equatable {
  /// The piece as it is written.
  package let source: String

  private init(source: String) { self.source = source }

  /// A text that means nothing but itself.
  package static func text(_ text: String) -> MarkdownText {
    MarkdownText(source: text.inertMarkdown)
  }

  /// A name or path, set like code.
  package static func code(_ text: String) -> MarkdownText {
    let isPlain = !text.isEmpty && text.utf8.allSatisfy { $0.isPlainInCode }
    return MarkdownText(source: isPlain ? "`\(text)`" : "<code>\(text.inertMarkdown)</code>")
  }

  /// A piece that is set off.
  package static func strong(_ piece: MarkdownText) -> MarkdownText {
    piece.source.isEmpty ? piece : MarkdownText(source: "**\(piece.source)**")
  }

  /// A line break within a paragraph, an entry or a cell.
  package static let lineBreak = MarkdownText(source: "<br>")

  /// Joins pieces.
  package static func joined(_ pieces: [MarkdownText], by separator: String) -> MarkdownText {
    MarkdownText(source: pieces.map(\.source).joined(separator: separator.inertMarkdown))
  }

  /// Puts two pieces together.
  package static func + (left: MarkdownText, right: MarkdownText) -> MarkdownText {
    MarkdownText(source: left.source + right.source)
  }
}

extension MarkdownText: ExpressibleByStringInterpolation {
  /// Takes a literal for a text.
  package init(stringLiteral text: String) { self = .text(text) }

  /// Puts a literal together.
  package init(stringInterpolation: Interpolation) { self.init(source: stringInterpolation.source) }

  /// Collects the parts of a literal.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    /// Starts with nothing.
    package init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds a part of our own words.
    package mutating func appendLiteral(_ text: String) { source += text.inertMarkdown }

    /// Adds a text, escaped.
    package mutating func appendInterpolation(_ text: String) { source += text.inertMarkdown }

    /// Adds a number.
    package mutating func appendInterpolation(_ number: Int) { source += String(number) }

    /// Adds a piece as it is.
    package mutating func appendInterpolation(_ piece: MarkdownText) { source += piece.source }
  }
}

extension UInt8 {
  /// Whether a byte means nothing between backticks, not even in a table.
  fileprivate var isPlainInCode: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "._-/:,=+".utf8.contains(self)
    }
  }
}

extension String {
  /// The text for a place where Markdown is read.
  var inertMarkdown: String { inert(escapesMarkdown: true) }

  /// The text for a place where only HTML is read, such as a `<summary>`.
  package var inertHTML: String { inert(escapesMarkdown: false) }

  /// The text with everything disarmed that a forge acts on.
  ///
  /// Markup is escaped. What forges look for in the finished page (`@name`, `#12`, `GH-12`, addresses,
  /// `:emoji:`) cannot be escaped, so an invisible space is put where it breaks the pattern; `$`
  /// starts no formula in an element of its own.
  ///
  /// - Source: CommonMark 0.31.2; GitHub Flavored Markdown 0.29; GitHub Docs, “Basic writing and
  ///   formatting syntax”, “Autolinked references” and “Writing mathematical expressions”.
  private func inert(escapesMarkdown: Bool) -> String {
    // Tabs and line breaks are only spaces between words here.
    let words = split { $0.isNewline || $0 == "\t" || $0 == " " }.joined(separator: " ")
    let text = Array(words.visible.unicodeScalars)
    guard !text.isEmpty else { return isEmpty ? "" : " " }
    let lead = first == " " ? " " : ""
    let trail = last == " " ? " " : ""
    var out = lead
    for (index, scalar) in text.enumerated() {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"" where !escapesMarkdown: out += "&quot;"
      case "$": out += "<span>$</span>"
      case "@", "#": out += "\(scalar)\(Self.breaker)"
      case ":" where text.startsPattern(behind: index): out += ":\(Self.breaker)"
      case "-" where index >= 2 && text[index - 2].isLetter("g") && text[index - 1].isLetter("h"):
        out += "-\(Self.breaker)"
      case "." where index >= 3 && text[index - 3..<index].allSatisfy({ $0.isLetter("w") }):
        out += "\(Self.breaker)."
      case "\\", "`", "*", "_", "{", "}", "[", "]", "|", "~":
        out += escapesMarkdown ? "\\\(scalar)" : String(scalar)
      case "-", "+", "=":
        // At the start of a line they make a list, a rule or a heading of the line before.
        out += escapesMarkdown && index == 0 ? "\\\(scalar)" : String(scalar)
      case ".", ")":
        out += escapesMarkdown && text.isNumbered(at: index) ? "\\\(scalar)" : String(scalar)
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + trail
  }

  /// ZERO WIDTH SPACE, as a reference so that nobody has to look for it in the source.
  private static let breaker = "&#8203;"
}

extension Unicode.Scalar {
  fileprivate func isLetter(_ small: Unicode.Scalar) -> Bool {
    self == small || value == small.value - 0x20
  }
}

extension [Unicode.Scalar] {
  /// Whether everything before a place is the number of a list's entry.
  fileprivate func isNumbered(at index: Int) -> Bool {
    index > 0 && self[..<index].allSatisfy { ("0"..."9").contains($0) }
      && (index + 1 == count || self[index + 1] == " ")
  }

  /// Whether a colon starts an address (`://`) or an emoji (`:name:`).
  fileprivate func startsPattern(behind colon: Int) -> Bool {
    guard colon + 1 < count else { return false }
    if self[colon + 1] == "/" { return true }
    for scalar in self[(colon + 1)...] {
      if scalar == ":" { return true }
      guard scalar.isASCII,
        scalar.properties.isAlphabetic || "0123456789_+-".unicodeScalars.contains(scalar)
      else { return false }
    }
    return false
  }
}
