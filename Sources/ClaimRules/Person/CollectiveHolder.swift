internal import ClaimModel
internal import Diagnostics

/// Somebody with a task whose role nobody in particular holds.
struct CollectiveHolder: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "collective-holder",
    summary: Bilingual(
      ja: "担当者の役割が、特定の誰のものでもない",
      en: "a person is named by a role that nobody in particular holds"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "「全員」「各自」「未定」やメーリングリストが担当では、誰も責任を負っていないのと同じです。",
      en:
        "If “everybody”, somebody still to be found or a mailing list has the task, nobody has it."
    ),
    remedy: Bilingual(
      ja: "役割を担う人か部署を held_by に書きます。",
      en: "Name a person or a department in held_by."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .resource("{ kind: person, id: P-1, role: ⟪office⟫, appointed_on: 2026-04-01 }"),
        files: [
          ("shisei.yaml", RuleExample.organization + "  - { id: office, held_by: 全員 }\n")
        ]
      ),
      .failing(
        .resource("{ kind: person, id: P-1, role: ⟪office⟫, appointed_on: 2026-04-01 }"),
        Bilingual(ja: "メーリングリスト", en: "a mailing list"),
        files: [
          (
            "shisei.yaml",
            RuleExample.organization + "  - { id: office, held_by: joho-ml@example.co.jp }\n"
          )
        ]
      ),
      .passing(
        .resource("{ kind: person, id: P-1, role: office, appointed_on: 2026-04-01 }"),
        files: [
          ("shisei.yaml", RuleExample.organization + "  - { id: office, held_by: 情報システム部 }\n")
        ]
      ),
      .boundary(
        .resource("{ kind: person, id: P-1, role: office, appointed_on: 2026-04-01 }"),
        Bilingual(ja: "個人のメールアドレス", en: "the address of one person"),
        files: [
          (
            "shisei.yaml",
            RuleExample.organization + "  - { id: office, held_by: tanaka@example.co.jp }\n"
          )
        ]
      ),
    ]
  }

  func check(
    _ person: Person,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let role = person.role, let place = model.placeWhereUnheld(role.value) else { return }
    findings.report(.unheld(model.text(role.value)), at: role.range, notes: [.unheld(at: place)])
  }
}

extension Message {
  fileprivate static func unheld(_ role: String) -> Self {
    Message(
      ja: "役割「\(role)」を担う人や部署が決まっていません",
      en: "no person or department holds the role “\(role)”",
      helpJA: "shisei.yaml の held_by に、人か部署の名前を書いてください",
      helpEN: "name a person or a department in its held_by in shisei.yaml"
    )
  }
}
