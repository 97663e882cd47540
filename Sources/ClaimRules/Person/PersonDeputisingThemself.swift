internal import ClaimModel
internal import Diagnostics

/// Somebody who stands in for nobody but themself.
struct PersonDeputisingThemself: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "person-deputising-themself",
    summary: Bilingual(
      ja: "担当者が自分自身の代行者になっている",
      en: "a person is their own deputy"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "本人が動けないときのための代行者なので、本人では役に立ちません。",
      en: "A deputy is for when the person cannot act, so it cannot be that person."
    ),
    remedy: Bilingual(
      ja: "別の役割を deputy に書きます。",
      en: "Name another role in deputy."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.resource("{ kind: person, id: P-1, role: operator, deputy: ⟪operator⟫ }")),
      .passing(.resource("{ kind: person, id: P-1, role: operator, deputy: infrastructure }")),
      .failing(
        .resource("{ kind: person, id: P-1, role: office, deputy: ⟪clerk⟫ }"),
        Bilingual(ja: "同じ人が担う別の役割", en: "another role of the same person"),
        files: [
          (
            "shisei.yaml",
            RuleExample.organization
              + "  - { id: office, held_by: 佐藤 健 }\n  - { id: clerk, held_by: 佐藤健 }\n"
          )
        ]
      ),
      .boundary(
        .resource("{ kind: person, id: P-1, role: operator }"),
        Bilingual(
          ja: "代行者がいない（missing-deputy が指摘する）",
          en: "no deputy at all; missing-deputy speaks of that"
        )
      ),
    ]
  }

  func check(
    _ person: Person,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let role = person.role else { return }  // `person-without-role`
    guard let deputy = person.deputy else { return }  // `missing-deputy`
    guard model.isSameHolder(role.value, deputy.value) else { return }
    findings.report(.ownDeputy(model.title(ofRole: role.value)), at: deputy.range)
  }
}

extension Message {
  fileprivate static func ownDeputy(_ role: Bilingual) -> Self {
    Message(
      ja: "「\(role.ja)」が自分の代行者になっています",
      en: "“\(role.en)” is given as its own deputy",
      helpJA: "別の役割を deputy に書いてください",
      helpEN: "name another role as deputy"
    )
  }
}
