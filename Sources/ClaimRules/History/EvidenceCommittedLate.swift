internal import ClaimModel
internal import Diagnostics

/// Evidence that came into the repository long after the day on which it claims to have existed.
struct EvidenceCommittedLate: PieceRule {
  private static let tolerance = RuleOption(
    "days",
    standard: 31,
    in: 0...366,
    meaning: Bilingual(
      ja: "根拠の日付から最初のコミットまでに認める日数",
      en: "how many days may pass between the day of the evidence and its first commit"
    ),
    reason: Bilingual(
      ja: "承認や実施の記録は、月ごとにまとめてリポジトリーに入れる会社が多いため",
      en: "companies commonly bring approvals and records into the repository month by month"
    )
  )

  static let metadata = RuleMetadata(
    id: "evidence-committed-late",
    summary: Bilingual(
      ja: "根拠が、名乗っている日付よりずっと後に初めてコミットされた",
      en: "evidence was first committed long after the day on which it claims to have existed"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja:
        "後から作って日付をさかのぼらせた根拠は、そのときにリポジトリーへ入ります。ファイルは改名や移動を越えて最初のコミットまでたどり、ファイルのない根拠は登録簿や申告の記載をたどります。組織の shisei.yaml が最初にコミットされた日より前のことは git では分からないため、その日から数えます。",
      en:
        "Evidence made up afterwards and dated back enters the repository when it is made. Files are followed through renames and moves to their first commit; evidence without a file, by its entry. git knows nothing of the time before the organisation's shisei.yaml was first committed, so the count starts there at the earliest."
    ),
    remedy: Bilingual(
      ja: "日付が正しいか確かめ、違っていれば直します。正しければ、遅れた理由を note に書き、以後は作った月のうちにコミットします。",
      en:
        "Check the day and correct it if it is wrong. If it is right, say in the note why it came late, and from now on commit within the month."
    ),
    options: [tolerance]
  )

  static var examples: [RuleExample] {
    let start = [("shisei.yaml", RuleExample.organization)]
    func record(_ day: String) -> String {
      .resource("{ kind: operation, on: \(day), record: log.csv, summary: 点検 }")
    }
    return [
      .failing(
        record("⟪2026-05-01⟫"),
        files: [("log.csv", "1\n")],
        history: .changed([("2026-04-01", start)], then: "2026-10-01")
      ),
      .passing(
        record("2026-05-01"),
        Bilingual(ja: "改名しても、最初のコミットから数える", en: "a renamed file counts from its first commit"),
        files: [("log.csv", "1\n")],
        history: .commits([
          .init("2026-05-02", by: "ciso@example.jp", start + [("old/log.csv", "1\n")]),
          .init("2026-10-01", by: "ciso@example.jp", nil),
        ])
      ),
      .passing(
        record("2025-12-01"),
        Bilingual(
          ja: "git を使い始める前の根拠を、使い始めの月に入れた",
          en: "older than the repository, and brought in when it was set up"
        ),
        files: [("log.csv", "1\n")],
        history: .changed([("2026-04-01", start)], then: "2026-04-20")
      ),
      .boundary(
        record("2026-05-01"),
        Bilingual(ja: "ちょうど 31 日後", en: "exactly 31 days later"),
        files: [("log.csv", "1\n")],
        history: .changed([("2026-04-01", start)], then: "2026-06-01")
      ),
      .boundary(
        record("⟪2026-05-01⟫"),
        Bilingual(ja: "32 日後", en: "32 days later"),
        files: [("log.csv", "1\n")],
        history: .changed([("2026-04-01", start)], then: "2026-06-02")
      ),
    ]
  }

  func check(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    guard let facts = model.history.facts, let day = model.evidence.claimedDay(of: key),
      let first = first(key, of: claim, in: model)
    else { return }
    let days = max(day.value, facts.start).days(until: first.day)
    guard days > model.value(of: Self.tolerance, of: Self.metadata) else { return }
    findings.report(.late(day.value, first), at: day.range)
  }

  /// The step that first had the piece: its file, else its entry; `nil` if git does not know.
  private func first(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel
  ) -> HistoryPoint? {
    if let path = model.evidence.file(of: key)?.path { return model.fileHistory(path)?.first }
    return model.pieceHistory(key, of: claim).first?.point
  }
}

extension EvidenceSet {
  /// The day on which a piece says that it came to be.
  ///
  /// People, contracts and certificates begin long before anybody writes them down here.
  fileprivate func claimedDay(of key: EvidenceKey) -> Located<CalendarDay>? {
    let index = Int(key.index)
    return switch key.kind {
    case .document: documents[index].approvedOn
    case .budget: budgets[index].approvedOn
    case .training: trainings[index].heldOn
    case .operation: operations[index].on
    case .evaluation: evaluations[index].on
    case .improvement: improvements[index].doneOn
    case .person, .service, .attestation: nil
    }
  }
}

extension Message {
  fileprivate static func late(_ day: CalendarDay, _ first: HistoryPoint) -> Self {
    let step = first.title
    return Message(
      ja: "\(day) の根拠とされていますが、最初に現れるのは\(step.ja)です",
      en: "dated \(day), but it first appears in \(step.en)",
      helpJA: "日付を確かめて直すか、遅れた理由を note に書いてください",
      helpEN: "correct the day, or say in the note why it came late"
    )
  }
}
