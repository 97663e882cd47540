internal import ClaimModel
internal import Diagnostics

/// A record of something done on no particular day.
struct UndatedOperation: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "undated-operation",
    summary: Bilingual(
      ja: "運用記録の実施日が書かれていない",
      en: "an operation record does not say when it was done"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "日付のない記録は、評価の期間に動いていたことを示せません。",
      en: "Without a day a record does not show that anything ran in the period assessed."
    ),
    remedy: Bilingual(
      ja: "実施した日を on に書きます。",
      en: "Give the day on which it was done in on."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(.resource("{ kind: operation, id: ⟪OP-1⟫, summary: 月次の脆弱性診断 }")),
      .passing(.resource("{ kind: operation, id: OP-1, on: 2026-09-01, summary: 月次の脆弱性診断 }")),
      .boundary(
        .resource("⟪{ kind: operation, record: records/scan-2026-09.csv }⟫"),
        Bilingual(
          ja: "ファイル名の日付は実施日の代わりにならない",
          en: "a date in the file's name does not stand in for it"
        )
      ),
    ]
  }

  func check(
    _ operation: Operation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard operation.lacks(operation.on) else { return }
    findings.report(.undated, at: operation.place)
  }
}

extension Message {
  fileprivate static var undated: Self {
    Message(
      ja: "実施した日（on）が書かれていません",
      en: "nothing says when it was done (on)",
      helpJA: "実施した日を「on: 2026-09-01」の形で書いてください",
      helpEN: "add the day, such as “on: 2026-09-01”"
    )
  }
}
