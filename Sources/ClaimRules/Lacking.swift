internal import ClaimModel

extension EvidencePiece {
  /// Whether a field is left out.
  ///
  /// A piece that could not be read in part lacks nothing: the reader has spoken, the piece
  /// supports nothing anyway, and a misspelt key is no missing one.
  @inline(__always)
  func lacks<Value>(_ field: Located<Value>?) -> Bool { field == nil && !isMalformed }
}
