/// Writes blocks of GitHub Flavored Markdown, each with a blank line behind it.
///
/// Every text comes in as `MarkdownText` or is escaped here: there is no way to pass markup through.
package struct MarkdownWriter: Sendable {
  /// How the cells of a column stand.
  package enum Alignment: Sendable {
    case left
    case right

    fileprivate var rule: String {
      switch self {
      case .left: "---"
      case .right: "---:"
      }
    }
  }

  /// What was written so far.
  package private(set) var source = ""

  /// Starts with nothing.
  package init() {}

  /// Writes a heading of level 1 to 6.
  package mutating func heading(_ level: Int, _ title: MarkdownText) {
    block(String(repeating: "#", count: min(6, max(1, level))) + " " + title.source)
  }

  /// Writes a paragraph.
  package mutating func paragraph(_ text: MarkdownText) {
    guard !text.source.isEmpty else { return }
    block(text.source)
  }

  /// Writes a list.
  package mutating func list(_ entries: [MarkdownText]) {
    guard !entries.isEmpty else { return }
    block(entries.map(Self.entry).joined().dropLast())
  }

  /// Writes a table; a row with fewer cells than there are columns ends empty.
  package mutating func table(
    _ columns: [(title: MarkdownText, alignment: Alignment)],
    _ rows: [[MarkdownText]]
  ) {
    block((Self.tableHead(columns) + rows.map(Self.row).joined()).dropLast())
  }

  /// Writes a part that readers unfold.
  package mutating func details(_ summary: String, _ write: (inout MarkdownWriter) -> Void) {
    var inner = MarkdownWriter()
    write(&inner)
    source += Self.opening(summary) + inner.source + Self.closing
  }

  /// Writes lines of code; hidden characters are shown, and no line can end the block.
  package mutating func code(_ lines: [String], language: String = "") {
    let shown = lines.map(\.visible)
    let longest = shown.map(\.longestRunOfBackticks).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    let info = language.utf8.allSatisfy { (0x61...0x7A).contains($0) } ? language : ""
    block(([fence + info] + shown + [fence]).joined(separator: "\n"))
  }

  /// Writes a line that readers do not see and programs find: letters, digits, `-`, `/` and `:`.
  package mutating func marker(_ name: String) {
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2F: true
      default: byte == 0x2D
      }
    }
    precondition(isPlain && !name.contains("--"), "a marker cannot end its comment")
    block("<!-- \(name) -->")
  }

  private mutating func block(_ text: some StringProtocol) { source += text + "\n\n" }

  /// One entry of a list, with its line break.
  package static func entry(_ text: MarkdownText) -> String { "- \(text.source)\n" }

  /// One row of a table, with its line break.
  package static func row(_ cells: [MarkdownText]) -> String {
    "| " + cells.map(\.source).joined(separator: " | ") + " |\n"
  }

  /// The head of a table, with its line break.
  package static func tableHead(
    _ columns: [(title: MarkdownText, alignment: Alignment)]
  ) -> String {
    row(columns.map(\.title))
      + "|" + columns.map { " \($0.alignment.rule) |" }.joined() + "\n"
  }

  /// What stands before the contents of a part that readers unfold.
  package static func opening(_ summary: String) -> String {
    "<details><summary>\(summary.inertHTML)</summary>\n\n"
  }

  /// What stands behind the contents of a part that readers unfold.
  package static let closing = "</details>\n\n"
}

extension String {
  fileprivate var longestRunOfBackticks: Int {
    var (run, longest) = (0, 0)
    for byte in utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
