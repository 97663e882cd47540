import ClaimModel
import Diagnostics
import Engine
import Reporting
import Scoring
import TestSupport
import Testing

/// Dates, persons and improvements that once made a level cheaper than it is; each found by trying.
@Suite struct `No level comes cheaper` {
  private static let roles = """
      - { id: operations, authority: manager, reports_to: ciso, held_by: 佐藤 健, deputy: legal }
      - { id: legal, authority: manager, reports_to: ceo, held_by: 鈴木 花子 }
      - { id: audit, authority: manager, reports_to: board, held_by: 高橋 一郎 }
    """

  /// A claim of level 5 that holds, piece by piece.
  private static let claim = """
    - item: 5-7
      level: 5
      owner: operations
      claimed_on: 2026-10-01
      documents:
        - { id: D-1, type: procedure, location: 書庫, version: "2.0", status: approved, author: operations, approved_by: ciso, approved_on: 2026-07-20, reviewed_on: 2026-07-20 }
      resources:
        - { kind: person, role: operations, deputy: legal, fte: 0.5, qualification: 資格, appointed_on: 2026-04-01 }
        - { kind: operation, on: 2026-07-10, record: records/july.md, by: operations }
        - { kind: operation, on: 2026-09-10, record: records/september.md, by: operations }
      evaluations:
        - { id: EV-1, type: internal_audit, on: 2026-06-10, by: audit, criteria: 基準, scope: 全社, result: 指摘 1 件, reported_to: ceo, reported_on: 2026-06-24, findings: [{ id: F-1, severity: low, summary: 確認漏れ, due: 2026-08-31, closed_on: 2026-08-01 }] }
      improvements:
        - { id: I-1, addresses: [F-1], cause: 担当が決まっていない, action: 担当を決めた, owner: operations, done_on: 2026-07-15, verified_by: audit, verified_on: 2026-09-01, effect: 漏れが 0 件, revised: { document: D-1, version: "2.0" } }
    """

  private func level(
    _ changes: (String, String)...,
    more: String = "",
    roles: (String, String) = ("", "")
  ) throws -> Int {
    var claim = Self.claim
    for (old, new) in changes {
      #expect(claim.contains(old), "nothing to change: \(old)")
      claim = claim.replacing(old, with: new)
    }
    var organization = SmallOrganization(roles: Self.roles.replacing(roles.0, with: roles.1))
    organization["records/july.md"] = "7 月の記録\n"
    organization["records/september.md"] = "9 月の記録\n"
    organization["records/old.yaml"] = "# 旧台帳\nshisei: 1\nkind: Evidence\n"
    organization["claims/more.yaml"] = SmallOrganization.claims(claim + "\n" + more)
    let report = try organization.report()
    let assessed = try #require(report.assessed)
    let index = try #require(assessed.model.framework.itemIndex("5-7"))
    return assessed.assessments[index].supported
  }

  @Test func `than the claim that all others are changed from`() throws {
    #expect(try level() == 5)
  }

  @Test func `by counting one record for several occasions`() throws {
    #expect(try level(("record: records/september.md", "record: records/july.md")) == 2)
  }

  @Test(arguments: ["shisei.yaml", "./shisei.yaml", "claims/more.yaml", "records/old.yaml"])
  func `by citing the assessment itself`(_ path: String) throws {
    #expect(try level(("record: records/september.md", "record: \(path)")) == 2)
  }

  @Test(
    arguments: [
      "なし", "無し", "N/A", "未取得", "未取得です", "未定", "取得予定", "CISSP（取得予定）", "CISSP (受験中)", "x", "×", "ー",
      "（なし）",
    ]
  )
  func `by a qualification that nobody has`(_ text: String) throws {
    #expect(try level(("qualification: 資格", "qualification: \(text)")) == 2)
  }

