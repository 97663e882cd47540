import ClaimModel
import Diagnostics
import Engine
import Reporting
import Scoring
import Synchronization
import TestSupport
import Testing
import YAMLSyntax

/// What holds for fixes of every repository, tried on mutations of the examples.
@Suite struct `Fixing` {
  @Test(arguments: Examples.names, 1...12 as ClosedRange<UInt64>)
  func `makes nothing look better, keeps everything else and comes to rest`(
    _ name: String,
    _ seed: UInt64
  ) throws {
    let original = try Examples.files(of: name)
    let files = FixableFiles(of: original, seed: seed).files
    let before = try report(of: files)
    let plan = try plan(for: files)
    let fixed = files.merging(plan.changes.map { ($0.path, $0.after) }) { $1 }
    let after = try report(of: fixed)

    try expectNoBetter(after, than: before)
    #expect(try self.plan(for: fixed).changes.isEmpty, "a second run changes something")
    for change in plan.changes {
      #expect(change.before == files[change.path])
      #expect(change.after.foreignComments == change.before.foreignComments)
      // Every line is one that was there, or the one from before it was spelt badly.
      var known = change.before.lines
      known.formUnion(original[change.path]?.lines ?? [])
      #expect(change.after.lines.subtracting(known).isEmpty)
    }
    // Whatever was found and is not fixed is found again.
    let fixes = Set(plan.changes.flatMap(\.fixed).map(\.rule))
    var rest = after.contents
    for content in before.contents where !fixes.contains(content.rule) {
      let index = rest.firstIndex(of: content)
      #expect(index != nil, "\(content) is gone")
      if let index { rest.remove(at: index) }
    }
  }

  @Test func `puts claims in order with what stands in them`() throws {
    var organization = SmallOrganization()
    organization["claims/claims.yaml"] = SmallOrganization.claims(
      """
      # 体制の申告
      - item: 1-3
        level: 1 # 三つ目
        # 三つ目の中の注記
      - { item: 1-2, level: 1 }

      - item: 1-1
        level: 1
      """
    )
    let plan = try plan(for: organization.memoryBytes)
    let text = plan.changes.map { String(decoding: $0.after, as: UTF8.self) }
    #expect(
      text == [
        SmallOrganization.claims(
          """
          # 体制の申告
          - item: 1-1
            level: 1
          - { item: 1-2, level: 1 }

          - item: 1-3
            level: 1 # 三つ目
            # 三つ目の中の注記
          """
        )
      ]
    )
  }

  @Test func `is not kept from a place by another that is not made`() throws {
    var organization = SmallOrganization()
    organization["claims/claims.yaml"] = SmallOrganization.claims(
      """
      - { item: 1-3, level: 1, claimed_on: 2026年10月1日 }
      - { item: 1-1, level: 1, claimed_on: 2026-10-01 }
      """
    )
    let plan = try plan(for: organization.memoryBytes)
    #expect(plan.changes.flatMap(\.fixed).map(\.rule.name) == ["unordered-claims"])
    #expect(plan.left.map(\.place.rule.name) == ["invalid-date"])
    #expect(plan.left.map(\.why) == [.tellsOnResult])
  }

  @Test func `takes out what is unused, expired or repeated`() throws {
    var organization = SmallOrganization()
    let (unused, expired) = (
      SuppressionText.allow("low-completion"),
      SuppressionText.allow("unversioned-document", until: "2026-10-14")
    )
    organization["claims/claims.yaml"] = SmallOrganization.claims(
      """
      # 方針
      \(unused)
      - item: 1-2
        level: 2
        documents: # 一覧
          - { id: D-1, type: policy } \(expired)
          # 二度目
          - { id: D-2, type: policy }
          - ref: D-1
          - { ref: D-1 }
          - ref: D-1 # 残る
      """
    )
    let plan = try plan(for: organization.memoryBytes)
    let text = plan.changes.map { String(decoding: $0.after, as: UTF8.self) }
    #expect(
      text == [
        SmallOrganization.claims(
          """
          # 方針
          - item: 1-2
            level: 2
            documents: # 一覧
              - { id: D-1, type: policy }
              # 二度目
              - { id: D-2, type: policy }
              - ref: D-1 # 残る
          """
        )
      ]
    )
    #expect(plan.changes.map(\.path) == ["claims/claims.yaml"])
  }

  @Test(arguments: [
    "documents:\n    - ref: D-1\n",
    "documents:\n    # why\n    - ref: D-1\n",
    "documents: [{ ref: D-1 }, { ref: D-2 }]\n",
    "documents:\n    - ref:\n        D-1\n",
  ])
  func `leaves alone a second reference that is more than a line`(_ list: String) throws {
    var organization = SmallOrganization()
    organization["claims/claims.yaml"] =
      "shisei: 1\nkind: Claims\nclaims:\n- item: 1-2\n  level: 2\n  resources: []\n  \(list)"
    organization["evidence/all.yaml"] =
      "shisei: 1\nkind: Evidence\ndocuments: [{ id: D-1, type: policy }]\n"
    #expect(try plan(for: organization.memoryBytes).changes.isEmpty)
  }

  @Test func `of a file outside the folder is not made`() throws {
    var organization = SmallOrganization("policy: ../own.yaml")
    organization["../own.yaml"] =
      "shisei: 1\nkind: Policy\nid: own # shisei: allow low-completion until 2026-01-01 because 古い\n"
    let files = Dictionary(
      uniqueKeysWithValues: organization.memoryBytes.map { ("org/\($0)".normalizedPath, $1) }
    )
    let plan = try plan(for: files, at: "org")
    #expect(plan.changes.isEmpty)
    #expect(plan.left.map(\.why) == [.outside])
    #expect(plan.left.map(\.place.path) == ["own.yaml"] || plan.left.count == 1)
  }

  private func expectNoBetter(
    _ after: OrganizationReport,
    than before: OrganizationReport
  ) throws {
    #expect(zip(before.supported, after.supported).allSatisfy { $0 >= $1 })
    let old = before.assessed?.score
    let new = after.assessed?.score
    #expect((old == nil) == (new == nil))
    guard let old, let new else { return }
    #expect(new.answered <= old.answered && new.claimed == old.claimed)
    #expect(new.notApplicable == old.notApplicable)
    for (old, new) in zip(
      [old.overall] + old.directions.map(\.mean),
      [new.overall] + new.directions.map(\.mean)
    ) {
      guard let was = old.supported, let isNow = new.supported else {
        #expect(old == new)
        continue
      }
      #expect(isNow <= was)
    }
  }

  private func plan(for files: [String: [UInt8]], at root: String = ".") throws -> FixPlan {
    let request = CheckRequest(roots: [root], asOf: .day(.october))
    let plans = Mutex<[FixPlan]>([])
    let surroundings = Surroundings(
      files: MemoryFiles(bytes: files),
      history: WithoutHistory(),
      workers: Surroundings<MemoryFiles>.sequential
    )
    try Engine.planFixes(request, in: surroundings) { plan in plans.withLock { $0.append(plan) } }
    return try #require(plans.withLock { $0.first })
  }

  private func report(of files: [String: [UInt8]]) throws -> OrganizationReport {
    try CheckedRepository.report(of: MemoryFiles(bytes: files), asOf: .october)
  }
}

