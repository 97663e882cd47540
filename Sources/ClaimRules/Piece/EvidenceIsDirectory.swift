internal import ClaimModel
internal import Diagnostics

/// Evidence that points to a folder instead of a file.
struct EvidenceIsDirectory: PieceRule {
  static let metadata = RuleMetadata(
    id: "evidence-is-directory",
    summary: Bilingual(
      ja: "根拠がファイルではなくフォルダーを指している",
      en: "evidence points to a folder instead of a file"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "フォルダーでは、その中のどれが根拠なのか分からず、中身が入れ替わっても気付けません。",
      en:
        "A folder does not say which of its files is the evidence, and its content can change unnoticed."
    ),
    remedy: Bilingual(
      ja: "根拠となるファイルを一つずつ書きます。",
      en: "Name the file itself; cite several as several pieces."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .resource("{ kind: operation, id: OP-1, on: 2026-09-01, record: ⟪records⟫ }"),
        files: [("records/scan.csv", "host,result\n")]
      ),
      .passing(
        .resource("{ kind: operation, id: OP-1, on: 2026-09-01, record: records/scan.csv }"),
        files: [("records/scan.csv", "host,result\n")]
      ),
      .boundary(
        .resource("{ kind: operation, id: OP-1, on: 2026-09-01, record: ⟪records/2026⟫ }"),
        Bilingual(ja: "フォルダーの中のフォルダー", en: "a folder in a folder"),
        files: [("records/2026/scan.csv", "host,result\n")]
      ),
    ]
  }

  func check(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    model.forEachFile(of: key, with: .directory) { path in
      findings.report(.directory(model.text(path.value)), at: path.range)
    }
  }
}

extension Message {
  fileprivate static func directory(_ path: String) -> Self {
    Message(
      ja: "「\(path)」はファイルではなくフォルダーです",
      en: "“\(path)” is a folder, not a file",
      helpJA: "フォルダーの中の、根拠となるファイルを書いてください",
      helpEN: "name the file in it that is the evidence"
    )
  }
}
