internal import ClaimModel
internal import Diagnostics

/// Somebody with a task, but no day since when.
struct PersonWithoutAppointmentDate: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "person-without-appointment-date",
    summary: Bilingual(
      ja: "担当者の任命日が書かれていない",
      en: "a person's day of appointment is not given"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "任命日がなければ、基準日に担当していたことを示せません。",
      en: "Without that day nothing shows that the person had the task on the as-of day."
    ),
    remedy: Bilingual(
      ja: "任命された日を appointed_on に書きます。",
      en: "Give the day of appointment in appointed_on."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.resource("{ kind: person, id: ⟪P-1⟫, role: operator }")),
      .passing(.resource("{ kind: person, id: P-1, role: operator, appointed_on: 2026-04-01 }")),
      .boundary(
        .resource("{ kind: person, id: ⟪P-1⟫, role: operator, until: 2027-03-31 }"),
        Bilingual(ja: "任期の最終日は任命日の代わりにならない", en: "the last day does not stand in for the first")
      ),
    ]
  }

  func check(
    _ person: Person,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard person.lacks(person.appointedOn) else { return }
    findings.report(.withoutAppointmentDate, at: person.place)
  }
}

extension Message {
  fileprivate static var withoutAppointmentDate: Self {
    Message(
      ja: "任命日（appointed_on）が書かれていません",
      en: "nothing says since when the person has the task (appointed_on)",
      helpJA: "任命された日を「appointed_on: 2026-04-01」の形で書いてください",
      helpEN: "add the day, such as “appointed_on: 2026-04-01”"
    )
  }
}
