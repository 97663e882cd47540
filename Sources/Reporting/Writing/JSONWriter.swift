package import Diagnostics
package import ClaimModel

/// Writes JSON as `json.dumps(indent=2)` would, key by key, without a tree in between.
///
/// Keys are written where the document is described, so that no change of an internal type can
/// change what is published. Hidden characters are written as `\uXXXX`, so that a report can be
/// looked at in a terminal.
package struct JSONWriter {
  private var out = ByteWriter()
  private var depth: Int
  private var isFirst = true

  private let isCompact: Bool

  /// Starts writing.
  ///
  /// - Parameters:
  ///   - depth: The depth of indentation.
  ///   - isCompact: Whether everything stands on one line.
  package init(depth: Int = 0, isCompact: Bool = false) {
    self.depth = depth
    self.isCompact = isCompact
  }

  /// What was written so far.
  package var bytes: [UInt8] { out.bytes }

  /// Writes text that is no value: what a streamed document has around its elements.
  package mutating func raw(_ text: String) { out.write(text) }

  /// Writes an object.
  package mutating func object(_ write: (inout JSONWriter) -> Void) {
    enclosed("{", "}", write)
  }

  /// Writes a member whose value is an object.
  package mutating func object(_ key: String, _ write: (inout JSONWriter) -> Void) {
    start(key)
    object(write)
  }

  /// Writes a member whose value is an array with one value for each element.
  package mutating func array<Elements: Collection>(
    _ key: String,
    _ elements: Elements,
    _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    start(key)
    guard !elements.isEmpty else {
      out.write("[]")
      return
    }
    enclosed("[", "]") { json in
      for element in elements {
        json.separate()
        write(&json, element)
      }
    }
  }

  /// Writes a member whose value is `null`.
  package mutating func null(_ key: String) {
    start(key)
    out.write("null")
  }

  /// Writes a member with a text, or `null`.
  package mutating func member(_ key: String, _ value: String?) {
    guard let value else { return null(key) }
    start(key)
    string(value)
  }

  /// Writes a member with a number, or `null`.
  package mutating func member(_ key: String, _ value: Int?) {
    guard let value else { return null(key) }
    start(key)
    out.write(String(value))
  }

  /// Writes a member with a truth value.
  package mutating func member(_ key: String, _ value: Bool) {
    start(key)
    out.write(value ? "true" : "false")
  }

  /// Writes a member with a text in both languages, or `null`.
  package mutating func member(_ key: String, _ value: Bilingual?) {
    guard let value else { return null(key) }
    object(key) { json in
      json.member("ja", value.ja)
      json.member("en", value.en)
    }
  }

  /// Writes a member with an exact fraction and what it looks like, or `null`.
  package mutating func member(_ key: String, _ value: Rational?) {
    guard let value else { return null(key) }
    object(key) { json in
      json.member("numerator", value.numerator)
      json.member("denominator", value.denominator)
      json.member("decimal", value.rounded(places: 2))
    }
  }

  /// Writes a text as a value.
  package mutating func string(_ text: String) {
    out.write(UInt8(ascii: "\""))
    if text.needsEscapes {
      for scalar in text.unicodeScalars { escaped(scalar) }
    } else {
      out.write(text)
    }
    out.write(UInt8(ascii: "\""))
  }

  private mutating func escaped(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": out.write("\\\"")
    case "\\": out.write("\\\\")
    case "\n": out.write("\\n")
    case "\r": out.write("\\r")
    case "\t": out.write("\\t")
    case _ where scalar.isHidden: for unit in Array(String(scalar).utf16) { escaped(unit) }
    default: out.write(scalar)
    }
  }

  private mutating func escaped(_ unit: UInt16) {
    let digits = String(unit, radix: 16)
    out.write("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
  }

  private mutating func enclosed(
    _ open: Unicode.Scalar,
    _ close: Unicode.Scalar,
    _ write: (inout JSONWriter) -> Void
  ) {
    out.write(open)
    depth += 1
    isFirst = true
    write(&self)
    depth -= 1
    isFirst = false
    breakLine()
    out.write(close)
  }

  private mutating func start(_ key: String) {
    separate()
    string(key)
    out.write(isCompact ? ":" : ": ")
  }

  private mutating func separate() {
    if !isFirst { out.write(UInt8(ascii: ",")) }
    isFirst = false
    breakLine()
  }

  private mutating func breakLine() {
    guard !isCompact else { return }
    out.write(UInt8(ascii: "\n"))
    out.pad(depth * 2)
  }
}

extension String {
  /// Whether a JSON string cannot hold the text as it is.
  fileprivate var needsEscapes: Bool {
    var isASCII = true
    for byte in utf8 {
      if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F { return true }
      if byte >= 0x80 { isASCII = false }
    }
    return !isASCII && hasHiddenCharacters
  }
}
