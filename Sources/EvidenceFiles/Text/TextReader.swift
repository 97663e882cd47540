package import ClaimModel
package import Diagnostics

/// Reads what a Markdown or plain text says of itself.
package enum TextReader {
  /// Returns the facts of an HTML page: how long its text is, and what it leaves open.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: Its number, for places.
  /// - Returns: The facts; of a front matter nothing, for a page has none.
  package static func facts(ofPage bytes: [UInt8], file: FileID) -> TextFacts {
    if let fault = TextEncoding.fault(of: bytes) { return TextFacts(fault) }
    var facts = TextFacts()
    let text = HTMLText.visible(in: bytes)
    facts.characters = BodyText.characters(in: text[...])
    // Cells of tables and buttons are clauses of their own, so that only the plainest marks count.
    collect(from: text, at: 0, of: file, into: &facts) { $0.kind == .placeholder }
    return facts
  }

  /// Returns the facts of a text.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: Its number, for places.
  /// - Returns: What stands in its front matter, how long it is, and what it leaves open; or why
  ///   that cannot be known.
  package static func facts(of bytes: [UInt8], file: FileID) -> TextFacts {
    if let fault = TextEncoding.fault(of: bytes) { return TextFacts(fault) }
    var facts = TextFacts()
    var body = bytes.hasByteOrderMark ? 3 : 0
    let found = FrontMatterReader.read(bytes, file: file)
    facts.frontMatter = found.frontMatter
    body = max(body, found.end)
    facts.characters = BodyText.characters(in: bytes[body...])
    let text = Array(bytes[body...])
    collect(from: text, at: body, of: file, into: &facts) { mark in
      // A table of revisions has 「案」 and 「素案」 in its cells, and is as it should be.
      mark.isPlaceholder
        && (mark.kind != .openClause || !text.isTableRow(at: mark.range.lowerBound))
    }
    return facts
  }

  /// Returns the facts of minutes or another record in Markdown: only what a template left in it.
  package static func facts(ofRecord bytes: [UInt8], file: FileID) -> TextFacts {
    var facts = TextFacts()
    collect(from: bytes, at: 0, of: file, into: &facts, where: \.isPlaceholder)
    return facts
  }

  /// Takes the places that a text leaves open, the first few.
  private static func collect(
    from text: [UInt8],
    at body: Int,
    of file: FileID,
    into facts: inout TextFacts,
    where counts: (TextMark) -> Bool
  ) {
    for mark in TextScan.marks(in: text.span) where counts(mark) {
      guard facts.placeholders.count < shownPlaceholders else { break }
      let (start, end) = (body + mark.range.lowerBound, body + mark.range.upperBound)
      let range = SourceRange(file: file, start: UInt32(start), end: UInt32(end))
      facts.placeholders.append(range)
      if facts.template == nil, isTemplate(text, mark.range) { facts.template = range }
    }
  }

  /// How many places of one text are told.
  private static let shownPlaceholders = 20

  /// Whether a placeholder is a company's name, or text that only fills a page.
  private static func isTemplate(_ bytes: [UInt8], _ mark: Range<Int>) -> Bool {
    let text = String(decoding: bytes[mark], as: UTF8.self).lowercased()
    if text.hasPrefix("lorem") { return true }
    let before = String(
      decoding: bytes[max(0, mark.lowerBound - 12)..<mark.lowerBound],
      as: UTF8.self
    )
    let after = String(
      decoding: bytes[mark.upperBound..<min(bytes.count, mark.upperBound + 12)],
      as: UTF8.self
    )
    return companyForms.contains {
      before.hasSuffix($0) || after.hasPrefix($0) || text.contains($0)
    }
  }

  private static let companyForms = ["株式会社", "有限会社", "合同会社", "(株)", "（株）", "㈱"]
}

extension [UInt8] {
  /// Whether a byte stands in a line that starts with `|`.
  fileprivate func isTableRow(at offset: Int) -> Bool {
    let before = self[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return self[before..<offset].first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "|")
  }
}

/// The text of a document without what only structures it.
private enum BodyText {
  /// Counts the code points that are neither blank nor part of a heading, a rule or a comment.
  static func characters(in bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var isComment = false
    var position = bytes.startIndex
    var previous = 0
    while position < bytes.endIndex {
      let line = bytes.endOfLine(from: position)
      let text = bytes[position..<line.end]
      position = line.next
      if isComment || text.starts(with: "<!--".utf8) {
        isComment = !text.contains("-->")
        continue
      }
      if text.isUnderline, previous > 0 {
        // The line before was a heading of the other kind.
        count -= previous
        previous = 0
        continue
      }
      previous = text.first == UInt8(ascii: "#") ? 0 : text.characters
      count += previous
    }
    return count
  }
}

extension ArraySlice<UInt8> {
  /// Whether the line only underlines the one before it.
  fileprivate var isUnderline: Bool {
    guard let first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-") else { return false }
    return count >= 2 && allSatisfy { $0 == first || $0 == 0x20 }
  }

  /// The code points that say something; blanks and the lines of tables do not.
  fileprivate var characters: Int {
    var count = 0
    let bytes = span
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      let blank = Blanks.length(in: bytes, at: position)
      position += Swift.max(blank, 1)
      guard blank == 0 else { continue }
      switch byte {
      case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"): break
      case 0x80...0xBF: break
      default: count += 1
      }
    }
    return count
  }

  fileprivate func contains(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    return indices.contains { self[$0...].starts(with: wanted) }
  }
}
