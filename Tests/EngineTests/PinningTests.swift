import ClaimModel
import Diagnostics
import Engine
import Reporting
import TestSupport
import Testing

@Suite struct `Pinning evidence` {
  private func report(_ files: [String: [UInt8]]) throws -> OrganizationReport {
    try CheckedRepository.report(of: MemoryFiles(bytes: files), asOf: .october, allDigests: true)
  }

  private func plan(
    _ files: [String: [UInt8]],
    ids: Set<String>? = nil,
    acceptsChanges: Bool = false
  ) throws -> PinPlan {
    try #require(Pinning.plan(try report(files), ids: ids, acceptsChanges: acceptsChanges))
  }

  /// The text without the digests that were put in.
  private func withoutDigests(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
      .replacing(/(, |(\r\n|\n|\r) *)"?sha256"?: [0-9a-f]{64}/, with: "")
  }

  @Test(arguments: Examples.names)
  func `changes nothing but digests, and nothing the second time`(_ name: String) throws {
    let files = try Examples.files(of: name)
    let before = try report(files)
    let plan = try plan(files)
    #expect(plan.isComplete && !plan.files.isEmpty)
    var pinned = files
    for (path, bytes) in plan.files {
      #expect(withoutDigests(bytes) == withoutDigests(files[path] ?? []))
      pinned[path] = bytes
    }
    let after = try report(pinned)
    #expect(after.findings.map(\.rule) == before.findings.map(\.rule))
    #expect(after.assessed?.score == before.assessed?.score)
    let again = try self.plan(pinned, acceptsChanges: true)
    #expect(again.files.isEmpty)
    #expect(again.entries.allSatisfy { $0.outcome == .kept(.unchanged) })
  }

  private static let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  @Test(arguments: [
    (
      "    - id: D\n      path: a.md # the file\n      type: policy\n",
      "    - id: D\n      path: a.md # the file\n      sha256: *\n      type: policy\n"
    ),
    ("    - path: a.md\n      id: D\n", "    - path: a.md\n      sha256: *\n      id: D\n"),
    (
      "    - id: D\r\n      path: 'a.md'\r\n",
      "    - id: D\r\n      path: 'a.md'\r\n      sha256: *\r\n"
    ),
    ("    - id: D\n      path: a.md", "    - id: D\n      path: a.md\n      sha256: *"),
    (
      "    - id: D\n      path: >-\n        a.md\n      type: policy\n",
      "    - id: D\n      path: >-\n        a.md\n      sha256: *\n      type: policy\n"
    ),
    ("    - { id: D, path: a.md }\n", "    - { id: D, path: a.md, sha256: * }\n"),
    ("    - {id: D, path: a.md}\n", "    - {id: D, path: a.md, sha256: *}\n"),
    (
      "    - { \"id\": \"D\", \"path\": \"a.md\" }\n",
      "    - { \"id\": \"D\", \"path\": \"a.md\", \"sha256\": * }\n"
    ),
    (
      "    - { id: D,\n        path: a.md,  # here\n        type: policy }\n",
      "    - { id: D,\n        path: a.md, sha256: *,  # here\n        type: policy }\n"
    ),
  ])
  func `puts the digest where the file is named`(_ before: String, _ after: String) throws {
    var organization = SmallOrganization()
    let lead = "shisei: 1\nkind: Claims\nclaims:\n  - item: 1-2\n    level: 2\n    documents:\n"
    organization["claims/claims.yaml"] = lead + before
    organization["a.md"] = "abc"
    let files = organization.memoryBytes
    let plan = try plan(files)
    #expect(plan.entries.map(\.outcome) == [.added])
    let written = plan.files.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(written == [lead + after.replacing("*", with: Self.digest)])
  }

  @Test(arguments: [
    ("    - path: a.md\n      sha256:\n      id: D\n", "sha256:", "sha256: *"),
    ("    - path: a.md\n      sha256:   # see below\n", "sha256:", "sha256: *"),
    ("    - path: a.md\n      sha256:", "sha256:", "sha256: *"),
    ("    - path: a.md\n      sha256: \"\"\n", "\"\"", "\"*\""),
    ("    - { sha256: , path: a.md }\n", "sha256:", "sha256: *"),
    ("    - { path: a.md, \"sha256\": }\n", "\"sha256\":", "\"sha256\": *"),
  ])
  func `fills in a digest that was left empty`(
    _ before: String,
    _ old: String,
    _ new: String
  )
    throws
  {
    var organization = SmallOrganization()
    let lead = "shisei: 1\nkind: Claims\nclaims:\n  - item: 1-2\n    level: 2\n    documents:\n"
    organization["claims/claims.yaml"] = lead + before
    organization["a.md"] = "abc"
    let plan = try plan(organization.memoryBytes)
    #expect(plan.entries.map(\.outcome) == [.added])
    let written = plan.files.map { String(decoding: $0.bytes, as: UTF8.self) }
    let after = before.replacing(old, with: new.replacing("*", with: Self.digest))
    #expect(written == [lead + after])
  }

