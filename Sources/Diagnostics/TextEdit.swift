/// A change to a file's text: some bytes replaced, everything else left as it is.
package struct TextEdit: Hashable, Sendable {
  /// What is replaced; an empty range is a place to insert at.
  package var range: SourceRange
  /// What stands there afterwards.
  package var replacement: String

  /// Describes a change.
  package init(_ range: SourceRange, with replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

extension [UInt8] {
  /// Returns the bytes with edits made, whatever their order.
  ///
  /// - Parameter edits: Edits of this one file.
  /// - Returns: The changed bytes; `nil` if two edits overlap or one lies outside, because then
  ///   nobody knows what was meant.
  package func applying(_ edits: [TextEdit]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(count + edits.reduce(0) { $0 + $1.replacement.utf8.count })
    var position = 0
    for edit in edits.sorted(by: { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
    ) {
      let (start, end) = (Int(edit.range.start), Int(edit.range.end))
      guard start >= position, end <= count else { return nil }
      result.append(contentsOf: self[position..<start])
      result.append(contentsOf: edit.replacement.utf8)
      position = end
    }
    result.append(contentsOf: self[position...])
    return result
  }
}
