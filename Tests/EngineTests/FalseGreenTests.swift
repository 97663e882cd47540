import ClaimModel
import Diagnostics
import Engine
import Reporting
import Scoring
import TestSupport
import Testing

/// Tricks and accidents that once raised a level or ended green; each found by trying.
@Suite struct `A level is not raised` {
  private static let document = """
    id: DOC, type: policy, location: 書庫, version: "1.0", status: approved, author: ciso, \
    approved_by: ceo, approved_on: 2026-04-01, reviewed_on: 2026-04-01
    """

  private func supported(_ entry: String, _ item: String) throws -> (level: Int?, score: Rational?)
  {
    var organization = SmallOrganization()
    organization["records/log.md"] = "会議の記録\n"
    organization["claims/more.yaml"] = SmallOrganization.claims(entry)
    let assessed = try #require(organization.report().assessed)
    let index = try #require(assessed.model.framework.itemIndex(item))
    return (assessed.assessments[index].supported, assessed.score.overall.supported)
  }

  private func claim(level: String = "2", _ document: String) -> String {
    """
    - item: 1-2
      level: \(level)
      owner: ciso
      claimed_on: 2026-10-01
      documents:
        - { \(document) }
    """
  }

  @Test func `by leaving out who wrote a document`() throws {
    #expect(try supported(claim(Self.document), "1-2").level == 2)
    let anonymous = Self.document.replacing("author: ciso, ", with: "")
    #expect(try supported(claim(anonymous), "1-2").level == 1)
    let own = Self.document.replacing("author: ciso", with: "author: ceo")
    #expect(try supported(claim(own), "1-2").level == 1)
  }

  @Test(arguments: [
    "---\nStatus: Draft\n---\n", "\n \n---\nstatus: draft\n---\n",
    "\u{FEFF}---\nstatus: draft\n---\n", "\u{FEFF}\r\n---\r\nstatus: draft\r\n---\r\n",
    "---\nstatus: draft\n\n# 基本方針\n", "---\ntitle: x\n---\n\n---\nstatus: draft\n---\n",
    "---\nbase: &base { status: draft }\n<<: *base\n---\n", "---\n- status: draft\n---\n",
    "---\nmeta: { status: draft }\n---\n", "+++\nstatus = \"draft\"\n+++\n",
    "---\nstatus：draft\n---\n", "---yaml\nstatus: draft\n---\n", "{ \"status\": \"draft\" }\n",
    "```yaml\nstatus: draft\n```\n", "---\n\"STATUS \": draft\n...\n",
  ])
  func `by a draft in an unusual front matter`(_ text: String) throws {
    func level(_ text: [UInt8]) throws -> Int? {
      var organization = SmallOrganization()
      organization.files["policy.md"] = text
      let document = Self.document.replacing("location: 書庫", with: "path: policy.md")
      organization["claims/more.yaml"] = SmallOrganization.claims(claim(document))
      let assessed = try #require(organization.report().assessed)
      return try assessed.assessments[#require(assessed.model.framework.itemIndex("1-2"))].supported
    }
    let body = "\n本文には会社として守ることを書く。\n"
    #expect(try level(Array(body.utf8)) == 2)
    #expect(try level(Array((text + body).utf8)) == 1)
    let wide = (text + body).utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    #expect(try level([0xFF, 0xFE] + wide) == 1)
  }

  @Test(arguments: ["\"\"", "~", "2.0", "x", "9", "-1"])
  func `by a level that cannot be read`(_ level: String) throws {
    let (unread, score) = try supported(claim(level: level, Self.document), "1-2")
    #expect(unread == 1)
    #expect(score == Rational(1))
  }

  @Test func `by counting one record twice`() throws {
    func reports(_ second: String) -> String {
      """
      - item: 6-2
        level: 3
        owner: ciso
        claimed_on: 2026-10-01
        documents:
          - { \(Self.document.replacing("type: policy", with: "type: standard")) }
        resources:
          - { kind: person, role: ciso, deputy: ceo, fte: 0.2, appointed_on: 2026-04-01 }
          - &report { kind: operation, on: 2026-07-01, record: records/log.md }
          - \(second)
      """
    }
    let other = "{ kind: operation, on: 2026-10-01, record: records/log.md }"
    #expect(try supported(reports(other), "6-2").level == 3)
    let same = "{ kind: operation, on: 2026-07-01, record: records/log.md }"
    for second in ["*report", "{ <<: *report }", same] {
      #expect(try supported(reports(second), "6-2").level == 2, "\(second)")
    }
  }

  @Test(arguments: ["claims: x", "claims: { a: b }", "clams: []"])
  func `and no verdict is reached on a list that was not read`(_ body: String) throws {
    var organization = SmallOrganization()
    organization["claims/more.yaml"] = "shisei: 1\nkind: Claims\n\(body)\n"
    #expect(try organization.report().verdict.kind == .undecided)
  }

  @Test(arguments: ["subsidiary", "a/b/c/d/e/f/g/h/i/j/subsidiary"])
  func `and an organisation below another is checked too`(_ folder: String) throws {
    var files = SmallOrganization().files
    for (path, bytes) in SmallOrganization().files { files["\(folder)/\(path)"] = bytes }
    let reports = try CheckedRepository.reports(
      of: MemoryFiles(bytes: files.mapValues { MarkedYAML(bytes: $0).bytes }),
      at: ["."],
      asOf: .october
    )
    #expect(reports.map(\.folder) == [".", folder])
  }

  @Test func `by keeping claims in a file or folder that nobody reads`() throws {
    var organization = SmallOrganization()
    organization["claims/2026/more.yml"] = SmallOrganization.claims("- { item: 1-1, level: 9 }")
    let report = try organization.report()
    #expect(report.findings.contains { $0.rule == "unknown-level" }, "\(report.summary)")
  }

  @Test func `by a framework or policy of one's own under a built-in's name`() throws {
    var organization = SmallOrganization(framework: "own.yaml")
    organization["own.yaml"] = """
      shisei: 1
      kind: Framework
      id: ⟪meti-csm-3.0⟫
      title: Own
      levels: [{ level: 1, title: なし }, { level: 2, title: あり }]
      ladders:
        standard: [{ level: 2, id: paper, evidence: [document], title: 文書 }]
      directions:
        - { id: "1", label: 備え, items: [{ id: 1-1, subject: 備え, ladder: standard }] }

      """
    let framework = try organization.report()
    #expect(
      framework.places(of: "invalid-framework") == organization.marked,
      "\(framework.summary)"
    )
    #expect(framework.verdict.kind == .undecided)
    for title in [
      "Cybersecurity Management Guidelines Ver 3.0", "サイバーセキュリティ経営ガイドライン　Ver３.０（当社版）",
    ] {
      organization["own.yaml"] = organization["own.yaml"].replacing("⟪meti-csm-3.0⟫", with: "own")
        .replacing("title: Own", with: "title: ⟪\(title)⟫")
      let framework = try organization.report()
      #expect(framework.places(of: "invalid-framework") == organization.marked, "\(title)")
      #expect(framework.verdict.kind == .undecided)
      organization["own.yaml"] = organization["own.yaml"].replacing("⟪\(title)⟫", with: "Own")
    }
    #expect(try organization.report().verdict.kind != .undecided)
    organization = SmallOrganization("policy: own.yaml")
    organization["own.yaml"] = "shisei: 1\nkind: Policy\nid: ⟪baseline⟫\n"
    let policy = try organization.report()
    #expect(policy.places(of: "invalid-id") == organization.marked, "\(policy.summary)")
    #expect(policy.verdict.kind == .undecided)
  }
}
