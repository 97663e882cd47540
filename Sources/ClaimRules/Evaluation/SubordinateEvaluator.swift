internal import ClaimModel
internal import Diagnostics

/// An evaluation by somebody who reports to the owner of the claim.
struct SubordinateEvaluator: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "subordinate-evaluator",
    summary: Bilingual(
      ja: "独立した評価が必要なのに、評価者が申告の責任者の部下である",
      en: "the evaluator reports to the owner of the claim where independence is needed"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "部下は上司の仕事を遠慮なく評価できません。監査人の独立性は、指揮系統で判断されます。",
      en: "Nobody judges their superior freely. Independence is read from the lines of reporting."
    ),
    remedy: Bilingual(
      ja: "責任者の指揮下にない役割に評価してもらいます。",
      en: "Have it evaluated by a role outside the owner's line."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        ExampleClaim.evaluated("id: EV-1, type: internal_audit, on: 2026-06-10, by: ⟪operator⟫")
      ),
      .failing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: ⟪operator⟫",
          owner: "ciso"
        ),
        Bilingual(ja: "部下の部下も指揮下にある", en: "a subordinate's subordinate is in the line too")
      ),
      .failing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: ⟪auditor⟫",
          owner: "ciso"
        ),
        Bilingual(
          ja: "監査役割は指揮系統の外でも、同じ人が部下の役割を兼ねている",
          en: "the auditing role stands outside, but its holder is a subordinate in another role"
        ),
        files: [
          (
            "shisei.yaml",
            RuleExample.organization
              + "  - { id: auditor, reports_to: board, held_by: 佐藤 }\n  - { id: clerk, reports_to: operator, held_by: 佐藤 }\n"
          )
        ]
      ),
      .passing(
        ExampleClaim.evaluated("id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit")
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit",
          owner: "ceo"
        ),
        Bilingual(
          ja: "同じ取締役会に直属する役割どうしは互いの部下ではない",
          en: "two roles that both report to the board are not each other's subordinates"
        )
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let by = evaluation.by, let owner = claim.owner, by.value != owner.value,
      let type = model.type(of: evaluation), type.isIndependent,
      model.role(by.value, reportsTo: owner.value)
    else { return }
    let line = model.role(by.value)?.reportsTo.map { line in
      Finding.Note(
        Bilingual(ja: "評価者の指揮系統はここから始まります", en: "the evaluator's line of reporting starts here"),
        at: line.range
      )
    }
    findings.report(
      .subordinate(
        model.title(ofRole: by.value),
        of: model.title(ofRole: owner.value),
        type: model.framework.title(of: type)
      ),
      at: by.range,
      notes: [line, .owner(at: owner.range)].compactMap(\.self)
    )
  }
}

extension Message {
  fileprivate static func subordinate(
    _ role: Bilingual,
    of owner: Bilingual,
    type: Bilingual
  ) -> Self {
    Message(
      ja: "\(type.ja)を行った「\(role.ja)」は、責任者「\(owner.ja)」の指揮下にあります",
      en: "“\(role.en)”, who did this \(type.en), reports to the owner, “\(owner.en)”",
      helpJA: "責任者の指揮下にない役割に評価してもらってください",
      helpEN: "have it evaluated by a role outside the owner's line"
    )
  }
}
