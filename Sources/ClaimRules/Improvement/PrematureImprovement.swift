internal import ClaimModel
internal import Diagnostics

/// An improvement that was not done after the evaluation whose finding it answers.
///
/// If that evaluation has no date the order cannot be shown, which is no better.
struct PrematureImprovement: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "premature-improvement",
    summary: Bilingual(
      ja: "改善が、指摘のあった評価より前に終わっている",
      en: "an improvement was done before the evaluation whose finding it answers"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "見つかる前の指摘に応えることはできません。評価と改善を後から結び付けただけと見られます。",
      en:
        "Nothing can answer a finding before it is made. It looks as if the two were tied together afterwards."
    ),
    remedy: Bilingual(
      ja: "done_on と評価の on を記録で確かめるか、本当に応えた指摘を addresses に書きます。",
      en: "Check done_on and the day of the evaluation, or name the finding that it really answers."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(ExampleClaim.improved("id: IMP-1, addresses: [F-1], done_on: ⟪2026-06-09⟫")),
      .failing(
        ExampleClaim.improved(
          "id: IMP-1, addresses: [⟪F-1⟫], done_on: 2026-07-20",
          evaluatedOn: ""
        ),
        Bilingual(
          ja: "評価に日付がなければ、前後は分からない",
          en: "without a date of the evaluation nothing shows the order"
        )
      ),
      .passing(ExampleClaim.improved("id: IMP-1, addresses: [F-1], done_on: 2026-07-20")),
      .boundary(
        ExampleClaim.improved("id: IMP-1, addresses: [F-1], done_on: 2026-06-10"),
        Bilingual(ja: "指摘されたその日に直した", en: "mended on the day it was found")
      ),
    ]
  }

  func check(
    _ improvement: Improvement,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let done = improvement.doneOn else { return }  // `unfinished-improvement` speaks of that
    for address in model.evidence.addresses[improvement.addresses] {
      // `unknown-finding` speaks of a finding that no evaluation has.
      guard let finding = model.finding(address.value) else { continue }
      let evaluation = model.evidence.evaluations[Int(finding.evaluation)]
      guard let on = evaluation.on else {
        findings.report(
          .undatedEvaluation(model.name(of: finding)),
          at: address.range,
          notes: [.found(at: evaluation.place)]
        )
        continue
      }
      guard done.value < on.value else { continue }
      findings.report(
        .premature(model.name(of: finding), done: done.value, on: on.value),
        at: done.range,
        notes: [.found(at: on.range)]
      )
    }
  }
}

extension Message {
  fileprivate static func premature(
    _ finding: String,
    done: CalendarDay,
    on day: CalendarDay
  ) -> Self {
    Message(
      ja: "完了日 \(done) が、指摘 \(finding) のあった評価の実施日 \(day) より前です",
      en: "done on \(done), before the evaluation of \(day) that made the finding \(finding)",
      helpJA: "done_on と評価の on を記録で確かめ、直してください",
      helpEN: "check done_on and the day of the evaluation against the records"
    )
  }

  fileprivate static func undatedEvaluation(_ finding: String) -> Self {
    Message(
      ja: "指摘 \(finding) のあった評価に日付がなく、改善がその後だと確かめられません",
      en:
        "the evaluation that made the finding \(finding) has no date, so nothing shows that the improvement came after it",
      helpJA: "評価の on に実施日を書いてください",
      helpEN: "write the day of that evaluation in on"
    )
  }
}

extension Finding.Note {
  fileprivate static func found(at range: SourceRange) -> Finding.Note {
    Finding.Note(Bilingual(ja: "指摘のあった評価", en: "the evaluation that made the finding"), at: range)
  }
}
