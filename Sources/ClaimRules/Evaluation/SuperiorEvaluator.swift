internal import ClaimModel
internal import Diagnostics

/// An evaluation by a superior of the owner who is no executive.
struct SuperiorEvaluator: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "superior-evaluator",
    summary: Bilingual(
      ja: "独立した評価が必要なのに、評価者が申告の責任者の上司である（役員を除く）",
      en: "a superior of the owner evaluated the claim, and is no executive"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "直属の上司は部下の仕事に責任を負うため、その評価は自己評価に近くなります。経営層による見直しは、これに当たりません。",
      en:
        "A superior answers for the work of their people, so their evaluation comes close to a self-assessment. A review by executives is another matter."
    ),
    remedy: Bilingual(
      ja: "指揮系統の外にいる役割の評価を加えます。",
      en: "Add an evaluation by a role outside the line."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: ⟪infrastructure⟫",
          owner: "operator"
        )
      ),
      .passing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit",
          owner: "operator"
        )
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: management_review, on: 2026-06-10, by: ciso",
          item: "1-2",
          owner: "operator"
        ),
        Bilingual(ja: "役員による見直し", en: "a review by an executive")
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let by = evaluation.by, let owner = claim.owner,
      let type = model.type(of: evaluation), type.isIndependent,
      let authority = model.authority(of: by.value), authority < .executive,
      model.role(owner.value, reportsTo: by.value)
    else { return }
    findings.report(
      .superior(
        model.title(ofRole: by.value),
        of: model.title(ofRole: owner.value),
        type: model.framework.title(of: type)
      ),
      at: by.range,
      notes: [.owner(at: owner.range)]
    )
  }
}

extension Message {
  fileprivate static func superior(_ role: Bilingual, of owner: Bilingual, type: Bilingual) -> Self
  {
    Message(
      ja: "\(type.ja)を行った「\(role.ja)」は、責任者「\(owner.ja)」の上司です",
      en: "“\(role.en)”, who did this \(type.en), is a superior of the owner, “\(owner.en)”",
      helpJA: "指揮系統の外にいる役割の評価を加えてください",
      helpEN: "add an evaluation by a role outside the line"
    )
  }
}
