internal import ClaimModel
internal import Diagnostics

/// Independent evaluations over years without a single finding.
struct SpotlessEvaluations: OrganizationRule {
  static let metadata = RuleMetadata(
    id: "spotless-evaluations",
    summary: Bilingual(
      ja: "独立した評価が長い間、一件の指摘も出していない",
      en: "independent evaluations have found nothing for years"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja: "まじめに見れば、何かは見つかります。指摘が一件もない年が続くなら、見方が浅いか、指摘を書き残していないかです。",
      en:
        "Whoever looks in earnest finds something. Years without a finding mean shallow evaluations, or findings nobody wrote down."
    ),
    remedy: Bilingual(
      ja: "評価の調書を確かめ、小さな指摘も findings に書きます。",
      en: "Look at the working papers, and record small findings too."
    ),
    options: [months, count]
  )

  private static let months = RuleOption(
    "months",
    standard: 24,
    in: 1...120,
    meaning: Bilingual(ja: "さかのぼる月数", en: "how many months are looked back on"),
    reason: Bilingual(
      ja: "年 1 回の評価が 2 回分入る長さです",
      en: "two yearly evaluations lie in that time"
    )
  )
  private static let count = RuleOption(
    "at_least",
    standard: 3,
    in: 2...100,
    meaning: Bilingual(ja: "対象とする評価の数", en: "how many evaluations there must be"),
    reason: Bilingual(ja: "1、2 件では何とも言えません", en: "one or two say little")
  )

  static var examples: [RuleExample] {
    [
      .failing(claims(["⟪EV-1⟫", "EV-2", "EV-3"])),
      .passing(claims(["EV-1", "EV-2"]), Bilingual(ja: "2 件だけ", en: "only two")),
      .boundary(
        claims(["EV-1", "EV-2", "EV-3"], finding: ", findings: [{ id: F-1, severity: low }]"),
        Bilingual(ja: "一件でも指摘があればよい", en: "a single finding is enough")
      ),
    ]
  }

  func check(_ model: OrganizationModel, into findings: inout FindingSink) {
    let window = Window.months(model.value(of: Self.months, of: Self.metadata))
    let start = model.asOf.first(of: window)
    var first: Evaluation?
    var count = 0
    for evaluation in model.evidence.evaluations {
      guard let on = evaluation.on, on.value >= start, on.value <= model.asOf,
        let type = model.type(of: evaluation), type.isIndependent
      else { continue }
      guard evaluation.findings.isEmpty else { return }
      count += 1
      first = first ?? evaluation
    }
    guard count >= model.value(of: Self.count, of: Self.metadata), let first else { return }
    findings.report(.spotless(count, since: start.day), at: first.place)
  }
}

extension Message {
  fileprivate static func spotless(_ count: Int, since day: CalendarDay) -> Self {
    Message(
      ja: "\(day) 以降の独立した評価 \(count) 件に、指摘が一件もありません",
      en: "the \(count) independent evaluations since \(day) found nothing at all",
      helpJA: "評価の調書を確かめ、見つかったことを findings に書いてください",
      helpEN: "look at the working papers, and record in findings what was found"
    )
  }
}

private func claims(_ ids: [String], finding: String = "") -> String {
  let evaluations = ids.enumerated().map { number, id in
    "    - { id: \(id), type: internal_audit, on: 2026-0\(number + 3)-10, by: internal-audit\(number == 1 ? finding : "") }\n"
  }
  return "- item: 5-6\n  level: 4\n  evaluations:\n" + evaluations.joined()
}
