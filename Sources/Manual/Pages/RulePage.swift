internal import Reporting
package import ClaimRules
package import Diagnostics

/// Explains a rule.
package enum RulePage {
  /// How many of a rule's examples to show.
  package enum Examples: Sendable {
    /// The first failing and the first passing one.
    case firstOfEach
    /// Every one.
    case all
  }

  /// Returns the page of a rule.
  package static func make(
    _ rule: any Rule.Type,
    _ language: Language,
    examples wanted: Examples
  ) -> Page {
    let metadata = rule.metadata
    var page = Page(title: metadata.id.name)
    page.blocks = [
      .paragraph(metadata.summary[language] + language("。", ".")),
      .terms([
        (language("重大度", "Severity"), metadata.severity.title[language]),
        (language("影響", "Effect"), metadata.effect.explanation[language]),
      ]),
    ]
    page.add(section: language("なぜ大切か", "Why it matters"), metadata.rationale[language])
    page.add(section: language("対処", "What to do"), metadata.remedy[language])
    if !metadata.options.isEmpty { page.add(metadata.options, of: metadata.id, language) }
    for example in chosen(rule.examples, wanted) { page.add(example, language) }
    return page
  }

  private static func chosen(_ examples: [RuleExample], _ wanted: Examples) -> [RuleExample] {
    switch wanted {
    case .all: return examples
    case .firstOfEach:
      let failing = examples.first { $0.kind == .failing }
      let passing = examples.first { $0.kind == .passing } ?? examples.last { $0.kind == .boundary }
      return [failing, passing].compactMap(\.self)
    }
  }
}

extension Severity {
  /// The word for people, with the one that policies use.
  fileprivate var title: Bilingual {
    switch self {
    case .error: Bilingual(ja: "エラー（error）", en: name)
    case .warning: Bilingual(ja: "警告（warning）", en: name)
    case .info: Bilingual(ja: "情報（info）", en: name)
    }
  }
}

extension Page {
  /// Adds what a policy may set of a rule.
  fileprivate mutating func add(_ options: [RuleOption], of rule: RuleID, _ language: Language) {
    blocks.append(.heading(2, language("設定値", "Options")))
    for option in options {
      let (lowest, highest) = (option.range.lowerBound, option.range.upperBound)
      blocks.append(
        .terms([
          (option.name, option.meaning[language]),
          (language("標準", "Default"), "\(option.standard)"),
          (language("理由", "Reason"), option.reason[language]),
          (language("範囲", "Range"), "\(lowest)–\(highest)"),
        ])
      )
    }
    let first = options[0]
    let example = "options:\n  \(rule.name): { \(first.name): \(first.standard) }"
    let path = language("ポリシー", "policy.yaml")
    blocks.append(.file(path: path, lines: example.split(separator: "\n").map(String.init)))
  }

  /// Adds an example: the files that differ from the organisation of all examples.
  fileprivate mutating func add(_ example: RuleExample, _ language: Language) {
    let kind =
      switch example.kind {
      case .failing: language("指摘される例", "What it finds")
      case .passing: language("指摘されない例", "What it accepts")
      case .boundary: language("境目の例", "At the boundary")
      }
    let note = example.note.map { language("：", ": ") + $0[language] } ?? ""
    let asOf = language("（基準日 \(example.asOf)）", " (as of \(example.asOf))")
    blocks.append(.heading(2, kind + note + asOf))
    addHistory(of: example, language)
    for (path, text) in example.files where text != RuleExample.organization {
      guard path != "claims/claims.yaml" || !text.hasSuffix("claims:\n\n") else { continue }
      blocks.append(.file(path: path, lines: MarkedExcerpt.lines(of: text).shortened))
    }
  }
}

extension Page {
  /// Adds how an example's files came about, oldest commit first.
  private mutating func addHistory(of example: RuleExample, _ language: Language) {
    switch example.history {
    case .notAsked: return
    case .noRepository:
      blocks.append(.paragraph(language("git の管理下にないフォルダー。", "The folder is not under git.")))
    case .shallow:
      blocks.append(
        .paragraph(
          language(
            "最新のコミットだけを取得した（浅い）クローン。",
            "A shallow clone: only the latest commit was fetched."
          )
        )
      )
    case .commits(let commits):
      for commit in commits {
        guard let files = commit.files else {
          blocks.append(
            .paragraph(
              language(
                "\(commit.day)、\(commit.person) のコミットで次の内容になった。",
                "On \(commit.day), \(commit.person) committed what follows."
              )
            )
          )
          continue
        }
        blocks.append(
          .paragraph(
            language(
              "\(commit.day)、\(commit.person) のコミット（shisei.yaml のほか、次のファイル）。",
              "On \(commit.day), \(commit.person) committed shisei.yaml and what follows, if anything:"
            )
          )
        )
        for (path, text) in files where text != RuleExample.organization {
          blocks.append(.file(path: path, lines: MarkedExcerpt.lines(of: text)))
        }
      }
    }
  }
}

extension [String] {
  /// The lines, or the first few if there are more than anybody reads.
  fileprivate var shortened: [String] { count > 60 ? prefix(8) + ["…"] : self }
}

/// Shows the places that examples mark with `⟪` and `⟫` as `^^^` under their line.
enum MarkedExcerpt {
  /// How many characters of a line are shown; examples of limits have lines of millions.
  private static let limit = 1200

  /// Returns the lines of a marked text, each followed by its marks if it has any.
  ///
  /// Of a line that is longer than anybody reads the start is shown; no mark goes on behind it.
  static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var isOpen = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var plain = ""
      var marks = ""
      // What is marked over several lines is shown by its first.
      var opened = false
      let shown = line.prefix(limit)
      for character in shown {
        switch character {
        case "⟪": (isOpen, opened) = (true, true)
        case "⟫":
          if opened, !marks.hasSuffix("^") { marks += "^" }
          (isOpen, opened) = (false, false)
        default:
          plain.append(character)
          let mark = isOpen && opened ? "^" : " "
          marks += String(repeating: mark, count: character.columns)
        }
      }
      if shown.endIndex < line.endIndex {
        plain.append("…")
        isOpen = false
      }
      lines.append(plain)
      while marks.hasSuffix(" ") { marks.removeLast() }
      if !marks.isEmpty { lines.append(marks) }
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
