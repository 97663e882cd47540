/// How long a document may be.
package enum MarkdownLimit: Sendable {
  /// So many UTF-16 code units: never fewer than the characters that Ruby counts on GitHub's side,
  /// and what actions written in JavaScript count.
  case characters(Int)
  /// So many bytes of UTF-8.
  case bytes(Int)

  /// A comment on a pull request: GitHub takes 65,536 characters, and whoever posts it may add some.
  package static let comment = MarkdownLimit.characters(60_000)
  /// A step summary: GitHub takes 1 MiB for each step, and the step may write more than we do.
  package static let stepSummary = MarkdownLimit.bytes(900_000)

  /// The number.
  var maximum: Int {
    switch self {
    case .characters(let count), .bytes(let count): count
    }
  }

  /// How much of the limit a text takes.
  func length(of text: String) -> Int {
    switch self {
    case .characters: text.utf16.count
    case .bytes: text.utf8.count
    }
  }
}

/// A part of a document, whole or in entries of which the last may be left out.
package struct MarkdownSection: Sendable {
  /// What is left out last, first.
  package enum Importance: Int, Comparable, Sendable {
    /// Never left out; whoever writes it keeps it short.
    case verdict
    /// Figures behind the verdict.
    case figures
    /// What to do next.
    case advice
    /// Everything else.
    case detail

    /// The next less important.
    package var lowered: Importance { Importance(rawValue: rawValue + 1) ?? .detail }

    /// Orders by what is kept first.
    package static func < (left: Importance, right: Importance) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// When the section is left out.
  package var importance: Importance
  /// What stands before the entries.
  package var opening: String
  /// The entries, each with its line break.
  package var entries: [String]
  /// What stands behind the entries.
  package var closing: String

  /// A section that is kept or left out whole.
  package init(_ importance: Importance, _ write: (inout MarkdownWriter) -> Void) {
    var writer = MarkdownWriter()
    write(&writer)
    self.init(importance, opening: writer.source, entries: [], closing: "")
  }

  /// A section of entries; without room for the first the whole section is left out.
  package init(
    _ importance: Importance,
    opening: String = "",
    entries: [String],
    closing: String = "\n"
  ) {
    self.importance = importance
    self.opening = opening
    self.entries = entries
    self.closing = closing
  }

  /// A list that readers unfold.
  package static func folded(
    _ importance: Importance,
    _ summary: String,
    _ entries: [MarkdownText]
  ) -> MarkdownSection {
    MarkdownSection(
      importance,
      opening: MarkdownWriter.opening(summary),
      entries: entries.map(MarkdownWriter.entry),
      closing: "\n" + MarkdownWriter.closing
    )
  }
}

/// Sections in the order in which they are read, put together within a limit.
package struct MarkdownDocument: Sendable {
  /// The sections.
  package var sections: [MarkdownSection] = []

  /// Starts with nothing.
  package init() {}

  /// Adds a section that is kept or left out whole.
  package mutating func add(
    _ importance: MarkdownSection.Importance,
    _ write: (inout MarkdownWriter) -> Void
  ) {
    sections.append(MarkdownSection(importance, write))
  }

  /// Puts the document together.
  ///
  /// What does not fit is left out, the least important first and the last of it before the first,
  /// and the document says so. Verdicts always stand there.
  ///
  /// - Parameters:
  ///   - limit: How long the document may be.
  ///   - more: What stands where so many entries were left out.
  ///   - shortened: What stands at the end if a whole section was left out.
  /// - Returns: The document, ending with one line break.
  package func rendered(
    within limit: MarkdownLimit,
    more: (Int) -> MarkdownText,
    shortened: MarkdownText
  ) -> String {
    // Room for the sentences about what is missing.
    let note = MarkdownWriter.entry(shortened)
    var room = limit.maximum - limit.length(of: note)
    var kept: [Int?] = sections.map { _ in nil }
    let order = sections.indices.sorted { left, right in
      let (first, second) = (sections[left].importance, sections[right].importance)
      return first == second ? left < right : first < second
    }
    for index in order {
      let section = sections[index]
      let frame = limit.length(of: section.opening) + limit.length(of: section.closing)
      let rest =
        section.entries.isEmpty ? 0 : limit.length(of: Self.last(more(section.entries.count)))
      guard section.importance == .verdict || frame + rest < room else { continue }
      var used = frame + rest
      var count = 0
      for entry in section.entries {
        let length = limit.length(of: entry)
        guard used + length <= room else { break }
        used += length
        count += 1
      }
      guard section.importance == .verdict || section.entries.isEmpty || count > 0 else { continue }
      kept[index] = count
      room -= used
    }
    var text = ""
    for (section, count) in zip(sections, kept) {
      guard let count else { continue }
      text += section.opening + section.entries.prefix(count).joined()
      if count < section.entries.count { text += Self.last(more(section.entries.count - count)) }
      text += section.closing
    }
    if kept.contains(where: { $0 == nil }) { text += shortened.source + "\n" }
    while text.hasSuffix("\n\n") { text.removeLast() }
    return text
  }

  private static func last(_ text: MarkdownText) -> String { "\n\(text.source)\n" }
}
