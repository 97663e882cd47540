extension Page {
  /// The page as Markdown.
  package var markdown: String {
    var text = "# \(title)\n"
    for block in blocks { text += "\n" + Self.markdown(of: block) }
    return text
  }

  private static func markdown(of block: Block) -> String {
    switch block {
    case .heading(let rank, let text):
      return String(repeating: "#", count: rank) + " \(text)\n"
    case .paragraph(let text):
      return text.escapedForMarkdown + "\n"
    case .terms(let terms):
      return terms.map { "- \($0.term): \($0.text.escapedForMarkdown)\n" }.joined()
    case .points(let points):
      return points.map { point in
        "- \(point.text.escapedForMarkdown)\n"
          + point.details.map { "  - \($0.escapedForMarkdown)\n" }.joined()
      }.joined()
    case .file(let path, let lines):
      return "`\(path)`\n\n```yaml\n" + lines.map { $0 + "\n" }.joined() + "```\n"
    }
  }
}

extension String {
  /// The text with what Markdown would take for markup written so that it stays; code between
  /// backticks is left alone.
  package var escapedForMarkdown: String {
    var result = ""
    var isCode = false
    for character in self {
      if character == "`" { isCode.toggle() }
      if !isCode, "*<>[]|\\#".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
