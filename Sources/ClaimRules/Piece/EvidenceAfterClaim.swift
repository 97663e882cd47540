internal import ClaimModel
internal import Diagnostics

/// Something that was done only after the claim that it is to support.
struct EvidenceAfterClaim: PieceRule {
  static let metadata = RuleMetadata(
    id: "evidence-after-claim",
    summary: Bilingual(
      ja: "申告より後に行われたことを根拠にしている",
      en: "something done after the claim is cited for it"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "申告した日にまだなかったものは、その申告の裏付けになりません。後から作った根拠とも見分けがつきません。",
      en:
        "What did not exist on the day of the claim cannot have supported it, and cannot be told from evidence made up afterwards."
    ),
    remedy: Bilingual(
      ja: "根拠を踏まえて申告し直し、claimed_on を更新します。",
      en: "Make the claim again in its light, and update claimed_on."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(claim("{ kind: operation, id: OP-1, on: ⟪2026-10-02⟫, record: records/log.md }")),
      .failing(
        claim("{ kind: training, id: TR-1, held_on: ⟪2026-10-10⟫, completed: 1, target: 1 }")
      ),
      .passing(claim("{ kind: operation, id: OP-1, on: 2026-09-01, record: records/log.md }")),
      .boundary(
        claim("{ kind: operation, id: OP-1, on: 2026-10-01, record: records/log.md }"),
        Bilingual(ja: "行った日に申告した", en: "claimed on the day it was done")
      ),
    ]
  }

  func check(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    // `undated-claim` speaks of a claim without a day; documents and evaluations have rules of
    // their own, because a review or a report may well follow the claim.
    guard let claimed = claim.claimedOn, key.kind != .document, key.kind != .evaluation else {
      return
    }
    model.evidence.forEachPastDay(of: key) { day in
      guard claimed.value < day.value, day.value <= model.asOf else { return }
      findings.report(
        .after(day.value, claimed: claimed.value),
        at: day.range,
        notes: [Finding.Note(Bilingual(ja: "申告日", en: "the day of the claim"), at: claimed.range)]
      )
    }
  }
}

extension Message {
  fileprivate static func after(_ day: CalendarDay, claimed: CalendarDay) -> Self {
    Message(
      ja: "\(day) のことで、申告日 \(claimed) より後です",
      en: "this happened on \(day), after the claim of \(claimed)",
      helpJA: "根拠を踏まえて申告し直し、claimed_on を更新してください",
      helpEN: "make the claim again in its light, and update claimed_on"
    )
  }
}

private func claim(_ piece: String) -> String {
  """
  - item: 5-6
    level: 3
    claimed_on: 2026-10-01
    resources:
      - \(piece)
  """
}