/// An organisation with much that can be fixed, and some that looks as if it could.
private struct FixableFiles {
  private(set) var files: [String: [UInt8]]
  private var random: SeededRandom

  init(of files: [String: [UInt8]], seed: UInt64) {
    self.files = files
    random = SeededRandom(seed: seed)
    for path in files.keys.sorted() where path.hasSuffix(".yaml") {
      var lines = String(decoding: files[path] ?? [], as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      for index in lines.indices.reversed() { change(index, &lines) }
      self.files[path] = Array(lines.joined(separator: "\n").utf8)
    }
  }

  private mutating func change(_ index: Int, _ lines: inout [String]) {
    let line = lines[index]
    let margin = String(line.prefix { $0 == " " })
    switch random.below(12) {
    case 0 where line.hasPrefix(margin + "- ref: "):
      lines.insert(line, at: min(lines.count, index + 1 + random.below(2)))
    case 1 where line.contains(": 20") && !line.contains("\""):
      lines[index] = line.replacingDate(by: random.below(3))
    case 2 where line.hasPrefix(margin + "- "):
      let until = random.below(2) == 0 ? "2027-03-31" : "2026-01-01"
      lines.insert(margin + SuppressionText.allow(anyRule(), until: until), at: index)
    default: break
    }
  }

  private mutating func anyRule() -> RuleID {
    ["low-completion", "missing-deputy", "repeated-citation", "uncited-evidence"][random.below(4)]
  }
}

extension String {
  /// The line with its first ISO date in another spelling.
  fileprivate func replacingDate(by spelling: Int) -> String {
    guard let match = firstMatch(of: /(\d{4})-(\d{2})-(\d{2})/),
      let month = Int(match.2), let day = Int(match.3)
    else { return self }
    let text = [
      "\(match.1)/\(month)/\(day)", "\(match.1)年\(month)月\(day)日",
      "\(match.1).\(match.2).\(match.3)",
    ]
    return replacingCharacters(in: match.range, with: text[spelling])
  }

  private func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}

extension [UInt8] {
  /// The comments that are no suppressions.
  fileprivate var foreignComments: [String] {
    let tree = YAMLReader.parse(self, file: FileID(0)).tree
    return tree.comments()
      .map { String(decoding: self[Int($0.start)..<Int($0.end)], as: UTF8.self) }
      .filter { !$0.hasPrefix("# shisei:") }
  }

  /// The lines, without blanks behind them.
  fileprivate var lines: Set<String> {
    Set(
      String(decoding: self, as: UTF8.self).split(separator: "\n").map { line in
        String(
          line.prefix(upTo: line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)
        )
      }
    )
  }
}

/// What a finding says, wherever it stands.
private struct Content: Hashable {
  let rule: RuleID
  let text: String
  let items: [String]
}

extension OrganizationReport {
  /// The open findings.
  fileprivate var contents: [Content] {
    findings.filter(\.disposition.isOpen).map {
      Content(rule: $0.rule, text: $0.message.text.en, items: $0.subject.items)
    }
  }
}
