internal import ClaimModel
internal import Diagnostics

/// An evaluation whose independence cannot be judged: the owner, or a superior of the evaluator, is
/// unknown or left out.
///
/// That no rule finds the evaluator in the owner's line proves nothing if the line cannot be read.
struct IndependenceNotShown: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "independence-not-shown",
    summary: Bilingual(
      ja: "独立した評価が必要なのに、評価者が責任者から独立していることを確かめられない",
      en: "nothing shows that the evaluator is independent of the owner"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "独立していると言うには、責任者と、評価者の上司が最後まで分かっていなければなりません。分からないものを認めるわけにはいきません。",
      en:
        "To call an evaluator independent, the owner and every superior of the evaluator must be known. What is unknown never passes."
    ),
    remedy: Bilingual(
      ja: "申告に owner を書き、shisei.yaml の役割と reports_to を直します。",
      en: "Give the claim an owner, and mend roles and reports_to in shisei.yaml."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit",
          item: "⟪5-6⟫",
          owner: nil
        )
      ),
      .failing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit",
          owner: "⟪infra⟫"
        ),
        Bilingual(ja: "責任者が未知の役割", en: "the owner is no known role")
      ),
      .failing(
        ExampleClaim.evaluated("id: EV-1, type: internal_audit, on: 2026-06-10, by: ⟪auditor⟫"),
        Bilingual(ja: "評価者の上司が未知の役割", en: "the evaluator's superior is no known role"),
        files: [
          (
            "shisei.yaml",
            RuleExample.organization + "  - { id: auditor, reports_to: audit-office }\n"
          )
        ]
      ),
      .passing(
        ExampleClaim.evaluated("id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit")
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: kpi, on: 2026-09-10, by: operator",
          item: "5-7",
          owner: nil
        ),
        Bilingual(
          ja: "独立性が要らない種類では、責任者を問わない",
          en: "a type that needs no independence asks for no owner"
        )
      ),
      .boundary(
        ExampleClaim.evaluated("id: EV-1, type: external_audit, on: 2026-06-10, by: assessor"),
        Bilingual(
          ja: "社外と書かれた評価者は独立している",
          en: "an evaluator who is said to be an outsider is independent"
        ),
        files: [
          ("shisei.yaml", RuleExample.organization + "  - { id: assessor, external: true }\n")
        ]
      ),
      .boundary(
        ExampleClaim.evaluated("id: EV-1, type: external_audit, on: 2026-06-10, by: ⟪assessor⟫"),
        Bilingual(
          ja: "社外とも上司とも書かれていない評価者",
          en: "an evaluator of whom neither a superior nor that it is an outsider is said"
        ),
        files: [("shisei.yaml", RuleExample.organization + "  - { id: assessor }\n")]
      ),
      .boundary(
        ExampleClaim.evaluated("id: EV-1, type: management_review, on: 2026-06-10, by: board"),
        Bilingual(ja: "組織の頂点にある役割には上司がいない", en: "whoever is at the top has no superior")
      ),
      .boundary(
        ExampleClaim.evaluated("id: EV-1, type: internal_audit, on: 2026-06-10, by: ⟪auditor⟫"),
        Bilingual(
          ja: "兼ねている役割の上司が書かれていない",
          en: "the superior of another role of the same person is left out"
        ),
        files: [
          (
            "shisei.yaml",
            RuleExample.organization
              + "  - { id: auditor, reports_to: board, held_by: 佐藤 }\n  - { id: clerk, held_by: 佐藤 }\n"
          )
        ]
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // Of an evaluator left out speaks `evaluation-without-evaluator`, of one that is no role
    // `unknown-role`, and of a missing or unknown type the rules on types.
    guard let by = evaluation.by, let type = model.type(of: evaluation), type.isIndependent else {
      return
    }
    guard let owner = claim.owner else {
      return findings.report(.noOwner(type: model.framework.title(of: type)), at: claim.place)
    }
    guard model.role(owner.value) != nil else {
      return findings.report(
        .unknownOwner(model.text(owner.value), type: model.framework.title(of: type)),
        at: owner.range
      )
    }
    guard by.value != owner.value, !model.role(by.value, reportsTo: owner.value) else { return }
    let end: SourceRange
    var isOpen = false
    switch model.reportingLine(of: by.value) {
    case .complete: return
    case .open(let role): (end, isOpen) = (role.id?.range ?? role.range, true)
    case .broken(let place), .circular(let place): end = place.range
    }
    findings.report(
      .unknownLine(
        of: model.title(ofRole: by.value),
        type: model.framework.title(of: type),
        help: isOpen ? .nameSuperior : .mendLine
      ),
      at: by.range,
      notes: [
        Finding.Note(
          Bilingual(
            ja: "ここから先の上司をたどれません",
            en: "the line of reporting cannot be followed beyond this"
          ),
          at: end
        )
      ]
    )
  }
}

extension Message {
  fileprivate static func noOwner(type: Bilingual) -> Self {
    Message(
      ja: "申告に責任者（owner）がないため、\(type.ja)の評価者が独立しているか確かめられません",
      en:
        "the claim has no owner, so nothing shows that the evaluator of this \(type.en) is independent",
      helpJA: "申告に owner を書いてください",
      helpEN: "give the claim an owner"
    )
  }

  fileprivate static func unknownOwner(_ owner: String, type: Bilingual) -> Self {
    Message(
      ja: "責任者「\(owner)」という役割がないため、\(type.ja)の評価者が独立しているか確かめられません",
      en:
        "the owner “\(owner)” is no role, so nothing shows that the evaluator of this \(type.en) is independent",
      helpJA: "owner を shisei.yaml にある役割に直してください",
      helpEN: "make owner a role of shisei.yaml"
    )
  }

  fileprivate static func unknownLine(
    of role: Bilingual,
    type: Bilingual,
    help: Bilingual
  ) -> Self {
    Message(
      Bilingual(
        ja: "\(type.ja)を行った「\(role.ja)」の指揮系統をたどれないため、独立しているか確かめられません",
        en:
          "the line of reporting of “\(role.en)”, who did this \(type.en), cannot be followed, so nothing shows independence"
      ),
      help: help
    )
  }
}

extension Bilingual {
  fileprivate static let mendLine = Bilingual(
    ja: "shisei.yaml の reports_to を直してください",
    en: "mend reports_to in shisei.yaml"
  )
}
