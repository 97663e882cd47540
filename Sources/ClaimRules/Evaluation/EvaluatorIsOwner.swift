internal import ClaimModel
internal import Diagnostics

/// An evaluation by the owner of the claim where an independent eye is needed.
struct EvaluatorIsOwner: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "evaluator-is-owner",
    summary: Bilingual(
      ja: "独立した評価が必要なのに、評価者が申告の責任者自身である",
      en: "the owner of a claim evaluated it where independence is needed"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "自分の仕事を自分で監査しても、他の人の目で確かめたことにはなりません。",
      en: "Whoever audits their own work has not had it looked at by anybody else."
    ),
    remedy: Bilingual(
      ja: "責任者の指揮下にない役割に評価してもらいます。小さな組織では、別の部署や社外の専門家でもかまいません。",
      en:
        "Have it evaluated by a role outside the owner's line; in a small organisation, another department or an outsider will do."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: ⟪infrastructure⟫"
        )
      ),
      .passing(
        ExampleClaim.evaluated("id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit")
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: kpi, on: 2026-09-10, by: infrastructure",
          item: "5-7"
        ),
        Bilingual(ja: "KPI の測定は責任者自身が行ってよい", en: "an owner may measure their own KPIs")
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let by = evaluation.by, by.value == claim.owner?.value else { return }
    guard let type = model.type(of: evaluation), type.isIndependent else { return }
    findings.report(
      .ownWork(model.title(ofRole: by.value), type: model.framework.title(of: type)),
      at: by.range,
      notes: claim.owner.map { [.owner(at: $0.range)] } ?? []
    )
  }
}

extension Message {
  fileprivate static func ownWork(_ role: Bilingual, type: Bilingual) -> Self {
    Message(
      ja: "\(type.ja)を行った「\(role.ja)」は、この申告の責任者自身です",
      en: "“\(role.en)”, who did this \(type.en), is the owner of the claim",
      helpJA: "責任者の指揮下にない役割に評価してもらってください",
      helpEN: "have it evaluated by a role outside the owner's line"
    )
  }
}
