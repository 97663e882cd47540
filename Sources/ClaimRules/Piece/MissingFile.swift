internal import ClaimModel
internal import Diagnostics

/// Evidence that points to a file which is not there.
struct MissingFile: PieceRule {
  static let metadata = RuleMetadata(
    id: "missing-file",
    summary: Bilingual(
      ja: "根拠が指すファイルがない",
      en: "evidence points to a file that does not exist"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "ファイルのない根拠は、誰も確かめられません。",
      en: "Nobody can examine evidence whose file is not there."
    ),
    remedy: Bilingual(
      ja: "パスを直すか、ファイルをリポジトリーに加えます。",
      en: "Correct the path, or add the file to the repository."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.document("{ id: DOC-1, type: policy, path: ⟪documents/policy.md⟫ }")),
      .failing(
        .resource("{ kind: operation, id: OP-1, on: 2026-09-01, record: ⟪records/scan.csv⟫ }")
      ),
      .passing(
        .document("{ id: DOC-1, type: policy, path: documents/policy.md }"),
        files: [("documents/policy.md", "# 基本方針\n")]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, path: documents/Policy.md }"),
        Bilingual(
          ja: "大文字と小文字だけの違い（misspelt-path が指摘する）",
          en: "a difference in case only; misspelt-path speaks of that"
        ),
        files: [("documents/policy.md", "# 基本方針\n")]
      ),
    ]
  }

  func check(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    model.forEachFile(of: key, with: .missing) { path in
      findings.report(.missing(model.text(path.value)), at: path.range)
    }
  }
}

extension Message {
  fileprivate static func missing(_ path: String) -> Self {
    Message(
      ja: "「\(path)」というファイルがありません",
      en: "there is no file “\(path)”",
      helpJA: path.utf8.contains(UInt8(ascii: "\\"))
        ? "フォルダーの区切りは「/」で書いてください"
        : "shisei.yaml のあるフォルダーからの相対パスに直すか、ファイルを加えてください",
      helpEN: path.utf8.contains(UInt8(ascii: "\\"))
        ? "separate folders by “/”"
        : "give the path relative to the folder of shisei.yaml, or add the file"
    )
  }
}
