internal import ClaimModel
internal import Diagnostics

extension EvidencePiece {
  /// Whether a field is left out.
  ///
  /// A piece that could not be read in part lacks nothing: the reader has spoken, the piece
  /// supports nothing anyway, and a misspelt key is no missing one.
  @inline(__always)
  func lacks<Value>(_ field: Located<Value>?) -> Bool { field == nil && !isMalformed }

  /// Where to say that a text is missing: at the piece if it is left out, at the text itself if
  /// that is only a word for nothing; `nil` if it says something.
  func placeLacking(_ text: Located<TextNode>?) -> SourceRange? {
    guard let text else { return isMalformed ? nil : place }
    return text.value.saysSomething ? nil : text.range
  }
}
