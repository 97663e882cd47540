import ClaimModel
import ClaimRules
import Diagnostics
import Reporting
import TestSupport
import Testing

@Suite struct `A claim that is too high` {
  /// The words of the notes, each with what it points to.
  private func notes(_ resources: String) throws -> [(words: String, place: String)] {
    let claims = RuleExample.claims(
      """
      - item: 5-6
        level: 3
        owner: infrastructure
        claimed_on: 2026-10-01
        documents:
          - { id: D-1, type: standard, title: 脆弱性の定め, location: 書庫, version: "1.0", status: approved, author: operator, approved_by: ciso, approved_on: 2026-04-01, reviewed_on: 2026-04-01 }
        resources:
      \(resources)
      """
    )
    let report = try CheckedRepository.report(
      of: MemoryFiles(
        bytes: [
          "shisei.yaml": Array(RuleExample.organization.utf8),
          "claims/claims.yaml": Array(claims.utf8),
        ],
        statuses: [:]
      ),
      history: MemoryHistory(.notAsked, of: [:]),
      asOf: try #require(CalendarDay("2026-10-15"))
    )
    let finding = try #require(report.findings.first { $0.rule.name == "over-claim" })
    return finding.notes.map { note in
      let bytes = Array(claims.utf8)
      let place = note.range.map {
        String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self)
      }
      return (note.text.en, place ?? "")
    }
  }

  @Test func `shows the broken piece that was cited for nothing else`() throws {
    let notes = try notes(
      """
          - { kind: person, id: P-1, role: operator, deputy: infrastructure, fte: 0.5, appointed_on: 2026-04-01 }
          - { kind: training, id: TR-1, held_on: 2026-06-10, completed: 28, target: 30, record: training.csv }
      """
    )
    let note = try #require(notes.first { $0.words.contains("training or a qualification") })
    #expect(note.place == "TR-1")
    #expect(note.words.hasSuffix("what was cited does not count; see what is said of it"))
  }

  @Test func `shows what the only piece lacks`() throws {
    let notes = try notes(
      """
          - { kind: person, id: P-1, role: operator, deputy: infrastructure, fte: 0.5, appointed_on: 2026-04-01 }
      """
    )
    let note = try #require(notes.first { $0.words.contains("training or a qualification") })
    #expect(note.place == "P-1")
    #expect(note.words.hasSuffix("qualification is not filled in"))
  }
}
