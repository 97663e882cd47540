internal import ClaimModel
internal import Diagnostics

/// Somebody whose task is over.
struct EndedAppointment: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "ended-appointment",
    summary: Bilingual(
      ja: "担当者の任期が終わっている",
      en: "a person's appointment has ended"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "任期の終わった人は、もうその仕事をしていません。後任が決まるまで担当は空席です。",
      en:
        "Whose term is over no longer does the work, and until a successor is named the task is nobody's."
    ),
    remedy: Bilingual(
      ja: "後任を任命して根拠に加えるか、任期が延びていれば until を更新します。",
      en: "Appoint a successor and cite that appointment, or update until if the term was extended."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .resource(
          "{ kind: person, id: P-1, role: operator, appointed_on: 2024-04-01, until: ⟪2026-03-31⟫ }"
        )
      ),
      .passing(
        .resource("{ kind: person, id: P-1, role: operator, appointed_on: 2026-04-01 }"),
        Bilingual(ja: "任期に定めがない", en: "no end was set")
      ),
      .boundary(
        .resource("{ kind: person, id: P-1, role: operator, until: 2026-10-15 }"),
        Bilingual(ja: "任期の最終日", en: "the last day of the term")
      ),
      .boundary(
        .resource("{ kind: person, id: P-1, role: operator, until: ⟪2026-10-14⟫ }"),
        Bilingual(ja: "任期が前日に終わった", en: "it ended the day before")
      ),
    ]
  }

  func check(
    _ person: Person,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let until = person.until, until.value < model.asOf else { return }
    findings.report(.ended(on: until.value), at: until.range)
  }
}

extension Message {
  fileprivate static func ended(on day: CalendarDay) -> Self {
    Message(
      ja: "任期は \(day) に終わっています",
      en: "the appointment ended on \(day)",
      helpJA: "後任を任命するか、任期が延びていれば until を更新してください",
      helpEN: "appoint a successor, or update until if the term was extended"
    )
  }
}
