internal import ArgumentParser
internal import Manual
internal import Reporting

/// The help of a command, for a terminal of 80 columns and in the language of this run.
///
/// ArgumentParser makes it of the command's declaration, but in English, and it counts characters
/// where Japanese takes two columns for one. So it is asked for lines without end, which are read
/// here.
struct CommandHelp {
  /// Wide enough that ArgumentParser breaks no line.
  static let endless = 10_000

  /// What the command does, and what else is to be known of it.
  private(set) var paragraphs: [String] = []
  private(set) var usage = ""
  private(set) var sections: [Section] = []

  /// A list, such as all options.
  struct Section {
    let title: Words
    var entries: [Entry] = []
  }

  /// An argument, an option or a command, and what it is.
  struct Entry {
    let term: String
    var meaning: String
  }

  /// Reads what ArgumentParser says of a command; `nil` if it is no help.
  init?(_ text: String) {
    guard text.contains(Self.usageMark) else { return nil }
    for line in text.split(separator: "\n") {
      if let title = Self.titles[String(line)] {
        sections.append(Section(title: title))
      } else if line.hasPrefix(Self.usageMark) {
        usage = String(line.dropFirst(Self.usageMark.count))
      } else if sections.isEmpty {
        paragraphs.append(line.hasPrefix("OVERVIEW: ") ? String(line.dropFirst(10)) : String(line))
      } else {
        add(line)
      }
    }
  }

  private static let usageMark = "USAGE: "
  private static let titles = [
    "ARGUMENTS:": Words(ja: "引数", en: "Arguments"),
    "OPTIONS:": Words(ja: "オプション", en: "Options"),
    "SUBCOMMANDS:": Words(ja: "コマンド", en: "Commands"),
  ]

  /// Adds a line of a list: a term is indented by two, and its meaning stands behind it or below.
  private mutating func add(_ line: Substring) {
    let section = sections.count - 1
    let text = line.drop { $0 == " " }
    if line.hasPrefix("   "), let last = sections[section].entries.indices.last {
      sections[section].entries[last].meaning = Self.inWords(text)
    } else if !text.hasPrefix("See '") {
      var term = text.prefix(while: { $0 != " " })
      // `-o, --output <file>`: names and the value are the term.
      while text[term.endIndex...].dropFirst().first.map({ "-<".contains($0) }) == true {
        term = text[..<(text[term.endIndex...].dropFirst().firstIndex(of: " ") ?? text.endIndex)]
      }
      let meaning = text[term.endIndex...].drop { $0 == " " }
      sections[section].entries.append(Entry(term: String(term), meaning: Self.inWords(meaning)))
    }
  }

  /// A meaning without the values, which it lists itself, and with the default in words.
  private static func inWords(_ meaning: Substring) -> String {
    switch meaning {
    case "Show the version.": return Words(ja: "版を表示する", en: "Show the version.").text
    case "Show help information.": return Words(ja: "この説明を表示する", en: "Show this help.").text
    default: break
    }
    guard meaning.hasSuffix(")"),
      let open = meaning.ranges(of: " (").last,
      case let facts = meaning[open.upperBound...].dropLast(),
      facts.hasPrefix("values: ") || facts.hasPrefix("default: ")
    else { return String(meaning) }
    let text = String(meaning[..<open.lowerBound])
    guard let mark = facts.ranges(of: "default: ").last else { return text }
    let standard = facts[mark.upperBound...]
    return text + Words(ja: "（既定: \(standard)）", en: " (default: \(standard))").text
  }

  /// The help as it is printed, without a line break at its end.
  var page: String {
    var parts = paragraphs.map { Wrapping.lines($0, width: Self.width).joined(separator: "\n") }
    let lead = Words(ja: "使い方: ", en: "Usage: ").text
    let command = usage.prefix { $0 != "[" && $0 != "<" }
    parts.append(Self.usageLines(usage, lead, indent: lead.columns + command.count))
    for section in sections {
      let lines = [section.title.text + ":"] + section.entries.map(Self.line)
      parts.append(lines.joined(separator: "\n"))
    }
    if usage.hasSuffix("<subcommand>") {
      parts.append(
        Words(
          ja: "コマンドごとの説明: \(command)<subcommand> --help",
          en: "More about a command: \(command)<subcommand> --help"
        ).text
      )
    }
    return parts.joined(separator: "\n\n")
  }

  private static let width = 80
  /// The column at which meanings start.
  private static let meanings = 26

  private static func line(_ entry: Entry) -> String {
    let term = "  " + entry.term
    let lines = Wrapping.lines(entry.meaning, width: width - meanings)
    let body = lines.joined(separator: "\n" + "".padded(to: meanings))
    return term.columns > meanings - 2
      ? term + "\n" + "".padded(to: meanings) + body : term.padded(to: meanings) + body
  }

  /// The usage in lines that break between its arguments, not within one.
  private static func usageLines(_ usage: String, _ lead: String, indent: Int) -> String {
    var text = lead
    var used = lead.columns
    var depth = 0
    var word = ""
    for character in usage + " " {
      switch character {
      case "[", "<": depth += 1
      case "]", ">": depth -= 1
      case " " where depth == 0:
        if used > indent, used + 1 + word.columns > width {
          text += "\n" + "".padded(to: indent)
          used = indent
        } else if used > lead.columns {
          text += " "
          used += 1
        }
        text += word
        used += word.columns
        word = ""
        continue
      default: break
      }
      word.append(character)
    }
    return text
  }
}
