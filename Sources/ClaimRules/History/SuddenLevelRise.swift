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
      ja: "申告のレベルが 1 回のコミットで 2 以上上がり、経緯が説明されていない",
      en: "a claim rose by two levels or more in one commit, and nothing says how"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja:
        "文書、資源、評価、改善は順に積み上がるもので、一度に 2 段は上がりません。まとめて上げた申告は、根拠を後からそろえた疑いを持たれます。一度消してから書き直しても、前のレベルと比べます。初めての申告は数えません。根拠も説明もない最低レベルの申告（shisei init が書くもの）からの引き上げも、初めての申告と見なします。引き上げと同時か、その後に note を書き直せば、指摘は消えます。",
      en:
        "Documents, resources, evaluations and improvements come one after the other, not two at a time. A claim that jumps looks as if its evidence was gathered for the occasion. One that was deleted and written anew is compared with what it was; a first claim is not a rise, nor is the first one behind a place at the lowest level without evidence and note, as shisei init writes it. A note that was changed with the rise or later clears the finding."
    ),
    remedy: Bilingual(
      ja: "引き上げの経緯を note に書きます。以後は、1 段ずつ、その根拠と一緒にコミットします。",
      en:
        "Say in the note how it came about. From now on commit each step together with its evidence."
    ),
    options: [period]
  )

  static var examples: [RuleExample] {
    func claim(_ level: String, note: String? = nil) -> String {
      "- item: 1-2\n  level: \(level)" + (note.map { "\n  note: \($0)" } ?? "")
    }
    let before = claim("1", note: "担当を決めた")
    return [
      .failing(
        claim("⟪3⟫", note: "担当を決めた。"),
        history: .changed([("2026-04-01", [claimsFile(before)])], then: "2026-09-01")
      ),
      .failing(
        claim("⟪3⟫"),
        Bilingual(ja: "説明を消した", en: "the note was taken away"),
        history: .changed([("2026-04-01", [claimsFile(before)])], then: "2026-09-01")
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
      .passing(
        claim("3", note: "以前から動いていた運用の記録を、9 月にまとめて登録した"),
        Bilingual(ja: "経緯を説明した", en: "the note says how it came about"),
        history: .changed([("2026-04-01", [claimsFile(before)])], then: "2026-09-01")
      ),
      .boundary(
        claim("3", note: "以前から動いていた運用の記録を、7 月にまとめて登録した"),
        Bilingual(ja: "後のコミットで説明した", en: "explained in a later commit"),
        history: .changed(
          [
            ("2026-04-01", [claimsFile(before)]),
            ("2026-07-01", [claimsFile(claim("3", note: "担当を決めた"))]),
          ],
          then: "2026-09-01"
        )
      ),
      .boundary(
        claim("3"),
        Bilingual(
          ja: "根拠も説明もない最低レベルからの、初めての申告",
          en: "the first claim behind a bare one at the lowest level"
        ),
        history: .changed([("2026-04-01", [claimsFile(claim("1"))])], then: "2026-09-01")
      ),
      .boundary(
        claim("⟪4⟫"),
        Bilingual(ja: "最低レベルを間に挟んだ", en: "by way of a bare claim at the lowest level"),
        history: .changed(
          [("2026-04-01", [claimsFile(claim("2"))]), ("2026-08-01", [claimsFile(claim("1"))])],
          then: "2026-09-01"
        )
      ),
      .boundary(
        claim("2", note: "担当を決めた"),
        Bilingual(ja: "1 段だけ", en: "one level"),
        history: .changed([("2026-04-01", [claimsFile(before)])], then: "2026-09-01")
      ),
    ]
  }

  func check(_ claim: Claim, in model: OrganizationModel, into findings: inout FindingSink) {
    guard let level = claim.level else { return }
    let earliest = model.asOf.adding(days: -model.value(of: Self.period, of: Self.metadata))
    let lowest = model.framework.lowestLevel
    let history = model.claimHistory(claim)
    var rise: LevelChange?
    for change in history.levels(unless: { $0.level == lowest && $0.isBare })
    where change.to >= change.from + 2 && level.value >= change.from + 2
      && change.point.day >= earliest
    {
      rise = change
    }
    guard let rise, !isExplained(rise, by: history.last?.after) else { return }
    findings.report(.rose(rise), at: level.range)
  }

  /// Whether what the claim says now is more than it said before it rose: not the same letters.
  private func isExplained(_ rise: LevelChange, by present: ClaimState?) -> Bool {
    guard let present else { return false }
    let now = letters(of: present.explanation)
    return !now.isEmpty && now != letters(of: rise.explanations.before)
  }

  private func letters(of text: String) -> String {
    text.filter { $0.isLetter || $0.isNumber }
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
  var levels: [LevelChange] { levels { _ in false } }

  /// The changes from one level to another, where a state that is no claim counts as none.
  func levels(unless isNone: (ClaimState) -> Bool) -> [LevelChange] {
    var last: ClaimState?
    var changes: [LevelChange] = []
    for change in self {
      let isClaimed = change.before.map { $0.level != nil && !isNone($0) } ?? false
      let before = isClaimed ? change.before : last
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
      if let after = change.after, after.level != nil, !isNone(after) { last = after }
    }
    return changes
  }
}

extension Message {
  fileprivate static func rose(_ change: LevelChange) -> Self {
    let step = change.point.title
    let text = Bilingual(
      ja: "\(step.ja)で、レベルが \(change.from) から \(change.to) へ一度に上がりました",
      en: "the level rose from \(change.from) to \(change.to) at once, in \(step.en)"
    )
    guard change.point.commit == nil else {
      return Message(
        text,
        help: Bilingual(
          ja: "引き上げの経緯を note に書き足してください",
          en: "say in the note how it came about"
        )
      )
    }
    return Message(
      text,
      help: Bilingual(
        ja: "1 段ずつ根拠と一緒にコミットするか、引き上げの経緯を note に書き足してください",
        en: "commit level by level, each with its evidence, or say in the note how it came about"
      )
    )
  }
}
