import ClaimModel
import Diagnostics
import Engine
import Reporting
import Testing

/// How people, and those who would rather not be found, write that a document is a draft.
@Suite struct `A document's own words` {
  private func findings(_ text: String) throws -> (rules: [String], report: OrganizationReport) {
    var organization = SmallOrganization()
    organization["claims/claims.yaml"] = SmallOrganization.claims(
      "- { item: 1-2, level: 2, documents: [{ id: D, type: policy, title: 基本方針, version: '3.0', status: approved, approved_by: ceo, approved_on: 2026-04-01, path: a.md }] }"
    )
    organization["a.md"] =
      text + "\n# 基本方針\n\n" + String(repeating: "情報資産を守るため、責任者を定める。", count: 20) + "\n"
    let report = try organization.report()
    let known = [
      "contradicted-status", "contradicted-version", "contradicted-approval", "contradicted-title",
      "unreadable-front-matter",
    ]
    return (report.findings.map(\.rule.name).filter(known.contains), report)
  }

  @Test(arguments: [
    "---\nstatus: draft\n---", "---\ndraft: true\n---", "---\ndraft: yes\n---",
    "---\npublished: false\n---", "---\napproved: false\n---", "---\n下書き: true\n---",
    "---\n状態: 案\n---", "---\nステータス: 下書き\n---", "---\n承認状況: 未承認\n---", "---\nStatus: Draft\n---",
    "---\nＳｔａｔｕｓ: Draft\n---", "---\nsta\u{200B}tus: draft\n---",
    "\u{200B}---\nstatus: draft\n---", "\u{FEFF}\u{2060}\n---\nstatus: draft\n---",
    "%YAML 1.2\n---\nstatus: draft\n---", "<!-- 1 -->\n---\nstatus: draft\n---",
    "status: draft\nversion: 3.0\n", "Title: 基本方針\nStatus: Draft\n---", "状態：案\n", "**状態**: 案\n",
    "- 版数: 3.0\n- 状態: 案\n", "> Status: draft\n", "文書情報\n", "---\n文書情報:\n  状態: 案\n---",
  ])
  func `say that it is a draft, however they are written`(_ text: String) throws {
    let found = try findings(text)
    #expect(found.rules == (text == "文書情報\n" ? [] : ["contradicted-status"]), "\(text)")
  }

  @Test(arguments: [
    "---\ntitle: 基本方針\nversion: 第3版\nstatus: 承認済み\napproved_by: ceo\napproved_on: 2026-04-01\n---",
    "---\n題名: 基本方針\n版数: 3.0\n状態: 承認済\n承認者: CEO\n承認日: 令和8年4月1日\n---",
    "---\nTitle: 基本方針\nApproved-By: ceo\nApproved On: 2026-04-01\nDraft: false\nPublished: 2026-04-01\n---",
    "文書名：基本方針\n版数：第3.0版\n承認者：ceo\n承認日：2026年4月1日\n", "版番号  3.0\n", "注意: この文書は社外秘です。\n",
    "https://example.jp/\n", "---\ntags: [status, draft]\n---", "---\n社外秘\n---\n",
    "本書の目的は、次のとおりです。\n状態: 案\n",
  ])
  func `agree with the register, however they are written`(_ text: String) throws {
    let found = try findings(text)
    #expect(found.rules == [], "\(text)")
  }

  @Test(arguments: [
    ("---\ntitle: 基本方針\n⟪status：承認済⟫\nversion: 3.0\n---", "full-width"),
    ("---\n⟪status：承認済⟫\n---", "full-width"), ("⟪---⟫\nstatus: approved\n", "no line of ---"),
    ("+++\n⟪status = \"draft\"⟫\n+++", "not YAML"),
    ("---\nversion: 3.0\ntitle: 基本方針⟪:⟫ 案\n---", "cannot be read: "),
  ])
  func `are pointed at where they cannot be read`(_ text: String, _ reason: String) throws {
    var organization = SmallOrganization()
    organization["a.md"] = text
    let marked = organization.marked
    let (rules, report) = try findings(text)
    #expect(rules == ["unreadable-front-matter"])
    let finding = try #require(report.findings.first { $0.rule == "unreadable-front-matter" })
    #expect(finding.message.text.en.contains(reason), "\(finding.message.text.en)")
    let range = try #require(finding.notes.first?.range)
    #expect(marked.map { [$0.start, $0.end] } == [[range.start, range.end]])
  }
}
