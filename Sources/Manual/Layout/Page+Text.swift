internal import Reporting
extension Page {
  /// The width that every page fits into.
  static let width = 80

  /// The page as plain lines of at most 80 columns; only lines of example files may be longer.
  package var text: String {
    var lines = Wrapping.lines(title, width: Self.width)
    var margin = 0
    for block in blocks {
      if case .heading(let rank, let text) = block {
        margin = (rank - 2) * 2
        lines.append("")
        lines += Self.lines(text, margin: margin)
        margin += 2
      } else {
        if margin == 0 { lines.append("") }
        lines += Self.lines(of: block, margin: margin)
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func lines(of block: Block, margin: Int) -> [String] {
    switch block {
    case .heading(_, let text), .paragraph(let text):
      return lines(text, margin: margin)
    case .terms(let terms):
      let column = (terms.map { $0.term.columns }.max() ?? 0) + 2
      return terms.flatMap { term, text in
        lines(text, margin: margin, lead: term.padded(to: column))
      }
    case .points(let points):
      return points.flatMap { point in
        lines(point.text, margin: margin, lead: "- ")
          + point.details.flatMap { lines($0, margin: margin + 2, lead: "  ") }
      }
    case .file(let path, let file):
      return ["", String(repeating: " ", count: margin) + path]
        + file.map { $0.isEmpty ? "" : String(repeating: " ", count: margin + 2) + $0 }
    }
  }

  /// Wraps a text behind a margin; later lines stand under the first one's text.
  private static func lines(_ text: String, margin: Int, lead: String = "") -> [String] {
    let indent = margin + lead.columns
    return Wrapping.lines(text, width: width - indent).enumerated().map { index, line in
      index == 0
        ? String(repeating: " ", count: margin) + lead + line
        : String(repeating: " ", count: indent) + line
    }
  }
}
