internal import ClaimModel
internal import Diagnostics

/// Evidence in a register that no claim cites, and no improvement builds on.
struct UncitedEvidence: OrganizationRule {
  static let metadata = RuleMetadata(
    id: "uncited-evidence",
    summary: Bilingual(
      ja: "登録簿の根拠が、どの申告でも使われていない",
      en: "a piece of evidence in a register is cited by no claim"
    ),
    severity: .info,
    effect: .advice,
    rationale: Bilingual(
      ja: "使われない根拠は、古くなっても誰も気付きません。示し忘れた申告があるのかもしれません。",
      en: "Nobody notices when unused evidence grows old. Perhaps a claim forgot to cite it."
    ),
    remedy: Bilingual(
      ja: "申告から参照するか、登録簿から消します。",
      en: "Cite it in a claim, or remove it from the register."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          level: 1
        """,
        files: [
          (
            "evidence/register.yaml",
            "shisei: 1\nkind: Evidence\ndocuments:\n  - { id: ⟪DOC-1⟫, type: policy }\n"
          )
        ]
      ),
      .passing(
        """
        - item: 1-2
          level: 2
          documents:
            - ref: DOC-1
        """,
        files: [
          (
            "evidence/register.yaml",
            "shisei: 1\nkind: Evidence\ndocuments:\n  - { id: DOC-1, type: policy }\n"
          )
        ]
      ),
      .boundary(
        """
        - item: 1-2
          level: 5
          improvements:
            - { id: IMP-1, revised: { document: DOC-1, version: "2.0" } }
        """,
        Bilingual(ja: "改善で改訂した文書は使われている", en: "a document that an improvement revised is in use"),
        files: [
          (
            "evidence/register.yaml",
            "shisei: 1\nkind: Evidence\ndocuments:\n  - { id: DOC-1, type: policy }\n"
          )
        ]
      ),
    ]
  }

  func check(_ model: OrganizationModel, into findings: inout FindingSink) {
    guard model.isComplete else { return }  // there may be a claim that cites it
    let used = model.piecesInUse
    model.evidence.forEachPiece { key, id, place in
      guard !used.contains(key) else { return }
      findings.report(.uncited(id.map { model.text($0.value) }, kind: key.kind), at: place)
    }
  }
}

extension Message {
  fileprivate static func uncited(_ id: String?, kind: EvidenceKind) -> Self {
    Message(
      ja: "\(kind.title.ja)\(id.map { "「\($0)」" } ?? "")は、どの申告でも使われていません",
      en: "no claim cites this \(kind.title.en)\(id.map { ", “\($0)”" } ?? "")",
      helpJA: "申告から参照するか、登録簿から消してください",
      helpEN: "cite it in a claim, or remove it from the register"
    )
  }
}
