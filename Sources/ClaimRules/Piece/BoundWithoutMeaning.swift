internal import ClaimModel
internal import Diagnostics

/// A measure whose bounds hold whatever the record says.
struct BoundWithoutMeaning: PieceRule {
  static let metadata = RuleMetadata(
    id: "bound-without-meaning",
    summary: Bilingual(
      ja: "measure の下限・上限が、記録が何であっても満たされる",
      en: "a measure's bounds hold whatever the record says"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja: "0 以上、割合で 1（100 %）以下という条件は、何も行っていない記録でも満たします。満たしたことにはなりません。",
      en:
        "At least 0, or a share of at most 1 (100 %), is met by a record of nothing done, so meeting it shows nothing."
    ),
    remedy: Bilingual(
      ja: "決めた目標を at_least か at_most に書きます。",
      en: "Put the target that was set into at_least or at_most."
    )
  )

  static var examples: [RuleExample] {
    func training(_ bounds: String, _ take: String = "take: share") -> String {
      .resource(
        "{ kind: training, id: TR-1, held_on: 2026-06-10, record: training.csv, measure: { \(take), where: { 状態: 修了 }, \(bounds) } }"
      )
    }
    let record = [(path: "training.csv", text: "氏名,状態\n甲,修了\n乙,未受講\n")]
    return [
      .failing(training("at_least: ⟪0⟫"), files: record),
      .failing(
        training("at_most: ⟪100⟫"),
        Bilingual(ja: "割合は 1 を超えない", en: "a share is never more than 1"),
        files: record
      ),
      .passing(training("at_least: 0.5"), files: record),
      .boundary(
        training("at_most: 1", "take: count"),
        Bilingual(ja: "件数なら 1 以下にも意味がある", en: "of a count, at most 1 means something"),
        files: record
      ),
      .boundary(
        training("at_least: 0, at_most: 0.999"),
        Bilingual(ja: "どちらかに意味があればよい", en: "one bound that means something is enough"),
        files: record
      ),
    ]
  }

  func check(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let index = model.evidence.measureIndex(of: key) else { return }
    let measure = model.evidence.measures[index]
    let isShare = measure.take?.value == .share
    let lower = measure.atLeast.map { $0.value > Decimal(0) } ?? false
    let upper = measure.atMost.map { !isShare || $0.value < Decimal(1) } ?? false
    // Without any bound the measure is malformed.
    guard !lower, !upper, let bound = measure.atLeast ?? measure.atMost else { return }
    findings.report(.alwaysHolds(bound.value), at: bound.range)
  }
}

extension Message {
  fileprivate static func alwaysHolds(_ bound: Decimal) -> Self {
    Message(
      ja: "「\(bound)」という下限・上限は、記録が何であっても満たされます",
      en: "a bound of \(bound) holds whatever the record says",
      helpJA: "決めた目標を書いてください（割合は 0.95 のように 1 までの数）",
      helpEN: "give the target that was set (a share as a number up to 1, such as 0.95)"
    )
  }
}
