internal import ClaimModel
internal import Diagnostics

/// Somebody with a task of whom nobody knows who it is.
struct PersonWithoutRole: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "person-without-role",
    summary: Bilingual(
      ja: "担当者の役割が書かれていない",
      en: "a person is given without a role"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "誰の仕事か分からない仕事は、誰もしません。「全員」や「各自」は担当者ではありません。",
      en: "A task that is nobody's in particular gets done by nobody."
    ),
    remedy: Bilingual(
      ja: "担当する役割を role に書きます。",
      en: "Name the role that has the task in role."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.resource("{ kind: person, id: ⟪P-1⟫, appointed_on: 2026-04-01 }")),
      .passing(.resource("{ kind: person, id: P-1, role: operator, appointed_on: 2026-04-01 }")),
      .boundary(
        .resource("⟪{ kind: person, deputy: ciso, fte: 0.5 }⟫"),
        Bilingual(ja: "代行者だけでは足りない", en: "a deputy alone will not do")
      ),
    ]
  }

  func check(
    _ person: Person,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard person.lacks(person.role) else { return }
    findings.report(.withoutRole, at: person.place)
  }
}

extension Message {
  fileprivate static var withoutRole: Self {
    Message(
      ja: "担当する役割（role）が書かれていません",
      en: "nothing says whose task it is (role)",
      helpJA: "shisei.yaml にある役割を「role: …」で書いてください",
      helpEN: "add “role: …” with a role from shisei.yaml"
    )
  }
}
