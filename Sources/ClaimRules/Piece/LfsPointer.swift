internal import ClaimModel
internal import Diagnostics

/// Evidence of which only the Git LFS pointer is here.
struct LfsPointer: PieceRule {
  static let metadata = RuleMetadata(
    id: "lfs-pointer",
    summary: Bilingual(
      ja: "根拠のファイルが Git LFS のポインターで、本体がない",
      en: "the file of a piece of evidence is a Git LFS pointer without its content"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "ポインターには置き場所が書かれているだけです。中身を見ていないものは根拠になりません。",
      en: "A pointer only says where the content is; what nobody has here shows nothing here."
    ),
    remedy: Bilingual(
      ja: "git lfs pull で本体を取得してから検査します（CI では checkout の lfs: true）。",
      en: "Fetch the content with git lfs pull before checking (in CI: lfs: true on checkout)."
    )
  )

  private static let pointer = """
    version https://git-lfs.github.com/spec/v1
    oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
    size 12345

    """

  static var examples: [RuleExample] {
    [
      .failing(
        .document("{ id: DOC-1, type: policy, path: ⟪documents/policy.pdf⟫ }"),
        files: [("documents/policy.pdf", pointer)]
      ),
      .passing(
        .document("{ id: DOC-1, type: policy, path: documents/policy.md }"),
        files: [("documents/policy.md", "# 基本方針\n")]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, path: documents/lfs.md }"),
        Bilingual(
          ja: "Git LFS について書いた文書はポインターではない",
          en: "a text about Git LFS is no pointer"
        ),
        files: [("documents/lfs.md", "# Git LFS\n" + pointer)]
      ),
    ]
  }

  func check(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let path = model.evidence.file(of: key)?.path, model.files.isPointer(path.value)
    else { return }
    findings.report(.pointer(model.text(path.value)), at: path.range)
  }
}

extension Message {
  fileprivate static func pointer(_ path: String) -> Self {
    Message(
      ja: "「\(path)」は Git LFS のポインターで、本体がここにありません",
      en: "“\(path)” is a Git LFS pointer; its content is not here",
      helpJA: "git lfs pull を実行してから検査してください",
      helpEN: "run git lfs pull, then check again"
    )
  }
}
