internal import ClaimModel
internal import Diagnostics

/// An appointment older than the framework or the item allows.
struct StaleAppointment: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "stale-appointment",
    summary: Bilingual(
      ja: "任命が、定められた間隔より古い",
      en: "an appointment is older than the window for people"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "人事異動のたびに担当は変わります。間隔を定めたなら、その間に任命を確かめ直していなければ今の担当とは言えません。",
      en:
        "Jobs change hands. Where a window is set, an appointment not confirmed within it says little about today."
    ),
    remedy: Bilingual(
      ja: "任命を確かめ直し、その日を appointed_on に書きます。",
      en: "Confirm the appointment and give that day in appointed_on."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .resource("{ kind: person, id: P-1, role: operator, appointed_on: ⟪2025-10-14⟫ }"),
        Bilingual(ja: "枠組みが毎年の任命を求める", en: "the framework wants appointments every year"),
        files: [shisei, yearly]
      ),
      .passing(
        .resource("{ kind: person, id: P-1, role: operator, appointed_on: 2019-04-01 }"),
        Bilingual(ja: "期限の定めがなければ古くならない", en: "without a window none grows old")
      ),
      .boundary(
        .resource("{ kind: person, id: P-1, role: operator, appointed_on: 2025-10-15 }"),
        Bilingual(ja: "ちょうど 12 か月前", en: "exactly twelve months ago"),
        files: [shisei, yearly]
      ),
    ]
  }

  func check(
    _ person: Person,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let appointed = person.appointedOn else { return }  // `person-without-appointment-date`
    let window = model.window(for: .person, of: claim)
    guard let lastDay = model.lapse(of: appointed.value, within: window) else { return }
    findings.report(.stale(since: appointed.value, lastDay: lastDay), at: appointed.range)
  }
}

extension Message {
  fileprivate static func stale(since day: CalendarDay, lastDay: CalendarDay) -> Self {
    stale(
      Bilingual(ja: "任命", en: "appointment"),
      of: day,
      until: lastDay,
      help: Bilingual(
        ja: "任命を確かめ直し、appointed_on を更新してください",
        en: "confirm the appointment and update appointed_on"
      )
    )
  }
}

private let shisei = (
  path: "shisei.yaml",
  text: """
  shisei: 1
  kind: Organization
  id: example
  name: Example
  framework: yearly.yaml
  roles:
    - { id: operator }

  """
)

private let yearly = (
  path: "yearly.yaml",
  text: """
  shisei: 1
  kind: Framework
  id: yearly
  version: "1"
  title: { ja: 例, en: Example }
  industries: [manufacturing]
  areas:
    people: { ja: 人, en: People }
  document_types: {}
  evaluation_types: {}
  windows: { person: 12 months }
  levels:
    - { level: 1, title: { ja: なし, en: none }, template: "{x}" }
    - { level: 2, title: { ja: 割当, en: assigned }, template: "{x}" }
  ladders:
    standard:
      - { level: 2, id: people, evidence: [person], title: { ja: 担当者, en: a person } }
  directions:
    - id: "5"
      label: { ja: 対策, en: Protection }
      title: { ja: 対策, en: Protection }
      area: people
      items:
        - { id: 5-6, subject: { ja: 診断, en: Scanning } }

  """
)
