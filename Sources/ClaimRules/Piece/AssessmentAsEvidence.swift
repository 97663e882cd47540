internal import ClaimModel
internal import Diagnostics

/// Evidence that is the assessment itself.
struct AssessmentAsEvidence: PieceRule {
  static let metadata = RuleMetadata(
    id: "assessment-as-evidence",
    summary: Bilingual(
      ja: "自己評価のファイル（shisei.yaml、申告、台帳など）そのものを根拠にしている",
      en: "a file of the assessment itself, such as shisei.yaml or a register, serves as evidence"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "自己評価は、できていると書いたものです。それを根拠にすれば、書いただけで証明されたことになります。",
      en: "An assessment says that something is so; cited as evidence, saying it would prove it."
    ),
    remedy: Bilingual(
      ja: "実際の文書や記録を path・record・report に書きます。",
      en: "Point path, record or report to the document or record itself."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.document("{ id: DOC-1, type: policy, path: ⟪shisei.yaml⟫ }")),
      .failing(
        .resource("{ kind: operation, id: OP-1, on: 2026-09-01, record: ⟪records/old.yml⟫ }"),
        Bilingual(ja: "別の場所にある台帳や、その写し", en: "a register elsewhere, or a copy of one"),
        files: [("records/old.yml", "# 旧台帳\n---\nkind: Evidence\nshisei: 1\n")]
      ),
      .passing(
        .document("{ id: DOC-1, type: policy, path: documents/policy.md }"),
        files: [("documents/policy.md", "# 基本方針\n")]
      ),
      .boundary(
        .resource("{ kind: operation, id: OP-1, on: 2026-09-01, record: records/ci.yaml }"),
        Bilingual(
          ja: "shisei という名前のジョブがあるだけの設定ファイル",
          en: "a configuration with a job called shisei"
        ),
        files: [("records/ci.yaml", "shisei:\n  script: shisei check\n")]
      ),
    ]
  }

  func check(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let path = model.evidence.file(of: key)?.path, model.files.isAssessment(path.value)
    else { return }
    findings.report(.own(model.text(path.value)), at: path.range)
  }
}

extension Message {
  fileprivate static func own(_ path: String) -> Self {
    Message(
      ja: "「\(path)」は自己評価のファイルなので、根拠になりません",
      en: "“\(path)” is a file of the assessment itself and shows nothing",
      helpJA: "実際の文書や記録のファイルを示してください",
      helpEN: "name the file of the document or record itself"
    )
  }
}
