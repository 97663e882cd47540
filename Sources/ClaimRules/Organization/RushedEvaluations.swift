internal import ClaimModel
internal import Diagnostics

/// Evaluations that were all done in the last days before the assessment.
struct RushedEvaluations: OrganizationRule {
  static let metadata = RuleMetadata(
    id: "rushed-evaluations",
    summary: Bilingual(
      ja: "すべての評価が、基準日の直前に行われている",
      en: "all evaluations were done in the last days before the assessment"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "評価の直前にまとめて行っても、年間を通して確かめていることにはなりません。監査人は日付の偏りを見ます。",
      en:
        "Doing it all shortly before the assessment shows no checking over the year. Auditors look at how the days are spread."
    ),
    remedy: Bilingual(
      ja: "評価の計画を年間に分け、終わったものから記録します。",
      en: "Spread evaluations over the year, and record each when it is done."
    ),
    options: [days, count]
  )

  private static let days = RuleOption(
    "days",
    standard: 14,
    in: 1...90,
    meaning: Bilingual(ja: "直前とみなす日数", en: "how many days before the assessment are the last ones"),
    reason: Bilingual(
      ja: "監査の準備にかける期間は、短ければ 2 週間ほどです",
      en: "two weeks is what a hurried preparation takes"
    )
  )
  private static let count = RuleOption(
    "at_least",
    standard: 3,
    in: 2...100,
    meaning: Bilingual(ja: "対象とする評価の数", en: "how many evaluations there must be"),
    reason: Bilingual(
      ja: "1、2 件では偏りと言えません",
      en: "one or two show no pattern"
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(claims(["⟪2026-10-05⟫", "2026-10-08", "2026-10-12"])),
      .passing(claims(["2026-03-05", "2026-10-08", "2026-10-12"])),
      .boundary(
        claims(["⟪2026-10-01⟫", "2026-10-08", "2026-10-12"]),
        Bilingual(ja: "ちょうど 14 日前", en: "exactly fourteen days before")
      ),
      .boundary(
        claims(["2026-09-30", "2026-10-08", "2026-10-12"]),
        Bilingual(ja: "1 件だけ 15 日前", en: "one of them a day earlier")
      ),
      .boundary(
        claims(["2026-10-08", "2026-10-12"]),
        Bilingual(ja: "2 件だけ", en: "only two")
      ),
    ]
  }

  func check(_ model: OrganizationModel, into findings: inout FindingSink) {
    let start = model.asOf.adding(days: -model.value(of: Self.days, of: Self.metadata))
    var all: [Located<CalendarDay>] = []
    for evaluation in model.evidence.evaluations {
      guard let on = evaluation.on, on.value <= model.asOf else { continue }
      guard on.value >= start else { return }
      all.append(on)
    }
    guard all.count >= model.value(of: Self.count, of: Self.metadata),
      let first = all.min(by: { $0.value < $1.value })
    else { return }
    findings.report(.rushed(all.count, since: first.value, asOf: model.asOf.day), at: first.range)
  }
}

extension Message {
  fileprivate static func rushed(_ count: Int, since day: CalendarDay, asOf: CalendarDay) -> Self {
    Message(
      ja: "評価 \(count) 件のすべてが、\(day) から基準日 \(asOf) までに集まっています",
      en: "all \(count) evaluations were done between \(day) and the assessment of \(asOf)",
      helpJA: "それより前に行った評価があれば加え、次からは年間に分けて行ってください",
      helpEN: "add earlier evaluations if there were any, and spread them over the year from now on"
    )
  }
}

private func claims(_ days: [String]) -> String {
  let evaluations = days.enumerated().map { number, day in
    "    - { id: EV-\(number + 1), type: internal_audit, on: \(day), by: internal-audit }\n"
  }
  return "- item: 5-6\n  level: 4\n  evaluations:\n" + evaluations.joined()
}
