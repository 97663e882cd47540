internal import ClaimModel
internal import Diagnostics

/// A role of which neither a superior nor that it stands outside is said, though it is not at the
/// top.
struct RoleWithoutSuperior: OrganizationRule {
  static let metadata = RuleMetadata(
    id: "role-without-superior",
    summary: Bilingual(
      ja: "組織の頂点でも社外でもない役割に、上司が書かれていない",
      en: "a role names no superior, though it is neither at the top nor an outsider"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "上司を書かなければ誰の部下でもないように見えてしまいます。分からないものは独立と見なさないため、その役割の評価は根拠になりません。",
      en:
        "Left out, a superior would make anybody look independent. What is unknown never passes, so evaluations by such a role do not count."
    ),
    remedy: Bilingual(
      ja: "reports_to に上司の役割を書きます。社外の役割なら external: true と書きます。",
      en: "Name the superior in reports_to; of an outsider write external: true."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        claim,
        files: [("shisei.yaml", RuleExample.organization + "  - { id: ⟪office⟫ }\n")]
      ),
      .failing(
        claim,
        Bilingual(ja: "どちらが頂点か分からない", en: "which of the two is at the top is not known"),
        files: [
          (
            "shisei.yaml",
            roles("{ id: ⟪ceo⟫, authority: executive }", "{ id: ⟪cto⟫, authority: executive }")
          )
        ]
      ),
      .failing(
        claim,
        Bilingual(
          ja: "external: false は社内",
          en: "with external: false it is one of the organisation's own"
        ),
        files: [
          ("shisei.yaml", RuleExample.organization + "  - { id: ⟪office⟫, external: false }\n")
        ]
      ),
      .passing(
        claim,
        files: [
          ("shisei.yaml", RuleExample.organization + "  - { id: assessor, external: true }\n")
        ]
      ),
      .passing(
        claim,
        Bilingual(ja: "頂点はひとつ", en: "one role is at the top"),
        files: [
          (
            "shisei.yaml",
            roles(
              "{ id: ceo, authority: executive }",
              "{ id: cto, authority: executive, reports_to: ceo }"
            )
          )
        ]
      ),
      .boundary(
        claim,
        Bilingual(
          ja: "取締役会と同じ権限の役割は、並んで頂点に立てる",
          en: "roles with the board's authority may stand at the top together"
        ),
        files: [
          ("shisei.yaml", RuleExample.organization + "  - { id: auditors, authority: board }\n")
        ]
      ),
      .boundary(
        claim,
        Bilingual(
          ja: "読み取れない権限については invalid-choice が指摘する",
          en: "of an authority that cannot be read invalid-choice speaks"
        ),
        files: [("shisei.yaml", RuleExample.organizationWithUnreadableAuthority)]
      ),
    ]
  }

  func check(_ model: OrganizationModel, into findings: inout FindingSink) {
    for role in model.organization.roles where role.reportsTo == nil && !model.isEnd(role) {
      // `missing-key` speaks of a role without an id.
      guard let id = role.id else { continue }
      findings.report(.noSuperior(model.title(ofRole: id.value)), at: id.range)
    }
  }
}

extension Message {
  fileprivate static func noSuperior(_ role: Bilingual) -> Self {
    Message(
      Bilingual(
        ja: "「\(role.ja)」には上司も、社外であることも書かれていないため、独立した評価者と見なせません",
        en:
          "“\(role.en)” names no superior and is not said to be an outsider, so it does not count as independent"
      ),
      help: .nameSuperior
    )
  }
}

private let claim = """
  - item: 1-2
    level: 1
  """

private func roles(_ roles: String...) -> String {
  "shisei: 1\nkind: Organization\nid: example\nname: Example\nframework: meti-csm-3.0\nroles:\n"
    + roles.map { "  - \($0)\n" }.joined()
}
