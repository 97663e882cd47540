/// How a part of a line looks where colours are used.
enum Style: String {
  case plain = ""
  case bold = "1"
  case red = "1;31"
  case yellow = "1;33"
  case cyan = "36"
}

/// Lines on their way to a terminal.
///
/// Whatever is written is made visible here, so that no caller can forget it.
struct Screen {
  private var out = ByteWriter()
  private let usesColor: Bool

  /// How many columns the layout fills.
  static let width = 80

  /// Starts an empty screen.
  init(usesColor: Bool) { self.usesColor = usesColor }

  /// What was written so far.
  var bytes: [UInt8] { out.bytes }

  /// Appends to the line; the text is the same with and without colours.
  mutating func write(_ text: String, _ style: Style = .plain) {
    guard usesColor, style != .plain, !text.isEmpty else { return out.write(text.visible) }
    out.write("\u{1B}[\(style.rawValue)m")
    out.write(text.visible)
    out.write("\u{1B}[0m")
  }

  /// Appends blanks.
  mutating func pad(_ count: Int) { out.pad(count) }

  /// Ends the line.
  mutating func endLine() { out.endLine() }

  /// Writes a whole line.
  mutating func line(_ text: String, _ style: Style = .plain) {
    write(text, style)
    endLine()
  }

  /// Writes words one after the other, on as many lines as they take.
  ///
  /// - Parameters:
  ///   - lead: What the first line starts with; its width is the indentation of the others.
  ///   - words: What is never broken; each brings its own comma.
  mutating func wrapped(_ lead: String, _ words: [String]) {
    let indent = min(lead.visible.columns, Screen.width / 2)
    write(lead)
    var used = lead.visible.columns
    for (index, word) in words.enumerated() {
      let columns = word.visible.columns
      if index > 0, used + 1 + columns > Screen.width {
        endLine()
        pad(indent)
        used = indent
      } else if index > 0 {
        pad(1)
        used += 1
      }
      write(word)
      used += columns
    }
    endLine()
  }
}
