/// What a reader of an HTML page sees.
enum HTMLText {
  /// Returns the page with blanks in place of its tags, comments, scripts and styles, so that every
  /// word stays in its place.
  static func visible(in bytes: [UInt8]) -> [UInt8] {
    var text = bytes
    var offset = 0
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "<"), let end = end(ofTagAt: offset, in: bytes) else {
        offset += 1
        continue
      }
      for index in offset..<end where bytes[index] != 0x0A && bytes[index] != 0x0D {
        text[index] = 0x20
      }
      // What stands in two elements is no one clause.
      text[offset] = 0x0A
      offset = end
    }
    return text
  }

  /// The end of a tag, or of the element if nobody sees its content; `nil` if `<` opens none.
  private static func end(ofTagAt start: Int, in bytes: [UInt8]) -> Int? {
    let rest = bytes[start...]
    if rest.starts(with: "<!--".utf8) { return end(of: "-->", from: start + 4, in: bytes) }
    for name in ["script", "style"] where has(name, at: start + 1, in: bytes) {
      return end(of: "</\(name)>", from: start, in: bytes)
    }
    guard start + 1 < bytes.count else { return nil }
    let next = bytes[start + 1]
    guard (0x41...0x5A).contains(next & 0xDF) || next == 0x2F || next == 0x21 || next == 0x3F else {
      return nil
    }
    return end(of: ">", from: start, in: bytes)
  }

  /// The end of the first occurrence of a word in small letters; that of the page if there is none.
  private static func end(of word: String, from start: Int, in bytes: [UInt8]) -> Int {
    var offset = start
    while offset < bytes.count, !has(word, at: offset, in: bytes) { offset += 1 }
    return min(offset + word.utf8.count, bytes.count)
  }

  private static func has(_ word: String, at start: Int, in bytes: [UInt8]) -> Bool {
    var offset = start
    for byte in word.utf8 {
      guard offset < bytes.count else { return false }
      let isLetter = (0x41...0x5A).contains(bytes[offset])
      guard (isLetter ? bytes[offset] | 0x20 : bytes[offset]) == byte else { return false }
      offset += 1
    }
    return true
  }
}
