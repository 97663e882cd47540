internal import ClaimModel
internal import Diagnostics

/// Evidence that points out of the organisation's folder.
struct EvidenceOutsideRepository: PieceRule {
  static let metadata = RuleMetadata(
    id: "evidence-outside-repository",
    summary: Bilingual(
      ja: "根拠が組織のフォルダーの外を指している",
      en: "evidence points out of the organisation's folder"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "外のファイルは版の管理を受けず、別の人の手元では別のものになります。評価を後から再現できません。",
      en:
        "A file outside is not under version control and differs from machine to machine, so the assessment cannot be repeated."
    ),
    remedy: Bilingual(
      ja: "ファイルをリポジトリーに加えるか、文書なら保管場所を location に書きます。",
      en:
        "Add the file to the repository or, for a document, give the place it is kept in as location."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.document("{ id: DOC-1, type: policy, path: ⟪../policy.md⟫ }")),
      .failing(.document("{ id: DOC-1, type: policy, path: ⟪/etc/passwd⟫ }")),
      .passing(
        .document("{ id: DOC-1, type: policy, path: documents/policy.md }"),
        files: [("documents/policy.md", "# 基本方針\n")]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, path: ⟪documents/../../policy.md⟫ }"),
        Bilingual(ja: "途中で外へ出る", en: "leaving half-way"),
        files: [("documents/policy.md", "# 基本方針\n")]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, path: documents/..policy.md }"),
        Bilingual(
          ja: "名前が .. で始まるだけなら外ではない",
          en: "a name that merely starts with two dots stays inside"
        ),
        files: [("documents/..policy.md", "# 基本方針\n")]
      ),
    ]
  }

  func check(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    model.forEachFile(of: key, with: .outside) { path in
      findings.report(.outside(model.text(path.value)), at: path.range)
    }
  }
}

extension Message {
  fileprivate static func outside(_ path: String) -> Self {
    Message(
      ja: "「\(path)」は shisei.yaml のあるフォルダーの外を指しています",
      en: "“\(path)” leads out of the folder of shisei.yaml",
      helpJA: "パスは shisei.yaml のあるフォルダーを起点に書いてください。外にあるファイルは、先にその中へ加えてください",
      helpEN: "write the path from the folder of shisei.yaml; add a file from elsewhere to it first"
    )
  }
}
