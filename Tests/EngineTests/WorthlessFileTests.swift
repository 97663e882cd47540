import ClaimModel
import Diagnostics
import Engine
import Reporting
import Testing

/// Files that are there and show nothing; each was once taken for evidence.
@Suite struct `A file that shows nothing` {
  /// Returns the rules that speak of a claim which cites a file.
  private func rules(_ path: String, _ bytes: [UInt8], as kind: String) throws -> Set<String> {
    var organization = SmallOrganization()
    organization["claims/claims.yaml"] = SmallOrganization.claims(
      "- { item: 1-2, level: 2, \(kind.replacing("*", with: path)) }"
    )
    organization.files[path] = bytes
    return Set(try organization.report().findings.map(\.rule.name))
  }

  private static let document = "documents: [{ id: D, type: policy, path: * }]"
  private static let record = "resources: [{ kind: operation, id: O, on: 2026-09-01, record: * }]"

  private static let blanks: [[UInt8]] = [
    Array(String(repeating: " \n", count: 600).utf8), Array(repeating: 0x0A, count: 2000),
    Array(repeating: 0, count: 3000), Array(String(repeating: "\u{FEFF}\u{A0}", count: 300).utf8),
    Array(String(repeating: "\u{3000}\u{200B}\u{2028}", count: 5000).utf8),
    [0xFF, 0xFE] + Array(repeating: [0x20, 0x00, 0x0A, 0x00], count: 2000).joined(),
    Array(repeating: 0x20, count: 5 << 20),
  ]

  @Test(arguments: blanks.indices)
  func `is empty if it is blank, whatever its size`(_ index: Int) throws {
    let bytes = Self.blanks[index]
    #expect(try rules("a.pdf", bytes, as: Self.document).contains("empty-evidence-file"))
    #expect(try rules("a.csv", bytes, as: Self.record).contains("empty-evidence-file"))
  }

  @Test(arguments: blanks.indices)
  func `is not empty if something stands behind its blanks`(_ index: Int) throws {
    let bytes = Self.blanks[index].prefix(1 << 20) + Array("記録".utf8)
    #expect(try !rules("a.csv", Array(bytes), as: Self.record).contains("empty-evidence-file"))
  }

  private static let report =
    "evaluations: [{ id: E, type: internal_audit, on: 2026-06-10, report: * }]"

  @Test(arguments: [
    // 「# 方針（案）」 in Shift_JIS, EUC-JP, ISO-2022-JP.
    ([0x23, 0x20, 0x95, 0xFB, 0x90, 0x6A, 0x81, 0x69, 0x88, 0xC4, 0x81, 0x6A, 0x0A], "Shift_JIS"),
    ([0x23, 0x20, 0xCA, 0xFD, 0xBF, 0xCB, 0xA1, 0xCA, 0xB0, 0xC6, 0xA1, 0xCB, 0x0A], "EUC-JP"),
    ([0x1B, 0x24, 0x42, 0x4A, 0x7D, 0x3F, 0x4B, 0x1B, 0x28, 0x42, 0x0A], "ISO-2022-JP"),
    ([0xFF, 0xFE, 0x23, 0x00, 0x48, 0x68], "UTF-16"), ([0x00, 0x23, 0x68, 0x48], "UTF-16"),
    ([0x23, 0x00, 0x00, 0x00, 0x48, 0x68, 0x00, 0x00], "UTF-32"),
    ([0x00, 0x00, 0xFE, 0xFF, 0x00, 0x00, 0x68, 0x48], "UTF-32"),
    ([0x23, 0x20, 0xE6, 0x0A], "not UTF-8"), (Array("# 方針\0\n".utf8), "NUL"),
    (Array(repeating: 0x61, count: 4 << 20 + 1), "4 MiB"),
  ])
  func `does not pass if nobody can look into it`(_ bytes: [UInt8], _ reason: String) throws {
    for (kind, path) in [(Self.document, "a.md"), (Self.report, "a.txt")] {
      var organization = SmallOrganization()
      organization["claims/claims.yaml"] = SmallOrganization.claims(
        "- { item: 1-2, level: 2, \(kind.replacing("*", with: path)) }"
      )
      organization.files[path] = bytes
      let findings = try organization.report().findings.filter { $0.rule == "unreadable-text" }
      #expect(findings.count == 1)
      #expect(findings.allSatisfy { $0.message.text.en.contains(reason) }, "\(findings)")
    }
  }

