import ClaimModel
import Diagnostics
import Engine
import HostSystem
import Reporting
import Scoring
import TestSupport
import Testing

/// What holds for every repository, tried on mutations of the examples; the seed is the argument.
@Suite struct `A check` {
  @Test(arguments: Examples.names, [1, 2, 3] as [UInt64])
  func `says the same however claims are spread over files`(_ name: String, _ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let files = try Examples.files(of: name)
    var split = files.filter { !$0.key.hasPrefix("claims/") }
    var claims: [ArraySlice<UInt8>] = []
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) where path.hasPrefix("claims/") {
      claims += ListEntries(bytes).claims.map { bytes[$0.lines] }
    }
    claims.shuffle(using: &random)
    var number = 0
    while !claims.isEmpty {
      let some = claims.prefix(1 + random.below(3))
      claims.removeFirst(some.count)
      split["claims/\(number).yaml"] =
        Array("shisei: 1\nkind: Claims\nclaims:\n".utf8) + some.joined()
      number += 1
    }
    let (whole, spread) = (try report(of: files), try report(of: split))
    #expect(number > 1)
    // The order within a file is what this one is about.
    let rest = { (content: [String]) in content.filter { !$0.hasPrefix("unordered-claims ") } }
    #expect(rest(whole.content) == rest(spread.content))
    #expect(whole.verdict == spread.verdict)
    #expect(whole.assessed?.score == spread.assessed?.score)
  }

  @Test(arguments: [1, 2, 4])
  func `says the same whatever the number of jobs`(_ jobs: Int) throws {
    let files = try manyOrganizations(60)
    func output(_ workers: @escaping Workers) throws -> [String] {
      try CheckedRepository.reports(
        of: MemoryFiles(bytes: files),
        at: ["."],
        asOf: .october,
        workers: workers
      ).map { "\($0.folder) \($0.verdict) \($0.supported) \($0.findings)" }
    }
    let sequential = try output(Surroundings<MemoryFiles>.sequential)
    #expect(sequential.count == 60)
    #expect(try output(WorkerThreads.workers(jobs: jobs)) == sequential)
  }

  @Test(arguments: Examples.names, 1...12 as ClosedRange<UInt64>)
  func `supports no more when evidence is taken away`(_ name: String, _ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var files = try Examples.files(of: name)
    var before = try report(of: files).supported
    for _ in 0..<3 {
      let (path, entry) = try #require(files.evidence.randomElement(using: &random))
      files[path]?.removeSubrange(entry.lines)
      let after = try report(of: files).supported
      #expect(zip(before, after).allSatisfy { $0 >= $1 }, "without \(entry.id ?? "?") in \(path)")
      before = after
    }
  }

  @Test(arguments: ["aoba-seiki"], 1...12 as ClosedRange<UInt64>)
  func `supports no less when evidence is added`(_ name: String, _ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var files = try Examples.files(of: name)
    var before = try report(of: files).supported
    for _ in 0..<3 {
      let all = files.evidence
      let (path, place) = try #require(
        all.filter { $0.path.hasPrefix("claims/") }.randomElement(using: &random)
      )
      let ids = all.filter { $0.path.hasPrefix("evidence/") && $0.entry.list == place.list }
        .compactMap(\.entry.id)
      // No register holds every kind of evidence.
      guard let id = ids.randomElement(using: &random) else { continue }
      let line = String(repeating: " ", count: place.indentation) + "- ref: \(id)\n"
      files[path]?.insert(contentsOf: line.utf8, at: place.lines.lowerBound)
      let report = try report(of: files)
      let after = report.supported
      #expect(zip(before, after).allSatisfy { $0 <= $1 }, "with \(id) in \(path)")
      #expect(!report.findings.contains { $0.preventsVerdict })
      before = after
    }
  }

  @Test(arguments: Examples.names)
  func `judges the same whatever is shown`(_ name: String) throws {
    let files = try Examples.files(of: name)
    let all = try report(of: files)
    for rule in Set(all.findings.map(\.rule.name)).sorted() {
      var (selecting, ignoring) = (Overrides(), Overrides())
      selecting.select = [rule]
      ignoring.ignore = [rule]
      for overrides in [selecting, ignoring] {
        let some = try report(of: files, overrides)
        #expect(some.verdict == all.verdict)
        #expect(some.supported == all.supported)
        #expect(some.assessed?.score == all.assessed?.score)
        #expect(some.hidden + some.findings.count == all.hidden + all.findings.count)
      }
    }
  }

  @Test(arguments: BadInput.all)
  func `speaks of places in its files, and reaches no verdict on what it could not read`(
    _ input: BadInput
  ) throws {
    try expectSound(input.organization.report())
  }

  @Test(arguments: Examples.names, 1...8 as ClosedRange<UInt64>)
  func `stays sound whatever bytes are changed`(_ name: String, _ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let original = try Examples.files(of: name)
    let paths = original.keys.filter { $0.hasSuffix(".yaml") }.sorted()
    let signs = Array("-:,#&*!|>{}[]'\"%@`~? \n\t0aあ".utf8) + [0, 0x85, 0xC2, 0xE2, 0xFF]
    for _ in 0..<8 {
      var files = original
      for _ in 0...random.below(4) {
        let path = paths[random.below(paths.count)]
        var bytes = files[path] ?? []
        let place = random.below(max(1, bytes.count))
        switch random.below(3) {
        case 0: bytes[place] = signs[random.below(signs.count)]
        case 1: bytes.insert(signs[random.below(signs.count)], at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.below(40)))
        }
        files[path] = bytes
      }
      try expectSound(report(of: files))
    }
  }

  private func expectSound(_ report: OrganizationReport) throws {
    for finding in report.findings {
      for range in [finding.range] + finding.notes.compactMap(\.range) {
        let file = Int(range.file.rawValue)
        try #require(file < report.files.count, "\(finding)")
        #expect(range.start <= range.end, "\(finding)")
        #expect(Int(range.end) <= report.files[file].length, "\(finding)")
      }
    }
    if report.findings.contains(where: \.preventsVerdict) {
      #expect(report.verdict.kind == .undecided)
    } else {
      #expect(report.verdict.kind != .undecided)
    }
    for assessment in report.assessed?.assessments ?? [] where assessment.state != .claimed {
      #expect(assessment.supported == report.assessed?.model.framework.lowestLevel)
    }
  }

  private func report(
    of files: [String: [UInt8]],
    _ overrides: Overrides = Overrides()
  ) throws -> OrganizationReport {
    try CheckedRepository.report(
      of: MemoryFiles(bytes: files),
      asOf: .october,
      overrides: overrides
    )
  }

  /// Small organisations that differ: in what they claim, and in what is wrong with them.
  private func manyOrganizations(_ count: Int) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for number in 0..<count {
      let input = BadInput.all[number % BadInput.all.count].organization
      // Large files only cost time here.
      for (path, bytes) in input.files where bytes.count < 10_000 {
        files["group-\(number % 7)/org-\(number)/\(path)"] = MarkedYAML(bytes: bytes).bytes
      }
    }
    return files
  }
}

extension OrganizationReport {
  /// What is said, without where it stands: the same for the same claims in other files.
  fileprivate var content: [String] {
    findings.map { finding in
      let file = files[Int(finding.range.file.rawValue)]
      let text = String(
        decoding: file.bytes[Int(finding.range.start)..<Int(finding.range.end)],
        as: UTF8.self
      )
      let notes = finding.notes.map(\.text.en)
      return
        "\(finding.rule.name) \(finding.severity) \(finding.message) \(finding.subject) \(text) \(notes)"
    }.sorted()
  }
}

extension [String: [UInt8]] {
  /// Every entry of a list of evidence, in claims and registers.
  fileprivate var evidence: [(path: String, entry: ListEntries.Entry)] {
    sorted { $0.key < $1.key }.flatMap { path, bytes in
      path.hasSuffix(".yaml") ? ListEntries(bytes).evidence.map { (path, $0) } : []
    }
  }
}
