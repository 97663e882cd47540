import ClaimModel
import Diagnostics
import Reporting
import Scoring
import Testing

/// A report on an organisation that cannot be read, with findings in one file.
private func report(
  _ text: String,
  _ findings: [Finding],
  folder: String = "."
) -> OrganizationReport {
  OrganizationReport(
    folder: folder,
    assessed: nil,
    findings: findings,
    hidden: 0,
    verdict: Verdict(undecidedBecauseOf: findings),
    files: [SourceFile(path: "claims/a.yaml", bytes: Array(text.utf8))]
  )
}

private func finding(
  _ range: Range<UInt32>,
  message: String = "m",
  notes: [Finding.Note] = [],
  subject: Finding.Subject = .init()
) -> Finding {
  Finding(
    rule: "some-rule",
    severity: .error,
    message: Message(Bilingual(message), help: Bilingual(ja: "直してください", en: "mend it")),
    at: place(range),
    notes: notes,
    subject: subject,
    preventsVerdict: true
  )
}

private func place(_ range: Range<UInt32>) -> SourceRange {
  SourceRange(file: FileID(0), start: range.lowerBound, end: range.upperBound)
}

private func text(
  _ report: OrganizationReport,
  _ language: Language = .ja,
  usesColor: Bool = false
) -> String {
  let format = TextReport(language: language, usesColor: usesColor)
  return String(decoding: format.body(report, isFirst: true), as: UTF8.self)
}

@Suite struct `The text report` {
  @Test func `marks Japanese by its width`() {
    let subject = Finding.Subject(items: ["5-2"], level: 2, evidence: "DOC-1")
    let report = report("a: b\n題名: 全社方針 # 済\n", [finding(13..<25, subject: subject)])
    #expect(
      text(report) == """
        エラー[some-rule]: m
         --> claims/a.yaml:2:5
          |
        2 | 題名: 全社方針 # 済
          |       ^^^^^^^^
          = 項目 5-2 · レベル 2 · DOC-1
          = 対処: 直してください

        判定: 判定できません
          読み取れない入力があります。上の指摘を直して、もう一度実行してください。

        """
    )
  }

  @Test func `speaks English`() {
    let report = report("a: b", [finding(3..<4)], folder: "x/y")
    #expect(
      text(report, .en) == """
        error[some-rule]: m
         --> x/y/claims/a.yaml:1:4
          |
        1 | a: b
          |    ^
          = help: mend it

        Verdict: could not be decided
          Part of the input cannot be understood: mend what is said above and run again.

        """
    )
  }

  @Test func `names the place of a note`() {
    let note = Finding.Note(Bilingual(ja: "最初の定義", en: "defined first"), at: place(5..<6))
    let lines = text(report("a: b\nc: d", [finding(0..<1, notes: [note])])).split(separator: "\n")
    #expect(lines.contains("  = 参照: 最初の定義"))
    #expect(lines.contains("    --> claims/a.yaml:2:1"))
  }

  @Test(arguments: [
    ("a: b\r\nc: d\r\n", 6..<7, "2 | c: d", "  | ^"),
    ("\u{FEFF}a: b", 3..<4, "1 | a: b", "  | ^"),
    ("\u{FEFF}a: b", 0..<4, "1 | a: b", "  | ^"),
    ("a: b", 4..<4, "1 | a: b", "  |     ^"),
    ("a: b\n", 5..<5, "2 |", "  | ^"),
    ("a: |\n  x\n  y\n", 3..<12, "1 | a: |", "  |    ^"),
    ("a: b\r\n", 4..<6, "1 | a: b", "  |     ^"),
  ])
  func `finds line and caret`(
    _ source: String,
    _ range: Range<UInt32>,
    _ line: String,
    _ mark: String
  ) {
    let lines = text(report(source, [finding(range)])).split(separator: "\n").map(String.init)
    #expect(lines[3] == line)
    #expect(lines[4] == mark)
  }

  @Test func `shows no line of an empty file`() {
    let lines = text(report("", [finding(0..<0)])).split(separator: "\n").map(String.init)
    #expect(lines[1] == " --> claims/a.yaml")
    #expect(lines[2] == "  = 対処: 直してください")
  }

  @Test func `lets no control character through`() {
    let source = "k: \u{1B}]0;x\u{7}\u{202E}\u{9B}2J\n"
    let note = Finding.Note(Bilingual("\u{1B}[2J\u{2028}"))
    let subject = Finding.Subject(items: ["\u{1B}c"], evidence: "\u{200B}")
    let report = report(
      source,
      [finding(3..<4, message: "\u{1B}[31m\n", notes: [note], subject: subject)],
      folder: "\u{1B}[1m"
    )
    for language in Language.allCases {
      let text = text(report, language)
      #expect(!text.unicodeScalars.contains { $0.isHidden && $0 != "\n" })
    }
  }

  @Test func `differs in nothing but escapes when coloured`() {
    let report = report("a: 値\n", [finding(3..<6)])
    let coloured = text(report, usesColor: true)
    #expect(coloured.contains("\u{1B}[1;31m"))
    var plain = ""
    var isEscape = false
    for scalar in coloured.unicodeScalars {
      if scalar == "\u{1B}" { isEscape = true }
      if !isEscape { plain.unicodeScalars.append(scalar) }
      if scalar == "m" { isEscape = false }
    }
    #expect(plain == text(report))
  }

  @Test func `has no blanks at line ends`() {
    let report = report("  \n\na:   \n", [finding(0..<2), finding(3..<3), finding(6..<8)])
    for line in text(report).split(separator: "\n") { #expect(!line.hasSuffix(" ")) }
  }

  @Test func `counts verdicts only over several organisations`() {
    let format = TextReport(language: .en, usesColor: false)
    var summary = RunSummary()
    summary.add(.met)
    #expect(format.footer(summary).isEmpty)
    summary.add(.undecided)
    #expect(
      String(decoding: format.footer(summary), as: UTF8.self) == """

        Verdicts on 2 organisations
              1  the policy is met
              1  could not be decided

        """
    )
  }
}
