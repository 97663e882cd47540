import TestSupport

/// Writes YAML, and what looks like it, at random: most of it plain, some of it on the edge, some
/// of it wrong.
struct DocumentGenerator {
  private var random: SeededRandom
  private var text = ""
  /// How many of a thousand choices leave the plain path.
  private let oddity: Int
  private let lineBreak: String

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    oddity = [0, 4, 20, 100][random.below(4)]
    lineBreak = random.below(4) == 0 ? "\r\n" : "\n"
  }

  /// Returns a file.
  mutating func makeFile() -> [UInt8] {
    text = ""
    if isOdd { text += "\u{FEFF}" }
    if chance(3) { comments() }
    if chance(3) { documentMark() }
    node(column: 0, below: -1, depth: 0)
    while isOdd || random.below(12) == 0 {
      documentMark()
      if !isOdd { node(column: 0, below: -1, depth: 0) }
    }
    if chance(8) {
      while text.last?.isNewline == true || text.last == " " { text.removeLast() }
    }
    return Array(text.utf8)
  }

  private mutating func chance(_ count: Int) -> Bool { random.below(count) == 0 }

  private var isOdd: Bool { mutating get { random.below(1000) < oddity } }

  private mutating func pick(_ choices: [String]) -> String { choices[random.below(choices.count)] }

  private mutating func documentMark() {
    text += isOdd ? pick(["...", "--- a", "---\t", "--- |", "%YAML 1.2", "---x: y", "--"]) : "---"
    endLine()
  }
}

/// Lines.
extension DocumentGenerator {
  private mutating func spaces(_ count: Int) {
    let count = isOdd ? count + random.below(3) - 1 : count
    text += String(repeating: isOdd ? "\t" : " ", count: max(0, count))
  }

  private mutating func endLine() {
    if chance(12) { text += pick([" ", "   ", " # c", "  # 日本: - [", " #"]) }
    if isOdd { text += pick(["\t", "\t# c", "# c", " x", " :", ":", " - ", "\r", "\u{85}"]) }
    text += lineBreak
    if chance(8) { comments() }
  }

  private mutating func comments() {
    for _ in 0...random.below(2) {
      text += String(repeating: " ", count: random.below(6))
      text += pick(["", "# c", "#", "# 注: x", "#x\t: y", "# - \"'{["]) + lineBreak
    }
  }

  private mutating func separation() {
    text += isOdd ? pick(["", "\t", " \t", " # c" + lineBreak]) : chance(10) ? "   " : " "
  }
}

/// Blocks. A node is written from its first character on; its last line is ended.
extension DocumentGenerator {
  private mutating func node(column: Int, below indent: Int, depth: Int) {
    switch random.below(depth > 4 ? 2 : 8) {
    case 0, 1: value(below: indent)
    case 2...5: mapping(column: column, depth: depth)
    default: sequence(column: column, depth: depth)
    }
  }

  private mutating func mapping(column: Int, depth: Int) {
    for entry in 0...random.below(4) {
      if entry > 0 { spaces(column) }
      text += isOdd ? pick(Self.oddScalars) : key()
      text += isOdd ? pick([" :", ":", "", "::", " "]) : chance(20) ? " :" : ":"
      switch random.below(depth > 4 ? 4 : 8) {
      case 0: endLine()
      case 1...3:
        separation()
        value(below: column)
      case 4:
        endLine()
        spaces(column)
        sequence(column: column, depth: depth + 1)
      default:
        endLine()
        let child = column + 1 + random.below(4)
        spaces(child)
        node(column: child, below: column, depth: depth + 1)
      }
    }
  }

  private mutating func sequence(column: Int, depth: Int) {
    for entry in 0...random.below(4) {
      if entry > 0 { spaces(column) }
      text += "-"
      switch random.below(8) {
      case 0: endLine()
      case 1:
        endLine()
        let child = column + 1 + random.below(4)
        spaces(child)
        node(column: child, below: column, depth: depth + 1)
      default:
        let width = 1 + (chance(6) ? random.below(3) : 0)
        text += isOdd ? pick(["", "\t"]) : String(repeating: " ", count: width)
        node(column: column + 1 + width, below: column, depth: depth + 1)
      }
    }
  }

  /// Writes what fits behind a key or dash, and ends its line.
  private mutating func value(below indent: Int) {
    switch random.below(12) {
    case 0...1: flow(depth: 0)
    case 2: return blockScalar(below: indent)
    default: text += scalar()
    }
    endLine()
    if isOdd {
      spaces(max(0, indent) + random.below(3))
      text += scalar()
      endLine()
    }
  }

  private mutating func blockScalar(below indent: Int) {
    text += pick(["|", ">", "|-", ">-", "|+", ">+", ">- # c", "| "])
    if isOdd {
      text += pick(["2", "-1", "+-", "x", "#c", "\t", lineBreak + "\t", lineBreak + "   \tx"])
    }
    text += lineBreak
    let column = max(indent, 0) + 1 + random.below(3)
    for line in 0...random.below(5) {
      if (line > 0 || isOdd) && chance(3) {
        text += String(repeating: " ", count: chance(2) ? 0 : random.below(column + 3))
      } else {
        spaces(column)
        if line > 0 && chance(5) { text += pick([" ", "  ", "\t"]) }
        text += pick(["x", "日本語", "- a", "a: b", "# no", "x  ", "\"", "x # y", "---", "%"])
      }
      text += lineBreak
    }
    if chance(4) { comments() }
  }
}

