internal import ClaimModel
internal import Diagnostics

/// More full-time equivalents than one appointment can mean.
struct ImplausibleEffort: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "implausible-effort",
    summary: Bilingual(
      ja: "一つの担当に書かれた工数が、ありえないほど大きい",
      en: "the effort of one appointment is beyond belief"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "fte は専従換算の人数です。100 のような値は割合（％）の書き間違いと思われ、実際の工数が分かりません。",
      en:
        "fte counts full-time people. A value such as 100 is probably a percentage, so nobody knows the effort."
    ),
    remedy: Bilingual(
      ja: "専従換算の人数に直します。半分の時間を充てるなら 0.5 です。",
      en: "Write full-time equivalents: 0.5 for half of somebody’s time."
    )
  )

  /// No role of one holder can be this many people; a larger unit has several appointments.
  private static let most = Decimal(10)

  static var examples: [RuleExample] {
    [
      .failing(.resource("{ kind: person, id: P-1, role: operator, fte: ⟪50⟫ }")),
      .passing(.resource("{ kind: person, id: P-1, role: operator, fte: 0.5 }")),
      .boundary(
        .resource("{ kind: person, id: P-1, role: operator, fte: 10 }"),
        Bilingual(ja: "ちょうど 10 人分", en: "exactly ten people")
      ),
      .boundary(
        .resource("{ kind: person, id: P-1, role: operator, fte: ⟪10.1⟫ }"),
        Bilingual(ja: "10 人分を超える", en: "more than ten")
      ),
    ]
  }

  func check(
    _ person: Person,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let effort = person.fte, Self.most < effort.value else { return }
    findings.report(.implausible, at: effort.range)
  }
}

extension Message {
  fileprivate static var implausible: Self {
    Message(
      ja: "一つの担当の工数としては大きすぎます（fte は専従換算の人数です）",
      en: "too much for one appointment; fte counts full-time people",
      helpJA: "専従換算の人数に直してください。50％なら 0.5 です",
      helpEN: "write full-time equivalents, such as 0.5 for 50 %"
    )
  }
}
