internal import ClaimModel
internal import Diagnostics

/// Evidence whose file has no content.
struct EmptyEvidenceFile: PieceRule {
  static let metadata = RuleMetadata(
    id: "empty-evidence-file",
    summary: Bilingual(
      ja: "根拠のファイルが空",
      en: "the file of a piece of evidence is empty"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "中身のないファイルは何も示しません。名前だけを先に用意したものかもしれません。",
      en: "A file without content shows nothing; it may have been created only for its name."
    ),
    remedy: Bilingual(
      ja: "中身のあるファイルに置き換えます。",
      en: "Put the content into the file, or cite the file that has it."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .document("{ id: DOC-1, type: policy, path: ⟪documents/policy.md⟫ }"),
        files: [("documents/policy.md", "")]
      ),
      .failing(
        .document("{ id: DOC-1, type: policy, path: ⟪documents/policy.md⟫ }"),
        Bilingual(ja: "空白と改行だけ", en: "blanks and line breaks only"),
        files: [("documents/policy.md", " \n\n\t\n")]
      ),
      .failing(
        .resource("{ kind: operation, id: OP-1, on: 2026-09-01, record: ⟪records/review.csv⟫ }"),
        Bilingual(
          ja: "全角の空白や、幅のない文字だけ",
          en: "wide blanks and signs without width only"
        ),
        files: [("records/review.csv", "\u{FEFF}\u{3000}\u{200B}\u{A0}\n")]
      ),
      .passing(
        .document("{ id: DOC-1, type: policy, path: documents/policy.md }"),
        files: [("documents/policy.md", "# 基本方針\n")]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, path: documents/policy.md }"),
        Bilingual(ja: "1 バイトでも空ではない", en: "a single byte is not nothing"),
        files: [("documents/policy.md", "x")]
      ),
    ]
  }

  func check(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    model.forEachFile(of: key, with: .empty) { path in
      findings.report(.empty(model.text(path.value)), at: path.range)
    }
  }
}

extension Message {
  fileprivate static func empty(_ path: String) -> Self {
    Message(
      ja: "「\(path)」は空のファイルです",
      en: "“\(path)” is empty",
      helpJA: "中身のあるファイルを加えてください",
      helpEN: "add the file's content"
    )
  }
}
