internal import Diagnostics

/// One subject explained, before it is laid out for a terminal or as Markdown.
package struct Page: Sendable {
  /// A point of a list and what belongs to it.
  package struct Point: Sendable {
    /// The point itself.
    package var text: String
    /// What stands below it.
    package var details: [String]

    /// Makes a point.
    package init(_ text: String, details: [String] = []) {
      self.text = text
      self.details = details
    }
  }

  /// A part of a page.
  package enum Block: Sendable {
    /// A heading below the title: 2 for a section, 3 for a part of one.
    case heading(Int, String)
    /// Running text.
    case paragraph(String)
    /// Words and what they mean, one pair a line.
    case terms([(term: String, text: String)])
    /// A list.
    case points([Point])
    /// A file, line by line as it stands.
    case file(path: String, lines: [String])
  }

  /// What the page is about: an id, or an id and a title.
  package var title: String
  /// What it says.
  package var blocks: [Block] = []

  /// Starts a page.
  package init(title: String) { self.title = title }

  /// Adds a section if there is anything to say.
  mutating func add(section: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    blocks += [.heading(2, section), .paragraph(text)]
  }

  /// Adds a section with a list if the list has any points.
  mutating func add(section: String, _ points: [Point]) {
    guard !points.isEmpty else { return }
    blocks += [.heading(2, section), .points(points)]
  }
}

extension Language {
  /// Chooses between two texts.
  func callAsFunction(_ ja: String, _ en: String) -> String {
    switch self {
    case .ja: ja
    case .en: en
    }
  }

  /// Joins the members of a list.
  func list(_ texts: [String]) -> String { texts.joined(separator: self("、", ", ")) }
}
