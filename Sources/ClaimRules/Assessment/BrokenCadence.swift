internal import ClaimModel
internal import Diagnostics

/// Something that a claimed level asks for again and again, and that was not done often enough.
struct BrokenCadence: AssessmentRule {
  static let metadata = RuleMetadata(
    id: "broken-cadence",
    summary: Bilingual(
      ja: "レベルの求める頻度や間隔で、続けて行われていない",
      en: "what a level asks for again and again was not done often enough"
    ),
    severity: .error,
    effect: .advice,
    rationale: Bilingual(
      ja: "「定期的に」と言えるのは、決めた間隔で続いている場合だけです。申告の直前にまとめて行っても、続けていることにはなりません。",
      en:
        "“Regularly” means at set intervals. Doing it all shortly before the claim shows no such thing."
    ),
    remedy: Bilingual(
      ja: "空いた期間に行った記録があれば申告に加えます。なければ level を下げ、決めた間隔で続けます。",
      en:
        "Cite what was done in between, if anything was. Otherwise lower the level and keep the interval from now on."
    )
  )

  static var examples: [RuleExample] {
    [
      .failing(
        claim(["2026-01-21", "⟪2026-06-15⟫", "2026-09-25"]),
        Bilingual(ja: "間が 100 日より空いた", en: "more than 100 days between two of them"),
        files: files
      ),
      .failing(
        claim(["2025-12-10", "2026-03-10", "⟪2026-06-10⟫"]),
        Bilingual(ja: "最後から基準日まで空いた", en: "too long from the last one to the as-of day"),
        files: files
      ),
      .failing(
        claim(["2026-01-14", "2026-04-14", "⟪2026-07-14⟫"]),
        Bilingual(ja: "間隔はよいが、4 回に足りない", en: "well spaced, but fewer than four"),
        files: files
      ),
      .failing(
        claim(["2026-01-14", "2026-04-14", "⟪2026-07-14⟫", "2026-09-25"])
          .replacing("2026-09-25, by: board", with: "2026-09-25, by: ciso"),
        Bilingual(ja: "責任者自身が行ったものは数えない", en: "what the owner did does not count"),
        files: files
      ),
      .passing(claim(["2025-12-10", "2026-03-10", "2026-06-10", "2026-09-10"]), files: files),
      .boundary(
        claim(["2026-01-23", "2026-05-03", "2026-07-15", "2026-10-01"]),
        Bilingual(
          ja: "期間の初日から 100 日目、その次も 100 日後",
          en: "the hundredth day of the period, and the next a hundred days later"
        ),
        files: files
      ),
      .boundary(
        claim(["⟪2026-01-24⟫", "2026-05-03", "2026-07-15", "2026-10-01"]),
        Bilingual(ja: "期間の初日から 101 日目", en: "one day later"),
        files: files
      ),
    ]
  }

  func check(
    _ assessment: ItemAssessment,
    in model: OrganizationModel,
    disqualified: [Bool],
    into findings: inout FindingSink
  ) {
    guard assessment.state == .claimed, let claimed = assessment.claimed,
      let index = assessment.claim
    else { return }
    let claim = model.claims[index]
    for position in model.framework.items[assessment.item].demands {
      guard let cadence = model.framework.demands[position].cadence,
        model.framework.demands[position].level <= claimed
      else { continue }
      let answer = model.answer(toDemand: position, in: claim, disqualified: disqualified)
      // `over-claim` speaks of what was not offered at all.
      guard answer.offered > 0, let stretch = answer.cadenceBreak else { continue }
      let demand = model.framework.demands[position]
      let place = (stretch.after ?? stretch.before).flatMap { model.day(ofCitation: $0) }
      var notes: [Finding.Note] = []
      if stretch.after != nil, let before = stretch.before.flatMap({ model.day(ofCitation: $0) }) {
        notes.append(
          Finding.Note(Bilingual(ja: "その前に行った日", en: "the time before that"), at: before)
        )
      }
      if let skipped = answer.byOwner {
        notes.append(
          Finding.Note(
            Bilingual(
              ja: "責任者以外が行ったと分からないので数えていません",
              en: "not counted: nothing shows that somebody else than the owner did it"
            ),
            at: model.place(ofCitation: skipped)
          )
        )
      }
      findings.report(
        .broken(cadence, stretch, demand.title, level: demand.level),
        at: place ?? claim.level?.range ?? claim.place,
        notes: notes
      )
    }
  }
}

