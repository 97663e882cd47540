internal import ClaimModel
internal import Diagnostics

/// Evidence whose file is not of the format that its name promises.
struct MislabelledFile: PieceRule {
  static let metadata = RuleMetadata(
    id: "mislabelled-file",
    summary: Bilingual(
      ja: "根拠のファイルの中身が、拡張子の示す形式ではない",
      en: "the file of a piece of evidence is not of the format that its name promises"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "PDF や Excel として開けないファイルは、誰かが見て確かめたものではありません。壊れているか、名前だけの場合もあります。",
      en: "What does not open as the PDF or workbook it is called has been examined by nobody."
    ),
    remedy: Bilingual(
      ja: "開けるファイルに置き換えるか、実際の形式に合う拡張子に直します。",
      en: "Replace it with a file that opens, or give it the ending of what it is."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .document("{ id: DOC-1, type: policy, path: ⟪documents/policy.pdf⟫ }"),
        files: [("documents/policy.pdf", "# 基本方針\n")]
      ),
      .failing(
        .resource("{ kind: operation, id: OP-1, on: 2026-09-01, record: ⟪records/review.XLSX⟫ }"),
        files: [("records/review.XLSX", "x")]
      ),
      .passing(
        .document("{ id: DOC-1, type: policy, path: documents/policy.pdf }"),
        files: [("documents/policy.pdf", "%PDF-1.7\n")]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, path: documents/policy.doc }"),
        Bilingual(ja: "Word の名前で保存した RTF", en: "RTF under the name of Word"),
        files: [("documents/policy.doc", "{\\rtf1 }")]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, path: documents/pdf }"),
        Bilingual(ja: "拡張子のない名前は何も示さない", en: "a name without an ending promises nothing"),
        files: [("documents/pdf", "# 基本方針\n")]
      ),
    ]
  }

  func check(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let path = model.evidence.file(of: key)?.path, model.files.isMislabelled(path.value)
    else { return }
    findings.report(.mislabelled(model.text(path.value)), at: path.range)
  }
}

extension Message {
  fileprivate static func mislabelled(_ path: String) -> Self {
    Message(
      ja: "「\(path)」の中身は、拡張子の示す形式ではありません",
      en: "“\(path)” is not of the format that its name promises",
      helpJA: "開けるファイルに置き換えるか、実際の形式に合う拡張子に直してください",
      helpEN: "replace it with a file that opens, or correct the ending of its name"
    )
  }
}
