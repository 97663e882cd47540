internal import ClaimModel
internal import Diagnostics

/// Evidence whose file has a neighbour of nearly the same name.
struct CollidingFileNames: PieceRule {
  static let metadata = RuleMetadata(
    id: "colliding-file-names",
    summary: Bilingual(
      ja: "根拠のファイルと、大文字・小文字か文字の合成だけが違う名前のものがある",
      en: "something beside a piece's file has a name that differs only in case or code points"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "macOS や Windows では片方しか取り出せず、どちらの中身が根拠になるかが環境によって変わります。",
      en:
        "On macOS and Windows only one of the two is checked out, so which content is the evidence depends on the machine."
    ),
    remedy: Bilingual(
      ja: "要らない方を削除するか、紛れない名前に変えます。",
      en: "Delete the one that is not needed, or rename it so that the two cannot be confused."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .document("{ id: DOC-1, type: policy, path: ⟪documents/policy.md⟫ }"),
        files: [("documents/policy.md", "# 基本方針\n"), ("documents/Policy.md", "# 旧版\n")]
      ),
      .passing(
        .document("{ id: DOC-1, type: policy, path: documents/policy.md }"),
        files: [("documents/policy.md", "# 基本方針\n"), ("documents/policy-old.md", "# 旧版\n")]
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, path: ⟪documents/policy.md⟫ }"),
        Bilingual(ja: "フォルダーの名前が紛らわしい", en: "two folders with nearly the same name"),
        files: [("documents/policy.md", "# 基本方針\n"), ("Documents/other.md", "# 別の文書\n")]
      ),
    ]
  }

  func check(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let cited = model.evidence.file(of: key), let rival = model.facts(of: cited.path).rival
    else { return }
    findings.report(.colliding(model.text(cited.path.value), with: rival), at: cited.path.range)
  }
}

extension Message {
  fileprivate static func colliding(_ path: String, with rival: String) -> Self {
    Message(
      ja: "「\(path)」のほかに「\(rival)」があり、環境によってはどちらか片方しか取り出せません",
      en: "besides “\(path)” there is “\(rival)”, and some machines can check out only one of them",
      helpJA: "要らない方を削除するか、名前を変えてください",
      helpEN: "delete or rename one of them"
    )
  }
}
