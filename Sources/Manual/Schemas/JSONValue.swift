package import Diagnostics

/// A JSON value that keeps the order of its keys, so that the same value is the same bytes.
package indirect enum JSONValue: Sendable {
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// A text in both languages.
  package static func bilingual(_ text: Bilingual) -> JSONValue {
    .object([("ja", .string(text.ja)), ("en", .string(text.en))])
  }

  /// The value with two spaces of indentation a level, and a line break at the end.
  package var text: String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  private func write(to text: inout String, indent: String) {
    let inner = indent + "  "
    switch self {
    case .string(let string): text += Self.quoted(string)
    case .integer(let number): text += String(number)
    case .boolean(let truth): text += truth ? "true" : "false"
    case .array(let values):
      guard !values.isEmpty else { return text += "[]" }
      text += "["
      for (index, value) in values.enumerated() {
        text += index == 0 ? "\n\(inner)" : ",\n\(inner)"
        value.write(to: &text, indent: inner)
      }
      text += "\n\(indent)]"
    case .object(let pairs):
      guard !pairs.isEmpty else { return text += "{}" }
      text += "{"
      for (index, pair) in pairs.enumerated() {
        text += (index == 0 ? "\n" : ",\n") + inner + Self.quoted(pair.key) + ": "
        pair.value.write(to: &text, indent: inner)
      }
      text += "\n\(indent)}"
    }
  }

  private static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