  @Test(arguments: ["", "claimed_on: 十月", "claimed_on: 2026-02-30", "claimed_on: 2025-10-14"])
  func `by a claim without a day, with a false one or an old one`(_ day: String) throws {
    #expect(try level(("claimed_on: 2026-10-01", day.isEmpty ? "note: 日付なし" : day)) == 1)
  }

  @Test func `by answering the finding of an evaluation that the claim does not cite`() throws {
    let other = """
      - item: 5-6
        level: 4
        owner: legal
        claimed_on: 2026-10-01
        evaluations:
          - { id: EV-2, type: internal_audit, on: 2026-06-10, by: audit, findings: [{ id: F-2, severity: low, closed_on: 2026-08-01 }] }
      """
    #expect(try level(("addresses: [F-1]", "addresses: [F-2]"), more: other) == 4)
  }

  @Test(arguments: [
    ("by: audit, criteria", "by: legal, criteria"), ("type: internal_audit", "type: inhouse_audit"),
    ("on: 2026-06-10, by: audit", "on: 2020-06-10, by: audit"),
  ])
  func `by answering the finding of an evaluation that does not hold`(
    _ old: String,
    _ new: String
  )
    throws
  {
    let sound =
      "evaluations:\n    - { id: EV-9, type: internal_audit, on: 2026-06-11, by: audit, criteria: 基準, scope: 全社, result: 指摘なし, reported_to: ceo, reported_on: 2026-06-24 }"
    #expect(try level((old, new), ("evaluations:", sound)) == 4)
  }

  @Test func `by an old evaluation that an improvement answers`() throws {
    // The improvement may rest on it; level 4 asks for an evaluation of today.
    #expect(try level(("on: 2026-06-10, by: audit", "on: 2025-06-10, by: audit")) == 3)
    let sound =
      "evaluations:\n    - { id: EV-9, type: internal_audit, on: 2026-06-11, by: audit, criteria: 基準, scope: 全社, result: 指摘なし, reported_to: ceo, reported_on: 2026-06-24 }"
    #expect(
      try level(("on: 2026-06-10, by: audit", "on: 2025-06-10, by: audit"), ("evaluations:", sound))
        == 5
    )
  }

  @Test func `by an incident that nothing records`() throws {
    let record =
      "trigger: { kind: incident, on: 2026-07-01, summary: 誤送信, record: records/july.md }"
    #expect(try level(("addresses: [F-1]", record)) == 5)
    for (old, new) in [
      (", record: records/july.md", ""), ("july.md", "none.md"), ("07-01", "07-16"),
    ] {
      #expect(try level(("addresses: [F-1]", record.replacing(old, with: new))) == 4, "\(new)")
    }
  }

  @Test(arguments: ["佐藤 健", "佐藤健", "佐藤", "情報システム部長　佐藤健様", "監査役（佐藤 健）", "鈴木 翔、佐藤 健"])
  func `by an auditor who is the owner under another title`(_ holder: String) throws {
    #expect(try level(roles: ("高橋 一郎", holder)) == 3)
  }

  @Test(arguments: ["佐藤 翔", "健", "服部 一郎", "監査室"])
  func `and others are not taken for the owner`(_ holder: String) throws {
    #expect(try level(roles: ("高橋 一郎", holder)) == (holder == "健" ? 3 : 5))
  }

  @Test(arguments: [
    (", external: true", 5), (", external: false", 3), ("", 3), (", reports_to: legal", 5),
    (", reports_to: clerk", 3), (", authority: executive", 3),
  ])
  func `by an auditor whose superior is left out`(_ line: String, _ expected: Int) throws {
    let clerk = "\n  - { id: clerk }"
    let audit = "{ id: audit\(line), held_by: 高橋 一郎 }\(clerk)"
    let old = "{ id: audit, authority: manager, reports_to: board, held_by: 高橋 一郎 }"
    #expect(try level(roles: (old, audit)) == expected)
  }

  @Test func `by an auditor who stands in for the owner`() throws {
    #expect(try level(("by: audit, criteria", "by: legal, criteria")) == 3)
  }
}
