internal import ClaimModel
internal import Diagnostics

/// A document that was approved by somebody else, or on another day, than listed.
struct ContradictedApproval: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "contradicted-approval",
    summary: Bilingual(
      ja: "文書の承認者か承認日が、ファイル自身の記載と違う",
      en: "a document's approver or day of approval is not what the file gives"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "承認の記録が二つあって食い違えば、いつ誰が承認したのか示せません。",
      en: "Two records of one approval that disagree show neither who approved it nor when."
    ),
    remedy: Bilingual(
      ja: "議事録などで承認を確かめ、誤っている方を直します。",
      en: "Check the approval in the minutes or wherever it is recorded, and correct what is wrong."
    )
  )

  private static let held = """
    shisei: 1
    kind: Organization
    id: example
    name: Example
    framework: meti-csm-3.0
    roles:
      - { id: ceo, title: 社長, authority: board, held_by: 佐伯 誠一 }
      - { id: ciso, authority: executive, reports_to: ceo, held_by: 佐伯 健 }

    """

  static var examples: [RuleExample] {
    [
      .failing(
        .document("{ id: DOC-1, type: policy, approved_by: ⟪ceo⟫, path: policy.md }"),
        files: [("policy.md", "---\napproved_by: ciso\n---\n# 基本方針\n")]
      ),
      .failing(
        .document("{ id: DOC-1, type: policy, approved_on: ⟪2026-04-01⟫, path: policy.md }"),
        files: [("policy.md", "---\napproved_on: 2025-04-01\n---\n# 基本方針\n")]
      ),
      .passing(
        .document(
          "{ id: DOC-1, type: policy, approved_by: ceo, approved_on: 2026-04-01, path: policy.md }"
        ),
        files: [
          ("policy.md", "---\napproved_by: CEO\napproved_on: 令和8年4月1日\n---\n# 基本方針\n")
        ]
      ),
      .passing(
        .document("{ id: DOC-1, type: policy, approved_by: ceo, path: policy.md }"),
        Bilingual(ja: "役割を担う人を、役職を付けて書いている", en: "whoever holds the role, with titles"),
        files: [
          ("shisei.yaml", held), ("policy.md", "---\napproved_by: 代表取締役社長 佐伯 誠一\n---\n# 基本方針\n"),
        ]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, approved_by: ⟪ceo⟫, path: policy.md }"),
        Bilingual(ja: "同じ姓の人がもう一人いる", en: "a surname that two people have"),
        files: [
          ("shisei.yaml", held), ("policy.md", "---\napproved_by: 佐伯\n---\n# 基本方針\n"),
        ]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, approved_on: ⟪2026-04-01⟫, path: policy.md }"),
        Bilingual(ja: "月までしか書かれていない", en: "a month is no day"),
        files: [("policy.md", "---\napproved_on: 2026年4月\n---\n# 基本方針\n")]
      ),
    ]
  }

  func check(
    _ document: Document,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // `document-without-approver` and `document-without-approval-date` speak of what is left out.
    if let approver = document.approvedBy {
      for property in model.properties(.approvedBy, of: document)
      where !model.isRole(approver.value, calledBy: property.value) {
        findings.report(
          .otherApprover(model.title(ofRole: approver.value), property.value ?? "…"),
          at: approver.range,
          notes: [.inFile(at: property.range)]
        )
      }
    }
    if let day = document.approvedOn {
      for property in model.properties(.approvedOn, of: document)
      where property.value.flatMap({ LooseDate.read($0)?.day }) != day.value {
        findings.report(
          .otherDay(day.value, property.value ?? "…"),
          at: day.range,
          notes: [.inFile(at: property.range)]
        )
      }
    }
  }
}

extension OrganizationModel {
  /// Whether a text names a role: by its id, its title, or who holds it, titles or not.
  fileprivate func isRole(_ name: Name, calledBy written: String?) -> Bool {
    guard let written else { return false }
    let text = written.folded
    if text == self.text(name).folded { return true }
    guard let role = role(name) else { return false }
    if let title = role.title.map({ self.text($0) }) {
      let titles = [title.ja, title.en].map(\.folded)
      let holder = role.heldBy.map { self.text($0).ja.folded } ?? ""
      // 代表取締役 says that a 社長 represents the company, not that this is another person.
      let rest = text.hasPrefix("代表取締役") ? String(text.dropFirst(5)) : text
      if titles.contains(where: { [$0, $0 + holder, holder + $0].contains(rest) || $0 == text }) {
        return true
      }
    }
    return isHolder(of: role, named: written)
  }
}

extension Message {
  fileprivate static func otherApprover(_ role: Bilingual, _ own: String) -> Self {
    Message(
      ja: "承認者は「\(role.ja)」とされていますが、ファイルには「\(own)」と書かれています",
      en: "listed as approved by “\(role.en)”, but the file says “\(own)”",
      helpJA: "承認の記録を確かめ、誤っている方を直してください",
      helpEN: "check the record of the approval and correct what is wrong"
    )
  }

  fileprivate static func otherDay(_ day: CalendarDay, _ own: String) -> Self {
    Message(
      ja: "承認日は \(day) とされていますが、ファイルには「\(own)」と書かれています",
      en: "listed as approved on \(day), but the file says “\(own)”",
      helpJA: "承認の記録を確かめ、誤っている方を直してください",
      helpEN: "check the record of the approval and correct what is wrong"
    )
  }
}
