internal import ClaimModel
internal import Diagnostics

/// More or fewer full-time equivalents than one appointment can mean.
struct ImplausibleEffort: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "implausible-effort",
    summary: Bilingual(
      ja: "一つの担当に書かれた工数が、ありえないほど大きい、または小さい",
      en: "the effort of one appointment is beyond belief"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja:
        "fte は専従換算の人数です。100 のような値は割合（％）の書き間違いと思われ、実際の工数が分かりません。0.01 は年に 20 時間ほどで、それに満たない担当は名ばかりです。",
      en:
        "fte counts full-time people. A value such as 100 is probably a percentage, so nobody knows the effort. 0.01 is about 20 hours a year; less is an appointment in name only."
    ),
    remedy: Bilingual(
      ja: "専従換算の人数に直します。半分の時間を充てるなら 0.5 です。",
      en: "Write full-time equivalents: 0.5 for half of somebody’s time."
    )
  )

  /// No role of one holder can be this many people; a larger unit has several appointments.
  private static let most = Decimal(10)
  /// One hundredth, some 20 hours a year.
  private static let least = Decimal(hundredths: 1)

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
      .boundary(
        .resource("{ kind: person, id: P-1, role: operator, fte: 0.01 }"),
        Bilingual(ja: "年に 20 時間ほど", en: "some 20 hours a year")
      ),
      .boundary(
        .resource("{ kind: person, id: P-1, role: operator, fte: ⟪0.009⟫ }"),
        Bilingual(ja: "それに満たない", en: "less than that")
      ),
    ]
  }

  func check(
    _ person: Person,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let effort = person.fte else { return }
    if Self.most < effort.value { findings.report(.tooMuch, at: effort.range) }
    // Zero is no effort at all; of that the level's demand speaks.
    if Decimal(0) < effort.value, effort.value < Self.least {
      findings.report(.tooLittle, at: effort.range)
    }
  }
}

extension Message {
  fileprivate static var tooMuch: Self {
    Message(
      ja: "一つの担当の工数としては大きすぎます（fte は専従換算の人数です）",
      en: "too much for one appointment; fte counts full-time people",
      helpJA: "専従換算の人数に直してください。50％なら 0.5 です",
      helpEN: "write full-time equivalents, such as 0.5 for 50 %"
    )
  }

  fileprivate static var tooLittle: Self {
    Message(
      ja: "担当の工数が年に 20 時間（fte 0.01）にも満たず、担っているとは言えません",
      en: "less than some 20 hours a year (fte 0.01) is an appointment in name only",
      helpJA: "実際に充てている時間を専従換算で書くか、担っている人を書いてください",
      helpEN: "write the time that is really spent, as full-time equivalents, or who does the work"
    )
  }
}
