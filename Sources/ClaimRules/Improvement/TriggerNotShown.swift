internal import ClaimModel
internal import Diagnostics

/// An improvement whose trigger lacks its day, what happened or the record of it, or comes after it.
struct TriggerNotShown: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "trigger-not-shown",
    summary: Bilingual(
      ja: "改善のきっかけ（trigger）の日付・内容・記録が揃っていないか、改善より後になっている",
      en: "nothing shows what gave rise to an improvement, or it came after the improvement"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "事故や脅威の変化は、評価の指摘の代わりに改善のきっかけになります。いつ何が起きたかを記録で示せなければ、後から付けた理由と見分けがつきません。",
      en:
        "An incident or a new threat may stand in for a finding. Without a record of what happened when, it cannot be told from a reason made up afterwards."
    ),
    remedy: Bilingual(
      ja: "trigger に on・summary・record を書きます。改善より前の出来事に限ります。",
      en: "Fill in on, summary and record of trigger; it must come before the improvement."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        ExampleClaim.improved(
          "id: IMP-1, done_on: 2026-07-20, trigger: { kind: ⟪incident⟫, on: 2026-05-11, summary: 誤送信 }"
        ),
        Bilingual(ja: "記録がない", en: "without a record")
      ),
      .failing(
        ExampleClaim.improved(
          "id: IMP-1, done_on: 2026-07-20, trigger: { kind: incident, on: ⟪2026-07-21⟫, summary: 誤送信, record: records/log.md }"
        ),
        Bilingual(ja: "改善より後の出来事", en: "what happened after the improvement")
      ),
      .passing(
        ExampleClaim.improved(
          "id: IMP-1, done_on: 2026-07-20, trigger: { kind: threat, on: 2026-05-11, summary: 新しい攻撃の注意喚起, record: records/log.md }"
        )
      ),
      .boundary(
        ExampleClaim.improved(
          "id: IMP-1, done_on: 2026-07-20, trigger: { kind: incident, on: 2026-07-20, summary: 誤送信, record: records/log.md }"
        ),
        Bilingual(ja: "起きたその日に直した", en: "mended on the day it happened")
      ),
      .boundary(
        ExampleClaim.improved(
          "id: IMP-1, done_on: 2026-07-20, trigger: { kind: incident, on: ⟪2024-10-14⟫, summary: 誤送信, record: records/log.md }"
        ),
        Bilingual(
          ja: "改善の有効期間（24 か月）より 1 日前の出来事",
          en: "a day older than the window of improvements, 24 months"
        )
      ),
    ]
  }

  func check(
    _ improvement: Improvement,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let trigger = improvement.trigger, !improvement.isMalformed else { return }
    guard let on = trigger.on, trigger.summary != nil, trigger.record != nil else {
      let keys = [
        ("on", trigger.on == nil), ("summary", trigger.summary == nil),
        ("record", trigger.record == nil),
      ].filter(\.1).map(\.0)
      return findings.report(.lacks(keys), at: trigger.kind?.range ?? trigger.range)
    }
    if let done = improvement.doneOn, done.value < on.value {
      return findings.report(
        .after(on.value, done: done.value),
        at: on.range,
        notes: [Finding.Note(Bilingual(ja: "改善の完了日", en: "the day it was done"), at: done.range)]
      )
    }
    let window = model.window(for: .improvement, of: claim)
    guard let lastDay = model.lapse(of: on.value, within: window) else { return }
    findings.report(.old(on.value, until: lastDay), at: on.range)
  }
}

extension Message {
  fileprivate static func lacks(_ keys: [String]) -> Self {
    let names = keys.joined(separator: ", ")
    return Message(
      ja: "改善のきっかけ（trigger）に \(names) が書かれていません",
      en: "the trigger of the improvement has no \(names)",
      helpJA: "いつ何が起きたかと、その記録のファイルを書いてください",
      helpEN: "say what happened when, and name the file with the record"
    )
  }

  fileprivate static func after(_ day: CalendarDay, done: CalendarDay) -> Self {
    Message(
      ja: "きっかけの日 \(day) が、改善の完了日 \(done) より後です",
      en: "the trigger of \(day) came after the improvement of \(done)",
      helpJA: "trigger の on と done_on を記録で確かめ、直してください",
      helpEN: "check the day of the trigger and done_on against the records"
    )
  }

  fileprivate static func old(_ day: CalendarDay, until lastDay: CalendarDay) -> Self {
    stale(
      Bilingual(ja: "きっかけ", en: "trigger"),
      of: day,
      until: lastDay,
      help: Bilingual(
        ja: "その後の指摘や出来事に応えた改善を示してください",
        en: "show an improvement that answers a later finding or event"
      )
    )
  }
}
