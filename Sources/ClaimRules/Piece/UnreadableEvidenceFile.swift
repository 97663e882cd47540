internal import ClaimModel
internal import Diagnostics

/// Evidence whose file cannot be read.
struct UnreadableEvidenceFile: PieceRule {
  static let metadata = RuleMetadata(
    id: "unreadable-evidence-file",
    summary: Bilingual(
      ja: "根拠のファイルを読めない",
      en: "the file of a piece of evidence cannot be read"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "読めないファイルは、誰かが確かめたとも言えません。",
      en: "What cannot be read cannot have been examined."
    ),
    remedy: Bilingual(
      ja: "ファイルを読めるように権限を直します。",
      en: "Correct the file's permissions so that it can be read."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .document("{ id: DOC-1, type: policy, path: ⟪documents/policy.md⟫ }"),
        files: [("documents/policy.md", "# 基本方針\n")],
        unreadable: ["documents/policy.md"]
      ),
      .passing(
        .document("{ id: DOC-1, type: policy, path: documents/policy.md }"),
        files: [("documents/policy.md", "# 基本方針\n")]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, path: documents/policy.md }"),
        Bilingual(
          ja: "ファイルがない（missing-file が指摘する）",
          en: "no such file; missing-file speaks of that"
        )
      ),
    ]
  }

  func check(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    model.forEachFile(of: key, with: .unreadable) { path in
      findings.report(.unreadable(model.text(path.value)), at: path.range)
    }
  }
}

extension Message {
  fileprivate static func unreadable(_ path: String) -> Self {
    Message(
      ja: "「\(path)」を読めません",
      en: "“\(path)” cannot be read",
      helpJA: "読み取りの権限を付けてください",
      helpEN: "make it readable"
    )
  }
}
