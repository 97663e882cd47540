package import Diagnostics
package import YAMLSyntax

/// Words of a text in the organisation's files that rules look for.
package struct FoundWords: Sendable, BitwiseCopyable {
  /// What the text belongs to.
  package enum Owner: Hashable, Sendable, BitwiseCopyable {
    /// A piece of evidence, whose support for a level rests on its texts.
    case piece(EvidenceKey)
    /// A claim, by its position.
    case claim(Int)
    /// The organisation or a waiver.
    case other
  }

  /// What the words are.
  package let kind: TextMark.Kind
  /// Where the words stand.
  package let range: SourceRange
  /// Where the whole text stands, in both languages if it has them.
  package let text: SourceRange
  /// The scalar that holds the words.
  package let node: YAMLTree.Index
  /// What the text belongs to.
  package internal(set) var owner = Owner.other
}

extension Decoder {
  /// Looks for words in a scalar that is, or is part of, a text.
  @inline(__always)
  mutating func mark(_ index: YAMLTree.Index, of text: YAMLTree.Index) {
    guard marks != nil else { return }
    let span = tree.nodes[Int(tree.resolved(index))].text
    let found = TextScan.marks(in: tree.bytes.span.extracting(Int(span.start)..<Int(span.end)))
    guard !found.isEmpty else { return }
    keep(found, index, of: text)
  }

  /// Reads any scalar as a name, and looks for words in it.
  @inline(__always)
  mutating func markedWord(_ index: YAMLTree.Index) -> Located<Name>? {
    guard let name = word(index) else { return nil }
    mark(index, of: index)
    return name
  }

  private mutating func keep(
    _ found: [TextMark],
    _ index: YAMLTree.Index,
    of text: YAMLTree.Index
  ) {
    let node = tree.resolved(index)
    let span = tree.nodes[Int(node)].text
    // What an escape or a fold has made stands nowhere in the file: then the whole is shown.
    let isWritten = Int(span.end) <= tree.sourceLength
    for mark in found {
      var range = tree.range(of: node)
      if isWritten {
        range.start = span.start + UInt32(mark.range.lowerBound)
        range.end = span.start + UInt32(mark.range.upperBound)
      }
      marks?.append(
        FoundWords(kind: mark.kind, range: range, text: tree.range(of: text), node: node)
      )
    }
  }

  /// Ties the words found since some point to what their texts belong to.
  mutating func own(_ owner: FoundWords.Owner, since first: Int) {
    guard let count = marks?.count, count > first else { return }
    for index in first..<count where marks?[index].owner == .other {
      marks?[index].owner = owner
    }
  }
}

/// The words found in an organisation's texts, by kind, each in the order of the files.
package struct WordIndex: Sendable {
  private var byKind: [[FoundWords]] = []

  /// Sorts words by kind.
  init(_ words: [FoundWords]) {
    guard !words.isEmpty else { return }
    byKind = Array(repeating: [], count: TextMark.Kind.allCases.count)
    for found in words { byKind[Int(found.kind.rawValue)].append(found) }
  }

  /// The words of a kind.
  package subscript(kind: TextMark.Kind) -> [FoundWords] {
    byKind.isEmpty ? [] : byKind[Int(kind.rawValue)]
  }

  /// Whether nothing is left open anywhere.
  package var hasNoPlaceholders: Bool { self[.placeholder].isEmpty && self[.openClause].isEmpty }

  /// The words that leave open what should be said.
  package var placeholders: [FoundWords] { self[.placeholder] + self[.openClause] }
}

/// What rules about texts ask.
extension OrganizationModel {
  /// Returns the whole text that holds some words.
  package func sentence(of words: FoundWords) -> String {
    trees[Int(words.range.file.rawValue)].string(of: words.node)
  }

  /// Returns words as they were written.
  package func written(_ words: FoundWords) -> String {
    let bytes = trees[Int(words.range.file.rawValue)].bytes
    return String(decoding: bytes[Int(words.range.start)..<Int(words.range.end)], as: UTF8.self)
  }

  /// Whether a text leaves open what should be said.
  package func isPlaceholder(_ text: Located<TextNode>) -> Bool {
    !words.hasNoPlaceholders && words.placeholders.contains { $0.text == text.range }
  }
}
