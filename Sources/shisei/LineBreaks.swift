extension String {
  /// The text in pieces that stay on one line; a blank belongs to the piece before it.
  ///
  /// A word is a piece. Japanese, which has no blanks, may be broken between characters, but not in
  /// a word of katakana; what closes starts no line, and what opens ends none.
  ///
  /// - Source: JIS X 4051, on characters that may not start or end a line.
  var unbreakable: [Substring] {
    var pieces: [Substring] = []
    var start = startIndex
    var last: Character?
    for index in indices {
      let character = self[index]
      if let last, last.allowsBreak(before: character) {
        pieces.append(self[start..<index])
        start = index
      }
      last = character
    }
    if start < endIndex { pieces.append(self[start...]) }
    return pieces
  }
}

extension Character {
  fileprivate func allowsBreak(before next: Character) -> Bool {
    guard next != " ", !(isKatakana && next.isKatakana) else { return false }
    if self == " " { return true }
    return (unicodeScalars.first?.value ?? 0) >= 0x3001 && !Self.neverFirst.contains(next)
      && !Self.neverLast.contains(self)
  }

  private var isKatakana: Bool { ("ァ"..."ヺ").contains(self) || self == "ー" }

  private static let neverFirst = "。、」』）】・：；？！ー々ゃゅょっぁぃぅぇぉゎャュョッァィゥェォヮ,.:;)]"
  private static let neverLast = "「『（【"
}
