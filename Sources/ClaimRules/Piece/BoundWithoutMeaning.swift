internal import ClaimModel
internal import Diagnostics

/// A measure whose bounds hold whatever the record says, or never.
struct BoundWithoutMeaning: PieceRule {
  static let metadata = RuleMetadata(
    id: "bound-without-meaning",
    summary: Bilingual(
      ja: "measure の下限・上限が、記録が何であっても満たされるか、決して満たされない",
      en: "a measure's bounds hold whatever the record says, or never can"
    ),
    severity: .error,
    effect: .disqualifies,
    rationale: Bilingual(
      ja:
        "0 以上、割合で 1（100 %）以下という条件は、何も行っていない記録でも満たします。満たしたことにはなりません。逆に、割合は 1 を超えないので、95 以上という条件はすべて行った記録でも満たせません。",
      en:
        "At least 0, or a share of at most 1 (100 %), is met by a record of nothing done, so meeting it shows nothing. And as no share is more than 1, a record of everything done does not meet at least 95."
    ),
    remedy: Bilingual(
      ja: "決めた目標を at_least か at_most に書きます。割合の 95 % は 0.95 です。",
      en: "Put the target that was set into at_least or at_most; of a share, 95 % is 0.95."
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
      .failing(
        training("at_least: ⟪95⟫"),
        Bilingual(ja: "百分率で書いた割合", en: "a share given in percent"),
        files: record
      ),
      .failing(
        training("at_least: ⟪95⟫", "take: share, field: 時間, of: 予定"),
        Bilingual(ja: "合計どうしの割合も 1 まで", en: "nor is one of sums"),
        files: [("training.csv", "氏名,状態,時間,予定\n甲,修了,2,2\n乙,修了,1,2\n")]
      ),
      .passing(training("at_least: 0.5"), files: record),
      .boundary(
        training("at_least: 1"),
        Bilingual(ja: "全員という目標には届き得る", en: "everybody can be reached"),
        files: record
      ),
      .boundary(
        training("at_least: ⟪1.01⟫"),
        Bilingual(ja: "全員を超える割合はない", en: "nothing is more than everybody"),
        files: record
      ),
      .boundary(
        training("at_least: 95", "take: count"),
        Bilingual(ja: "件数なら 95 以上もあり得る", en: "a count may well be 95"),
        files: record
      ),
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
    if let bound = measure.unreachableBound {
      return findings.report(.neverHolds(bound.value), at: bound.range)
    }
    let isShare = measure.take?.value == .share
    let lower = measure.atLeast.map { $0.value > Decimal(0) } ?? false
    let upper = measure.atMost.map { !isShare || $0.value < Decimal(1) } ?? false
    // Without any bound the measure is malformed.
    guard !lower, !upper, let bound = measure.atLeast ?? measure.atMost else { return }
    findings.report(.alwaysHolds(bound.value), at: bound.range)
  }
}

extension Measure {
  /// The lower bound of a share that is more than the whole.
  var unreachableBound: Located<Decimal>? {
    guard take?.value == .share, let bound = atLeast, bound.value > Decimal(1) else { return nil }
    return bound
  }
}

extension Message {
  fileprivate static func neverHolds(_ bound: Decimal) -> Self {
    Message(
      ja: "割合は 1（100 %）を超えないので、\(bound) 以上という下限は決して満たされません",
      en: "no share is more than 1 (100 %), so at least \(bound) can never be met",
      helpJA: "95 % なら 0.95 のように、1 までの数で書いてください",
      helpEN: "write it as a number up to 1: write 0.95 for 95 %"
    )
  }

  fileprivate static func alwaysHolds(_ bound: Decimal) -> Self {
    Message(
      ja: "「\(bound)」という下限・上限は、記録が何であっても満たされます",
      en: "a bound of \(bound) holds whatever the record says",
      helpJA: "決めた目標を書いてください（割合は 0.95 のように 1 までの数）",
      helpEN: "give the target that was set (a share as a number up to 1, such as 0.95)"
    )
  }
}
