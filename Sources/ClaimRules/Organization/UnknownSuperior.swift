internal import ClaimModel
internal import Diagnostics

/// A role whose superior or deputy is no role.
struct UnknownSuperior: OrganizationRule {
  static let metadata = RuleMetadata(
    id: "unknown-superior",
    summary: Bilingual(
      ja: "役割の上司または代行者が、組織の役割にない",
      en: "the superior or the deputy of a role is no role"
    ),
    severity: .error,
    effect: .advice,
    rationale: Bilingual(
      ja: "上司が分からない役割は、誰から独立しているのか判断できません。代行者も、役割でなければ任せられません。",
      en:
        "Of a role with an unknown superior nobody can tell whom it is independent of. Nor can an unknown deputy stand in."
    ),
    remedy: Bilingual(
      ja: "reports_to または deputy を直すか、roles に役割を加えます。",
      en: "Correct reports_to or deputy, or add the role."
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
          ("shisei.yaml", RuleExample.organization + "  - { id: office, reports_to: ⟪cio⟫ }\n")
        ]
      ),
      .failing(
        """
        - item: 1-2
          level: 1
        """,
        Bilingual(ja: "代行者", en: "the deputy"),
        files: [("shisei.yaml", RuleExample.organization + "  - { id: office, deputy: ⟪clerk⟫ }\n")]
      ),
      .passing(
        """
        - item: 1-2
          level: 1
        """,
        files: [
          (
            "shisei.yaml",
            RuleExample.organization + "  - { id: office, reports_to: ceo, deputy: operator }\n"
          )
        ]
      ),
      .boundary(
        """
        - item: 1-2
          level: 1
        """,
        Bilingual(ja: "上司のない役割", en: "a role that reports to nobody"),
        files: [
          ("shisei.yaml", RuleExample.organization + "  - { id: assessor, external: true }\n")
        ]
      ),
    ]
  }

  func check(_ model: OrganizationModel, into findings: inout FindingSink) {
    for role in model.organization.roles {
      if let superior = role.reportsTo, model.role(superior.value) == nil {
        findings.report(
          .unknownSuperior(superior.value, key: "reports_to", in: model),
          at: superior.range
        )
      }
      if let deputy = role.deputy, model.role(deputy.value) == nil {
        findings.report(.unknownSuperior(deputy.value, key: "deputy", in: model), at: deputy.range)
      }
    }
  }
}

extension Message {
  fileprivate static func unknownSuperior(
    _ name: Name,
    key: String,
    in model: OrganizationModel
  ) -> Self {
    .unknown(
      model.text(name),
      Bilingual(
        ja: "\(key) の「\(model.text(name))」という役割はありません",
        en: "“\(model.text(name))” in \(key) is no role"
      ),
      among: model.roleNames,
      otherwise: .addRole
    )
  }
}