/// Brackets.
extension DocumentGenerator {
  private mutating func flow(depth: Int) {
    let isMapping = chance(2)
    text += isMapping ? "{" : "["
    flowBlank()
    let count = random.below(4)
    for entry in 0..<count {
      if isMapping { flowKey() }
      if depth < 3 && chance(4) { flow(depth: depth + 1) } else { flowScalar() }
      if isOdd { flowBlank() }
      if entry + 1 < count || chance(8) {
        text += isOdd ? pick(["", ",,", " "]) : chance(8) ? " ," : ","
        flowBlank()
      }
    }
    flowBlank()
    text += isOdd ? pick(["}", "]", ""]) : isMapping ? "}" : "]"
  }

  private mutating func flowKey() {
    text += isOdd ? pick(Self.oddScalars) : key()
    if chance(8) { return text += chance(2) ? "" : ", " }
    text += isOdd ? pick([":", " :", "", ":,"]) : chance(10) ? " : " : ": "
    if isOdd { flowBlank() }
  }

  private mutating func flowScalar() {
    if chance(8) { return }
    let word = scalar()
    // Most indicators end a scalar here, and most texts with one are then wrong.
    text += isOdd ? word : word.filter { !",[]{}?".contains($0) }
  }

  private mutating func flowBlank() {
    switch random.below(24) {
    case 0...3: break
    case 4: text += lineBreak + pick(["", "  ", "    # c" + lineBreak + " "])
    case 5: text += " # c, ]" + lineBreak
    case 6: text += "   "
    default: text += " "
    }
    if isOdd { text += pick(["\t", "#c" + lineBreak, lineBreak + "---" + lineBreak]) }
  }
}

/// Scalars.
extension DocumentGenerator {
  private mutating func key() -> String {
    switch random.below(60) {
    case 0...3: return "\"" + pick(Self.words) + "\""
    case 4...6: return "'" + pick(["a", "日本", "", "a: b", "#", "it''s", "{"]) + "'"
    case 7: return String(repeating: pick(["x", "鍵 "]), count: 330 + random.below(720))
    default: return pick(Self.words)
    }
  }

  private mutating func scalar() -> String {
    if isOdd { return pick(Self.oddScalars) }
    switch random.below(10) {
    case 0: return "\"" + pick(Self.quotable) + "\""
    case 1: return "'" + pick(Self.quotable).replacing("'", with: "''") + "'"
    case 2, 3:
      return pick(Self.words) + pick([" ", ", ", "  ", "-", ":", "#", "/"]) + pick(Self.words)
    case 4: return pick(Self.edgeScalars)
    default: return pick(Self.words)
    }
  }

  private static let words = [
    "a", "b1", "level", "owner", "日本語", "方針", "2026-10-01", "x", "true", "~", "A.1", "実施", "🦊",
    "か\u{3099}", "¥100", "<<", "a_long_key_with_many_bytes", "1-1", "n/a", "…",
  ]

  private static let edgeScalars = [
    "a:b", "-x", "?x", ":x", "--", "-1", "::a", "http://x.jp/?q=1#y", "12:30", "x#y", "a - b",
    "it's", "say \"x\"", "100%", "a&b", "a*", "x|y", "≥1", "a, b", "a]b", "(x", "x,", "a ? b",
    "a ! b", "¿", "\u{3000}x", "\u{A0}", "-- x", "<a>", "=", "x\\n", "a?b", "a?", "$x", "^", "_",
    "(x)",
  ]

  private static let oddScalars = [
    "%x", "@x", "`x", "!x", "&x y", "*x", "|x", "> x", "|", ">-", "- x", "-", "?", "? x", ": x",
    ":", "a: b", "a b:", "x #y", "x\ty", "x \t#y", "---", "--- x", "...", ". . .", "[", "]", "{",
    "}", ",", "[a: b]", "{a: b}: c", "[a]: b", "\"x", "'x", "\"x\" y", "'x'#y", "\"a\":b",
    "'a' :b", "\"\\x41\"", "\"\\u0041\"", "\"\\0\"", "\"\\q\"", "\"x\n y\"", "'x\n\n  y'",
    "\u{2028}", "\u{FEFF}", "\u{202E}", "\u{7F}", "\u{80}", "\u{FFFE}", "", "#", "#x", "!!str x",
    "!!map {a: b}", "{a:b}", "{\"a\":b}", "{a :b}", "{?a: b}", "[-]", "[-, a]", "[- a]", "[?]",
    "[a:]", "{a:}", "{a:,b}", "[:a]", "{: a}", "{a: b: c}", "[a b]", "{[a]: b}", "{{a}: b}",
    "{a, [b]}", "[,]", "{,}", "[a,,b]", "{a: b,,}", "[\"a\"b]", "[\"a\": b]", "[a #b\n]",
    "[a\nb]", "[a\n,b]", "{a\n: b}", "{\"a\"\n: b}", "{a: b\n c}", "{a:\n b}", "[a, # c\n b]",
    "[a]#c", "\"a\"#c", "[%a]", "[@]", "{'a':'b'}", "[|]", "{a: |}", "{a: >x}", "[!x a]", "[*a]",
    "[a:?b]", "{a:?b: c}", "[a?b]", "{a? : b}", "\u{B}", "<<: *a",
  ]

  private static let quotable = [
    "", " ", "x", "日本語", "a: b", "# x", " x ", "it's", "'", "''", "[]", "{}", "\\\"x\\\"", "\\\\",
    "\\n", "x\\ty", "\\\\n", "x\ty", "---", "a\\\"", "🦊", "%", "\u{3000}",
  ]
}
