internal import ClaimModel
internal import Diagnostics

/// Somebody without whom the work stops.
struct MissingDeputy: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "missing-deputy",
    summary: Bilingual(
      ja: "担当者に代行者がいない",
      en: "a person has no deputy"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "担当者が休んだ日に事故が起きても、代わりに動ける人がいません。",
      en: "If an incident falls on the person's day off, nobody stands in."
    ),
    remedy: Bilingual(
      ja: "代わりに動ける役割を deputy に書きます。",
      en: "Name the role that stands in in deputy."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.resource("{ kind: person, id: ⟪P-1⟫, role: operator, appointed_on: 2026-04-01 }")),
      .passing(.resource("{ kind: person, id: P-1, role: operator, deputy: infrastructure }")),
      .boundary(
        .resource("{ kind: person, id: P-1, role: operator, deputy: operator }"),
        Bilingual(
          ja: "代行者は書かれている（person-deputising-themself が指摘する）",
          en: "one is named; person-deputising-themself speaks of that"
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
    guard person.lacks(person.deputy) else { return }
    findings.report(.withoutDeputy, at: person.place)
  }
}

extension Message {
  fileprivate static var withoutDeputy: Self {
    Message(
      ja: "代行者（deputy）が書かれていません",
      en: "nobody stands in for this person (deputy)",
      helpJA: "代わりに動ける役割を「deputy: …」で書いてください",
      helpEN: "add “deputy: …” with the role that stands in"
    )
  }
}
