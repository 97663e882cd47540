import ClaimModel
import ClaimRules
import Diagnostics
import Reporting
import TestSupport
import Testing

/// One example of one rule, named so that a failure says which.
struct NamedExample: CustomTestStringConvertible, Sendable {
  let rule: RuleID
  let number: Int
  let example: RuleExample

  var testDescription: String { "\(rule.name) \(number) (\(example.kind.rawValue))" }

  static var all: [NamedExample] {
    RuleCatalogue.all.flatMap { rule in
      rule.examples.enumerated().map {
        NamedExample(rule: rule.metadata.id, number: $0.offset + 1, example: $0.element)
      }
    }
  }
}

/// A place in a file of an example.
struct Place: Hashable, CustomStringConvertible {
  let path: String
  let start: Int
  let end: Int

  var description: String { "\(path):\(start)-\(end)" }
}

@Suite struct `Every rule` {
  @Test(arguments: NamedExample.all)
  func `finds exactly what its examples mark`(_ named: NamedExample) throws {
    let example = named.example
    var files: [String: [UInt8]] = [:]
    var expected: [Place] = []
    for (path, text) in example.files {
      let marked = MarkedYAML(text)
      files[path] = marked.bytes
      expected += marked.ranges.map { Place(path: path, start: Int($0.start), end: Int($0.end)) }
    }
    let asOf = try #require(CalendarDay(example.asOf))
    let unreadable = example.unreadable.map { ($0, FileStatus.unreadable) }
    let report = try CheckedRepository.report(
      of: MemoryFiles(bytes: files, statuses: Dictionary(uniqueKeysWithValues: unreadable)),
      history: MemoryHistory(example.history, of: files),
      asOf: asOf
    )
    let found = report.findings.filter { $0.rule == named.rule }
    let places = found.map { finding in
      Place(
        path: report.files[Int(finding.range.file.rawValue)].path,
        start: Int(finding.range.start),
        end: Int(finding.range.end)
      )
    }
    let sorted = expected.sorted { ($0.path, $0.start) < ($1.path, $1.start) }
    let others = report.findings.map { "\($0.rule.name): \($0.message.text.en)" }
    #expect(places == sorted, "all findings: \(others)")
    #expect(example.kind != .failing || !expected.isEmpty, "a failing example marks a place")
    #expect(example.kind != .passing || expected.isEmpty, "a passing example marks nothing")
  }

  @Test(arguments: RuleCatalogue.all.map { $0.metadata })
  func `documents itself`(_ metadata: RuleMetadata) {
    for text in [metadata.summary, metadata.rationale, metadata.remedy] {
      #expect(!text.ja.isEmpty && !text.en.isEmpty)
      #expect(text.ja.unicodeScalars.contains { $0.value > 0x3000 }, "Japanese: \(text.ja)")
    }
    #expect(metadata.summary.en.last != "." && metadata.summary.ja.last != "。")
    #expect(metadata.id.name.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber })
    #expect(!metadata.id.name.hasPrefix("no-") && !metadata.id.name.hasPrefix("require-"))
  }

  @Test(arguments: RuleCatalogue.all.indices)
  func `is named like its type, and shows itself failing, passing and at the boundary`(_ index: Int)
  {
    let rule = RuleCatalogue.all[index]
    let words = rule.metadata.id.name.split(separator: "-")
    let expected = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    #expect("\(rule)" == expected)
    let kinds = Set(rule.examples.map(\.kind))
    #expect(kinds.contains(.failing))
    #expect(kinds.contains(.passing) || kinds.contains(.boundary))
  }

  @Test func `has an id of its own`() {
    let ids = RuleCatalogue.all.map { $0.metadata.id }
    #expect(Set(ids).count == ids.count)
  }
}

extension RuleMetadata: CustomTestStringConvertible {
  package var testDescription: String { id.name }
}