extension OrganizationModel {
  /// Where the day stands on which a cited piece was done.
  fileprivate func day(ofCitation index: Int) -> SourceRange? {
    guard let key = citations[index].key else { return nil }
    let position = Int(key.index)
    return switch key.kind {
    case .operation: evidence.operations[position].on?.range
    case .evaluation: evidence.evaluations[position].on?.range
    case .training: evidence.trainings[position].heldOn?.range
    default: nil
    }
  }
}

extension Message {
  fileprivate static func broken(
    _ cadence: Cadence,
    _ stretch: CadenceBreak,
    _ title: Bilingual,
    level: Int
  ) -> Self {
    guard stretch.isGap else {
      let days = stretch.count == 1 ? "day" : "days"
      return Message(
        ja:
          "レベル \(level) の「\(title.ja)」は \(stretch.from) から \(stretch.to) までに \(cadence.atLeast) 回必要ですが、\(stretch.count) 回しかありません",
        en:
          "level \(level) asks for \(title.en) on \(cadence.atLeast) days from \(stretch.from) to \(stretch.to), but there are \(stretch.count) \(days)",
        helpJA: "この期間に行ったものがほかにあれば申告に加え、なければ level を \(level - 1) に下げてください",
        helpEN:
          "cite what else was done in that time; if nothing was, lower level to \(level - 1)"
      )
    }
    let days = stretch.from.days(until: stretch.to)
    let limit = cadence.gap.text
    return Message(
      ja:
        "レベル \(level) の「\(title.ja)」が \(stretch.from) から \(stretch.to) まで \(days) 日間ありません（間隔は\(limit.ja)以内）",
      en:
        "level \(level) asks for \(title.en) with at most \(limit.en) in between, but there was none for \(days) days from \(stretch.from) to \(stretch.to)",
      helpJA: "この間に行ったものがあれば申告に加え、なければ level を \(level - 1) に下げてください",
      helpEN: "cite what was done in between; if nothing was, lower level to \(level - 1)"
    )
  }
}

extension Window {
  /// The window in words.
  fileprivate var text: Bilingual {
    switch self {
    case .months(let count):
      Bilingual(ja: " \(count) か月", en: "\(count) month\(count == 1 ? "" : "s")")
    case .days(let count): Bilingual(ja: " \(count) 日", en: "\(count) day\(count == 1 ? "" : "s")")
    case .unlimited: Bilingual("")
    }
  }
}

/// A claim that rests on reviews of these days.
private func claim(_ days: [String]) -> String {
  let reviews = days.enumerated().map { number, day in
    "    - { id: EV-\(number + 1), type: review, on: \(day), by: board }"
  }
  return """
    - item: 1-1
      level: 1
      owner: ciso
      claimed_on: 2026-10-15
      evaluations:
    \(reviews.joined(separator: "\n"))
    """
}

/// A framework whose only demand is a cadence.
private let files: [(path: String, text: String)] = [
  (
    path: "shisei.yaml",
    text: """
    shisei: 1
    kind: Organization
    id: example
    name: Example
    framework: framework.yaml
    roles: [{ id: board, authority: board }, { id: ciso, authority: executive, reports_to: board }]

    """
  ),
  (
    path: "framework.yaml",
    text: """
    shisei: 1
    kind: Framework
    id: small
    evaluation_types: { review: { title: a review, within: 3 months } }
    levels: [{ level: 0, title: none }, { level: 1, title: reviewed }]
    ladders:
      standard:
        - level: 1
          id: reviews
          evidence: [evaluation]
          cadence: { at_least: 4, within: 12 months, gap: 100 days, by: other_than_owner }
          title: { ja: 四半期ごとの見直し, en: a quarterly review }
    directions:
      - id: "1"
        label: Policy
        items: [{ id: 1-1, subject: Ownership }]

    """
  ),
]
