import ClaimModel
import Diagnostics
import Engine
import Foundation
import HostSystem
import Reporting
import Scoring
import TestSupport
import Testing

/// The example organisations, read from the disk once and checked in memory.
enum Examples {
  /// The files of an example by path within it.
  static func files(_ name: String) throws -> [String: [UInt8]] {
    let folder = root.appending(path: "examples/\(name)")
    let found = FileManager.default.enumerator(
      at: folder,
      includingPropertiesForKeys: [.isRegularFileKey]
    )
    var files: [String: [UInt8]] = [:]
    for case let file as URL in found ?? .init()
    where try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
      files[String(file.path.dropFirst(folder.path.count + 1))] = Array(try Data(contentsOf: file))
    }
    return files
  }

  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func report(_ files: [String: [UInt8]]) throws -> OrganizationReport {
    let day = try #require(CalendarDay("2026-10-15"))
    return try CheckedRepository.report(of: MemoryFiles(bytes: files), asOf: day)
  }

  /// The supported level of every item by its id.
  static func levels(_ report: OrganizationReport) -> [String: Int] {
    guard let assessed = report.assessed else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: assessed.assessments.map {
        (assessed.model.framework.itemID($0.item), $0.supported)
      }
    )
  }
}

@Suite struct `The example company` {
  @Test func `claims more than it supports exactly where it is meant to`() throws {
    let report = try Examples.report(Examples.files("aoba-seiki"))
    let assessed = try #require(report.assessed)
    let over = assessed.assessments.filter(\.isOverClaim).map { assessment in
      let id = assessed.model.framework.itemID(assessment.item)
      return "\(id) \(assessment.claimed ?? 0)→\(assessment.supported)"
    }
    #expect(
      over == [
        "2-2 4→3", "3-4 3→2", "4-1 4→3", "5-2 3→1", "5-4 4→3", "5-5 4→3", "5-6 4→3", "5-8 3→2",
        "6-2 5→4", "7-4 5→4", "9-3 2→1",
      ]
    )
    #expect(report.verdict.kind == .notMet)
    // Each over-claim is said at the level that claims too much.
    let places = report.findings.filter { $0.rule == "over-claim" }
    #expect(places.count == over.count)
    for finding in places {
      let bytes = report.files[Int(finding.range.file.rawValue)].bytes
      let text = String(
        decoding: bytes[Int(finding.range.start)..<Int(finding.range.end)],
        as: UTF8.self
      )
      #expect(text == finding.subject.level.map(String.init))
    }
  }

  @Test(arguments: ["aoba-seiki", "first-steps"], Language.allCases)
  func `reads as it was reviewed`(_ name: String, _ language: Language) throws {
    let report = try Examples.report(Examples.files(name))
    let format = TextReport(language: language, usesColor: false)
    try Golden.check(
      String(decoding: format.body(report, isFirst: true), as: UTF8.self),
      "runs/\(name)/expected.\(language.rawValue).txt"
    )
  }

  @Test(arguments: ["aoba-seiki", "first-steps"])
  func `is reported as JSON as it was reviewed`(_ name: String) throws {
    let report = try Examples.report(Examples.files(name))
    var summary = RunSummary()
    summary.add(report.verdict.kind)
    let format = JSONReport()
    let bytes = format.header() + format.body(report, isFirst: true) + format.footer(summary)
    try Golden.check(String(decoding: bytes, as: UTF8.self), "runs/\(name)/expected.json")
  }

  @Test(arguments: FormatCase.all)
  func `is written in every format as it was reviewed`(_ format: FormatCase) throws {
    let report = try Examples.report(Examples.files("aoba-seiki"))
    var summary = RunSummary()
    summary.add(report.verdict.kind)
    let bytes = format.make.header() + format.make.body(report, isFirst: true)
    // A byte-order mark is lost when a golden is read as a text.
    let text = bytes.hasByteOrderMark ? Array(bytes.dropFirst(3)) : bytes
    let output = String(decoding: text + format.make.footer(summary), as: UTF8.self)
    try Golden.check(output, "runs/aoba-seiki/expected.\(format.ending)")
  }

  @Test(arguments: RunFormatCase.all)
  func `is put together in every format as it was reviewed`(_ format: RunFormatCase) throws {
    let report = try Examples.report(Examples.files("aoba-seiki"))
    var summary = RunSummary()
    summary.add(report.verdict.kind)
    var run = RunParts()
    run.append(format.make.part(report))
    let output = String(decoding: format.make.document(run, summary), as: UTF8.self)
    try Golden.check(output, "runs/aoba-seiki/expected.\(format.ending)")
  }

  @Test func `loses exactly the levels that rest on a file when the file is gone`() throws {
    let files = try Examples.files("aoba-seiki")
    let before = try Examples.report(files)
    let model = try #require(before.assessed?.model)
    let levels = Examples.levels(before)
    var lowered: Set<String> = []
    for path in files.keys.sorted() where !path.hasSuffix(".yaml") {
      let items = citingItems(path, in: model)
      var without = files
      without[path] = nil
      let after = Examples.levels(try Examples.report(without))
      for (item, level) in levels {
        let now = after[item] ?? -1
        #expect(items.contains(item) ? now <= level : now == level, "\(item) without \(path)")
        if now < level { lowered.insert(item) }
      }
      without[path] = []
      #expect(
        Examples.levels(try Examples.report(without)) == after,
        "\(path) empty is as good as gone"
      )
    }
    #expect(lowered.count > 20, "most levels rest on a file")
  }

  /// The items whose claims cite a piece that points to a file.
  private func citingItems(_ path: String, in model: OrganizationModel) -> Set<String> {
    var items: Set<String> = []
    for claim in model.claims {
      for index in claim.citations {
        guard let key = model.citations[index].key, let item = claim.item else { continue }
        guard let file = model.evidence.file(of: key) else { continue }
        if model.text(file.path.value) == path { items.insert(model.text(item.value)) }
      }
    }
    // A revised document is looked at through the improvement that names it.
    for claim in model.claims {
      for index in claim.citations {
        guard let key = model.citations[index].key, key.kind == .improvement, let item = claim.item,
          let revised = model.evidence.improvements[Int(key.index)].revisedDocument,
          let document = model.document(revised.value), let file = document.path
        else { continue }
        if model.text(file.value) == path { items.insert(model.text(item.value)) }
      }
    }
    return items
  }

  @Test(arguments: [
    (
      "documents",
      ["reviewed_on: 2026", "reviewed_on: 2025-1", "approved_on: 2026", "approved_on: 2025-1"]
    ),
    ("status", ["status: approved"]),
    ("dates", ["on: 2026-", "held_on: 2026-"]),
  ])
  func `supports no more once its evidence is aged or unapproved`(
    _ name: String,
    _ patterns: [String]
  ) throws {
    let files = try Examples.files("aoba-seiki")
    let levels = Examples.levels(try Examples.report(files))
    var lowered = 0
    for path in files.keys.sorted() where path.hasSuffix(".yaml") && path != "shisei.yaml" {
      let lines = String(decoding: files[path, default: []], as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
      for number in lines.indices where patterns.contains(where: { lines[number].contains($0) }) {
        var changed = lines.map(String.init)
        changed[number] = changed[number]
          .replacingOccurrences(of: "2026", with: "2021")
          .replacingOccurrences(of: "status: approved", with: "status: draft")
        var mutated = files
        mutated[path] = Array(changed.joined(separator: "\n").utf8)
        let after = Examples.levels(try Examples.report(mutated))
        for (item, level) in levels {
          #expect(after[item] ?? -1 <= level, "\(path):\(number + 1) raises \(item)")
          if after[item] ?? -1 < level { lowered += 1 }
        }
      }
    }
    #expect(lowered > 0)
  }
}

