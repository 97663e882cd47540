internal import ClaimModel
internal import Diagnostics

/// How things are called in OSCAL.
enum OSCALNames {
  /// What our own properties belong to; nobody can own a host below `.invalid` (RFC 2606).
  static let namespace = "https://shisei.invalid/ns/oscal"
  /// The version of OSCAL that documents are written in.
  static let version = "1.2.1"

  /// The id of an item as a token: tokens start with a letter or `_`, items with a number.
  static func target(_ item: String, in framework: String) -> String {
    "\(framework)_\(item)".token
  }

  /// The start of a day.
  static func start(of day: CalendarDay) -> String { "\(day)T00:00:00Z" }

  /// The end of a day: last days count whole.
  static func end(of day: CalendarDay) -> String { "\(day)T23:59:59Z" }
}

extension String {
  /// The text as one line of OSCAL's markup, which is a part of Markdown: trimmed, never empty, and
  /// nothing but a text.
  var oscal: String {
    var text = ""
    for scalar in visible.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .unicodeScalars
    {
      if "\\`*_[]<>^~{}\"".unicodeScalars.contains(scalar) { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return text.isEmpty ? "–" : text
  }

  /// The text as a value, which is no markup: trimmed and never empty.
  var oscalValue: String {
    let text = visible.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.isEmpty ? "–" : text
  }

  /// The text as a token of OSCAL; what a token cannot hold becomes `_`.
  fileprivate var token: String {
    var token = ""
    for scalar in unicodeScalars {
      let isLetter = scalar.isASCII && scalar.properties.isAlphabetic
      let isKept = isLetter || ("0"..."9").contains(scalar) || "._-".unicodeScalars.contains(scalar)
      if token.isEmpty, !isLetter { token = "_" }
      token.unicodeScalars.append(isKept ? scalar : "_")
    }
    return token.isEmpty ? "_" : token
  }
}

extension JSONWriter {
  /// Writes a member with an array, or nothing: OSCAL has no empty ones.
  mutating func some<Elements: Collection>(
    _ key: String,
    _ elements: Elements,
    _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    if !elements.isEmpty { array(key, elements, write) }
  }

  /// Writes our own properties; what has no value is left out.
  mutating func properties(_ values: [(name: String, value: String?)]) {
    some("props", values.compactMap { one in one.value.map { (one.name, $0) } }) { json, one in
      json.object { json in
        json.member("name", one.0)
        json.member("ns", OSCALNames.namespace)
        json.member("value", one.1.oscalValue)
      }
    }
  }
}
