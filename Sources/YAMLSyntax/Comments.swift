package import Diagnostics

extension YAMLTree {
  /// Returns the comments of a file that was read to its end, from `#` to the end of the line, in
  /// order.
  ///
  /// libyaml drops comments. Bytes that no scalar covers are comments, indicators, white space,
  /// anchors and tags, so a `#` among them starts a comment: libyaml wants no blank before it.
  package func comments() -> [SourceRange] {
    var comments: [SourceRange] = []
    var offset = 0
    for node in nodes where node.kind == .scalar && node.end > node.start {
      // A block scalar's range starts at its indicator, whose line may end in a comment.
      scan(from: offset, to: Int(node.start), into: &comments)
      if node.style == .block {
        let lineEnd = endOfLine(from: Int(node.start))
        scan(from: Int(node.start), to: lineEnd, into: &comments)
        offset = lineEnd
      }
      offset = max(offset, Int(node.end))
    }
    scan(from: offset, to: sourceLength, into: &comments)
    return comments
  }

  /// Whether a comment may start with a word, in capitals or not; asked before comments are looked
  /// for, because nearly no file has one.
  ///
  /// - Parameter word: Small letters of ASCII.
  /// - Returns: Whether it is worth looking for comments; a `#` inside a text counts too.
  package func mayHaveComment(startingWith word: String) -> Bool {
    let letters = Array(word.utf8)
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let source = unsafe SourceBytes(buffer) else { return false }
      var offset = source.nextHash(from: 0)
      while offset < sourceLength {
        while source[offset] == .hash { offset += 1 }
        while source.isBlank(at: offset) { offset += source[offset] == 0xE3 ? 3 : 1 }
        let isThere = letters.indices.allSatisfy { source[offset + $0] | 0x20 == letters[$0] }
        if isThere { return true }
        offset = source.nextHash(from: offset)
      }
      return false
    }
  }

  private func scan(from start: Int, to end: Int, into comments: inout [SourceRange]) {
    var offset = start
    while offset < end {
      guard bytes[offset] == UInt8(ascii: "#") else {
        offset += 1
        continue
      }
      let lineEnd = endOfLine(from: offset)
      comments.append(SourceRange(file: file, start: UInt32(offset), end: UInt32(lineEnd)))
      offset = lineEnd
    }
  }

  private func endOfLine(from start: Int) -> Int {
    var offset = start
    while offset < sourceLength, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
    return offset
  }
}

extension SourceBytes {
  /// Whether a blank that may stand in front of a comment's first word stands here.
  fileprivate func isBlank(at offset: Int) -> Bool {
    self[offset] == .space || self[offset] == .tab
      || (self[offset] == 0xE3 && self[offset + 1] == 0x80 && self[offset + 2] == 0x80)
  }
}
