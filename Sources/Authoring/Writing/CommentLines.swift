internal import Diagnostics
internal import Manual

/// Comments that fit a terminal of 80 columns.
enum CommentLines {
  private static let width = 78

  /// Returns a text as comment lines, each with a line break.
  ///
  /// - Parameters:
  ///   - text: The text; its own line breaks count as blanks.
  ///   - indent: What stands before the `#`.
  ///   - first: What stands between the `#` and the text on the first line; the others are indented
  ///     by as much.
  /// - Returns: The lines.
  static func make(_ text: String, indent: String = "", first: String = " ") -> String {
    guard !text.isEmpty else { return "\(indent)#\n" }
    let rest = String(repeating: " ", count: first.utf8.count)
    let lines = Wrapping.lines(text, width: width - indent.utf8.count - 1 - first.utf8.count)
    return lines.enumerated()
      .map { "\(indent)#\($0.offset == 0 ? first : rest)\($0.element)\n" }.joined()
  }
}

extension Language {
  /// Chooses between two texts.
  func callAsFunction(_ ja: String, _ en: String) -> String {
    self == .ja ? ja : en
  }
}