  @Test(arguments: [
    ("a.pdf", "%PDF-1.4", true), ("a.PDF", "\n\n%PDF-1.4", true), ("a.pdf", "x", false),
    ("a.docx", "PK\u{3}\u{4}", true), ("a.docx", "PK\u{5}\u{6}", false), ("a.xlsx", "x", false),
    ("a.zip", "x", false), ("a.xls", "<html>", true), ("a.xls", "x", false), ("a.png", "x", false),
    ("a.jpeg", "x", false), ("a.pdf.txt", "x", true), ("v1.0/a", "x", true),
  ])
  func `is called what it is, or does not pass`(_ path: String, _ text: String, _ fits: Bool) throws
  {
    let found = try rules(path, Array(text.utf8), as: Self.record).contains("mislabelled-file")
    #expect(found != fits)
  }

  @Test(arguments: [
    ("a.docx", [0xD0, 0xCF, 0x11, 0xE0]), ("a.doc", [0xD0, 0xCF, 0x11, 0xE0]),
    ("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0]),
  ])
  func `passes if its first bytes are what its name says`(_ path: String, _ bytes: [UInt8]) throws {
    #expect(try !rules(path, bytes, as: Self.record).contains("mislabelled-file"))
  }

  @Test(arguments: [
    ("a.csv", "date,what\n", true), ("a.CSV", "\"date\nof it\",what\n\n , \n\"\",\n", true),
    ("a.csv", "2026年4月,2026年5月\n", true), ("a.tsv", "date\twhat\n\t\n", true),
    ("a.json", "[]", true), ("a.json", "{ }\n", true), ("a.json", "[null, {}, []]", true),
    ("a.jsonl", "null\n{}\n", true), ("a.csv", "date,what\n1,\n", false),
    ("a.csv", "2026/9/1,確認\n", false), ("a.tsv", "date\twhat\r2026\tx", false),
    ("a.json", #"{"results": []}"#, false), ("a.json", "0", false), ("a.xml", "<a/>", false),
    ("a.csv", String(repeating: "とても長い列の名前,", count: 1000) + "\n" + "1,2\n", false),
    ("a.csv", String(repeating: "とても長い列の名前,", count: 1000) + "\n", true),
    ("a.json", "[" + String(repeating: "\n", count: 9000) + "1]", false),
  ])
  func `has no entry if it is a header or brackets`(
    _ path: String,
    _ text: String,
    _ empty: Bool
  )
    throws
  {
    let bytes = Array(text.utf8)
    #expect(try rules(path, bytes, as: Self.record).contains("empty-record") == empty)
    #expect(try rules(path, bytes, as: Self.document).contains("empty-record") == empty)
  }

  @Test(arguments: [
    ("<h1>方針</h1><p>株式会社サンプル</p>", true), ("<p>担当: TODO</p>", true), ("<p>TODO", true),
    ("<!-- TODO --><p>方針</p>", false), ("<script>// TODO\n</script><p>方針</p>", false),
    ("<input placeholder=\"TODO\">", false), ("<td>案</td>", false), ("a < b", false),
    ("<STYLE>/* TODO */", false),
  ])
  func `leaves something open if its page shows that`(_ page: String, _ isOpen: Bool) throws {
    let found = try rules("a.html", Array(page.utf8), as: Self.document)
    #expect(found.isDisjoint(with: ["placeholder-in-document", "template-document"]) == !isOpen)
    #expect(found.contains("thin-document"))
    #expect(try !rules("a.html", Array(page.utf8), as: Self.report).contains("thin-report"))
  }
}
