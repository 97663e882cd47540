internal import ClaimModel
internal import Diagnostics

/// A claim that rose by two levels or more in one commit.
struct SuddenLevelRise: ClaimRule {
  private static let period = RuleOption(
    "within",
    standard: 366,
    in: 1...3660,
    meaning: Bilingual(ja: "基準日から何日前までの引き上げを見るか", en: "how many days back rises are looked at"),
    reason: Bilingual(
      ja: "評価は少なくとも年に 1 度やり直すため",
      en: "an assessment is done again once a year at least"
    )
  )

  static let metadata = RuleMetadata(
    id: "sudden-level-rise",
    summary: Bilingual(
      ja: "申告のレベルが 1 回のコミットで 2 以上上がった",
      en: "a claim rose by two levels or more in one commit"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja:
        "文書、資源、評価、改善は順に積み上がるもので、一度に 2 段は上がりません。まとめて上げた申告は、根拠を後からそろえた疑いを持たれます。一度消してから書き直しても、前のレベルと比べます。初めての申告は数えません。",
      en:
        "Documents, resources, evaluations and improvements come one after the other, not two at a time. A claim that jumps looks as if its evidence was gathered for the occasion. One that was deleted and written anew is compared with what it was; a first claim is not a rise."
    ),
    remedy: Bilingual(
      ja: "引き上げの経緯を note に書きます。以後は、1 段ずつ、その根拠と一緒にコミットします。",
      en:
        "Say in the note how it came about. From now on commit each step together with its evidence."
    ),
    options: [period]
  )

  static var examples: [RuleExample] {
    func claim(_ level: String) -> String { "- item: 1-2\n  level: \(level)" }
    return [
      .failing(
        claim("⟪3⟫"),
        history: .changed([("2026-04-01", [claimsFile(claim("1"))])], then: "2026-09-01")
      ),
      .failing(
        claim("⟪4⟫"),
        Bilingual(ja: "消してから書き直した", en: "deleted, then written anew"),
        history: .changed(
          [
            ("2026-04-01", [claimsFile(claim("2"))]),
            ("2026-08-01", [claimsFile("- item: 1-3\n  level: 1")]),
          ],
          then: "2026-09-01"
        )
      ),
      .passing(
        claim("4"),
        Bilingual(ja: "初めての申告", en: "a first claim"),
        history: .changed(
          [("2026-04-01", [("shisei.yaml", RuleExample.organization)])],
          then: "2026-09-01"
        )
      ),
      .boundary(
        claim("2"),
        Bilingual(ja: "1 段だけ", en: "one level"),
        history: .changed([("2026-04-01", [claimsFile(claim("1"))])], then: "2026-09-01")
      ),
    ]
  }

  func check(_ claim: Claim, in model: OrganizationModel, into findings: inout FindingSink) {
    guard let level = claim.level else { return }
    let earliest = model.asOf.adding(days: -model.value(of: Self.period, of: Self.metadata))
    var rise: LevelChange?
    for change in model.claimHistory(claim).levels
    where change.to >= change.from + 2 && level.value >= change.from + 2
      && change.point.day >= earliest
    {
      rise = change
    }
    guard let rise else { return }
    findings.report(.rose(rise), at: level.range)
  }
}

/// A change of a claim's level.
struct LevelChange {
  let point: HistoryPoint
  let from: Int
  let to: Int
  /// The explanations before and after.
  let explanations: (before: String, after: String)
}

extension [EntryChange<ClaimState>] {
  /// The changes from one level to another, oldest first; a claim that was away in between is
  /// compared with what it was.
  var levels: [LevelChange] {
    var last: ClaimState?
    var changes: [LevelChange] = []
    for change in self {
      let before = change.before?.level == nil ? last : change.before
      if let before, let after = change.after, let from = before.level, let to = after.level,
        from != to
      {
        changes.append(
          LevelChange(
            point: change.point,
            from: from,
            to: to,
            explanations: (before.explanation, after.explanation)
          )
        )
      }
      if let after = change.after, after.level != nil { last = after }
    }
    return changes
  }
}

extension Message {
  fileprivate static func rose(_ change: LevelChange) -> Self {
    let step = change.point.title
    return Message(
      ja: "\(step.ja)で、レベルが \(change.from) から \(change.to) へ一度に上がりました",
      en: "the level rose from \(change.from) to \(change.to) at once, in \(step.en)",
      helpJA: "経緯を note に書き、次からは 1 段ずつ根拠と一緒にコミットしてください",
      helpEN: "say how in the note; next time commit level by level, with the evidence"
    )
  }
}