/// A format, and the ending of its golden.
struct FormatCase: CustomTestStringConvertible, Sendable {
  let ending: String
  let make: any ReportFormat

  var testDescription: String { ending }

  static let all: [FormatCase] = [
    FormatCase(ending: "junit.xml", make: JUnitReport(language: .en)),
    FormatCase(ending: "gitlab.json", make: CodeQualityReport(language: .en)),
    FormatCase(ending: "github.txt", make: WorkflowCommands(language: .ja)),
    FormatCase(ending: "rdjson", make: RDJSONReport(language: .en)),
    FormatCase(ending: "csv", make: CSVReport(language: .ja)),
    FormatCase(ending: "jsonl", make: JSONLinesReport()),
    FormatCase(
      ending: "sarif",
      make: SARIFReport(language: .en, version: "0.0.0", rules: [])
    ),
  ]
}

/// A format about the whole run, and the ending of its golden.
struct RunFormatCase: CustomTestStringConvertible, Sendable {
  let ending: String
  let make: any RunFormat

  var testDescription: String { ending }

  static let all: [RunFormatCase] = [
    RunFormatCase(ending: "ja.md", make: MarkdownReport(language: .ja)),
    RunFormatCase(ending: "en.md", make: MarkdownReport(language: .en)),
    RunFormatCase(ending: "badge.svg", make: BadgeReport(language: .ja)),
    RunFormatCase(ending: "shields.json", make: ShieldsReport(language: .en)),
    RunFormatCase(ending: "oscal.json", make: OSCALReport(language: .en, version: "0.0.0")),
    RunFormatCase(
      ending: "oscal-poam.json",
      make: OSCALPlanReport(language: .ja, version: "0.0.0")
    ),
    RunFormatCase(ending: "gemara.json", make: GemaraReport(language: .ja, version: "0.0.0")),
  ]
}
