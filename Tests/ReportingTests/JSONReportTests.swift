import ClaimModel
import Diagnostics
import Foundation
import Reporting
import Scoring
import Testing

@Suite struct `The JSON report` {
  private let format = JSONReport()

  private func document(_ reports: [OrganizationReport]) throws -> [String: Any] {
    var bytes = format.header()
    var summary = RunSummary()
    for (index, report) in reports.enumerated() {
      if index > 0 { bytes += format.separator }
      bytes += format.body(report, isFirst: index == 0)
      summary.add(report.verdict.kind)
    }
    bytes += format.footer(summary)
    #expect(bytes.last == UInt8(ascii: "\n"))
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func report(_ text: String, at range: Range<UInt32>) -> OrganizationReport {
    let place = SourceRange(file: FileID(0), start: range.lowerBound, end: range.upperBound)
    let message = Message(ja: "\u{1B}「\"\\」\u{E0041}", en: "tab\tline\n", helpJA: "", helpEN: "")
    let findings = [
      Finding(
        rule: "some-rule",
        severity: .error,
        message: message,
        at: place,
        notes: [.init(Bilingual("n")), .init(Bilingual("o"), at: place)],
        preventsVerdict: true
      )
    ]
    return OrganizationReport(
      folder: "群/x",
      assessed: nil,
      findings: findings,
      hidden: 3,
      verdict: Verdict(undecidedBecauseOf: findings),
      files: [SourceFile(path: "a.yaml", bytes: Array(text.utf8))]
    )
  }

  @Test(arguments: [0, 1, 3])
  func `is valid whatever the number of organisations`(_ count: Int) throws {
    let reports = Array(repeating: report("a: b", at: 3..<4), count: count)
    let document = try document(reports)
    #expect(document["schema"] as? String == "shisei-report/1")
    #expect((document["organizations"] as? [Any])?.count == count)
    let summary = try #require(document["summary"] as? [String: Any])
    #expect(summary["undecided"] as? Int == count)
    #expect(summary["exit_code"] as? Int == (count == 0 ? 3 : 2))
  }

  @Test func `says what cannot be known with null`() throws {
    let document = try document([report("a: b", at: 3..<4)])
    let organization = try #require((document["organizations"] as? [[String: Any]])?.first)
    for key in ["id", "name", "framework", "policy", "as_of", "score", "coverage", "over_claims"] {
      #expect(organization[key] is NSNull, "\(key)")
    }
    for key in ["conditions", "directions", "items"] {
      #expect((organization[key] as? [Any])?.isEmpty == true, "\(key)")
    }
    #expect(organization["hidden_findings"] as? Int == 3)
    #expect(organization["verdict"] as? String == "undecided")
  }

  @Test func `keeps every character and shows none that is hidden`() throws {
    let report = report("題: 値", at: 5..<8)
    let bytes = format.body(report, isFirst: true)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.unicodeScalars.contains { $0.isHidden && $0 != "\n" })
    #expect(text.contains(#""ja": "\u001b「\"\\」\udb40\udc41""#))
    let organization = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    )
    let finding = try #require((organization["findings"] as? [[String: Any]])?.first)
    #expect((finding["message"] as? [String: String])?["ja"] == "\u{1B}「\"\\」\u{E0041}")
    #expect((finding["message"] as? [String: String])?["en"] == "tab\tline\n")
    #expect(finding["path"] as? String == "群/x/a.yaml")
    #expect(finding["start"] as? [String: Int] == ["line": 1, "column": 4, "offset": 5])
    #expect(finding["end"] as? [String: Int] == ["line": 1, "column": 5, "offset": 8])
    let notes = try #require(finding["notes"] as? [[String: Any]])
    #expect(notes[0]["path"] is NSNull && notes[0]["start"] is NSNull)
    #expect(notes[1]["path"] as? String == "群/x/a.yaml")
  }

  @Test func `has the keys of its schema`() throws {
    let schema = try String(contentsOfFile: Self.schemaPath, encoding: .utf8)
    let definitions = try #require(try Self.object(Data(schema.utf8))["$defs"] as? [String: Any])
    let organization = try Self.object(Data(format.body(report("a: b", at: 3..<4), isFirst: true)))
    let finding = try #require((organization["findings"] as? [[String: Any]])?.first)
    let notes = try #require(finding["notes"] as? [[String: Any]])
    for (name, object) in [
      ("organization", organization), ("finding", finding), ("note", notes[0]),
    ] {
      try expect(object, matches: definitions[name])
    }
  }

  @Test func `has the keys of its schema where everything was assessed`() throws {
    let schema = try String(contentsOfFile: Self.schemaPath, encoding: .utf8)
    let definitions = try #require(try Self.object(Data(schema.utf8))["$defs"] as? [String: Any])
    let report = try SmallAssessment.report(claims: SmallAssessment.claims)
    let organization = try Self.object(Data(format.body(report, isFirst: true)))
    try expect(organization, matches: definitions["organization"])
    for (list, name) in [
      ("conditions", "condition"), ("directions", "direction"), ("items", "item"),
    ] {
      let objects = try #require(organization[list] as? [[String: Any]])
      #expect(!objects.isEmpty)
      for object in objects { try expect(object, matches: definitions[name]) }
    }
    let score = try #require(organization["score"] as? [String: Any])
    #expect(score["method"] as? String == "directions")
    try expect(try #require(score["supported"] as? [String: Any]), matches: definitions["score"])
  }

  private func expect(_ object: [String: Any], matches definition: Any?) throws {
    let definition = try #require(definition as? [String: Any])
    let required = try #require(definition["required"] as? [String])
    let properties = try #require(definition["properties"] as? [String: Any])
    #expect(Set(object.keys) == Set(required))
    // Only a base brings a comparison.
    #expect(Set(properties.keys).subtracting(["comparison"]) == Set(required))
  }

  private static let schemaPath = #filePath.replacing(
    "Tests/ReportingTests/JSONReportTests.swift",
    with: "schemas/shisei-report-1.schema.json"
  )

  private static func object(_ data: Data) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func `is indented by two spaces`() {
    var json = JSONWriter()
    json.object { json in
      json.member("a", 1)
      json.array("b", [1, 2]) { json, _ in json.string("x") }
      json.array("c", [Int]()) { _, _ in }
      json.member("d", Rational(8, over: 3))
    }
    #expect(
      String(decoding: json.bytes, as: UTF8.self) == """
        {
          "a": 1,
          "b": [
            "x",
            "x"
          ],
          "c": [],
          "d": {
            "numerator": 8,
            "denominator": 3,
            "decimal": "2.67"
          }
        }
        """
    )
  }
}
