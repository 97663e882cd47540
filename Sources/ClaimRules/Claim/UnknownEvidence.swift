internal import ClaimModel
internal import Diagnostics

/// A reference to evidence that is in no register, or is of another class.
struct UnknownEvidence: ClaimRule {
  static let metadata = RuleMetadata(
    id: "unknown-evidence",
    summary: Bilingual(
      ja: "参照した根拠がないか、別の一覧のものである",
      en: "a claim refers to evidence that does not exist, or belongs in another list"
    ),
    severity: .error,
    effect: .advice,
    rationale: Bilingual(
      ja: "見つからない根拠は、示していないのと同じです。",
      en: "Evidence that cannot be found was not shown."
    ),
    remedy: Bilingual(
      ja: "ref を根拠の識別子に直すか、その種類の一覧に移します。",
      en: "Make ref the id of a piece of evidence, or move it to the list of its class."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        """
        - item: 1-2
          level: 2
          documents:
            - ref: ⟪DOC-2⟫
        """,
        files: register
      ),
      .failing(
        """
        - item: 1-2
          level: 4
          evaluations:
            - ref: ⟪DOC-1⟫
        """,
        Bilingual(ja: "文書を評価の一覧で参照した", en: "a document in the list of evaluations"),
        files: register
      ),
      .passing(
        """
        - item: 1-2
          level: 2
          documents:
            - ref: DOC-1
        """,
        files: register
      ),
      .boundary(
        """
        - item: 1-2
          level: 2
          documents:
            - { id: DOC-2, type: policy }
        - item: 1-3
          level: 2
          documents:
            - ref: DOC-2
        """,
        Bilingual(
          ja: "別の申告に書いた根拠も参照できる",
          en: "evidence written in another claim can be referred to"
        )
      ),
    ]
  }

  func check(_ claim: Claim, in model: OrganizationModel, into findings: inout FindingSink) {
    // In a file that could not be read there may be the evidence; the reader has spoken.
    guard model.isComplete else { return }
    for index in claim.citations where model.citations[index].key == nil {
      let citation = model.citations[index]
      guard let reference = citation.reference else { continue }  // the reader has spoken
      if let key = model.piece(reference.value) {
        findings.report(
          .wrongList(model.text(reference.value), kind: key.kind, list: citation.list),
          at: reference.range,
          notes: [
            Finding.Note(
              Bilingual(ja: "参照した根拠", en: "the evidence referred to"),
              at: model.evidence[key].place
            )
          ]
        )
      } else {
        findings.report(
          .unknownEvidence(reference.value, for: citation.list, in: model),
          at: reference.range
        )
      }
    }
  }
}

extension Message {
  fileprivate static func wrongList(_ id: String, kind: EvidenceKind, list: EvidenceList) -> Self {
    Message(
      ja: "「\(id)」は\(kind.title.ja)なので、\(list.rawValue) では参照できません",
      en:
        "“\(id)” is a piece of the class \(kind.title.en), which does not belong in \(list.rawValue)",
      helpJA: "その種類の一覧に移してください",
      helpEN: "move it to the list of its class"
    )
  }

  fileprivate static func unknownEvidence(
    _ id: Name,
    for list: EvidenceList,
    in model: OrganizationModel
  ) -> Self {
    var known: [Name] = []
    model.evidence.forEachPiece { key, id, _ in
      if let id, list.holds(key.kind) { known.append(id.value) }
    }
    return .unknown(
      model.text(id),
      Bilingual(
        ja: "「\(model.text(id))」という根拠はありません",
        en: "there is no evidence “\(model.text(id))”"
      ),
      among: known.map { model.text($0) },
      otherwise: Bilingual(
        ja: "ref を直すか、登録簿に根拠を加えてください",
        en: "correct ref, or add the evidence to a register"
      )
    )
  }
}

private let register = [
  (
    path: "evidence/register.yaml",
    text: "shisei: 1\nkind: Evidence\ndocuments:\n  - { id: DOC-1, type: policy }\n"
  )
]