  @Test func `says why what is no digest is not replaced`() throws {
    var organization = SmallOrganization()
    organization["claims/claims.yaml"] = SmallOrganization.claims(
      "- { item: 1-2, level: 2, documents: [{ id: D, path: a.md, sha256: later }] }"
    )
    organization["a.md"] = "abc"
    let plan = try plan(organization.memoryBytes)
    #expect(plan.entries.map(\.outcome) == [.unwritable(.otherValue)])
  }

  @Test func `leaves what changed, and what has no place of its own`() throws {
    var organization = SmallOrganization()
    let old = String(repeating: "0", count: 64)
    organization["claims/claims.yaml"] = SmallOrganization.claims(
      """
      - item: 1-2
        level: 2
        documents:
          - { id: D-1, path: a.md, sha256: "\(old)" }
          - { id: D-2, path: gone.md }
          - &base { id: D-3, path: b.md }
          - { <<: *base, id: D-4 }
      """
    )
    organization["a.md"] = "abc"
    organization["b.md"] = "b"
    let files = organization.memoryBytes
    let plan = try plan(files)
    #expect(
      plan.entries.map(\.outcome)
        == [.kept(.changed), .kept(.unavailable(.missing)), .added, .unwritable(.shared)]
    )
    #expect(!plan.isComplete)
    let accepting = try self.plan(files, ids: ["D-1"], acceptsChanges: true)
    #expect(accepting.entries.map(\.outcome) == [.updated])
    let text = String(decoding: files["claims/claims.yaml"] ?? [], as: UTF8.self)
    #expect(
      accepting.files.map { String(decoding: $0.bytes, as: UTF8.self) }
        == [text.replacing(old, with: Self.digest)]
    )
  }

  @Test func `finds what nobody cites`() throws {
    var organization = SmallOrganization()
    organization["claims/claims.yaml"] = SmallOrganization.claims(
      "- { item: 1-2, level: 2, documents: [{ id: D, path: docs/in/a.md }] }"
    )
    for path in ["docs/in/a.md", "docs/b.md", "docs/.hidden", "other/c.md", "d.md"] {
      organization[path] = "text"
    }
    let report = try organization.report()
    #expect(Orphans.find(report, in: organization.memory) == ["docs/b.md"])
  }
}

@Suite struct `The last day of evidence` {
  private static let ending: Set<String> = [
    "stale-document", "overdue-review", "past-budget", "stale-appointment", "ended-appointment",
    "stale-training", "lapsed-service", "stale-operation", "stale-evaluation",
    "stale-improvement", "lapsed-attestation",
  ]

  @Test func `is the last on which no rule says that it is over`() throws {
    let files = MemoryFiles(bytes: try Examples.files(of: "aoba-seiki"))
    let model = try #require(
      try CheckedRepository.report(of: files, asOf: .october).assessed?.model
    )
    let uses = model.piecesWithUse.filter { $0.id != nil && !$0.items.isEmpty }
    let days = Set(uses.compactMap(\.lastDay)).filter { $0 >= .october }.sorted()
    #expect(days.count > 20)
    for day in days where day.daysSinceEpoch % 5 == 0 {
      let ended = Set(uses.filter { $0.lastDay == day }.compactMap(\.id))
      #expect(try over(files, day).isDisjoint(with: ended), "\(day)")
      // Evaluations may be looked back on for longer; then no rule speaks of their age.
      let spoken = Set(
        uses.filter { $0.lastDay == day && $0.key.kind != .evaluation }.compactMap(\.id)
      )
      let missed = spoken.subtracting(try over(files, day.adding(days: 1)))
      #expect(missed.isEmpty, "\(day)")
    }
  }

  private func over(_ files: MemoryFiles, _ day: CalendarDay) throws -> Set<String> {
    let report = try CheckedRepository.report(of: files, asOf: day)
    return Set(
      report.findings.filter { Self.ending.contains($0.rule.name) }
        .compactMap(\.subject.evidence)
    )
  }
}
