internal import YAMLSyntax
package import Diagnostics

extension OrganizationModel {
  /// Takes a reference out of its list, if it has a line of its own and nothing else is lost.
  ///
  /// That is `- ref: DOC-1` behind another entry of the list and not behind a comment, which may be
  /// about it; everything else is left to people.
  ///
  /// - Parameter place: The reference's id.
  /// - Returns: The edit, or none.
  package func removal(ofReferenceAt place: SourceRange) -> [TextEdit] {
    let tree = trees[Int(place.file.rawValue)]
    let source = SourceLines(tree.bytes, count: tree.sourceLength)
    let line = source.line(around: Int(place.start))
    let id = tree.bytes[Int(place.start)..<Int(place.end)]
    let text = source.text(of: line).filter { $0 != 0x20 }
    let isAlone =
      text.elementsEqual(Array("-ref:".utf8) + id)
      || text.elementsEqual(Array("-{ref:".utf8) + id + Array("}".utf8))
    guard isAlone, line.lowerBound > 0 else { return [] }
    let before = source.line(around: line.lowerBound - 1)
    let above = source.text(of: before)
    let (depth, ownDepth) = (source.depth(of: before), source.depth(of: line))
    let isBehindEntry = depth > ownDepth || (depth == ownDepth && above.first == 0x2D)
    guard isBehindEntry, let first = above.first, first != UInt8(ascii: "#") else { return [] }
    return [
      TextEdit(
        SourceRange(file: place.file, start: UInt32(line.lowerBound), end: UInt32(line.upperBound)),
        with: ""
      )
    ]
  }
}

/// The lines of a file, each with its line break.
private struct SourceLines {
  private let bytes: [UInt8]
  private let count: Int

  init(_ bytes: [UInt8], count: Int) {
    self.bytes = bytes
    self.count = count
  }

  func line(around offset: Int) -> Range<Int> {
    var (start, end) = (offset, offset)
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    while end < count, bytes[end] != 0x0A { end += 1 }
    return start..<min(end + 1, count)
  }

  /// How far a line is indented.
  func depth(of line: Range<Int>) -> Int { bytes[line].prefix { $0 == 0x20 }.count }

  /// A line without indentation and line break.
  func text(of line: Range<Int>) -> ArraySlice<UInt8> {
    var text = bytes[line].drop { $0 == 0x20 }
    while let last = text.last, [0x0A, 0x0D, 0x20].contains(last) { text.removeLast() }
    return text
  }
}
