/// An entry that is to be added to a list of a YAML file.
package struct NewEntry: Sendable {
  /// One key of the entry.
  package struct Line: Sendable {
    /// The key.
    package let key: String
    /// The value as YAML; empty if somebody has still to write it.
    package let value: String
    /// What the key means, if that is said beside it.
    package var note = ""
    /// Whether the line is only a suggestion, in a comment.
    package var isSuggestion = false

    /// Describes a key with its value.
    package init(_ key: String, _ value: String, note: String = "", isSuggestion: Bool = false) {
      self.key = key
      self.value = value
      self.note = note
      self.isSuggestion = isSuggestion
    }
  }

  /// The keys in order; the first is no suggestion.
  package let lines: [Line]

  /// Describes an entry.
  package init(_ lines: [Line]) { self.lines = lines }

  /// The entry as lines of a block list, the last without its line break.
  ///
  /// - Parameters:
  ///   - column: How many blanks stand before the `-`.
  ///   - offset: How far behind the `-` the keys start.
  ///   - lineBreak: The file's line break.
  /// - Returns: The text.
  func block(column: Int, offset: Int, lineBreak: String) -> String {
    let indent = String(repeating: " ", count: column)
    let inner = indent + String(repeating: " ", count: offset)
    return lines.enumerated().map { position, line in
      let dash = indent + "-" + String(repeating: " ", count: max(1, offset - 1))
      return (position == 0 ? dash : inner) + Self.text(of: line)
    }.joined(separator: lineBreak)
  }

  /// The entry on one line, for people to paste.
  package var inBraces: String { flow }

  /// The entry in braces; suggestions and notes have no place there.
  var flow: String {
    let pairs = lines.filter { !$0.isSuggestion }.map { "\($0.key): \($0.value)" }
    return "{ \(pairs.joined(separator: ", ")) }"
  }

  /// Where notes start, counted from the key.
  private static let noteColumn = 22

  private static func text(of line: Line) -> String {
    let pair = line.value.isEmpty ? "\(line.key):" : "\(line.key): \(line.value)"
    let shown = line.isSuggestion ? "# " + pair : pair
    guard !line.note.isEmpty else { return shown }
    let gap = String(repeating: " ", count: max(1, noteColumn - shown.unicodeScalars.count))
    // In a suggestion, too, a second `#` sets the note apart.
    return shown + gap + "# " + line.note
  }
}
