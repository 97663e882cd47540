import Diagnostics
import Reporting
import Scoring
import TestSupport
import Testing

/// What no text from a file may do in Markdown.
@Suite struct `A text in Markdown` {
  @Test(arguments: [
    ("a | b", "a \\| b"),
    ("first\nsecond\r\nthird", "first second third"),
    ("*bold* _it_ `code` ~~gone~~", "\\*bold\\* \\_it\\_ \\`code\\` \\~\\~gone\\~\\~"),
    ("[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"),
    ("<img src=x onerror=alert(1)>&amp;", "&lt;img src=x onerror=alert(1)&gt;&amp;amp;"),
    ("@ciso, a@b.c", "@&#8203;ciso, a@&#8203;b.c"),
    ("#12 and GH-34", "#&#8203;12 and GH-&#8203;34"),
    ("https://example.com www.example.com", "https:&#8203;//example.com www&#8203;.example.com"),
    (":smile: 12:30", ":&#8203;smile: 12:30"),
    ("$x$", "<span>$</span>x<span>$</span>"),
    ("- one", "\\- one"), ("1. one", "1\\. one"), ("3.01", "3.01"), ("=cmd()", "\\=cmd()"),
    ("\u{202E}evil\u{0}", "\\\\u\\{202E\\}evil\\\\u\\{0\\}"),
    ("  項目 1  ", " 項目 1 "),
    ("", ""), (" ", " "),
  ])
  func `means nothing but itself`(_ text: String, _ source: String) {
    #expect(MarkdownText.text(text).source == source)
    #expect(("\(text)" as MarkdownText).source == source)
  }

  @Test func `is set like code without being able to leave it`() {
    #expect(MarkdownText.code("claims/a.yaml:3").source == "`claims/a.yaml:3`")
    #expect(MarkdownText.code("a|b`c").source == "<code>a\\|b\\`c</code>")
    var writer = MarkdownWriter()
    writer.code(["```", "- level: 4\u{1B}[0m"], language: "diff")
    #expect(writer.source == "````diff\n```\n- level: 4\\u{1B}[0m\n````\n\n")
  }

  @Test func `keeps a table a table`() {
    var writer = MarkdownWriter()
    writer.table(
      [(title: "a|b", alignment: .left), (title: "n", alignment: .right)],
      [["x\ny", "1"]]
    )
    #expect(writer.source == "| a\\|b | n |\n| --- | ---: |\n| x y | 1 |\n\n")
  }

  @Test func `is only text in a summary`() {
    var writer = MarkdownWriter()
    writer.details("</summary><script> @me") { $0.paragraph("x") }
    #expect(
      writer.source
        == "<details><summary>&lt;/summary&gt;&lt;script&gt; @&#8203;me</summary>\n\nx\n\n</details>\n\n"
    )
  }
}

@Suite struct `A Markdown document` {
  private static func document(_ entries: Int) -> MarkdownDocument {
    var document = MarkdownDocument()
    document.add(.verdict) { $0.heading(2, "verdict") }
    document.sections.append(
      MarkdownSection(.detail, entries: (0..<entries).map { "- entry \($0)\n" })
    )
    document.add(.figures) { $0.paragraph("figures") }
    return document
  }

  @Test("a comment that is too long is not posted at all, so details go first (amd/IRON#183)")
  func dropsDetailsFirst() {
    for limit in [MarkdownLimit.characters(400), .bytes(400)] {
      let text = Self.document(1000).rendered(
        within: limit,
        more: { "\($0) more" },
        shortened: "cut"
      )
      #expect(text.utf8.count <= 400)
      #expect(text.contains("## verdict"))
      #expect(text.contains("figures"))
      #expect(text.contains("- entry 0\n"))
      #expect(text.contains(" more\n"))
    }
    let tiny = Self.document(10).rendered(
      within: .bytes(40),
      more: { "\($0) more" },
      shortened: "cut"
    )
    #expect(tiny == "## verdict\n\nfigures\n\ncut\n")
  }

  @Test func `is complete if there is room`() {
    let text = Self.document(3).rendered(within: .comment, more: { "\($0) more" }, shortened: "cut")
    #expect(text == "## verdict\n\n- entry 0\n- entry 1\n- entry 2\n\nfigures\n")
  }

  @Test func `says the verdict first whatever the claims are called`() throws {
    let long = String(repeating: "題", count: 5000)
    let claims = SmallAssessment.claims + "\n  - {item: b-1, level: 9, owner: \"\(long)\"}\n"
    let report = try SmallAssessment.report(claims: claims)
    for language in Language.allCases {
      let format = MarkdownReport(language: language)
      var summary = RunSummary()
      var run = RunParts()
      for _ in 0..<500 {
        summary.add(report.verdict.kind)
        run.append(format.part(report))
      }
      let text = String(decoding: format.document(run, summary), as: UTF8.self)
      #expect(text.utf16.count <= 60_000)
      #expect(
        text.hasPrefix("## ❌ \(language == .ja ? "500 組織の判定" : "Verdicts on 500 organisations")")
      )
    }
  }
}
