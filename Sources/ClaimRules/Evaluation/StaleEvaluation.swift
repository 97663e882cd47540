internal import ClaimModel
internal import Diagnostics

/// An evaluation that was done longer ago than its type allows.
struct StaleEvaluation: EvidenceRule {
  static let metadata = RuleMetadata(
    id: "stale-evaluation",
    summary: Bilingual(
      ja: "評価の実施日が、定められた期間より古い",
      en: "an evaluation was done longer ago than its type allows"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "古い評価は、その後の変更や新しい脅威を見ていません。レベル 4 は、定めた間隔で評価し続けていることを求めます。",
      en:
        "An old evaluation has seen neither later changes nor new threats. Level 4 asks for evaluations at set intervals."
    ),
    remedy: Bilingual(
      ja: "評価をもう一度行って新しい記録を示すか、申告するレベルを下げます。",
      en: "Evaluate again and cite the new record, or lower the claim."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: ⟪2025-10-14⟫, by: internal-audit"
        )
      ),
      .passing(
        ExampleClaim.evaluated("id: EV-1, type: internal_audit, on: 2026-06-10, by: internal-audit")
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2025-10-15, by: internal-audit"
        ),
        Bilingual(ja: "ちょうど 12 か月前", en: "exactly twelve months ago")
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: vulnerability_assessment, on: ⟪2026-07-14⟫, by: internal-audit",
          item: "5-5"
        ),
        Bilingual(
          ja: "脆弱性診断は 3 か月を 1 日過ぎると数えない",
          en: "a vulnerability assessment counts for three months and not a day longer"
        )
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: 2024-10-15, by: internal-audit",
          item: "6-3"
        ),
        Bilingual(
          ja: "2 年分の監査の間隔を見る項目では、古い監査も役割がある",
          en: "where two years of audits are looked at, an old one has its part"
        )
      ),
      .boundary(
        ExampleClaim.evaluated(
          "id: EV-1, type: internal_audit, on: ⟪2024-10-14⟫, by: internal-audit",
          item: "6-3"
        ),
        Bilingual(ja: "その期間より 1 日前の監査", en: "an audit one day before these years")
      ),
    ]
  }

  func check(
    _ evaluation: Evaluation,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let on = evaluation.on else { return }  // `undated-evaluation` speaks of that
    let type = model.type(of: evaluation)
    let window = model.window(for: .evaluation, of: claim, type: type?.within)
    guard let lastDay = model.lapse(of: on.value, within: window),
      !model.isLookedBackOn(evaluation, on: on.value, in: claim)
    else { return }
    let title = type.map { model.framework.title(of: $0) } ?? EvidenceKind.evaluation.title
    findings.report(.stale(title, on: on.value, lastDay: lastDay), at: on.range)
  }
}

extension Message {
  fileprivate static func stale(
    _ type: Bilingual,
    on day: CalendarDay,
    lastDay: CalendarDay
  ) -> Self {
    Message(
      ja: "\(type.ja)の実施日は \(day) です（有効なのは \(lastDay) まで）",
      en: "the \(type.en) was done on \(day), which counted until \(lastDay)",
      helpJA: "評価を改めて行い、新しい記録を示してください",
      helpEN: "evaluate again and cite the new record"
    )
  }
}
