internal import ClaimModel
internal import Diagnostics

/// Evidence that names a file nearly as it is called.
struct MisspeltPath: PieceRule {
  static let metadata = RuleMetadata(
    id: "misspelt-path",
    summary: Bilingual(
      ja: "根拠のパスが、大文字・小文字か文字の合成だけ実際のファイル名と違う",
      en: "the path of a piece of evidence differs from the file's name only in case or code points"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "macOS や Windows では開けても、Linux や CI では開けません。どの環境でも同じ結果になるよう、名前は正確に書きます。",
      en:
        "macOS and Windows may open such a path, Linux and most CI will not; the same files must give the same verdict everywhere."
    ),
    remedy: Bilingual(
      ja: "パスを実際のファイル名に合わせます。",
      en: "Write the path exactly as the file is called."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .document("{ id: DOC-1, type: policy, path: ⟪documents/Policy.md⟫ }"),
        files: [("documents/policy.md", "# 基本方針\n")]
      ),
      .failing(
        .document("{ id: DOC-1, type: policy, path: ⟪Documents/policy.md⟫ }"),
        Bilingual(ja: "フォルダーの名前", en: "the name of a folder"),
        files: [("documents/policy.md", "# 基本方針\n")]
      ),
      .passing(
        .document("{ id: DOC-1, type: policy, path: ./documents/policy.md }"),
        files: [("documents/policy.md", "# 基本方針\n")]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, path: ⟪documents/ガイド.md⟫ }"),
        Bilingual(
          ja: "濁点を別の文字として持つ名前（macOS の古い形式）",
          en: "a name that keeps its voicing marks apart, as macOS used to write it"
        ),
        files: [("documents/カ\u{3099}イト\u{3099}.md", "# 手引き\n")]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, path: documents/polcy.md }"),
        Bilingual(
          ja: "綴りの誤り（missing-file が指摘する）",
          en: "a wrong letter; missing-file speaks of that"
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
    model.forEachFile(of: key, with: .misspelt) { path in
      guard let real = model.facts(of: path).realPath else { return }
      findings.report(.misspelt(model.text(path.value), real: real), at: path.range)
    }
  }
}

extension Message {
  fileprivate static func misspelt(_ path: String, real: String) -> Self {
    // Texts are equal if only their code points differ.
    guard path != real else {
      return Message(
        ja: "「\(path)」は見た目が同じでも、実際のファイル名とは文字の表し方（濁点などの合成）が違います",
        en: "“\(path)” looks like the file's name, but is written with other code points",
        helpJA: "ファイル名を合成済みの文字（NFC）に付け直してください",
        helpEN: "rename the file to composed characters (NFC)"
      )
    }
    return Message(
      ja: "「\(path)」は、実際には「\(real)」という名前です",
      en: "“\(path)” is really called “\(real)”",
      helpJA: "「\(real)」と書いてください",
      helpEN: "write “\(real)”"
    )
  }
}
