internal import ClaimModel
internal import Diagnostics

/// A document that was withdrawn.
struct RetiredDocument: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "retired-document",
    summary: Bilingual(
      ja: "廃止された文書を根拠にしている",
      en: "a retired document serves as evidence"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "廃止された文書に従って働く人はいません。後継の文書がなければ、その決め事はもうないことになります。",
      en:
        "Nobody works by a document that was withdrawn; unless another took its place, the rule is gone."
    ),
    remedy: Bilingual(
      ja: "後継の文書を根拠にします。廃止が誤記であれば status を直します。",
      en: "Cite the document that replaced it, or correct status if it is still in force."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.document("{ id: DOC-1, type: policy, status: ⟪retired⟫ }")),
      .passing(.document("{ id: DOC-1, type: policy, status: approved }")),
      .boundary(
        .document("{ id: DOC-1, type: policy, status: review }"),
        Bilingual(ja: "廃止ではなく改定の途中", en: "being revised, not withdrawn")
      ),
    ]
  }

  func check(
    _ document: Document,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // `unapproved-document` speaks of a missing status.
    guard let status = document.status, status.value == .retired else { return }
    findings.report(.retired, at: status.range)
  }
}

extension Message {
  fileprivate static var retired: Self {
    Message(
      ja: "廃止された文書（retired）は根拠になりません",
      en: "a retired document supports no claim",
      helpJA: "後継の文書を登録し、そちらを根拠にしてください",
      helpEN: "register the document that replaced it and cite that one"
    )
  }
}
