internal import Reporting

/// Breaks running text into lines that fit a terminal.
///
/// Words of Latin letters and of katakana stay whole. Other Japanese breaks between any two
/// characters, but no line starts with a closing bracket, a full stop or the like, and none ends with
/// an opening bracket.
///
/// - Source: JIS X 4051, 行頭禁則文字 and 行末禁則文字, the parts that matter in plain text.
package enum Wrapping {
  private static let neverFirst: Set<Character> = [
    "。", "、", "」", "』", "）", "】", "〕", "｝", "］", "》", "〉", "，", "．", "・", "：", "；", "？", "！",
    "ー", "々", "〜", "～", "…", "％", "ゃ", "ゅ", "ょ", "っ", "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "ャ", "ュ", "ョ", "ッ",
    "ァ", "ィ", "ゥ", "ェ", "ォ", ")", "]", "}", ",", ".", ":", ";", "?", "!", "”", "’",
  ]
  private static let neverLast: Set<Character> = [
    "「", "『", "（", "【", "〔", "｛", "［", "《", "〈", "(", "[", "{", "“", "‘",
  ]

  /// Returns the lines of a text; a piece wider than a line is left whole.
  package static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in pieces(of: text) {
      let gap = piece.followsBlank && used > 0 ? 1 : 0
      if used > 0, used + gap + piece.columns > width {
        lines.append(line)
        (line, used) = (piece.text, piece.columns)
      } else {
        line += gap == 1 ? " " + piece.text : piece.text
        used += gap + piece.columns
      }
    }
    lines.append(line)
    return lines
  }

  /// What must stay on one line.
  package struct Piece {
    /// The text, without blanks.
    package fileprivate(set) var text = ""
    fileprivate var columns = 0
    /// Whether blanks stand before it.
    package let followsBlank: Bool
  }

  /// Returns the pieces of a text.
  package static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var last: Character = " "
    for character in text {
      if !character.isWhitespace {
        if pieces.isEmpty || breaks(between: last, and: character) {
          pieces.append(Piece(followsBlank: last.isWhitespace))
        }
        pieces[pieces.count - 1].text.append(character)
        pieces[pieces.count - 1].columns += character.columns
      }
      last = character
    }
    return pieces
  }

  private static func breaks(between left: Character, and right: Character) -> Bool {
    if left.isWhitespace { return true }
    if left.isKatakana, right.isKatakana { return false }
    if neverFirst.contains(right) || neverLast.contains(left) { return false }
    return left.columns > 1 || right.columns > 1
  }
}

extension Character {
  fileprivate var isKatakana: Bool { ("ァ"..."ヺ").contains(self) || self == "ー" }
}
