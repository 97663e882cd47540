internal import ClaimModel
internal import Diagnostics

/// A document that calls itself something else than approved.
struct ContradictedStatus: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "contradicted-status",
    summary: Bilingual(
      ja: "承認済みとした文書のファイル自身に、承認済みと書かれていない",
      en: "a document listed as approved says of itself that it is not"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "読む人が従うのはファイルの方です。そこに案と書かれていれば、決め事になっていません。",
      en: "People follow what the file says, and a file that calls itself a draft binds nobody."
    ),
    remedy: Bilingual(
      ja: "承認を受けてファイルの status を approved にするか、根拠の status を実際に合わせます。",
      en:
        "Have it approved and set status in the file to approved, or make the status of the evidence true."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .document("{ id: DOC-1, type: policy, status: ⟪approved⟫, path: policy.md }"),
        files: [("policy.md", "---\nstatus: draft\n---\n# 基本方針\n")]
      ),
      .failing(
        .document("{ id: DOC-1, type: policy, status: ⟪approved⟫, path: policy.md }"),
        Bilingual(ja: "承認はこれから", en: "an approval that is still to come"),
        files: [("policy.md", "---\nstatus: 承認（予定）\n---\n# 基本方針\n")]
      ),
      .failing(
        .document("{ id: DOC-1, type: policy, status: ⟪approved⟫, path: policy.md }"),
        Bilingual(ja: "日本語のキー", en: "a key in Japanese"),
        files: [("policy.md", "---\n状態: 案\n---\n# 基本方針\n")]
      ),
      .failing(
        .document("{ id: DOC-1, type: policy, status: ⟪approved⟫, path: policy.md }"),
        Bilingual(ja: "サイトを作る道具の書き方", en: "as generators of sites have it"),
        files: [("policy.md", "---\ndraft: true\n---\n# 基本方針\n")]
      ),
      .failing(
        .document("{ id: DOC-1, type: policy, status: ⟪approved⟫, path: policy.md }"),
        Bilingual(ja: "--- で囲まずに書いた属性", en: "properties between no lines of ---"),
        files: [("policy.md", "文書名：基本方針\n状態：案\n\n# 基本方針\n")]
      ),
      .passing(
        .document("{ id: DOC-1, type: policy, status: approved, path: policy.md }"),
        files: [("policy.md", "---\nstatus: 承認済み\n---\n# 基本方針\n")]
      ),
      .passing(
        .document("{ id: DOC-1, type: policy, status: approved, path: policy.md }"),
        files: [("policy.md", "---\n状態: 承認済\ndraft: false\n---\n# 基本方針\n")]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, status: approved, path: policy.md }"),
        Bilingual(ja: "本文の中の「状態:」", en: "the same words further down"),
        files: [("policy.md", "# 基本方針\n\n対策の一覧:\n状態: 案\n")]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, status: draft, path: policy.md }"),
        Bilingual(
          ja: "根拠も案としている（unapproved-document が指摘する）",
          en: "the evidence says draft too; unapproved-document speaks of that"
        ),
        files: [("policy.md", "---\nstatus: draft\n---\n# 基本方針\n")]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, status: approved, path: policy.md }"),
        Bilingual(ja: "ファイルは状態に触れていない", en: "the file says nothing of its status"),
        files: [("policy.md", "---\ntitle: 基本方針\n---\nstatus: draft\n")]
      ),
    ]
  }

  func check(
    _ document: Document,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // Of every other status, or none, `unapproved-document` and `retired-document` speak.
    guard let status = document.status, status.value == .approved else { return }
    for property in model.properties(.status, of: document) {
      // A word that nobody knows does not pass for an approval.
      let own = property.value.flatMap { DocumentStatus(word: $0) }
      guard own != .approved else { continue }
      findings.report(
        .contradicted(property.value, isKnown: own != nil),
        at: status.range,
        notes: [.inFile(at: property.range)]
      )
    }
  }
}

extension Message {
  fileprivate static func contradicted(_ word: String?, isKnown: Bool) -> Self {
    guard let word else {
      return Message(
        ja: "承認済みとされていますが、ファイルの status は 1 つの語ではありません",
        en: "listed as approved, but status in the file is no single word",
        helpJA: "ファイルの status を approved などの語にしてください",
        helpEN: "make status in the file a word, such as approved"
      )
    }
    return Message(
      ja: isKnown
        ? "承認済みとされていますが、ファイルには「\(word)」と書かれています"
        : "承認済みとされていますが、ファイルの「\(word)」は承認済みを表す語として知られていません",
      en: isKnown
        ? "listed as approved, but the file says “\(word)”"
        : "listed as approved, but “\(word)” in the file is no known word for that",
      helpJA: "承認を受けてファイルを approved（承認済み）にするか、ここの status を実際に合わせてください",
      helpEN: "have it approved and say so in the file, or correct the status here"
    )
  }
}
