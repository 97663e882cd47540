internal import ClaimModel
internal import Diagnostics

/// Evidence of something that has not happened yet.
struct FutureDate: PieceRule {
  static let metadata = RuleMetadata(
    id: "future-date",
    summary: Bilingual(
      ja: "起きたはずの日が、基準日より後になっている",
      en: "something that should have happened is dated after the as-of day"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "まだ来ていない日に、承認や実施が済んでいることはありません。書き間違いか、予定を実績として書いたものです。",
      en:
        "Nothing was approved or done on a day that has not come: the date is a slip, or a plan is passed off as a fact."
    ),
    remedy: Bilingual(
      ja: "実際の日に直します。予定であれば、実施してから書きます。",
      en:
        "Give the day on which it really happened; write down plans only once they are carried out."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.document("{ id: DOC-1, type: policy, approved_on: ⟪2027-04-01⟫ }")),
      .failing(
        .evaluation(
          "{ id: EV-1, type: internal_audit, on: ⟪2026-10-16⟫, reported_on: ⟪2026-11-01⟫ }"
        )
      ),
      .passing(
        .document("{ id: DOC-1, type: policy, approved_on: 2026-04-01, review_due: 2027-03-31 }"),
        Bilingual(ja: "期限は先の日でよい", en: "a deadline may lie ahead")
      ),
      .boundary(
        .resource("{ kind: training, id: TR-1, held_on: 2026-10-15 }"),
        Bilingual(ja: "基準日の当日", en: "on the as-of day itself")
      ),
      .boundary(
        .resource("{ kind: training, id: TR-1, held_on: ⟪2026-10-16⟫ }"),
        Bilingual(ja: "基準日の翌日", en: "one day later")
      ),
    ]
  }

  func check(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    model.evidence.forEachPastDay(of: key) { day in
      guard day.value > model.asOf else { return }
      findings.report(.inFuture(day.value, asOf: model.asOf.day), at: day.range)
    }
  }
}

extension Message {
  fileprivate static func inFuture(_ day: CalendarDay, asOf: CalendarDay) -> Self {
    Message(
      ja: "\(day) は基準日（\(asOf)）より後で、まだ起きていないことです",
      en: "\(day) lies after the as-of day \(asOf), so it has not happened yet",
      helpJA: "実際の日付に直すか、実施してから根拠にしてください",
      helpEN: "correct the date, or cite it once it has happened"
    )
  }
}
