internal import ClaimModel
internal import Diagnostics

/// A meeting, an audit or a decision of the board that is dated on a day off.
struct DateOnHoliday: PieceRule {
  static let metadata = RuleMetadata(
    id: "date-on-holiday",
    summary: Bilingual(
      ja: "会議や監査の日付が、休日になっている",
      en: "a meeting, an audit or a decision of the board is dated on a day off"
    ),
    severity: .info,
    effect: .advice,
    rationale: Bilingual(
      ja: "取締役会や監査を休日に行うことは少なく、日付の写し間違いや、後から埋めた日付であることがあります。日本の祝日は、組織の時間帯が日本のときだけ数えます。",
      en:
        "Boards seldom meet, and auditors seldom work, on a day off; the date may be a slip, or made up later. Japanese holidays count if the organisation keeps Japanese time."
    ),
    remedy: Bilingual(
      ja: "議事録や報告書の日付を確かめます。実際に休日に行ったなら、そのままでかまいません。",
      en: "Compare the date with the minutes or the report. If it really was that day, leave it."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        .evaluation("{ id: EV-1, type: internal_audit, on: ⟪2026-06-13⟫ }"),
        Bilingual(ja: "土曜日", en: "a Saturday")
      ),
      .failing(
        .document("{ id: DOC-1, type: policy, approved_by: board, approved_on: ⟪2026-09-22⟫ }"),
        Bilingual(ja: "祝日に挟まれた国民の休日", en: "a day between two holidays")
      ),
      .passing(.evaluation("{ id: EV-1, type: internal_audit, on: 2026-06-12 }")),
      .boundary(
        .evaluation("{ id: EV-1, type: drill, on: 2026-06-13 }"),
        Bilingual(ja: "演習は休日に行うことも多い", en: "drills are often held on days off")
      ),
      .boundary(
        .document("{ id: DOC-1, type: policy, approved_by: ceo, approved_on: 2026-04-29 }"),
        Bilingual(ja: "会議を開かずに決められる役割", en: "a role that decides without a meeting")
      ),
    ]
  }

  func check(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    model.forEachOfficeDay(of: key) { day in
      guard let reason = model.dayOff(day.value) else { return }
      findings.report(.dayOff(day.value, reason), at: day.range)
    }
  }
}

extension Message {
  fileprivate static func dayOff(_ day: CalendarDay, _ reason: Bilingual) -> Self {
    Message(
      ja: "\(day) は\(reason.ja)です",
      en: "\(day) is \(reason.en)",
      helpJA: "議事録や報告書の日付を確かめてください",
      helpEN: "compare the date with the minutes or the report"
    )
  }
}
