package import Diagnostics

/// A comment that silences the findings of one rule at one place for a while.
///
///     # shisei: allow stale-note until 2027-03-31 because 次の改訂で書き直すため
///
/// It is read as far as it goes; what is missing or wrong is for rules to say.
package struct Suppression: Sendable {
  /// The comment, from `#` to the end of its line.
  package let range: SourceRange
  /// The id of the rule.
  package var rule: Located<String>?
  /// The last day on which it holds, as written; the day is `nil` if that is none.
  package var until: Located<CalendarDay?>?
  /// Why the finding is accepted.
  package var reason: Located<String>?
  /// What is not understood.
  package var stray: SourceRange?
  /// Where findings must start to be silenced; `nil` if nothing stands behind the comment.
  package var scope: SourceRange?
  /// What to take out of the file to be rid of it; `nil` if other text would change by that.
  package var removal: SourceRange?

  /// Whether a finding that starts at a byte of its file is meant.
  package func covers(_ offset: UInt32) -> Bool {
    guard let scope else { return false }
    return scope.start <= offset && offset < max(scope.end, scope.start + 1)
  }

  init(range: SourceRange) { self.range = range }
}

extension Suppression {
  /// Reads a comment; `nil` if it does not speak to us.
  ///
  /// `# shisei: 1` is the first line of a file that somebody took out, and no suppression.
  init?(comment range: SourceRange, in bytes: [UInt8]) {
    var words = CommentWords(bytes, range)
    guard let marker = words.next() else { return nil }
    let name = words.lowercased(marker)
    guard name.hasPrefix("shisei") else { return nil }
    self.init(range: range)
    let rest = name.dropFirst("shisei".count)
    switch rest {
    case ":":
      let next = words.next()
      if let next, words.isNumber(next) { return nil }
      guard let next, words.text(next) == "allow" else {
        stray = next ?? marker
        return
      }
    // What was meant is plain, but nobody should have to guess how much else is forgiven.
    case "":
      guard let next = words.next(), [":", "：", "allow"].contains(words.text(next)) else {
        return nil
      }
      stray = range
      return
    default:
      guard rest.hasPrefix(":") || rest.hasPrefix("：") else { return nil }
      let value = rest.dropFirst()
      if !value.isEmpty, value.allSatisfy(\.isNumber) { return nil }
      stray = range
      return
    }
    if words.text(marker) != "shisei:" { stray = marker }
    readClauses(&words)
  }

  private mutating func readClauses(_ words: inout CommentWords) {
    guard let rule = words.next(), !["until", "because"].contains(words.text(rule)) else {
      stray = stray ?? range
      return
    }
    self.rule = Located(words.text(rule), at: rule)
    var word = words.next()
    if let found = word, words.text(found) == "until" {
      word = words.next()
      if let day = word, words.text(day) != "because" {
        until = Located(CalendarDay(words.text(day)), at: day)
        word = words.next()
      }
    }
    guard let word else { return }
    guard words.text(word) == "because" else {
      stray = stray ?? word
      return
    }
    reason = words.rest.map { Located(words.text($0), at: $0) }
  }
}

/// The words of a comment behind its `#`, by blanks, the ideographic one included.
private struct CommentWords {
  private let bytes: [UInt8]
  private let file: FileID
  private let end: Int
  private var offset: Int

  init(_ bytes: [UInt8], _ range: SourceRange) {
    self.bytes = bytes
    file = range.file
    offset = Int(range.start)
    end = Int(range.end)
    while offset < end, bytes[offset] == UInt8(ascii: "#") { offset += 1 }
  }

  mutating func next() -> SourceRange? {
    skipBlanks()
    let start = offset
    while offset < end, blank(at: offset) == 0 { offset += 1 }
    return start < offset ? range(start, offset) : nil
  }

  /// Everything that is left, without blanks around it.
  var rest: SourceRange? {
    var words = self
    guard let first = words.next() else { return nil }
    var last = first
    while let next = words.next() { last = next }
    return range(Int(first.start), Int(last.end))
  }

  func text(_ range: SourceRange) -> String {
    String(decoding: bytes[Int(range.start)..<Int(range.end)], as: UTF8.self)
  }

  func lowercased(_ range: SourceRange) -> String { text(range).lowercased() }

  func isNumber(_ range: SourceRange) -> Bool {
    bytes[Int(range.start)..<Int(range.end)].allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
  }

  private mutating func skipBlanks() {
    while offset < end {
      let count = blank(at: offset)
      guard count > 0 else { return }
      offset += count
    }
  }

  /// How many bytes the blank here has; none if there is none.
  private func blank(at offset: Int) -> Int {
    switch bytes[offset] {
    case 0x20, 0x09: return 1
    case 0xE3:
      return offset + 2 < end && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x80 ? 3 : 0
    default: return 0
    }
  }

  private func range(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(file: file, start: UInt32(start), end: UInt32(end))
  }
}
