internal import ClaimModel
internal import Diagnostics

/// A training, operation or evaluation whose day moved forward while its record stayed the same.
struct RefreshedRecordDate: PieceRule {
  private static let correction = RuleOption(
    "days",
    standard: 7,
    in: 0...366,
    meaning: Bilingual(
      ja: "誤記の訂正とみなす、日付の移動の日数",
      en: "by how many days a day may move and still pass for a correction"
    ),
    reason: Bilingual(
      ja: "実施日の書き間違いは、たいてい同じ週の中で直るため",
      en: "a mistyped day mostly moves within the same week"
    )
  )

  static let metadata = RuleMetadata(
    id: "refreshed-record-date",
    summary: Bilingual(
      ja: "実施日だけが新しくなり、記録のファイルは変わっていない",
      en: "only the day was renewed, while the record stayed the same"
    ),
    severity: .warning,
    effect: .advice,
    rationale: Bilingual(
      ja:
        "新しく実施したなら、記録にその分の内容が加わるはずです。記録が 1 バイトも変わらずに実施日だけが先へ進むのは、古い根拠の期限を延ばすときの跡です。前の日付を書いた時点から今まで、記録が変わっていないことを確かめて指摘します。",
      en:
        "Something done again leaves something in its record. A day that moves forward over a record without a changed byte is what extending the life of old evidence looks like. The record is compared from when the former day was written until now."
    ),
    remedy: Bilingual(
      ja: "新しい回の記録を record か report に示します。実施していなければ、日付を元に戻します。",
      en: "Point record or report to the record of the new event, or put the old day back."
    ),
    options: [correction]
  )

  static var examples: [RuleExample] {
    func record(_ day: String) -> String {
      .resource("{ kind: operation, on: \(day), record: log.csv, summary: 点検 }")
    }
    let old = claimsFile(record("2026-05-01"))
    return [
      .failing(
        record("⟪2026-09-01⟫"),
        files: [("log.csv", "1\n")],
        history: .changed([("2026-05-02", [old, ("log.csv", "1\n")])], then: "2026-09-02")
      ),
      .passing(
        record("2026-09-01"),
        Bilingual(ja: "記録にも新しい回が加わった", en: "the record has grown, too"),
        files: [("log.csv", "1\n2\n")],
        history: .changed([("2026-05-02", [old, ("log.csv", "1\n")])], then: "2026-09-02")
      ),
      .boundary(
        record("2026-05-08"),
        Bilingual(ja: "7 日以内の訂正", en: "corrected by seven days"),
        files: [("log.csv", "1\n")],
        history: .changed([("2026-05-02", [old, ("log.csv", "1\n")])], then: "2026-05-09")
      ),
    ]
  }

  func check(
    _ key: EvidenceKey,
    of claim: Claim,
    in model: OrganizationModel,
    into findings: inout FindingSink
  ) {
    let index = Int(key.index)
    let day: Located<CalendarDay>? =
      switch key.kind {
      case .training: model.evidence.trainings[index].heldOn
      case .operation: model.evidence.operations[index].on
      case .evaluation: model.evidence.evaluations[index].on
      case .document, .budget, .person, .service, .improvement, .attestation: nil
      }
    guard let day, let path = model.evidence.file(of: key)?.path, let file = model.fileHistory(path),
      let move = model.pieceHistory(key, of: claim).lastMove(of: \.on, to: day.value),
      move.from.days(until: day.value) > model.value(of: Self.correction, of: Self.metadata),
      // A record that came after the former day may be that of the new one.
      file.versions[0].point <= move.since,
      file.version(at: move.since).content == file.present.content
    else { return }
    findings.report(
      .renewed(from: move.from, at: move.point),
      at: day.range,
      notes: [
        Finding.Note(
          Bilingual(ja: "変わっていない記録", en: "the record that stayed the same"),
          at: path.range
        )
      ]
    )
  }
}

extension [EntryChange<PieceState>] {
  /// The last step at which a day became what it is now, from which day, and since when that one
  /// had stood there; `nil` if it never was another, or the entry pointed to another file.
  func lastMove(
    of field: KeyPath<PieceState, CalendarDay?>,
    to day: CalendarDay
  ) -> (from: CalendarDay, point: HistoryPoint, since: HistoryPoint)? {
    let position = lastIndex { change in
      guard let before = change.before, let after = change.after else { return false }
      return before[keyPath: field] != nil && before[keyPath: field] != after[keyPath: field]
    }
    guard let position, let before = self[position].before, let after = self[position].after,
      let from = before[keyPath: field], after[keyPath: field] == day, before.path == after.path
    else { return nil }
    let since = self[..<position].last {
      $0.after?[keyPath: field] == from
        && $0.before?[keyPath: field] != from
    }
    return since.map { (from, self[position].point, $0.point) }
  }
}

extension Message {
  fileprivate static func renewed(from day: CalendarDay, at point: HistoryPoint) -> Self {
    let step = point.title
    return Message(
      ja: "\(step.ja)で日付が \(day) から新しくなりましたが、記録のファイルは変わっていません",
      en: "the day was moved on from \(day) in \(step.en), but the record has not changed",
      helpJA: "新しい回の記録を示すか、日付を元に戻してください",
      helpEN: "point to the record of the new event, or put the old day back"
    )
  }
}
